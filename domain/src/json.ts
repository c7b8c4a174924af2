/**
 * JSON for values with money in them: a bigint is written as decimal text, and `minor` is read back as a bigint.
 * The form of stored states and events; replies on the wire have schemas of their own.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part));

export const fromJson = <T>(json: string): T => JSON.parse(json, revive) as T;

/** The same for values that a driver has already parsed. */
export const reviveJson = <T>(value: unknown): T => fromJson<T>(JSON.stringify(value));

const revive = (key: string, part: unknown): unknown =>
  key === 'minor' && typeof part === 'string' ? BigInt(part) : part;
