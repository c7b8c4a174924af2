import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { isAfter, type LocalDate } from '../time/local-date.ts';

/** A rate from one day on. Parts per million: 31000 is 3.1 %. */
export type RateEntry = {
  readonly from: LocalDate;
  readonly ratePpm: number;
  readonly source: string;
  readonly status: 'verified' | 'from_memory';
};

/** A published series of rates. Data, not law: the merchant's compliance role may replace it, with a source and a date. */
export type RateTable = {
  readonly series: string;
  /** By date, the oldest first. */
  readonly entries: readonly RateEntry[];
  /** The last day that the table vouches for. What comes after is not guessed. */
  readonly through: LocalDate;
};

/** The rate in force on a day. Refused (`rate_missing`) before the first entry and after the day through which the table was checked. */
export const rateInForce = (table: RateTable, on: LocalDate): Result<RateEntry, Refusal> => {
  const entry = table.entries.findLast(({ from }) => from <= on);
  return entry && !isAfter(on, table.through)
    ? ok(entry)
    : refused(refusal('rate_missing', { series: table.series, date: on }));
};
