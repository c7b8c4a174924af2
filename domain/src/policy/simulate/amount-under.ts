import { roundHalfUp } from '../../money/rounding.ts';
import type { PolicyDocument } from '../document.ts';
import type { Answer, Fee, UsedPrice } from '../outcome.ts';
import type { PastCase } from './past-case.ts';

/**
 * What a past case would cost under an answer, in minor units; never below zero and never above what was paid with its shipping:
 * `rhu((paid − used) × share) + shipping − kept gifts − lost free shipping − fee`. Null when a person has to decide.
 */
export const amountUnder = (answer: Answer, one: PastCase, { standards }: PolicyDocument): bigint | null => {
  if (answer.kind === 'review') return null;
  if (answer.kind === 'decline') return 0n;
  const { facts } = one;
  const left = atLeastZero(facts.amount.minor - usedUnder(answer.usedAt, one));
  const share = roundHalfUp(left * BigInt(answer.basisPoints), 10_000n);
  const sellersFault = facts.fault === 'operator';
  const shipping = sellersFault || standards.shipping.refundOutbound ? one.shipping.minor : 0n;
  const deducted = sellersFault
    ? 0n
    : (standards.gifts.deductKept ? one.keptGifts.minor : 0n) +
      (standards.shipping.deductLostFreeShipping ? one.lostFreeShipping.minor : 0n);
  return atLeastZero(share + shipping - deducted - feeOf(answer.fee, share));
};

function usedUnder(price: UsedPrice | null, { used }: PastCase): bigint {
  switch (price) {
    case 'bonus_first':
      return used.bonusFirst.minor;
    case 'discounted':
      return used.discounted.minor;
    case 'list':
      return used.list.minor;
    case 'free':
    case null:
      return 0n;
  }
}

function feeOf(fee: Fee, refund: bigint): bigint {
  if (fee.kind === 'none') return 0n;
  if (fee.kind === 'fixed') return fee.amount.minor;
  const share = roundHalfUp(refund * BigInt(fee.basisPoints), 10_000n);
  return fee.most !== null && fee.most.minor < share ? fee.most.minor : share;
}

const atLeastZero = (minor: bigint): bigint => (minor < 0n ? 0n : minor);
