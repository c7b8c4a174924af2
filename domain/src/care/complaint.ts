import type { Instant } from '../time/instant.ts';
import { shanghaiDate } from '../time/local-date.ts';
import type { RestDays } from '../time/rest-days.ts';
import { endOfShanghaiDay, workingDaysAfter } from '../time/working-days.ts';

/** Working days within which the house answers a complaint. No law sets them; a platform or 12315 gives seven, and we are to be faster. */
export const complaintDays = 3;

/** Until when a complaint is to be answered: the end of that day in Beijing. */
export const complaintDueAt = (madeAt: Instant, restDays: RestDays): Instant =>
  endOfShanghaiDay(workingDaysAfter(shanghaiDate(madeAt), complaintDays, restDays));

/** Where a complaint stands. One that was handed up and answered is answered. */
export const complaintStates = ['waiting', 'escalated', 'answered'] as const;
export type ComplaintState = (typeof complaintStates)[number];
