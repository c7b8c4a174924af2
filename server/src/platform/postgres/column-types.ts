import { type CustomTypesConfig, types } from 'pg';

/**
 * How columns arrive in TypeScript: int8 as bigint, timestamptz as milliseconds since 1970 (`Instant`, microseconds cut
 * off), date as its text (`LocalDate`), numeric as text. Handed to each pool, so that other users of `pg` in the same
 * process keep the defaults of the library. Numbers inside json go through JSON.parse: write amounts there as text.
 */
export const columnTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && ours.get(oid)) || types.getTypeParser(oid, format ?? 'text'),
};

const millisecondsOf = (text: string): number => {
  const at = Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
  if (Number.isNaN(at)) throw new Error(`the database sent a time that is not one: ${text}`);
  return at;
};

const ours = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, BigInt],
  [types.builtins.TIMESTAMPTZ, millisecondsOf],
  [types.builtins.DATE, (text) => text],
]);
