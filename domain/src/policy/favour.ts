import { type Answer, type Fee, usedPrices } from './outcome.ts';

/**
 * Whether one answer is better for the customer than another in some respect. Fees and freight count when the shares are the same;
 * an answer by a person is neither better nor worse than a payment, and better than a plain "no".
 */
export const betterFor = (one: Answer, other: Answer): boolean => {
  if (one.kind === 'decline') return false;
  if (other.kind === 'decline') return true;
  if (one.kind === 'review' || other.kind === 'review') return false;
  return (
    one.basisPoints > other.basisPoints ||
    priceRank(one.usedAt) < priceRank(other.usedAt) ||
    feeSize(one.fee) < feeSize(other.fee) ||
    (one.freight === 'merchant' && other.freight === 'customer')
  );
};

const priceRank = (price: (typeof usedPrices)[number] | null): number =>
  price === null ? 0 : usedPrices.indexOf(price);

/** Enough to say which of two fees is the lighter when they are of one kind; none is the lightest of all. */
const feeSize = (fee: Fee): bigint => {
  if (fee.kind === 'none') return 0n;
  return fee.kind === 'fixed' ? fee.amount.minor : BigInt(fee.basisPoints);
};
