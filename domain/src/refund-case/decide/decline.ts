import type { Actor } from '../../actor.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { addDays, shanghaiDate } from '../../time/local-date.ts';
import type { Decision } from '../decision.ts';
import type { RefundCase } from '../refund-case.ts';
import { decisionOf, refuseMove, refuseReason } from './support.ts';

type DeclineCommand = {
  readonly actor: Actor;
  readonly reason: string;
  readonly appealDays: number;
  readonly now: Instant;
};

/** Says no to a claim, with reasons, and tells until when the customer may appeal. */
export const declineCase = (
  before: RefundCase,
  { actor, reason, appealDays, now }: DeclineCommand,
): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'decline') ?? refuseReason(reason);
  if (no) return refused(no);
  const assessor = 'assessment' in before && before.assessment !== null ? before.assessment.assessedBy : null;
  const decline = {
    by: actor,
    at: now,
    reason: reason.trim(),
    appealBy: addDays(shanghaiDate(now), appealDays),
    assessor,
  };
  return ok(decisionOf(before, [{ type: 'case_declined', decline }]));
};
