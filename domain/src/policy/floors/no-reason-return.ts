import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const noReasonReturn: Floor = {
  code: 'no_reason_return',
  jurisdiction: 'national',
  from: dateOf('2014-03-15'),
  to: null,
  when: when({
    subjects: ['goods'],
    sales: ['online', 'remote'],
    causes: ['no_reason', 'misunderstanding'],
    goodsClasses: ['ordinary'],
    days: { from: 0, to: 7 },
  }),
  need: { basisPoints: 10_000, usedAt: null, noFee: true, merchantPaysFreight: false },
  cites: [citeArticle('consumer-rights-law/25')],
  says: text(
    '网络、电话、电视、邮购等方式购买的商品，签收次日起七日内可以无理由退货，全额退还货款，退回运费可由顾客承担，不得另收费用。',
    'Goods sold at a distance may be returned within seven days after signing without a reason, at the full price; the return freight may be the customer’s, and no fee is taken.',
  ),
  proposal: text(
    '自签收次日起七日内，您可以无理由退货，我们全额退还货款；退回运费由您承担。',
    'Within seven days after the day you sign for the goods you may return them without a reason; the full price is refunded and you bear the freight back.',
  ),
};
