/** How a route is asked, with its path to the letter. */
export const get = <const P extends string>(path: P) => ({ method: 'GET', path }) as const;
export const drop = <const P extends string>(path: P) => ({ method: 'DELETE', path }) as const;
export const post = <const P extends string>(path: P) => ({ method: 'POST', path }) as const;
