import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const prepaidNotConsumersCause: Floor = {
  code: 'prepaid_not_consumers_cause',
  jurisdiction: 'national',
  from: dateOf('2025-05-01'),
  to: null,
  when: when({ subjects: ['stored_value', 'sessions', 'term'], faults: ['operator', 'neither'] }),
  need: { basisPoints: 10_000, usedAt: 'discounted', noFee: true, merchantPaysFreight: false },
  cites: [citeArticle('prepaid-interpretation/18'), citeArticle('consumer-rights-law/53')],
  says: text(
    '非因消费者原因退卡的，余款全额退还，已消费部分按折扣价（实付占实付加赠送的比例）计算，不得收费。',
    'When a card ends for no cause of the consumer’s the rest goes back whole; what was used counts at the discounted price, and no fee is taken.',
  ),
  proposal: text(
    '因门店搬迁、停业、服务不能提供等非您的原因退卡的，已消费部分按折扣价计算，余款全额退还，不收取费用。',
    'If we move, close or cannot serve you, what you used counts at the discounted price, and the whole rest is refunded without a fee.',
  ),
};
