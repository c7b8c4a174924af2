import { sameHand } from '../../actor.ts';
import type { Assessed } from '../../assessment/workings.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Decision } from '../decision.ts';
import type { RefundCase } from '../refund-case.ts';
import { decisionOf, refuseMove } from './support.ts';

/** Records an assessment. After an appeal it must come from another person than the one who assessed or declined before. */
export const recordAssessment = (before: RefundCase, { assessment, workings }: Assessed): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'assess');
  if (no) return refused(no);
  if (before.status === 'appealed') {
    const { by, assessor } = before.decline;
    if ([by, ...(assessor ? [assessor] : [])].some((earlier) => sameHand(earlier, assessment.assessedBy)))
      return refused(refusal('appeal_same_assessor'));
  }
  return ok(decisionOf(before, [{ type: 'case_assessed', assessment }], { workings }));
};
