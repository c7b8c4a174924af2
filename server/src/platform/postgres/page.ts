/** A page of a list in a stable order: at most `limit` rows, beginning after the row that `after` names. */
export type PageRequest = { readonly limit: number; readonly after: string | null };
export type Page<T> = { readonly rows: readonly T[]; readonly next: string | null };

/** Makes a page of rows that were asked for with one more than the limit: the extra one only tells that there is more. */
export const pageOf = <T>(rows: readonly T[], limit: number, keyOf: (row: T) => string): Page<T> => {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > limit && last !== undefined ? keyOf(last) : null };
};
