import type { Actor } from '../../actor.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { isAfter, shanghaiDate } from '../../time/local-date.ts';
import type { Decision } from '../decision.ts';
import type { RefundCase } from '../refund-case.ts';
import { decisionOf, refuseMove, refuseReason } from './support.ts';

/** The customer's answer to a decline, within the time that the policy gives. */
export const appealCase = (
  before: RefundCase,
  { actor, reason, now }: { readonly actor: Actor; readonly reason: string; readonly now: Instant },
): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'appeal') ?? refuseReason(reason);
  if (no) return refused(no);
  if (before.status === 'declined' && isAfter(shanghaiDate(now), before.decline.appealBy)) {
    return refused(refusal('appeal_window_closed', { deadline: before.decline.appealBy }));
  }
  return ok(decisionOf(before, [{ type: 'case_appealed', by: actor, at: now, reason: reason.trim() }]));
};
