import { type Actor, type Id, ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { House } from '../house.ts';
import { readCase, readEvidence } from '../refund-case/case-reader.ts';

type Named = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  readonly evidenceId: Id<'evidence'> | null;
};

/** What a record by hand is judged by. */
export type ProofByHand = { readonly approvers: readonly Actor[]; readonly hasProof: boolean };

/** Who approved the case, and whether the named proof is a piece of its evidence; `not_found` when it belongs elsewhere. */
export const readProofByHand = async (
  house: House,
  { merchantId, caseId, evidenceId }: Named,
): Promise<Result<ProofByHand, Refusal>> => {
  const [refundCase, evidence] = await Promise.all([
    readCase(house.db, merchantId, caseId),
    readEvidence(house.db, merchantId, caseId),
  ]);
  if (!refundCase || !('approvals' in refundCase)) return refused(refusal('not_found', { what: caseId }));
  if (evidenceId !== null && !evidence.some((piece) => piece.id === evidenceId))
    return refused(refusal('not_found', { what: evidenceId }, '/evidenceId'));
  return ok({ approvers: refundCase.approvals.map((approval) => approval.by), hasProof: evidenceId !== null });
};
