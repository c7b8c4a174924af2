import { DAY, HOUR, type Instant, instantOf, MINUTE } from '../time/instant.ts';

/** Hours in which nobody is disturbed: minutes after midnight on the shop's clock (Asia/Shanghai). Equal ends: no quiet hours. */
export type QuietHours = { readonly from: number; readonly until: number };

/** 21:00 to 08:00. */
export const usualQuietHours: QuietHours = { from: 21 * 60, until: 8 * 60 };

const shanghaiOffset = 8 * HOUR;

/** Whether a moment lies in the quiet hours; their first minute is quiet, their last one is not. */
export const isQuiet = (at: Instant, { from, until }: QuietHours): boolean => {
  const minute = Math.floor(sinceMidnight(at) / MINUTE);
  return from <= until ? minute >= from && minute < until : minute >= from || minute < until;
};

/** The first moment from `at` on that is not quiet: `at` itself, or the end of the quiet hours that it lies in. */
export const afterQuiet = (at: Instant, hours: QuietHours): Instant => {
  if (!isQuiet(at, hours)) return at;
  const midnight = at - sinceMidnight(at);
  const end = midnight + hours.until * MINUTE;
  return instantOf(end > at ? end : end + DAY);
};

const sinceMidnight = (at: Instant): number => (((at + shanghaiOffset) % DAY) + DAY) % DAY;
