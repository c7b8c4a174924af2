import { refusal } from '../refusal/refusal.ts';
import { ok, refused } from '../result.ts';
import { text } from '../text.ts';
import { windowDeadline } from '../time/deadline.ts';
import { listedRestDays } from '../time/rest-days.ts';
import type { Operation } from './operation.ts';

/** `window_deadline`: the last day of a period, with exactly the rest days that the case lists. */
export const windowDeadlineOperation: Operation = (input) => {
  const window = {
    startOn: input.date('start_on'),
    days: input.count('days'),
    restDays: listedRestDays(input.dates('rest_days')),
  };
  const requestedOn = input.date('requested_on');
  const problem = input.problem();
  if (problem) return refused(problem);
  if (window.days < 0 || window.days > 36_600)
    return refused(
      refusal('calculation_input_invalid', { reason: text('天数超出范围', 'the days are out of range') }, '/days'),
    );
  const deadline = windowDeadline(window);
  return deadline.ok ? ok({ deadline: deadline.value, in_window: requestedOn <= deadline.value }) : deadline;
};
