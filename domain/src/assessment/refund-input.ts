import { tenderKindText } from '../commerce/tender-text.ts';
import type { Citation } from '../explanation/explanation.ts';
import { money } from '../money/money.ts';
import type { ClauseCode, Policy } from '../policy/policy.ts';
import { text } from '../text.ts';
import type { GoodsFacts } from './assess-goods.ts';
import type { ClauseCitations, OrderRefundInput, RefundReason } from './calculators/order-refund-input.ts';

/** The facts of a case as the calculator takes them: policy terms as switches, tenders by what is still refundable on each. */
export const refundInput = (
  { order, claim, policy }: GoodsFacts,
  reason: RefundReason,
  granted: readonly number[],
): OrderRefundInput => {
  const { currency, lines, tenders } = order;
  const { terms } = policy;
  let [refundedBefore, tendered] = [0n, 0n];
  for (const line of lines) refundedBefore += line.refunded.minor;
  for (const tender of tenders) tendered += tender.amount.minor;
  return {
    currency,
    reason,
    lines: lines.map(({ id, title, unitPrice, quantity, lineDiscount, returnedQuantity }, i) => ({
      id,
      title,
      unitPrice,
      quantity,
      lineDiscount,
      returnedBefore: returnedQuantity,
      returningNow: granted[i] ?? 0,
    })),
    discounts: order.discounts,
    goodsRefundedBefore: money(currency, refundedBefore),
    shippingPaid: order.shippingPaid,
    freeShipping: order.freeShipping,
    freeShippingDeduction: terms.deductLostFreeShipping ? 'when_lost_now' : 'never',
    refundShippingWhenEmptied: terms.refundOutboundShipping,
    deductKeptGifts: terms.deductKeptGifts,
    gifts: order.gifts
      .filter((gift) => !gift.settled)
      .map(({ id, title, price }) => ({ id, title, price, returned: claim.giftsReturned.includes(id) })),
    returnFreight: claim.returnFreight,
    tenders: tenders.map(({ reference, kind, amount, refunded, reserved }) => ({
      id: reference,
      label: text(`${tenderKindText[kind].zh} ${reference}`, `${tenderKindText[kind].en} ${reference}`),
      refundable: money(amount.currency, amount.minor - refunded.minor - reserved.minor),
    })),
    tendered: money(currency, tendered),
    clauses: clausesOf(policy),
  };
};

function clausesOf({ clauses, version }: Policy): ClauseCitations {
  const citations: { [code in ClauseCode]?: Citation } = {};
  for (const { code, number, title } of clauses) citations[code] = { kind: 'policy', clause: number, version, title };
  return citations;
}
