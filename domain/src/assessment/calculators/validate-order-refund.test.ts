import { expect, it } from 'vitest';
import { cny, money } from '../../money/money.ts';
import { orderRefund } from './order-refund.ts';
import type { OrderRefundInput } from './order-refund-input.ts';

const line = {
  id: 'L',
  title: 'L',
  unitPrice: cny(100n),
  quantity: 2,
  lineDiscount: cny(0n),
  returnedBefore: 0,
  returningNow: 1,
};
const discount = { id: 'D', label: 'D', amount: cny(0n), threshold: null };
const gift = { id: 'G', title: 'G', price: cny(1n), returned: false };
const tender = { id: 'T', refundable: cny(200n) };
const valid: OrderRefundInput = {
  currency: 'CNY',
  reason: 'no_reason',
  lines: [line],
  discounts: [],
  goodsRefundedBefore: null,
  shippingPaid: cny(0n),
  freeShipping: null,
  freeShippingDeduction: 'when_not_earned',
  refundShippingWhenEmptied: false,
  deductKeptGifts: true,
  gifts: [],
  returnFreight: cny(0n),
  tenders: [tender],
  tendered: cny(200n),
  clauses: {},
};

it('calculates the valid input that the others are changed from', () => {
  expect(orderRefund(valid)).toMatchObject({ ok: true, value: { refund: cny(100n) } });
});

it.each<[string, Partial<OrderRefundInput>, string]>([
  ['no lines', { lines: [] }, '/lines'],
  ['a line id twice', { lines: [line, line] }, '/lines/1/id'],
  ['a negative price', { lines: [{ ...line, unitPrice: cny(-1n) }] }, '/lines/0/unitPrice'],
  ['a negative line discount', { lines: [{ ...line, lineDiscount: cny(-1n) }] }, '/lines/0/lineDiscount'],
  ['a line discount above the line', { lines: [{ ...line, lineDiscount: cny(201n) }] }, '/lines/0/lineDiscount'],
  ['no units', { lines: [{ ...line, quantity: 0 }] }, '/lines/0/quantity'],
  ['half a unit', { lines: [{ ...line, quantity: 1.5 }] }, '/lines/0/quantity'],
  ['a negative return', { lines: [{ ...line, returningNow: -1 }] }, '/lines/0/returningNow'],
  ['more than is left', { lines: [{ ...line, returnedBefore: 1, returningNow: 2 }] }, '/lines/0/returningNow'],
  ['more back than bought', { lines: [{ ...line, returnedBefore: 3, returningNow: 0 }] }, '/lines/0/returnedBefore'],
  ['a discount id twice', { discounts: [discount, discount] }, '/discounts/1/id'],
  ['a negative discount', { discounts: [{ ...discount, amount: cny(-1n) }] }, '/discounts/0/amount'],
  ['a negative threshold', { discounts: [{ ...discount, threshold: cny(-1n) }] }, '/discounts/0/threshold'],
  ['negative shipping', { shippingPaid: cny(-1n) }, '/shippingPaid'],
  ['a negative fee', { freeShipping: { threshold: cny(1n), standardFee: cny(-1n) } }, '/freeShipping/standardFee'],
  ['a gift id twice', { gifts: [gift, gift] }, '/gifts/1/id'],
  ['a negative gift', { gifts: [{ ...gift, price: cny(-1n) }] }, '/gifts/0/price'],
  ['a tender id twice', { tenders: [tender, tender] }, '/tenders/1/id'],
  ['a negative tender', { tenders: [{ ...tender, refundable: cny(-1n) }] }, '/tenders/0/refundable'],
  ['more refunded before than was paid', { goodsRefundedBefore: cny(201n) }, '/goodsRefundedBefore'],
])('refuses %s', (_, change, pointer) => {
  expect(orderRefund({ ...valid, ...change })).toMatchObject({
    ok: false,
    refusal: { code: 'calculation_input_invalid', pointer },
  });
});

it.each<[string, Partial<OrderRefundInput>, string]>([
  ['another currency', { shippingPaid: money('USD', 0n) }, 'currency_mismatch'],
  ['discounts above the goods', { discounts: [{ ...discount, amount: cny(201n) }] }, 'order_discount_exceeds_goods'],
  ['tenders that are not what was due', { tendered: cny(199n) }, 'order_totals_disagree'],
])('refuses %s by its own code', (_, change, code) => {
  expect(orderRefund({ ...valid, ...change })).toMatchObject({ ok: false, refusal: { code } });
});
