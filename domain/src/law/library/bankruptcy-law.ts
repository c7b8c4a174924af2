import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const bankruptcyLawStatute = statute(
  {
    code: 'bankruptcy-law',
    name: text('企业破产法', 'Enterprise Bankruptcy Law'),
    aliases: ['破产法'],
    from: '2007-06-01',
  },
  {
    '16': {
      zh: '受理破产申请后，对个别债权人的清偿无效。',
      en: 'After acceptance a payment to a single creditor is void.',
      commands: ['decision:insolvency'],
    },
    '32': {
      zh: '受理前六个月内已具备破产情形仍个别清偿的，管理人可以请求撤销，使债务人受益的除外。',
      en: 'Payments to single creditors in the six months before may be undone.',
      commands: ['decision:insolvency'],
    },
    '43': {
      zh: '破产费用和共益债务由债务人财产随时清偿；不足清偿所有的，先清偿破产费用；不足清偿其中一项的，按比例清偿。',
      en: 'Expenses and common-benefit debts are paid at any time; too little pays expenses first, and pro rata inside either.',
      commands: ['calculator:waterfall'],
    },
    '46': {
      zh: '未到期债权受理时视为到期；附利息的自受理时停止计息。',
      en: 'Immature claims fall due and interest stops on acceptance.',
      commands: ['calculator:interest'],
    },
    '109': {
      zh: '对破产人的特定财产享有担保权的，对该特定财产优先受偿。',
      en: 'Whoever has security over a certain thing of the bankrupt is paid from it first.',
      commands: ['calculator:waterfall'],
    },
    '110': {
      zh: '行使优先受偿权未能完全受偿的，未受偿部分作为普通债权；放弃优先受偿权的，债权作为普通债权。',
      en: 'What the security does not cover, or security given up, is an ordinary claim.',
      commands: ['calculator:waterfall'],
    },
    '113': {
      zh: '清偿顺序：破产费用和共益债务、职工债权、社会保险和税款、普通破产债权；不足清偿同一顺序的按比例分配。',
      en: 'Order: expenses and common-benefit debts, employees, social insurance and taxes, ordinary claims; pro rata inside a rank.',
      commands: ['calculator:waterfall'],
    },
  },
);
