import type { Explanation } from '../../explanation/explanation.ts';
import { type Money, money } from '../../money/money.ts';
import type { Refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import { brokenPromotions } from './broken-promotions.ts';
import { explainOrderRefund } from './explain-order-refund.ts';
import { giftDeduction } from './gifts.ts';
import { type GoodsMethod, type GoodsRefund, goodsRefund } from './goods-refund.ts';
import { type LineShares, lineShares, type ReturnProgress, returnProgress } from './line-shares.ts';
import type { OrderRefundInput, RefundReason } from './order-refund-input.ts';
import { type ShippingDeductionVerdict, shippingDeduction, shippingRefund } from './shipping.ts';
import { tenderShares } from './tender-shares.ts';
import { validateOrderRefund, validateTotals } from './validate-order-refund.ts';

/** What a return gives back and takes off, and where it goes. Amounts are not negative. */
export type OrderRefund = {
  readonly method: GoodsMethod;
  /** Goods money, before deductions. */
  readonly goods: Money;
  readonly shippingRefund: Money;
  readonly shippingDeduction: Money;
  readonly giftDeduction: Money;
  /** Goods and shipping less deductions, never below zero: what the tenders give back. */
  readonly refund: Money;
  /** The shortfall of a re-settlement. Information; never collected automatically. */
  readonly consumerOwes: Money;
  /** The customer's freight at the seller's fault, paid outside the tenders. */
  readonly returnFreight: Money;
  /** In the order of the input's tenders. */
  readonly tenders: readonly Money[];
  readonly shares: LineShares;
  /** What the refund would be for the other reason. */
  readonly otherwise: Money;
  /** The receipt; its root is the refund. */
  readonly explanation: Explanation;
};

/** The same in minor units, before it is explained. */
export type OrderRefundAmounts = {
  readonly goods: GoodsRefund;
  readonly shippingRefund: bigint;
  readonly shippingVerdict: ShippingDeductionVerdict | null;
  readonly shippingDeduction: bigint;
  readonly giftDeduction: bigint;
  readonly refund: bigint;
};

/**
 * The refund of an order or a part of it (reference 7(a)): discounts and coupons spread over the lines, part returns, promotions that
 * are lost, outbound shipping, gifts, freight and several tenders, each number with its explanation.
 * Refused: input that would give a wrong number (`calculation_input_invalid` and kin, with a pointer), and a refund above what the
 * tenders still have (`refundable_exceeded`).
 */
export const orderRefund = (input: OrderRefundInput): Result<OrderRefund, Refusal> => {
  const invalid = validateOrderRefund(input);
  if (invalid) return refused(invalid);
  const shares = lineShares(input.lines, input.discounts);
  const disagree = validateTotals(input, {
    net: shares.netTotal,
    discounts: shares.discountTotal,
    paid: shares.paidTotal,
  });
  if (disagree) return refused(disagree);

  const progress = returnProgress(input.lines, shares);
  const broken = brokenPromotions(input.discounts, progress.kept);
  const amounts = amountsFor(input, shares, progress, broken, input.reason);
  const amount = (minor: bigint): Money => money(input.currency, minor);
  const refund = amount(amounts.refund);
  const tenders = tenderShares(refund, input.tenders);
  if (!tenders.ok) return tenders;

  const otherReason = input.reason === 'no_reason' ? 'seller_fault' : 'no_reason';
  const otherwise = amountsFor(input, shares, progress, broken, otherReason).refund;
  return ok({
    method: amounts.goods.method,
    goods: amount(amounts.goods.goods),
    shippingRefund: amount(amounts.shippingRefund),
    shippingDeduction: amount(amounts.shippingDeduction),
    giftDeduction: amount(amounts.giftDeduction),
    refund,
    consumerOwes: amount(amounts.goods.consumerOwes),
    returnFreight: amount(input.reason === 'seller_fault' ? input.returnFreight.minor : 0n),
    tenders: tenders.value,
    shares,
    otherwise: amount(otherwise),
    explanation: explainOrderRefund({
      input,
      shares,
      progress,
      broken,
      amounts,
      tenders: tenders.value,
      otherwise: amount(otherwise),
    }),
  });
};

function amountsFor(
  input: OrderRefundInput,
  shares: LineShares,
  progress: ReturnProgress,
  broken: readonly boolean[],
  reason: RefundReason,
): OrderRefundAmounts {
  const goods = goodsRefund(input, shares, progress, broken, reason);
  const shipping = shippingRefund(input, shares, progress, reason);
  const shippingVerdict = shippingDeduction(input, progress, reason);
  const deduction = shippingVerdict === 'deducted' ? (input.freeShipping?.standardFee.minor ?? 0n) : 0n;
  const gifts = giftDeduction(input, reason);
  const raw = goods.goods + shipping - deduction - gifts;
  return {
    goods,
    shippingRefund: shipping,
    shippingVerdict,
    shippingDeduction: deduction,
    giftDeduction: gifts,
    refund: raw < 0n ? 0n : raw,
  };
}
