import type { Actor } from '../../actor.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import type { Decision } from '../decision.ts';
import type { RefundCase } from '../refund-case.ts';
import { decisionOf, refuseMove } from './support.ts';

/** The customer takes the claim back. Possible until the case is approved; then money may already be moving. */
export const withdrawCase = (
  before: RefundCase,
  { actor, reason, now }: { readonly actor: Actor; readonly reason: string; readonly now: Instant },
): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'withdraw');
  return no
    ? refused(no)
    : ok(decisionOf(before, [{ type: 'case_withdrawn', by: actor, at: now, reason: reason.trim() }]));
};
