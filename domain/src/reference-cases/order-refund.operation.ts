import { orderRefund } from '../assessment/calculators/order-refund.ts';
import type { OrderRefundInput } from '../assessment/calculators/order-refund-input.ts';
import { type Money, sum } from '../money/money.ts';
import { ok, refused } from '../result.ts';
import type { FieldReader } from './field-reader.ts';
import type { Operation } from './operation.ts';

/** `order_refund`: the order refund of reference 7(a). */
export const orderRefundOperation: Operation = (input) => {
  const calculation = readInput(input);
  const problem = input.problem();
  if (problem) return refused(problem);
  const result = orderRefund(calculation);
  if (!result.ok) return result;
  const { value } = result;
  return ok({
    method: value.method,
    goods_refund_fen: fen(value.goods),
    shipping_refund_fen: fen(value.shippingRefund),
    shipping_deduct_fen: fen(value.shippingDeduction),
    gift_deduct_fen: fen(value.giftDeduction),
    refund_total_fen: fen(value.refund),
    consumer_owes_fen: fen(value.consumerOwes),
    return_freight_reimburse_fen: fen(value.returnFreight),
    tender_refunds: Object.fromEntries(calculation.tenders.map(({ id }, i) => [id, fen(value.tenders[i])])),
  });
};

const fen = (amount: Money | undefined): number => Number(amount?.minor ?? 0n);

function readInput(input: FieldReader): OrderRefundInput {
  const tenders = input
    .list('tenders', 'required')
    .map((tender) => ({ id: tender.word('id'), refundable: tender.fen('amount_fen') }));
  return {
    currency: 'CNY',
    reason: input.oneOf('reason', ['no_reason', 'seller_fault']),
    lines: input.list('lines', 'required').map(readLine),
    discounts: input.list('order_discounts', 'optional').map(readDiscount),
    goodsRefundedBefore: input.has('prior_refunded_goods_fen') ? input.fen('prior_refunded_goods_fen') : null,
    shippingPaid: input.fen('shipping_paid_fen', 0n),
    freeShipping: readFreeShipping(input.object('free_shipping')),
    freeShippingDeduction: input.flag('apply_free_shipping_deduction', true) ? 'when_not_earned' : 'never',
    refundShippingWhenEmptied: false,
    deductKeptGifts: true,
    gifts: input.list('gifts', 'optional').map(readGift),
    returnFreight: input.fen('return_freight_fen', 0n),
    tenders,
    tendered: sum(
      'CNY',
      tenders.map((tender) => tender.refundable as Money<'CNY'>),
    ),
    clauses: {},
  };
}

function readLine(line: FieldReader): OrderRefundInput['lines'][number] {
  const id = line.word('id');
  return {
    id,
    title: id,
    unitPrice: line.fen('unit_price_fen'),
    quantity: line.count('qty'),
    lineDiscount: line.fen('line_discount_fen', 0n),
    returnedBefore: line.count('prior_return_qty', 0),
    returningNow: line.count('return_qty', 0),
  };
}

function readDiscount(discount: FieldReader): OrderRefundInput['discounts'][number] {
  const id = discount.word('id');
  return {
    id,
    label: id,
    amount: discount.fen('amount_fen'),
    threshold: discount.has('threshold_fen') ? discount.fen('threshold_fen') : null,
  };
}

const readFreeShipping = (offer: FieldReader | null): OrderRefundInput['freeShipping'] =>
  offer && { threshold: offer.fen('threshold_fen'), standardFee: offer.fen('standard_fee_fen', 0n) };

function readGift(gift: FieldReader): OrderRefundInput['gifts'][number] {
  const id = gift.word('id');
  return { id, title: id, price: gift.fen('price_fen'), returned: gift.flag('returned', false) };
}
