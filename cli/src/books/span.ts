import {
  firstDayOf,
  fromDateText,
  fromPeriodText,
  type Instant,
  type LocalDate,
  lastDayOf,
  type Period,
  periodOf,
  shanghaiDate,
} from '@redress/domain';
import { Failure } from '../say.ts';

export type SpanWords = { readonly period?: string; readonly from?: string; readonly to?: string };

export const spanOptions = [
  ['--period <month>', '会计期间，例如 2026-10 · a month'],
  ['--from <date>', '起始日期 · first day'],
  ['--to <date>', '截止日期 · last day'],
] as const;

/** A month, or two days; the present month when nothing is said. */
export const spanOf = ({ period, from, to }: SpanWords, now: Instant): { from: LocalDate; to: LocalDate } => {
  const month = period === undefined ? periodOf(shanghaiDate(now)) : periodIn(period);
  const span = { from: dayIn(from) ?? firstDayOf(month), to: dayIn(to) ?? lastDayOf(month) };
  if (span.from > span.to) throw new Failure('截止日期早于起始日期', 'The last day is before the first.');
  return span;
};

export const periodIn = (words: string): Period => {
  const period = fromPeriodText(words);
  if (period === null)
    throw new Failure(`不是会计期间：${words}（例如 2026-10）`, `${words} is not a month such as 2026-10.`);
  return period;
};

const dayIn = (words: string | undefined): LocalDate | null => {
  if (words === undefined) return null;
  const day = fromDateText(words);
  if (day === null)
    throw new Failure(`不是日期：${words}（例如 2026-10-31）`, `${words} is not a date such as 2026-10-31.`);
  return day;
};
