import { expect, it } from 'vitest';
import { checkExplanation } from '../../explanation/check.ts';
import { cny } from '../../money/money.ts';
import { orderRefund } from './order-refund.ts';
import type { OrderRefundInput } from './order-refund-input.ts';

type Line = readonly [price: bigint, quantity: number, off: bigint, returning: number];

const nothingElse = {
  currency: 'CNY',
  reason: 'no_reason',
  goodsRefundedBefore: null,
  shippingPaid: cny(0n),
  freeShipping: null,
  freeShippingDeduction: 'never',
  refundShippingWhenEmptied: false,
  deductKeptGifts: true,
  gifts: [],
  returnFreight: cny(0n),
  tenders: [{ id: 'T', refundable: cny(0n) }],
  tendered: cny(0n),
  clauses: {},
} as const;

const calculated = (lines: readonly Line[], discounts: OrderRefundInput['discounts']) => {
  const result = orderRefund({
    ...nothingElse,
    lines: lines.map(([price, quantity, off, returningNow], i) => ({
      id: `L${i}`,
      title: `L${i}`,
      unitPrice: cny(price),
      quantity,
      lineDiscount: cny(off),
      returnedBefore: 0,
      returningNow,
    })),
    discounts,
  });
  if (!result.ok) throw new Error(result.refusal.code);
  expect(checkExplanation(result.value.explanation)).toEqual([]);
  return result.value;
};

const coupon = (id: string, amount: bigint, threshold: bigint | null = null) => ({
  id,
  label: id,
  amount: cny(amount),
  threshold: threshold === null ? null : cny(threshold),
});

it('moves the fen that two coupons round onto one line above its price', () => {
  const { shares, refund } = calculated(
    [
      [3_333n, 1, 0n, 1],
      [3_333n, 1, 0n, 0],
      [3_334n, 1, 0n, 0],
    ],
    [coupon('a', 5_000n), coupon('b', 5_000n)],
  );
  expect(shares.paid).toEqual([0n, 0n, 0n]);
  expect(refund).toEqual(cny(0n));
});

it('gives no fen back that rounding alone would make, when nothing was paid', () => {
  const { method, goods } = calculated(
    [
      [0n, 3, 0n, 2],
      [1n, 3, 1n, 1],
    ],
    [coupon('a', 1n), coupon('b', 1n), coupon('lost', 0n, 3n)],
  );
  expect(method).toBe('resettle');
  expect(goods).toEqual(cny(0n));
});
