import type { Order } from '../commerce/order.ts';
import { allocateInOrder } from '../money/allocate.ts';
import { type Money, money } from '../money/money.ts';
import type { LineRefund } from './assessment.ts';
import { total, upTo } from './calculators/line-shares.ts';
import type { OrderRefund } from './calculators/order-refund.ts';

export type LineRefunds = {
  readonly lines: readonly LineRefund[];
  /** The part of the refund that is outbound shipping. */
  readonly shipping: Money;
  /** What was charged for gifts and shipping, as far as there was something to charge it against. */
  readonly deducted: Money;
};

/**
 * Attributes a refund to the lines. Each line takes in proportion to what its returned units were paid for and have not been given back
 * yet, so no line ever gives back more than was paid for it, and a line that an earlier re-settlement left short is made up.
 * Deductions fall on the goods first and on shipping last.
 */
export const lineRefunds = (order: Order, returning: readonly number[], refund: OrderRefund): LineRefunds => {
  const goods = goodsByLine(order, returning, refund);
  const charges = refund.shippingDeduction.minor + refund.giftDeduction.minor;
  const onGoods = smaller(charges, refund.goods.minor);
  const offLines = allocateInOrder(onGoods, goods, (i) => order.lines[i]?.id ?? '');
  const amount = (minor: bigint): Money => money(order.currency, minor);

  const lines: LineRefund[] = [];
  for (const [i, line] of order.lines.entries()) {
    const [quantity, given] = [returning[i] ?? 0, goods[i] ?? 0n];
    if (quantity === 0 && given === 0n) continue;
    lines.push({ lineId: line.id, quantity, goods: amount(given), amount: amount(given - (offLines[i] ?? 0n)) });
  }
  return {
    lines,
    shipping: amount(refund.refund.minor - (refund.goods.minor - onGoods)),
    deducted: amount(refund.goods.minor + refund.shippingRefund.minor - refund.refund.minor),
  };
};

function goodsByLine(order: Order, returning: readonly number[], { shares, goods }: OrderRefund): readonly bigint[] {
  const room: bigint[] = [];
  const open: bigint[] = [];
  for (const [i, line] of order.lines.entries()) {
    const through = line.returnedQuantity + (returning[i] ?? 0);
    const paid = shares.paid[i] ?? 0n;
    const most = through === 0 ? 0n : notBelowZero(paid - line.refunded.minor);
    room.push(most);
    open.push(smaller(most, notBelowZero(upTo(paid, through, line.quantity) - line.refunded.minor)));
  }
  const idAt = (i: number): string => order.lines[i]?.id ?? '';
  const openTotal = total(open);
  if (goods.minor <= openTotal) return allocateInOrder(goods.minor, open, idAt);
  const beyond = allocateInOrder(
    goods.minor - openTotal,
    room.map((most, i) => most - (open[i] ?? 0n)),
    idAt,
  );
  return open.map((share, i) => share + (beyond[i] ?? 0n));
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const notBelowZero = (value: bigint): bigint => (value < 0n ? 0n : value);
