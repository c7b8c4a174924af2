import { type Money, money, toDecimal } from '../../money/money.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { type Text, text } from '../../text.ts';
import type { OrderRefundInput } from './order-refund-input.ts';

/**
 * Refuses an input that would give a wrong number, with a pointer to the field; null when it can be calculated.
 * Totals that depend on each other (discounts within the goods, tenders against what was due) are checked once the lines are worked out.
 */
export const validateOrderRefund = (input: OrderRefundInput): Refusal | null =>
  validateLines(input) ??
  validateDiscounts(input) ??
  (input.goodsRefundedBefore && amount(input, input.goodsRefundedBefore, '/goodsRefundedBefore')) ??
  amount(input, input.shippingPaid, '/shippingPaid') ??
  (input.freeShipping && amount(input, input.freeShipping.threshold, '/freeShipping/threshold')) ??
  (input.freeShipping && amount(input, input.freeShipping.standardFee, '/freeShipping/standardFee')) ??
  amount(input, input.returnFreight, '/returnFreight') ??
  validateGifts(input) ??
  validateTenders(input) ??
  amount(input, input.tendered, '/tendered');

/** A refusal of the calculator, in both languages. */
export const invalid = (reason: Text, pointer: string): Refusal =>
  refusal('calculation_input_invalid', { reason }, pointer);

function validateLines(input: OrderRefundInput): Refusal | null {
  const { lines } = input;
  if (lines.length === 0) return invalid(text('没有商品行', 'there are no lines'), '/lines');
  for (const [i, line] of lines.entries()) {
    const at = `/lines/${i}`;
    if (lines.findIndex((other) => other.id === line.id) !== i) return repeated(line.id, `${at}/id`);
    const wrong =
      amount(input, line.unitPrice, `${at}/unitPrice`) ??
      amount(input, line.lineDiscount, `${at}/lineDiscount`) ??
      count(line.quantity, 1, `${at}/quantity`) ??
      count(line.returnedBefore, 0, `${at}/returnedBefore`) ??
      count(line.returningNow, 0, `${at}/returningNow`);
    if (wrong) return wrong;
    const left = line.quantity - line.returnedBefore;
    if (left < 0)
      return invalid(text('已退件数超过购买件数', 'more units came back than were bought'), `${at}/returnedBefore`);
    if (line.returningNow > left)
      return invalid(text(`最多还可退 ${left} 件`, `at most ${left} can still come back`), `${at}/returningNow`);
    if (line.lineDiscount.minor > line.unitPrice.minor * BigInt(line.quantity))
      return invalid(text('行优惠超过该行金额', 'the line discount exceeds the line'), `${at}/lineDiscount`);
  }
  return null;
}

function validateDiscounts(input: OrderRefundInput): Refusal | null {
  for (const [i, { id, amount: off, threshold }] of input.discounts.entries()) {
    const at = `/discounts/${i}`;
    if (input.discounts.findIndex((other) => other.id === id) !== i) return repeated(id, `${at}/id`);
    const wrong = amount(input, off, `${at}/amount`) ?? (threshold && amount(input, threshold, `${at}/threshold`));
    if (wrong) return wrong;
  }
  return null;
}

function validateGifts(input: OrderRefundInput): Refusal | null {
  for (const [i, { id, price }] of input.gifts.entries()) {
    if (input.gifts.findIndex((other) => other.id === id) !== i) return repeated(id, `/gifts/${i}/id`);
    const wrong = amount(input, price, `/gifts/${i}/price`);
    if (wrong) return wrong;
  }
  return null;
}

function validateTenders(input: OrderRefundInput): Refusal | null {
  for (const [i, { id, refundable }] of input.tenders.entries()) {
    if (input.tenders.findIndex((other) => other.id === id) !== i) return repeated(id, `/tenders/${i}/id`);
    const wrong = amount(input, refundable, `/tenders/${i}/refundable`);
    if (wrong) return wrong;
  }
  return null;
}

function amount(input: OrderRefundInput, value: Money, pointer: string): Refusal | null {
  if (value.currency !== input.currency)
    return refusal('currency_mismatch', { expected: input.currency, received: value.currency }, pointer);
  return value.minor < 0n
    ? invalid(text(`金额不能为负：${toDecimal(value)}`, `the amount is negative: ${toDecimal(value)}`), pointer)
    : null;
}

function count(value: number, least: number, pointer: string): Refusal | null {
  return Number.isSafeInteger(value) && value >= least
    ? null
    : invalid(
        text(`应为不小于 ${least} 的整数：${value}`, `not a whole number of at least ${least}: ${value}`),
        pointer,
      );
}

const repeated = (id: string, pointer: string): Refusal =>
  invalid(text(`编号重复：${id}`, `this id is given twice: ${id}`), pointer);

/** The discounts that come off may not exceed the goods, and the tenders must be what goods and shipping came to. */
export const validateTotals = (
  input: OrderRefundInput,
  totals: { readonly net: bigint; readonly discounts: bigint; readonly paid: bigint },
): Refusal | null => {
  const shown = (minor: bigint): string => toDecimal(money(input.currency, minor));
  if (totals.discounts > totals.net)
    return refusal(
      'order_discount_exceeds_goods',
      { discount: shown(totals.discounts), goods: shown(totals.net) },
      '/discounts',
    );
  const before = input.goodsRefundedBefore;
  if (before && before.minor > totals.paid)
    return invalid(
      text(
        `此前已退 ${toDecimal(before)}，超过已付商品款 ${shown(totals.paid)}`,
        `${toDecimal(before)} was refunded before, more than the ${shown(totals.paid)} paid for the goods`,
      ),
      '/goodsRefundedBefore',
    );
  const due = totals.paid + input.shippingPaid.minor;
  return due === input.tendered.minor
    ? null
    : refusal('order_totals_disagree', { due: shown(due), tendered: toDecimal(input.tendered) }, '/tenders');
};
