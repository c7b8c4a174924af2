/**
 * Who is signed in. Usually the server knows it by a cookie that no script can read; this only remembers that there is one, for every tab.
 * An access key instead belongs to one tab, and is gone when that is closed.
 */
const place = 'redress.key';
const mark = 'redress.signed-in';
let onSignOut: () => void = () => undefined;

export const session = {
  key: (): string | null => sessionStorage.getItem(place),
  isOpen: (): boolean => sessionStorage.getItem(place) !== null || localStorage.getItem(mark) !== null,
  /** A cookie of ours was set. */
  opened: (): void => {
    sessionStorage.removeItem(place);
    localStorage.setItem(mark, '1');
  },
  signIn: (key: string): void => sessionStorage.setItem(place, key),
  /** A key that was never good: nothing was read with it, so there is nothing else to do. */
  forget: (): void => sessionStorage.removeItem(place),
  signOut: (): void => {
    // The cookie ends on the server; with a key there is none.
    if (sessionStorage.getItem(place) === null && localStorage.getItem(mark) !== null)
      void fetch('/auth/sign-out', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }).catch(() => undefined);
    sessionStorage.removeItem(place);
    localStorage.removeItem(mark);
    onSignOut();
  },
  /** What to do when somebody left or was shown out; set once by the application. */
  whenSignedOut: (act: () => void): void => {
    onSignOut = act;
  },
};
