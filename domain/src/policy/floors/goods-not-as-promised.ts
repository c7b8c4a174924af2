import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const goodsNotAsPromised: Floor = {
  code: 'goods_not_as_promised',
  jurisdiction: 'national',
  from: dateOf('2014-03-15'),
  to: null,
  when: when({ subjects: ['goods', 'service'], causes: ['logistics', 'price_or_fraud'], faults: ['operator'] }),
  need: { basisPoints: 10_000, usedAt: null, noFee: true, merchantPaysFreight: true },
  cites: [citeArticle('consumer-rights-law/52')],
  says: text(
    '交付前损毁、短少或价格、宣传不实的，应当退还相应的全部价款，不得收费。',
    'What was lost or damaged before delivery, wrongly priced or wrongly promised is refunded at its full price, without a fee.',
  ),
  proposal: text(
    '商品在交付前损毁、短少，或价格、宣传与实际不符的，我们全额退还相应价款并承担运费。',
    'For goods lost or damaged before delivery, or not as priced or promised, we refund the full price and bear the freight.',
  ),
};
