import {
  type Id,
  type Instant,
  type Payout,
  type Refusal,
  type Result,
  recordPaid as recordByHand,
  refusal,
  refused,
  shanghaiDate,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import { movePayoutByHand, type PayoutCommand } from './by-hand.ts';
import { readProofByHand } from './proof-by-hand.ts';

export type RecordPaid = PayoutCommand & {
  /** The number of the transfer, or of the receipt for cash. */
  readonly reference: string;
  readonly paidAt: Instant;
  /** Proof: a piece of evidence of the same case. */
  readonly evidenceId: Id<'evidence'> | null;
};

/**
 * Records a payment made by hand, by somebody other than those who approved it, with proof that belongs to the case. From the
 * amount on at which a refund takes two approvals it also takes two persons here.
 */
export const recordPaid = (house: House, command: RecordPaid): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, async (before) => {
    const { merchantId, actor, reference, paidAt, evidenceId } = command;
    if (paidAt > house.clock.now())
      return refused(
        refusal('input_invalid', { reason: '付款时间在将来 / the payment lies in the future' }, '/paidAt'),
      );
    const proof = await readProofByHand(house, { merchantId, caseId: before.caseId, evidenceId });
    if (!proof.ok) return proof;
    const now = house.clock.now();
    const policy = await policyInForce(house.db, merchantId, shanghaiDate(now));
    const secondPersonFrom = policy?.terms.secondApprovalFrom ?? null;
    return recordByHand(before, { actor, reference, paidAt, secondPersonFrom, now, ...proof.value });
  });
