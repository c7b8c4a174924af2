import {
  type Id,
  type Instant,
  type Payout,
  type Refusal,
  type Result,
  recordPaid as recordByHand,
  refusal,
  refused,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { readCase, readEvidence } from '../refund-case/case-reader.ts';
import { movePayoutByHand, type PayoutCommand } from './by-hand.ts';

export type RecordPaid = PayoutCommand & {
  /** The number of the transfer, or of the receipt for cash. */
  readonly reference: string;
  readonly paidAt: Instant;
  /** Proof: a piece of evidence of the same case. */
  readonly evidenceId: Id<'evidence'> | null;
};

/** Records a payment made by hand, by somebody other than those who approved it, with proof that belongs to the case. */
export const recordPaid = (house: House, command: RecordPaid): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, async (before) => {
    const { merchantId, actor, reference, paidAt, evidenceId } = command;
    if (paidAt > house.clock.now())
      return refused(
        refusal('input_invalid', { reason: '付款时间在将来 / the payment lies in the future' }, '/paidAt'),
      );
    const [refundCase, evidence] = await Promise.all([
      readCase(house.db, merchantId, before.caseId),
      readEvidence(house.db, merchantId, before.caseId),
    ]);
    if (!refundCase || !('approvals' in refundCase)) return refused(refusal('not_found', { what: before.caseId }));
    if (evidenceId !== null && !evidence.some((piece) => piece.id === evidenceId))
      return refused(refusal('not_found', { what: evidenceId }, '/evidenceId'));
    const approvers = refundCase.approvals.map((approval) => approval.by);
    return recordByHand(before, { actor, approvers, reference, paidAt, hasProof: evidenceId !== null });
  });
