import type { Id } from '../ids/id.ts';
import { cny } from '../money/money.ts';
import { text } from '../text.ts';
import { dateOf, type LocalDate } from '../time/local-date.ts';
import type { Clause, Policy, PolicyTerms } from './policy.ts';

/** The terms a Chinese shop starts from: the statute's floor where it is one, and the friendlier choice where the law leaves one. */
export const standardShopTerms: PolicyTerms = {
  noReasonDays: 7,
  qualityDays: 7,
  refundOutboundShipping: false,
  deductLostFreeShipping: true,
  deductKeptGifts: true,
  secondApprovalFrom: cny(500_000n),
  appealDays: 15,
  refundBeforeReturn: false,
};

/** The same terms as a customer reads them. The numbers are those of the clauses, so that a receipt can name them. */
export const standardShopClauses: readonly Clause[] = [
  {
    code: 'no_reason_window',
    number: '1',
    title: text('七日无理由退货', 'Seven days, no reason needed'),
    body: text(
      '自签收次日起七日内，您可以提出无理由退货；最后一日遇法定休息日的，顺延至休息日结束的次日。依法不适用无理由退货并经您在购买时逐单确认的商品除外。',
      'Within seven days after the day you sign for the goods you may return them without giving a reason. If the last day is a rest day, the time runs to the first day after the rest period. Goods that the law exempts are excepted, if you confirmed this for that very purchase.',
    ),
  },
  {
    code: 'quality_window',
    number: '2',
    title: text('质量问题退货', 'Goods that are not as they should be'),
    body: text(
      '商品有质量问题的，自收货次日起七日内可直接退货退款；超过七日的，由我们核实后依法处理，不会自动拒绝。',
      'Goods of poor quality may be returned for a refund within seven days after receipt. A later claim is examined by a person and settled by law; it is never refused automatically.',
    ),
  },
  {
    code: 'outbound_shipping',
    number: '3',
    title: text('发货运费', 'Outbound shipping'),
    body: text(
      '因我们的原因退货的，按退回商品的金额比例退还发货运费；无理由退货不退发货运费。',
      'When we are at fault, outbound shipping is refunded in proportion to the goods returned. It is not refunded on a return without reason.',
    ),
  },
  {
    code: 'free_shipping',
    number: '4',
    title: text('满额包邮', 'Free shipping above a threshold'),
    body: text(
      '无理由退回部分商品后不再满足包邮条件的，从退款中扣除下单时公示的标准运费。',
      'If a part return without reason takes the order below the free-shipping threshold, the standard fee shown at purchase is deducted.',
    ),
  },
  {
    code: 'gifts',
    number: '5',
    title: text('赠品', 'Gifts'),
    body: text(
      '无理由退货时请一并退回赠品；未退回的，按事先公示的赠品价格扣除。',
      'Please send gifts back with the goods. For a gift you keep, the price announced with it is deducted.',
    ),
  },
  {
    code: 'return_freight',
    number: '6',
    title: text('退货运费', 'Return freight'),
    body: text(
      '无理由退货的运费由您承担；因我们的原因退货的，运费由我们承担，凭据另行支付。',
      'You bear the freight of a return without reason. When we are at fault we reimburse it separately.',
    ),
  },
  {
    code: 'second_approval',
    number: '7',
    title: text('大额复核', 'Large refunds'),
    body: text(
      '退款达到人民币 5,000.00 元的，由两名工作人员先后核准，不影响您的法定到账期限。',
      'A refund of CNY 5,000.00 or more is approved by two members of staff. Your statutory date of payment does not change.',
    ),
  },
  {
    code: 'appeal_window',
    number: '8',
    title: text('申诉', 'Appeals'),
    body: text(
      '对审核结论有异议的，可在驳回后十五日内申诉，由另一位审核人处理；您也可以随时向 12315 投诉。',
      'If you disagree, appeal within fifteen days after a decline; another person will decide. You may also turn to 12315 at any time.',
    ),
  },
  {
    code: 'refund_before_return',
    number: '9',
    title: text('退款时间', 'When the money is paid'),
    body: text(
      '我们收到退回的商品后七日内退款，按原支付方式退回。',
      'We pay within seven days after the goods are back, by the means you paid with.',
    ),
  },
];

/** A policy of the standard terms, under an id and from a day that the caller chooses. */
export const standardShopPolicy = ({
  id,
  version = 1,
  effectiveFrom = dateOf('2024-07-01'),
}: {
  readonly id: Id<'policy'>;
  readonly version?: number;
  readonly effectiveFrom?: LocalDate;
}): Policy => ({
  id,
  version,
  title: text('标准退换货政策', 'Standard return and refund policy'),
  effectiveFrom,
  terms: standardShopTerms,
  clauses: standardShopClauses,
  document: null,
});
