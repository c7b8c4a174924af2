import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const prepaidConsumersCause: Floor = {
  code: 'prepaid_consumers_cause',
  jurisdiction: 'national',
  from: dateOf('2025-05-01'),
  to: null,
  when: when({ subjects: ['stored_value', 'sessions', 'term'], faults: ['consumer'], usage: { from: 0, to: 9_999 } }),
  need: { basisPoints: 10_000, usedAt: 'list', noFee: false, merchantPaysFreight: false },
  cites: [citeArticle('prepaid-interpretation/19'), citeArticle('prepaid-interpretation/9')],
  says: text(
    '因消费者原因退卡的，已消费部分至多按折扣前价格扣除，余款应当退还；不得约定不退，也不得按比例打折。',
    'When the consumer ends a card, what was used counts at most at the price before discount and the rest goes back; neither “no refund” nor a flat cut is valid.',
  ),
  proposal: text(
    '因您个人原因退卡的，已消费部分按原价计算，余款退还；如收取费用，以可证明的损失为限。',
    'If you end the card for your own reasons, what you used counts at the list price and the rest is refunded; a fee never exceeds our provable loss.',
  ),
};
