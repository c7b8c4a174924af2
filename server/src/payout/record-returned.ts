import {
  type Id,
  type Instant,
  type Payout,
  type Refusal,
  type Result,
  recordReturned as recordByHand,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { movePayoutByHand, type PayoutCommand } from './by-hand.ts';
import { readProofByHand } from './proof-by-hand.ts';

export type RecordReturned = PayoutCommand & {
  /** The line of the channel's bill or of the bank statement that shows the money. */
  readonly reference: string;
  readonly returnedAt: Instant;
  /** Proof: a piece of evidence of the same case. */
  readonly evidenceId: Id<'evidence'> | null;
  readonly reason: string;
};

/**
 * Records that the money of a settled payout came back to the merchant (退票) without a word of the channel. The entry that
 * booked it is reversed by name, the tender is reserved again, and the case asks for a person who pays it again.
 */
export const recordReturned = (house: House, command: RecordReturned): Promise<Result<Done<Payout>, Refusal>> =>
  movePayoutByHand(house, command, async (before) => {
    const { merchantId, actor, reference, returnedAt, evidenceId, reason } = command;
    const proof = await readProofByHand(house, { merchantId, caseId: before.caseId, evidenceId });
    if (!proof.ok) return proof;
    return recordByHand(before, { actor, reference, returnedAt, reason, now: house.clock.now(), ...proof.value });
  });
