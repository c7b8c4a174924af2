import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { leaf } from '../../explanation/node.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { sevenDayReturnMeasures } from '../../law/seven-day-return-measures.ts';
import { money } from '../../money/money.ts';
import { type Text, text } from '../../text.ts';
import { cited } from './cited.ts';
import type { LineShares, ReturnProgress } from './line-shares.ts';
import type { OrderRefundInput } from './order-refund-input.ts';
import type { ShippingDeductionVerdict } from './shipping.ts';

const label = text('发货运费退还', 'Outbound shipping');
const atFault = text(
  '商家原因退货，按退回商品的金额比例退还',
  'At the seller’s fault, in proportion to the goods returned',
);
const promised = text('商品全部退回，按退款政策退还', 'Everything came back, and the policy gives it back');
const notDue = text(
  '无理由退货退还的是商品价款，不含发货运费',
  'A return without reason gives back the price of the goods, not outbound shipping',
);

/** Outbound shipping given back, or why it is not; null when none was paid. */
export const explainShippingRefund = (
  input: OrderRefundInput,
  shares: LineShares,
  progress: ReturnProgress,
  refund: bigint,
): Explanation | null => {
  if (input.shippingPaid.minor === 0n) return null;
  const amount = money(input.currency, refund);
  if (input.reason === 'no_reason' && refund === 0n)
    return leaf('shipping', label, amount, {
      because: notDue,
      cites: cited([consumerRightsLaw.noReasonReturn], input.clauses.outbound_shipping),
    });
  const value = (minor: bigint) => money(input.currency, minor);
  const more = {
    because: input.reason === 'seller_fault' ? atFault : promised,
    cites: cited(
      input.reason === 'seller_fault' ? [consumerRightsLaw.qualityReturn] : [],
      input.clauses.outbound_shipping,
    ),
  };
  if (shares.netTotal === 0n) return leaf('shipping', label, amount, more);
  return leaf('shipping', label, amount, {
    ...more,
    arithmetic: {
      kind: 'value',
      of: input.shippingPaid,
      before: value(progress.returnedBefore),
      through: value(progress.returnedThrough),
      whole: value(shares.netTotal),
    },
  });
};

const deductionLabel = text('包邮条件', 'Free shipping');
const reasons: Record<ShippingDeductionVerdict, Text> = {
  deducted: text(
    '保留的商品不再满足包邮条件，扣除公示的标准运费',
    'The kept goods no longer earn free shipping: the standard fee is deducted',
  ),
  seller_fault: text('商家原因退货，不扣运费', 'The seller is at fault: no fee is deducted'),
  shipping_was_paid: text('下单时已付运费，不再扣除', 'Shipping was paid for, so no fee is deducted'),
  still_earned: text(
    '保留的商品仍满足包邮条件，不扣运费',
    'The kept goods still earn free shipping: no fee is deducted',
  ),
  lost_before: text(
    '此前的退货已不满足包邮条件，不重复扣除',
    'An earlier return had lost it already: no fee is deducted again',
  ),
  waived: text('按退款政策，不扣运费', 'By the policy no fee is deducted'),
};
const citesLaw: readonly Citation[] = [sevenDayReturnMeasures.freight];

/** The standard fee deducted, or why it is not; null when the order had no conditional free shipping. */
export const explainShippingDeduction = (
  input: OrderRefundInput,
  progress: ReturnProgress,
  verdict: ShippingDeductionVerdict | null,
): Explanation | null => {
  const offer = input.freeShipping;
  if (verdict === null || offer === null) return null;
  const value = money(input.currency, progress.kept);
  const because = reasons[verdict];
  return leaf(
    'free_shipping',
    deductionLabel,
    money(input.currency, verdict === 'deducted' ? -offer.standardFee.minor : 0n),
    {
      because,
      cites: cited(citesLaw, input.clauses.free_shipping),
      beside: [
        leaf('free_shipping_test', text('保留商品金额', 'Goods kept'), value, {
          arithmetic: { kind: 'threshold', value, threshold: offer.threshold },
        }),
      ],
    },
  );
};
