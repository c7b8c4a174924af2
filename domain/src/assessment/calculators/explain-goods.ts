import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { civilCode } from '../../law/civil-code.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { sevenDayReturnMeasures } from '../../law/seven-day-return-measures.ts';
import { type Money, money } from '../../money/money.ts';
import { type Text, text } from '../../text.ts';
import { cumulativeRounding, promotionsKeptAtSellersFault } from './conventions.ts';
import { explainReturnedLine } from './explain-lines.ts';
import { explainResettled } from './explain-resettled.ts';
import type { GoodsRefund } from './goods-refund.ts';
import type { LineShares, ReturnProgress } from './line-shares.ts';
import type { OrderRefundInput } from './order-refund-input.ts';

const goodsLabel = text('商品退款', 'Goods');
const paidBack = text('按实际支付的价款退还', 'What was actually paid for the goods goes back');
const earlierShare = text('此前退回商品的应退份额', 'Share of goods returned before');
const earlierRefund = text('此前已退商品款', 'Refunded for goods before');
const earlier = text('此前退货的差额', 'Made up from earlier returns');
const citesNoReason: readonly Citation[] = [
  consumerRightsLaw.noReasonReturn,
  sevenDayReturnMeasures.pricePaid,
  cumulativeRounding,
];
const citesFault: readonly Citation[] = [
  consumerRightsLaw.qualityReturn,
  civilCode.partialRescission,
  cumulativeRounding,
];

export type GoodsWorking = {
  readonly input: OrderRefundInput;
  readonly shares: LineShares;
  readonly progress: ReturnProgress;
  readonly broken: readonly boolean[];
  readonly goods: GoodsRefund;
};

/** The goods part of the receipt, by the method that applied, with the test of every promotion beside it. */
export const explainGoods = (working: GoodsWorking): Explanation =>
  working.goods.method === 'resettle' ? explainResettled(working, promotionTests(working)) : explainProRata(working);

function explainProRata(working: GoodsWorking): Explanation {
  const { input, shares, goods } = working;
  const amount = (minor: bigint): Money => money(input.currency, minor);
  const parts: Explanation[] = [];
  for (const [i, line] of input.lines.entries())
    if (line.returningNow > 0) parts.push(explainReturnedLine(input, shares, i));
  if (goods.before !== goods.shareBefore)
    parts.push(
      summed('sum', 'earlier_returns', earlier, amount(goods.shareBefore - goods.before), [
        leaf('earlier_share', earlierShare, amount(goods.shareBefore)),
        leaf('earlier_refund', earlierRefund, amount(-goods.before)),
      ]),
    );
  return summed('sum_not_below_zero', 'goods', goodsLabel, amount(goods.goods), parts, {
    because: paidBack,
    cites: input.reason === 'no_reason' ? citesNoReason : citesFault,
    beside: promotionTests(working),
  });
}

const stillEarned = text(
  '保留的商品仍满足优惠条件，不重新结算',
  'The kept goods still earn it: nothing is settled again',
);
const notEarned = text('保留的商品不再满足优惠条件', 'The kept goods no longer earn it');
const allBack = text('商品全部退回，无需重新结算', 'Everything comes back, so there is nothing to settle again');
const sellersFault = text('因商家原因退货，优惠不收回', 'The seller is at fault, so the promotion stays');
const citesThreshold: readonly Citation[] = [sevenDayReturnMeasures.pricePaid];
const citesKept: readonly Citation[] = [promotionsKeptAtSellersFault];

/** For every promotion with a threshold: do the kept goods still earn it, and what follows. */
function promotionTests({ input, progress, broken }: GoodsWorking): readonly Explanation[] {
  const tests: Explanation[] = [];
  for (const [d, { id, label, threshold }] of input.discounts.entries()) {
    if (threshold === null) continue;
    const value = money(input.currency, progress.kept);
    const kept = input.reason === 'seller_fault' && broken[d] === true && !progress.emptiesOrder;
    tests.push(
      leaf(`promotion:${id}`, promotionLabel(label), value, {
        arithmetic: { kind: 'threshold', value, threshold },
        because: verdict(broken[d] === true, progress.emptiesOrder, kept),
        cites: kept ? citesKept : citesThreshold,
      }),
    );
  }
  return tests;
}

const promotionLabel = (label: string): Text => text(`「${label}」：保留商品金额`, `“${label}”: goods kept`);

const verdict = (broken: boolean, emptiesOrder: boolean, kept: boolean): Text => {
  if (!broken) return stillEarned;
  if (emptiesOrder) return allBack;
  return kept ? sellersFault : notEarned;
};
