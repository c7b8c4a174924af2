import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const prepaidCoolingOff: Floor = {
  code: 'prepaid_cooling_off',
  jurisdiction: 'national',
  from: dateOf('2025-05-01'),
  to: null,
  when: when({ subjects: ['stored_value', 'sessions', 'term'], days: { from: 0, to: 7 }, hadServiceBefore: false }),
  need: { basisPoints: 10_000, usedAt: 'list', noFee: true, merchantPaysFreight: false },
  cites: [citeArticle('prepaid-interpretation/14')],
  says: text(
    '自付款之日起七日内可以请求返还预付款本金（此前已获得过相同服务的除外）；已消费部分至多按原价扣除，不得收取费用。',
    'Within seven days of payment the principal of a prepayment is returned on request (unless the same service was had before); at most the list price of what was used is deducted, and no fee is taken.',
  ),
  proposal: text(
    '自付款之日起七日内，您可以要求退还预付款；已消费的部分按原价扣除，不收取其他费用。',
    'Within seven days of payment you may ask for your prepayment back; what you used is deducted at the list price, and nothing else.',
  ),
};
