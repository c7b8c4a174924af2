import { consumerLawRegulations } from '../../law/consumer-law-regulations.ts';
import { consumerRightsLaw } from '../../law/consumer-rights-law.ts';
import { text } from '../../text.ts';
import type { Worksheet } from './worksheet.ts';

/** The customer expected something else, and nobody deceived anybody. */
export const misunderstandingWorksheet: Worksheet = {
  title: text('沟通误解', 'Misunderstanding'),
  questions: [
    { code: 'expected', ask: text('顾客原本以为是什么？', 'What did the customer expect?'), decides: null },
    { code: 'shown', ask: text('页面或人员如何说明？', 'How was it described?'), decides: null },
    {
      code: 'remote',
      ask: text('是否网购且在七日内？', 'Was it sold at a distance, within seven days?'),
      decides: 'in_no_reason_window',
    },
    { code: 'intact', ask: text('商品是否完好？', 'Are the goods intact?'), decides: 'intact' },
    {
      code: 'excluded',
      ask: text('是否为不适用商品且已确认？', 'Are they excluded, and was that confirmed?'),
      decides: 'excluded_and_confirmed',
    },
  ],
  evidence: [
    { kind: 'communication', counts: text('售前沟通记录', 'Messages before the sale') },
    { kind: 'contract', counts: text('商品页面与说明', 'Page and description') },
    { kind: 'order_record', counts: text('订单与签收日', 'Order and day of signing') },
  ],
  burdens: [
    {
      issue: text('已作清楚说明', 'That it was described clearly'),
      bearer: 'operator',
      cites: [consumerLawRegulations.confirmation],
    },
    {
      issue: text('商品退回时完好', 'That the goods came back intact'),
      bearer: 'consumer',
      cites: [consumerRightsLaw.noReasonReturn],
    },
  ],
  splits: [
    {
      when: text('双方均无过错，按无理由退货', 'Nobody is at fault: return without reason'),
      split: [{ party: 'consumer', basisPoints: 10000 }],
    },
    { when: text('说明不清', 'The description was unclear'), split: [{ party: 'operator', basisPoints: 10000 }] },
  ],
};
