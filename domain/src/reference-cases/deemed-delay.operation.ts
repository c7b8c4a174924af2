import { ok, refused } from '../result.ts';
import { deemedDelay, delayKinds } from '../time/deemed-delay.ts';
import type { Operation } from './operation.ts';

/** `deemed_delay`: from when an unpaid refund counts as deliberate delay. */
export const deemedDelayOperation: Operation = (input) => {
  const kind = input.oneOf('kind', delayKinds);
  const triggerOn = input.date('trigger_on');
  const problem = input.problem();
  if (problem) return refused(problem);
  const { delayedFrom, legalDue } = deemedDelay(kind, triggerOn);
  return ok({ deemed_delay_from: delayedFrom, ...(legalDue === null ? {} : { legal_due: legalDue }) });
};
