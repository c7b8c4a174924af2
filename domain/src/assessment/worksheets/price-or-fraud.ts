import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { text } from '../../text.ts';
import type { Worksheet } from './worksheet.ts';

/** A wrong price or promise, up to fraud (消法 art 55). */
export const priceOrFraudWorksheet: Worksheet = {
  title: text('价格异议或欺诈', 'Price or fraud'),
  questions: [
    {
      code: 'what_was_said',
      ask: text('广告、页面或口头承诺了什么？', 'What did the advertisement, the page or the staff promise?'),
      decides: null,
    },
    {
      code: 'what_was_true',
      ask: text('实际情况与承诺有何不同？', 'How does it differ from what was true?'),
      decides: null,
    },
    {
      code: 'knew',
      ask: text(
        '商家是否明知而故意告知虚假情况或隐瞒真相？',
        'Did the shop know, and say what is false or hide what is true?',
      ),
      decides: 'deceived',
    },
    { code: 'relied', ask: text('顾客是否因此作出购买决定？', 'Did the customer buy because of it?'), decides: null },
    {
      code: 'promise',
      ask: text('是否有价保等更优承诺？', 'Is there a better promise, such as price protection?'),
      decides: 'better_promise',
    },
  ],
  evidence: [
    { kind: 'contract', counts: text('页面快照、广告、价目表', 'Snapshot of the page, advertisement, price list') },
    { kind: 'communication', counts: text('沟通记录、录音', 'Messages, recordings') },
    { kind: 'order_record', counts: text('成交价与订单', 'Price paid and order') },
  ],
  burdens: [
    {
      issue: text('存在虚假或隐瞒', 'That something was false or hidden'),
      bearer: 'consumer',
      cites: [consumerRightsLaw.fraud],
    },
    {
      issue: text('标价与折扣的真实依据', 'That listed prices and discounts are true'),
      bearer: 'operator',
      cites: [consumerRightsLaw.fraud],
    },
  ],
  splits: [
    {
      when: text('欺诈或价格不实查明', 'Fraud or a false price is proven'),
      split: [{ party: 'operator', basisPoints: 10000 }],
    },
    {
      when: text('平台页面错误所致', 'The platform’s page was wrong'),
      split: [
        { party: 'platform', basisPoints: 5000 },
        { party: 'operator', basisPoints: 5000 },
      ],
    },
  ],
};
