/**
 * JSON for values with money in them: a bigint is written as decimal text, and `minor` is read back as a bigint.
 * The form of stored states and events; replies on the wire have schemas of their own.
 */
export const toJson = (value: unknown): string =>
  JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? part.toString() : part));

export const fromJson = <T>(json: string): T => reviveJson(JSON.parse(json));

/** The same for what a driver has just parsed, which is changed in place. */
export const reviveJson = <T>(value: unknown): T => {
  revive(value);
  return value as T;
};

/** Walks by itself: with the callback of JSON.parse, which is asked about every value, reading a case takes four times as long. */
const revive = (value: unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const part of value) revive(part);
    return;
  }
  const parts = value as Record<string, unknown>;
  for (const key in parts) {
    const part = parts[key];
    if (key !== 'minor') revive(part);
    else if (typeof part === 'string') parts[key] = BigInt(part);
    else revive(part);
  }
};
