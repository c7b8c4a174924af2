import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const paidInError: Floor = {
  code: 'paid_in_error',
  jurisdiction: 'national',
  from: dateOf('2021-01-01'),
  to: null,
  when: when({ causes: ['system_error'], faults: ['operator', 'neither'] }),
  need: { basisPoints: 10_000, usedAt: null, noFee: true, merchantPaysFreight: true },
  cites: [citeArticle('e-commerce-law/55'), citeArticle('civil-code/985')],
  says: text(
    '重复支付或多收的款项没有法律根据，应当全额退还，不得收费。',
    'What was paid twice or taken wrongly has no legal ground and goes back whole, without a fee.',
  ),
  proposal: text(
    '重复支付或多收的款项，我们核实后全额退还，不收取任何费用。',
    'What was paid twice or taken wrongly is refunded in full once verified, without any fee.',
  ),
};
