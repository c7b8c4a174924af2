import { type LineShares, type ReturnProgress, upTo } from './line-shares.ts';
import type { OrderRefundInput, RefundReason } from './order-refund-input.ts';

export type GoodsMethod = 'pro_rata' | 'resettle';

/** The goods part of a refund, in minor units. */
export type GoodsRefund = {
  readonly method: GoodsMethod;
  readonly goods: bigint;
  /** What the customer would have to add when a re-settlement comes out below zero. Information; never collected. */
  readonly consumerOwes: bigint;
  /** Goods money that earlier returns gave back. */
  readonly before: bigint;
  /** What the units that came back before are worth by share of what was paid. */
  readonly shareBefore: bigint;
  /** Discounts that stay earned, on the kept goods. */
  readonly keptDiscounts: bigint;
  /** What rounding took a re-settlement above what was paid for the lines that came back. */
  readonly abovePaid: bigint;
};

/**
 * The goods part (reference 7(a) 3 to 6). Pro rata gives back what was paid for the units. A re-settlement, when a part return
 * without the seller's fault loses a promotion, charges the kept goods at purchase prices (暂行办法 art 17, 多退少补).
 */
export const goodsRefund = (
  input: OrderRefundInput,
  shares: LineShares,
  progress: ReturnProgress,
  broken: readonly boolean[],
  reason: RefundReason,
): GoodsRefund => {
  const [shareBefore, shareThrough] = paidShares(input, shares);
  const before = input.goodsRefundedBefore?.minor ?? shareBefore;
  if (reason === 'no_reason' && !progress.emptiesOrder && broken.includes(true))
    return resettle(input, shares, progress, broken, before, shareBefore);
  const goods = notBelowZero(shareThrough - before);
  return { method: 'pro_rata', goods, consumerOwes: 0n, before, shareBefore, keptDiscounts: 0n, abovePaid: 0n };
};

function resettle(
  input: OrderRefundInput,
  shares: LineShares,
  progress: ReturnProgress,
  broken: readonly boolean[],
  before: bigint,
  shareBefore: bigint,
): GoodsRefund {
  const keptDiscounts = discountsOnKept(input, shares, broken);
  const raw = shares.paidTotal - (progress.kept - keptDiscounts) - before;
  const most = notBelowZero(paidForReturnedLines(input, shares) - before);
  const abovePaid = raw > most ? raw - most : 0n;
  return {
    method: 'resettle',
    goods: notBelowZero(raw - abovePaid),
    consumerOwes: raw < 0n ? -raw : 0n,
    before,
    shareBefore,
    keptDiscounts,
    abovePaid,
  };
}

/** What was paid for the units that came back before, and for those together with the ones of now. */
function paidShares(input: OrderRefundInput, shares: LineShares): readonly [before: bigint, through: bigint] {
  let [before, through] = [0n, 0n];
  for (const [i, line] of input.lines.entries()) {
    const paid = shares.paid[i] ?? 0n;
    before += upTo(paid, line.returnedBefore, line.quantity);
    through += upTo(paid, line.returnedBefore + line.returningNow, line.quantity);
  }
  return [before, through];
}

function discountsOnKept(input: OrderRefundInput, shares: LineShares, broken: readonly boolean[]): bigint {
  let kept = 0n;
  for (const [d, share] of shares.discounts.entries()) {
    if (broken[d]) continue;
    for (const [i, line] of input.lines.entries()) {
      const off = share[i] ?? 0n;
      kept += off - upTo(off, line.returnedBefore + line.returningNow, line.quantity);
    }
  }
  return kept;
}

/** No line gives back more than was paid for it, so all together never more than was paid for the lines that came back. */
function paidForReturnedLines(input: OrderRefundInput, shares: LineShares): bigint {
  let paid = 0n;
  for (const [i, line] of input.lines.entries())
    if (line.returnedBefore + line.returningNow > 0) paid += shares.paid[i] ?? 0n;
  return paid;
}

const notBelowZero = (value: bigint): bigint => (value < 0n ? 0n : value);
