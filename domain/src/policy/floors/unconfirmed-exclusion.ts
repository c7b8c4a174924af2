import { noReasonExclusions } from '../../commerce/order.ts';
import { citeArticle } from '../../law/library/find-article.ts';
import { text } from '../../text.ts';
import { dateOf } from '../../time/local-date.ts';
import { when } from '../condition.ts';
import type { Floor } from './floor.ts';

export const unconfirmedExclusion: Floor = {
  code: 'unconfirmed_exclusion',
  jurisdiction: 'national',
  from: dateOf('2017-03-15'),
  to: null,
  when: when({
    subjects: ['goods'],
    sales: ['online', 'remote'],
    causes: ['no_reason', 'misunderstanding'],
    goodsClasses: noReasonExclusions,
    exclusionConfirmed: false,
    days: { from: 0, to: 7 },
  }),
  need: { basisPoints: 10_000, usedAt: null, noFee: true, merchantPaysFreight: false },
  cites: [citeArticle('consumer-law-regulations/19'), citeArticle('seven-day-return-measures/20')],
  says: text(
    '不适用无理由退货的商品须显著标注并由顾客在购买时逐次确认；未经确认的，不得拒绝七日无理由退货。',
    'Goods outside no-reason return are marked and confirmed by the customer for each purchase; without the confirmation a return within seven days cannot be refused.',
  ),
  proposal: text(
    '下列商品经您在购买时逐单确认后，不适用七日无理由退货；未经您确认的，仍可在七日内无理由退货。',
    'These goods are outside no-reason return if you confirmed it for that very purchase; without your confirmation they may be returned within seven days.',
  ),
};
