import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const qualityReturn: Floor = {
  code: 'quality_return',
  jurisdiction: 'national',
  from: dateOf('2014-03-15'),
  to: null,
  when: when({ subjects: ['goods'], causes: ['quality'], faults: ['operator'], days: { from: 0, to: 7 } }),
  need: { basisPoints: 10_000, usedAt: null, noFee: true, merchantPaysFreight: true },
  cites: [citeArticle('consumer-rights-law/24')],
  says: text(
    '商品不符合质量要求的，收到之日起七日内可以退货，全额退还货款，运输等必要费用由经营者承担。',
    'Goods below the quality required may be returned within seven days of receipt at the full price; transport and other necessary costs are the merchant’s.',
  ),
  proposal: text(
    '商品有质量问题的，自收货次日起七日内可以直接退货，我们全额退款并承担运费。',
    'Goods of poor quality may be returned within seven days after receipt; we refund the full price and bear the freight.',
  ),
};
