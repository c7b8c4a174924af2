import { windowDeadline } from '../time/deadline.ts';
import { daysBetween, type LocalDate } from '../time/local-date.ts';
import type { RestDays } from '../time/rest-days.ts';

export type CountedDays = {
  /** The shortest period in which the notice is still in time; 0 on the day itself. */
  readonly days: number;
  /** False when a calendar was missing, so that the days are those of the calendar and rest days may make them fewer. */
  readonly certain: boolean;
};

/**
 * The days that a notice counts as. A period that ends on a rest day runs to the first day after it (民法典 art 203), so a notice on a
 * Monday can still count as the Saturday before.
 */
export const countedDays = (startOn: LocalDate, noticeOn: LocalDate, restDays: RestDays): CountedDays => {
  const passed = Math.max(0, daysBetween(startOn, noticeOn));
  let days = passed;
  for (; days > 1; days -= 1) {
    const shorter = windowDeadline({ startOn, days: days - 1, restDays });
    if (!shorter.ok) return { days: passed, certain: false };
    if (shorter.value < noticeOn) break;
  }
  return { days, certain: true };
};
