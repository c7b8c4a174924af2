/** The access key of this tab. It is gone when the tab is closed, and no other tab has it. */
const place = 'redress.key';
let onSignOut: () => void = () => undefined;

export const session = {
  key: (): string | null => sessionStorage.getItem(place),
  signIn: (key: string): void => sessionStorage.setItem(place, key),
  /** A key that was never good: nothing was read with it, so there is nothing else to do. */
  forget: (): void => sessionStorage.removeItem(place),
  signOut: (): void => {
    sessionStorage.removeItem(place);
    onSignOut();
  },
  /** What to do when the key is gone or was refused; set once by the application. */
  whenSignedOut: (act: () => void): void => {
    onSignOut = act;
  },
};
