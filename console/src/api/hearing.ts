let hears = false;

export const hearing = (now: boolean): void => {
  hears = now;
};

/** While changes are told, nothing needs to be asked for again and again; without the stream it is, every few seconds. */
export const everyWhileDeaf = (milliseconds: number): number | false => (hears ? false : milliseconds);
