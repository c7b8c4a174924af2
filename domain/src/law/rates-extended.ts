import { addDays, type LocalDate } from '../time/local-date.ts';
import type { RateEntry, RateTable } from './rate-table.ts';

/** Entries by date with the last day that their source vouches for. */
export type RatesLoad = { readonly entries: readonly RateEntry[]; readonly through: LocalDate };

/**
 * A table with the days that were loaded after and before its own. A day that the table answers itself keeps its answer; a load that
 * a gap parts from everything known waits until the gap is filled, so that the table never answers a day nobody vouched for.
 */
export const extendedRates = (table: RateTable, loads: readonly RatesLoad[]): RateTable => {
  const next = loads.find((load) => touches(table, load));
  return next === undefined
    ? table
    : extendedRates(
        joined(table, next),
        loads.filter((load) => load !== next),
      );
};

/** Whether a load has days beyond the table and none missing between. */
const touches = (table: RateTable, load: RatesLoad): boolean => {
  const [known, given] = [firstDay(table), firstDay(load)];
  if (known === null || given === null) return false;
  const later = load.through > table.through && given <= addDays(table.through, 1);
  const earlier = given < known && load.through >= addDays(known, -1);
  return later || earlier;
};

const joined = (table: RateTable, load: RatesLoad): RateTable => {
  const known = firstDay(table);
  const begins = addDays(table.through, 1);
  const before = load.entries.filter(({ from }) => known !== null && from < known);
  const running = load.entries.findLast(({ from }) => from <= begins);
  const after = load.through > table.through;
  return {
    series: table.series,
    entries: [
      ...before,
      ...table.entries,
      ...(after && running ? [{ ...running, from: begins }] : []),
      ...(after ? load.entries.filter(({ from }) => from > begins) : []),
    ],
    through: after ? load.through : table.through,
  };
};

const firstDay = ({ entries }: Pick<RateTable, 'entries'>): LocalDate | null => entries[0]?.from ?? null;
