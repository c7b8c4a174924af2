import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const sellersFault: Floor = {
  code: 'sellers_fault',
  jurisdiction: 'national',
  from: dateOf('2021-01-01'),
  to: null,
  when: when({ subjects: ['goods', 'service'], causes: ['quality', 'unclear_contract'], faults: ['operator'] }),
  need: { basisPoints: null, usedAt: null, noFee: true, merchantPaysFreight: true },
  cites: [citeArticle('consumer-rights-law/52'), citeArticle('civil-code/582')],
  says: text(
    '因经营者原因不符合约定的，应当承担修理、更换、退货、减价或赔偿等责任，不得一概拒绝，不得收费，运费由经营者承担。',
    'What is not as agreed through the merchant is repaired, exchanged, taken back, reduced in price or compensated; it is not refused outright, no fee is taken and the freight is the merchant’s.',
  ),
  proposal: text(
    '因我们的原因不符合约定的，我们依法修理、更换、退货或减价，由专人核实处理，不收取费用，运费由我们承担。',
    'When something is not as agreed through us we repair, exchange, take back or reduce the price; a person examines it, no fee is taken and we bear the freight.',
  ),
};
