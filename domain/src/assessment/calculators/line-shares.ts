import type { OrderDiscount } from '../../commerce/order.ts';
import { allocateInOrder } from '../../money/allocate.ts';
import { roundHalfUp } from '../../money/rounding.ts';
import type { CalculatedLine } from './order-refund-input.ts';

/** What each line cost and how the discounts fell on it, in minor units, by the line's place in the order. */
export type LineShares = {
  /** Unit price × quantity − line discount. */
  readonly net: readonly bigint[];
  /** By discount, then by line. */
  readonly discounts: readonly (readonly bigint[])[];
  /** Net less every discount's share: what was really paid for the line. */
  readonly paid: readonly bigint[];
  readonly netTotal: bigint;
  readonly discountTotal: bigint;
  readonly paidTotal: bigint;
};

/**
 * Splits every order discount over the lines by largest remainder, weighted by the lines' net (reference 7(a) 1 and 2).
 * Expects validated lines; discounts above the goods show in the totals and are refused by `validateTotals`.
 */
export const lineShares = (lines: readonly CalculatedLine[], discounts: readonly OrderDiscount[]): LineShares => {
  const net = lines.map((line) => line.unitPrice.minor * BigInt(line.quantity) - line.lineDiscount.minor);
  const netTotal = total(net);
  const discountTotal = discounts.reduce((sum, discount) => sum + discount.amount.minor, 0n);
  const paid = [...net];
  const shares =
    discountTotal > netTotal
      ? []
      : discounts.map((discount) => {
          const share = withinRoom(
            allocateInOrder(discount.amount.minor, net, (i) => lines[i]?.id ?? ''),
            paid,
          );
          for (const [i, off] of share.entries()) paid[i] = (paid[i] ?? 0n) - off;
          return share;
        });
  return { net, discounts: shares, paid, netTotal, discountTotal, paidTotal: netTotal - discountTotal };
};

/**
 * Several discounts that nearly swallow the goods can round onto the same line and take a minor unit more than it cost.
 * The reference is silent there; the unit moves to the first line that still has room, so that no line costs less than nothing.
 */
function withinRoom(shares: readonly bigint[], room: readonly bigint[]): readonly bigint[] {
  let excess = 0n;
  for (const [i, share] of shares.entries()) if (share > (room[i] ?? 0n)) excess += share - (room[i] ?? 0n);
  if (excess === 0n) return shares;
  return shares.map((share, i) => {
    const most = room[i] ?? 0n;
    if (share >= most) return most;
    const more = excess < most - share ? excess : most - share;
    excess -= more;
    return share + more;
  });
}

/** Where a return stands: values at purchase price (net), before it and with it. */
export type ReturnProgress = {
  readonly returnedBefore: bigint;
  readonly returnedThrough: bigint;
  /** The goods the customer keeps, at purchase price. */
  readonly kept: bigint;
  readonly emptiesOrder: boolean;
};

/** Values by cumulative rounding, so that any sequence of part returns closes on the line (reference 7(a) 3). */
export const returnProgress = (lines: readonly CalculatedLine[], shares: LineShares): ReturnProgress => {
  let [returnedBefore, returnedThrough, emptiesOrder] = [0n, 0n, true];
  for (const [i, line] of lines.entries()) {
    const net = shares.net[i] ?? 0n;
    returnedBefore += upTo(net, line.returnedBefore, line.quantity);
    returnedThrough += upTo(net, line.returnedBefore + line.returningNow, line.quantity);
    if (line.returnedBefore + line.returningNow < line.quantity) emptiesOrder = false;
  }
  return { returnedBefore, returnedThrough, kept: shares.netTotal - returnedThrough, emptiesOrder };
};

/** The part of `amount` that falls on the first `units` of `of`, rounded half up. */
export const upTo = (amount: bigint, units: number, of: number): bigint => {
  if (units === 0 || amount === 0n) return 0n;
  return units === of ? amount : roundHalfUp(amount * BigInt(units), BigInt(of));
};

export const total = (values: readonly bigint[]): bigint => {
  let sum = 0n;
  for (const value of values) sum += value;
  return sum;
};
