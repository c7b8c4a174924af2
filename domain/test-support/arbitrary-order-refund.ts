import fc from 'fast-check';
import type { OrderRefundInput } from '../src/assessment/calculators/order-refund-input.ts';
import { cny } from '../src/money/money.ts';

const fen = (max: number) => fc.integer({ min: 0, max }).map((minor) => cny(BigInt(minor)));

const line = fc
  .record({
    price: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 30_000 })),
    quantity: fc.integer({ min: 1, max: 4 }),
    off: fc.nat(100),
    before: fc.nat(100),
    now: fc.nat(100),
  })
  .map(({ price, quantity, off, before, now }) => {
    const returnedBefore = before % (quantity + 1);
    return {
      unitPrice: cny(BigInt(price)),
      quantity,
      lineDiscount: cny(BigInt(Math.floor((price * quantity * (off > 80 ? off - 80 : 0)) / 20))),
      returnedBefore,
      returningNow: now % (quantity - returnedBefore + 1),
    };
  });

/** Valid inputs of the order refund: small amounts, so that rounding and edges turn up often; the tenders are what was due. */
export const orderRefundInputs: fc.Arbitrary<OrderRefundInput> = fc
  .record({
    reason: fc.constantFrom('no_reason' as const, 'seller_fault' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    discounts: fc.array(fc.record({ part: fc.nat(100), threshold: fc.option(fc.nat(120)) }), { maxLength: 3 }),
    before: fc.option(fc.nat(100)),
    shipping: fc.oneof(fc.constant(cny(0n)), fen(2_000)),
    freeShipping: fc.option(fc.record({ threshold: fen(40_000), standardFee: fen(1_500) })),
    freeShippingDeduction: fc.constantFrom('never' as const, 'when_not_earned' as const),
    gifts: fc.array(fc.record({ price: fen(900), returned: fc.boolean() }), { maxLength: 2 }),
    returnFreight: fen(2_000),
    weights: fc.array(fc.nat(100), { minLength: 1, maxLength: 3 }),
  })
  .map((made) => {
    const goods = made.lines.reduce(
      (sum, one) => sum + one.unitPrice.minor * BigInt(one.quantity) - one.lineDiscount.minor,
      0n,
    );
    let left = goods;
    const discounts = made.discounts.map(({ part, threshold }, i) => {
      const amount = (left * BigInt(part)) / 100n;
      left -= amount;
      return {
        id: `D${i}`,
        label: `D${i}`,
        amount: cny(amount),
        threshold: threshold === null ? null : cny((goods * BigInt(threshold)) / 100n),
      };
    });
    const due = left + made.shipping.minor;
    return {
      currency: 'CNY' as const,
      reason: made.reason,
      lines: made.lines.map((one, i) => ({ id: `L${i}`, title: `L${i}`, ...one })),
      discounts,
      goodsRefundedBefore: made.before === null ? null : cny((left * BigInt(made.before)) / 100n),
      shippingPaid: made.shipping,
      freeShipping: made.freeShipping,
      freeShippingDeduction: made.freeShippingDeduction,
      refundShippingWhenEmptied: false,
      deductKeptGifts: true,
      gifts: made.gifts.map((gift, i) => ({ id: `G${i}`, title: `G${i}`, ...gift })),
      returnFreight: made.returnFreight,
      tenders: dividedOver(due, made.weights).map((amount, i) => ({ id: `T${i}`, refundable: cny(amount) })),
      tendered: cny(due),
      clauses: {},
    };
  });

/** Parts that sum to the total, unevenly; the last takes what is left. */
export function dividedOver(total: bigint, weights: readonly number[]): readonly bigint[] {
  let left = total;
  return weights.map((weight, i) => {
    const part = i === weights.length - 1 ? left : (left * BigInt(weight)) / 100n;
    left -= part;
    return part;
  });
}
