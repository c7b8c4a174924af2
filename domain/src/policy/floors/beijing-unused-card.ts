import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const beijingUnusedCard: Floor = {
  code: 'beijing_unused_card',
  jurisdiction: 'beijing',
  from: dateOf('2022-06-01'),
  to: null,
  when: when({ subjects: ['stored_value', 'sessions', 'term'], days: { from: 0, to: 7 }, usage: { from: 0, to: 0 } }),
  need: { basisPoints: 10_000, usedAt: 'list', noFee: true, merchantPaysFreight: false },
  cites: [citeArticle('beijing-prepaid-card-regulations/16')],
  says: text(
    '在北京，购卡七日内未使用的，应当全额退款，五日内一次付清。',
    'In Beijing an unused card is refunded in full within seven days of buying, in one payment within five days.',
  ),
  proposal: text(
    '购卡之日起七日内未使用的，我们自您提出之日起五日内一次性全额退款。',
    'A card that was not used is refunded in full within seven days of buying, in one payment within five days of your request.',
  ),
};
