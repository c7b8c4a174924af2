import type { Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { sevenDayReturnMeasures } from '../../law/seven-day-return-measures.ts';
import { type Money, money, sum } from '../../money/money.ts';
import { text } from '../../text.ts';
import { cited } from './cited.ts';
import { splitByLargestRemainder } from './conventions.ts';
import { explainGoods } from './explain-goods.ts';
import { explainShippingDeduction, explainShippingRefund } from './explain-shipping.ts';
import { explainGifts } from './gifts.ts';
import type { LineShares, ReturnProgress } from './line-shares.ts';
import type { OrderRefundAmounts } from './order-refund.ts';
import type { OrderRefundInput } from './order-refund-input.ts';

export type OrderRefundWorking = {
  readonly input: OrderRefundInput;
  readonly shares: LineShares;
  readonly progress: ReturnProgress;
  readonly broken: readonly boolean[];
  readonly amounts: OrderRefundAmounts;
  readonly tenders: readonly Money[];
  /** What the refund would be for the other reason. */
  readonly otherwise: Money;
};

const refundLabel = text('退款', 'Refund');
const notBelowZero = text('扣除项不超过应退金额，退款最低为零', 'Deductions never take a refund below zero');

/** The receipt of an order refund: what makes it up, and beside it where it goes and what else was looked at. */
export const explainOrderRefund = (working: OrderRefundWorking): Explanation => {
  const { input, shares, progress, broken, amounts } = working;
  const parts = [
    explainGoods({ input, shares, progress, broken, goods: amounts.goods }),
    explainShippingRefund(input, shares, progress, amounts.shippingRefund),
    explainShippingDeduction(input, progress, amounts.shippingVerdict),
    explainGifts(input, amounts.giftDeduction),
  ].filter((part) => part !== null);
  const beside = [
    explainTenders(input, money(input.currency, amounts.refund), working.tenders),
    explainFreight(input),
    explainOwed(working),
    explainOtherwise(working),
  ].filter((part) => part !== null);
  const deductions = amounts.shippingDeduction + amounts.giftDeduction;
  const cut = amounts.goods.goods + amounts.shippingRefund < deductions;
  return summed('sum_not_below_zero', 'refund', refundLabel, money(input.currency, amounts.refund), parts, {
    because: cut ? notBelowZero : null,
    beside,
  });
};

const tendersLabel = text('退回原支付方式', 'Back to the tenders');
const byWhatIsLeft = text('按各支付方式尚可退的金额分摊', 'In proportion to what is still refundable on each');
const citesTenders = [sevenDayReturnMeasures.formPaid, sevenDayReturnMeasures.pointsInKind, splitByLargestRemainder];

/** How the refund falls on the tenders; its parts sum to the refund. */
export function explainTenders(input: OrderRefundInput, of: Money, tenders: readonly Money[]): Explanation | null {
  if (of.minor === 0n) return null;
  const whole = sum(
    input.currency,
    input.tenders.map((tender) => tender.refundable),
  );
  const parts = input.tenders.map(({ id, refundable, label }, i) =>
    leaf(`tender:${id}`, label ?? text(id, id), tenders[i] ?? money(input.currency, 0n), {
      arithmetic: { kind: 'share', of, weight: refundable, whole },
    }),
  );
  return summed('sum', 'tenders', tendersLabel, of, parts, { because: byWhatIsLeft, cites: citesTenders });
}

const freightLabel = text('退货运费', 'Return freight');
const freightPaid = text(
  '商家原因退货，退货运费由商家承担，另行支付',
  'The seller is at fault and bears the freight, paid separately',
);
const freightNotPaid = text(
  '无理由退货的运费由消费者承担',
  'The customer bears the freight of a return without reason',
);

function explainFreight(input: OrderRefundInput): Explanation | null {
  if (input.returnFreight.minor === 0n) return null;
  const due = input.reason === 'seller_fault';
  return leaf('return_freight', freightLabel, due ? input.returnFreight : money(input.currency, 0n), {
    because: due ? freightPaid : freightNotPaid,
    cites: cited(
      [due ? consumerRightsLaw.qualityReturn : consumerRightsLaw.noReasonReturn],
      input.clauses.return_freight,
    ),
  });
}

const owesLabel = text('按重新结算应补差额', 'Shortfall of the re-settlement');
const notCollected = text('仅供说明，不自动收取', 'For information; it is never collected automatically');

function explainOwed({ input, amounts }: OrderRefundWorking): Explanation | null {
  if (amounts.goods.consumerOwes === 0n) return null;
  return leaf('consumer_owes', owesLabel, money(input.currency, amounts.goods.consumerOwes), {
    because: notCollected,
    cites: [sevenDayReturnMeasures.pricePaid],
  });
}

const ifFault = text('如因商家原因退货', 'Had the seller been at fault');
const ifNoReason = text('如为无理由退货', 'Had it been a return without reason');
const forComparison = text('供比较', 'For comparison');

function explainOtherwise({ input, otherwise }: OrderRefundWorking): Explanation {
  return input.reason === 'no_reason'
    ? leaf('if_seller_fault', ifFault, otherwise, { because: forComparison })
    : leaf('if_no_reason', ifNoReason, otherwise, { because: forComparison });
}
