import type { Evidence } from '../../evidence/evidence.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Decision } from '../decision.ts';
import type { RefundCase } from '../refund-case.ts';
import { decisionOf, refuseMove } from './support.ts';

export const maximumEvidence = 50;

/** Takes a piece of evidence into the case. `present` is how many it has already. */
export const attachEvidence = (before: RefundCase, evidence: Evidence, present: number): Result<Decision, Refusal> => {
  const no = refuseMove(before, 'attach');
  if (no) return refused(no);
  if (present >= maximumEvidence) return refused(refusal('evidence_limit', { maximum: maximumEvidence }));
  return ok(decisionOf(before, [{ type: 'evidence_attached', evidence }]));
};
