/** Lines that a person typed, without the empty ones. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `2025-06-20 3.0`: from that day, so many percent, as parts per million. Null when it is not that. */
export const rateOfLine = (line: string): { readonly from: string; readonly ratePpm: number } | null => {
  const [, from, whole, part = ''] = /^(\d{4}-\d{2}-\d{2})[\s=]+(\d{1,2})(?:\.(\d{1,4}))?\s*%?$/.exec(line) ?? [];
  if (from === undefined || whole === undefined) return null;
  return { from, ratePpm: Number(whole) * 10_000 + Number(part.padEnd(4, '0')) };
};

/** `元旦 2027-01-01 2027-01-03`. Null when it is not that. */
export const periodOfLine = (
  line: string,
): { readonly name: string; readonly from: string; readonly through: string } | null => {
  const [, name, from, through] = /^(.+?)\s+(\d{4}-\d{2}-\d{2})\s+(\d{4}-\d{2}-\d{2})$/.exec(line) ?? [];
  return name === undefined || from === undefined || through === undefined ? null : { name, from, through };
};

/** The number of the first line that cannot be read, from 1 on; null when all can. */
export const wrongLine = (text: string, read: (line: string) => object | null): number | null => {
  const at = linesOf(text).findIndex((line) => read(line) === null);
  return at === -1 ? null : at + 1;
};
