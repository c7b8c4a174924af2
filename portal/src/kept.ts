/** Small things that stay on this phone: a draft, the language, large type. A phone that keeps nothing simply forgets. */
export const keep = (name: string, value: unknown): void => {
  try {
    localStorage.setItem(`redress-portal-${name}`, JSON.stringify(value));
  } catch {
    // Private windows and full phones refuse; the screen goes on without.
  }
};

export const kept = <T>(name: string, isRight: (value: unknown) => value is T): T | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`redress-portal-${name}`) ?? 'null');
    return isRight(value) ? value : null;
  } catch {
    return null;
  }
};

export const forget = (name: string): void => {
  try {
    localStorage.removeItem(`redress-portal-${name}`);
  } catch {
    // Nothing was kept.
  }
};

/** Everything whose name begins so. */
export const forgetAll = (beginning: string): void => {
  try {
    for (const name of Object.keys(localStorage))
      if (name.startsWith(`redress-portal-${beginning}`)) localStorage.removeItem(name);
  } catch {
    // Nothing was kept.
  }
};
