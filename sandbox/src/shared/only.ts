/** The one that is there; throws when there is none. */
export function only<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('sandbox: expected one');
  return first;
}
