import { type Instant, instantOf } from './instant.ts';
import { addDays, isWeekend, type LocalDate } from './local-date.ts';
import type { RestDays } from './rest-days.ts';

/**
 * The day that lies some working days after another, which is not counted itself. For promises among ourselves only: where no calendar was
 * loaded weekends rest and nothing else does. A period of law is `windowDeadline`.
 */
export const workingDaysAfter = (from: LocalDate, days: number, restDays: RestDays): LocalDate => {
  let [day, left] = [from, days];
  while (left > 0) {
    day = addDays(day, 1);
    if (!(restDays(day) ?? isWeekend(day))) left -= 1;
  }
  return day;
};

/** The moment at which a day ends on the shop's clock: 24:00 in Beijing. */
export const endOfShanghaiDay = (date: LocalDate): Instant =>
  instantOf(Date.parse(`${addDays(date, 1)}T00:00:00+08:00`));
