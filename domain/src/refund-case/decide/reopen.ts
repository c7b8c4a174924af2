import type { Actor } from '../../actor.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Decision } from '../decision.ts';
import type { RefundCase } from '../refund-case.ts';
import { decisionOf, refuseMove, refuseReason } from './support.ts';

/**
 * The shop takes up again what it closed: a mistake was found, or something came to light. No time runs out against the customer here. What was
 * declined is judged by a third person, as after an appeal; what was taken back is a claim again. What was paid stays as it is
 * (`reopen_paid`): its units and tenders are given back, so more money is a claim of its own, with its own two people.
 */
export const reopenCase = (
  before: RefundCase,
  { actor, reason, now }: { readonly actor: Actor; readonly reason: string; readonly now: Instant },
): Result<Decision, Refusal> => {
  if ('settlement' in before) return refused(refusal('reopen_paid', { number: before.number }));
  const no = refuseMove(before, 'reopen') ?? refuseReason(reason);
  if (no) return refused(no);
  return ok(decisionOf(before, [{ type: 'case_reopened', by: actor, at: now, reason: reason.trim() }]));
};
