import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import { rawLastDay, type Window, windowDeadline } from '../time/deadline.ts';
import { daysBetween, type LocalDate } from '../time/local-date.ts';

export type WindowVerdict = {
  readonly inTime: boolean;
  /** Null when the calendar is unknown and the answer does not depend on it. */
  readonly deadline: LocalDate | null;
};

/** No rest period comes near this length, so a later notice is late whatever the calendar says. */
const longerThanAnyRest = 31;

/**
 * Whether a notice was given within a window. Without a calendar for the last day the answer is still certain when the notice came
 * by the last day itself, or long after it; only between the two it is refused (`calendar_missing`) instead of guessed.
 */
export const withinWindow = (window: Window, noticeOn: LocalDate): Result<WindowVerdict, Refusal> => {
  const deadline = windowDeadline(window);
  if (deadline.ok) return ok({ inTime: noticeOn <= deadline.value, deadline: deadline.value });
  const last = rawLastDay(window);
  if (noticeOn <= last) return ok({ inTime: true, deadline: last });
  return daysBetween(last, noticeOn) > longerThanAnyRest ? ok({ inTime: false, deadline: null }) : deadline;
};
