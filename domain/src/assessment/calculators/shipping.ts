import { roundHalfUp } from '../../money/rounding.ts';
import type { LineShares, ReturnProgress } from './line-shares.ts';
import type { OrderRefundInput, RefundReason } from './order-refund-input.ts';

/**
 * Outbound shipping that goes back, in minor units: at the seller's fault in proportion to the value that came back (reference 7(a) 7),
 * and without a reason only where the shop promises it for a return that empties the order.
 */
export const shippingRefund = (
  input: OrderRefundInput,
  shares: LineShares,
  progress: ReturnProgress,
  reason: RefundReason,
): bigint => {
  const paid = input.shippingPaid.minor;
  const due = reason === 'seller_fault' || (input.refundShippingWhenEmptied && progress.emptiesOrder);
  if (!due || paid === 0n) return 0n;
  if (shares.netTotal === 0n) return progress.emptiesOrder && comesBackNow(input) ? paid : 0n;
  return (
    roundHalfUp(paid * progress.returnedThrough, shares.netTotal) -
    roundHalfUp(paid * progress.returnedBefore, shares.netTotal)
  );
};

const comesBackNow = (input: OrderRefundInput): boolean => input.lines.some((line) => line.returningNow > 0);

/** Why the standard fee is or is not deducted (暂行办法 art 18, reference 7(a) 8). */
export type ShippingDeductionVerdict =
  | 'deducted'
  | 'seller_fault'
  | 'shipping_was_paid'
  | 'still_earned'
  | 'lost_before'
  | 'waived';

/** Null when the order had no conditional free shipping. */
export const shippingDeduction = (
  input: OrderRefundInput,
  progress: ReturnProgress,
  reason: RefundReason,
): ShippingDeductionVerdict | null => {
  const offer = input.freeShipping;
  if (offer === null || offer.threshold.minor === 0n) return null;
  if (reason === 'seller_fault') return 'seller_fault';
  if (input.shippingPaid.minor > 0n) return 'shipping_was_paid';
  if (progress.kept >= offer.threshold.minor) return 'still_earned';
  if (input.freeShippingDeduction === 'never') return 'waived';
  const keptBefore = progress.kept + progress.returnedThrough - progress.returnedBefore;
  return input.freeShippingDeduction === 'when_lost_now' && keptBefore < offer.threshold.minor
    ? 'lost_before'
    : 'deducted';
};
