import type { Citation, Explanation } from '../../explanation/explanation.ts';
import { leaf, summed } from '../../explanation/node.ts';
import { sevenDayReturnMeasures } from '../../law/seven-day-return-measures.ts';
import { type Money, money } from '../../money/money.ts';
import { text } from '../../text.ts';
import { cumulativeRounding, shareOfDiscount } from './conventions.ts';
import type { GoodsWorking } from './explain-goods.ts';
import { explainPaid } from './explain-lines.ts';
import { upTo } from './line-shares.ts';

const goodsLabel = text('商品退款（重新结算）', 'Goods, settled again');
const resettled = text(
  '部分退货后不再满足优惠条件，保留的商品按购买时的价格结算，多退少补',
  'A part return lost a promotion: the kept goods are settled at their purchase prices',
);
const paidLabel = text('全部商品实付', 'Paid for all goods');
const keptLabel = text('保留商品按购买价格计', 'Kept goods at purchase prices');
const keptDiscountsLabel = text('仍然有效的优惠（保留商品部分）', 'Discounts still earned on the kept goods');
const beforeLabel = text('此前已退商品款', 'Refunded for goods before');
const abovePaidLabel = text(
  '取整差额：不超过所退商品的实付',
  'Rounding: never above what was paid for the goods returned',
);
const cites: readonly Citation[] = [sevenDayReturnMeasures.pricePaid, cumulativeRounding];

/** A re-settlement: what was paid, less the kept goods at purchase prices, plus what they still earn, less earlier refunds. */
export const explainResettled = (working: GoodsWorking, tests: readonly Explanation[]): Explanation => {
  const { input, shares, progress, goods } = working;
  const amount = (minor: bigint): Money => money(input.currency, minor);
  const paid = input.lines.map((line, i) => explainPaid(input, shares, i, text(line.title, line.title)));
  const parts = [
    summed('sum', 'paid', paidLabel, amount(shares.paidTotal), paid),
    summed('sum', 'kept', keptLabel, amount(-progress.kept), keptGoods(working)),
  ];
  if (goods.keptDiscounts !== 0n)
    parts.push(
      summed('sum', 'kept_discounts', keptDiscountsLabel, amount(goods.keptDiscounts), keptDiscounts(working)),
    );
  if (goods.before !== 0n) parts.push(leaf('earlier_refund', beforeLabel, amount(-goods.before)));
  if (goods.abovePaid !== 0n) parts.push(leaf('rounding', abovePaidLabel, amount(-goods.abovePaid)));
  return summed('sum_not_below_zero', 'goods', goodsLabel, amount(goods.goods), parts, {
    because: resettled,
    cites,
    beside: tests,
  });
};

function keptGoods({ input, shares }: GoodsWorking): readonly Explanation[] {
  return input.lines.flatMap((line, i) => {
    const through = line.returnedBefore + line.returningNow;
    const left = line.quantity - through;
    if (left === 0) return [];
    const net = shares.net[i] ?? 0n;
    return [
      leaf(
        `line:${line.id}`,
        text(`${line.title}（保留 ${left} 件）`, `${line.title} (${left} kept)`),
        money(input.currency, upTo(net, through, line.quantity) - net),
        {
          arithmetic: {
            kind: 'units',
            of: money(input.currency, net),
            before: through,
            now: left,
            units: line.quantity,
          },
        },
      ),
    ];
  });
}

function keptDiscounts({ input, shares, broken }: GoodsWorking): readonly Explanation[] {
  const nodes: Explanation[] = [];
  for (const [d, share] of shares.discounts.entries()) {
    const discount = input.discounts[d];
    if (broken[d] || discount === undefined) continue;
    for (const [i, line] of input.lines.entries()) {
      const through = line.returnedBefore + line.returningNow;
      const off = share[i] ?? 0n;
      if (off === 0n || through === line.quantity) continue;
      const label = shareOfDiscount(discount.label);
      nodes.push(
        leaf(
          `discount:${discount.id}:${line.id}`,
          text(`${line.title} ${label.zh}`, `${line.title}: ${label.en}`),
          money(input.currency, off - upTo(off, through, line.quantity)),
          {
            arithmetic: {
              kind: 'units',
              of: money(input.currency, off),
              before: through,
              now: line.quantity - through,
              units: line.quantity,
            },
          },
        ),
      );
    }
  }
  return nodes;
}
