import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import { addDays, type LocalDate } from './local-date.ts';
import type { RestDays } from './rest-days.ts';

export type Window = {
  /** The day of the event, which is not counted itself (民法典 art 201). */
  readonly startOn: LocalDate;
  readonly days: number;
  readonly restDays: RestDays;
};

/**
 * The last day of a period of days, until 24:00 of it. A last day that rests moves to the first day after the rest period
 * (民法典 arts 201, 203). Refused (`calendar_missing`) when no rest-day calendar was loaded for a day that decides it.
 */
export const windowDeadline = ({ startOn, days, restDays }: Window): Result<LocalDate, Refusal> => {
  let last = addDays(startOn, days);
  for (;;) {
    const rests = restDays(last);
    if (rests === null) return refused(refusal('calendar_missing', { date: last }));
    if (!rests) return ok(last);
    last = addDays(last, 1);
  }
};

/** The last day before rest days are looked at: whoever acts by then is in time, whatever the calendar says. */
export const rawLastDay = ({ startOn, days }: Pick<Window, 'startOn' | 'days'>): LocalDate => addDays(startOn, days);
