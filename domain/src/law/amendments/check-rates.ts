import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { addDays } from '../../time/local-date.ts';
import type { RatesChange } from './law-change.ts';
import type { LawData } from './law-data.ts';

/**
 * Loaded days begin on the day after the last known one, or end on the day before the first: no day is answered twice, and none
 * between is left unanswered.
 */
export const checkRates = ({ series, entries, through }: RatesChange, { rates }: LawData): Refusal | null => {
  const unsorted = entries.findIndex(({ from }, at) => at > 0 && from <= (entries[at - 1]?.from ?? from));
  if (unsorted > 0) {
    const [first, second] = [entries[unsorted - 1]?.from ?? '', entries[unsorted]?.from ?? ''];
    return refusal('dates_out_of_order', { first, second }, `/change/entries/${unsorted}/from`);
  }
  const [from, last] = [entries[0]?.from ?? through, entries.at(-1)?.from ?? through];
  if (through < last) return refusal('dates_out_of_order', { first: last, second: through }, '/change/through');
  const known = rates[series];
  const begins = known.entries[0]?.from ?? known.through;
  if (from === addDays(known.through, 1) || through === addDays(begins, -1)) return null;
  const facts = { series, from: begins, through: known.through };
  return from <= known.through && through >= begins
    ? refusal('law_days_known', facts, '/change/entries/0/from')
    : refusal('law_days_missing', facts, from > known.through ? '/change/entries/0/from' : '/change/through');
};
