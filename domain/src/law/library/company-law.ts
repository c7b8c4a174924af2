import { text } from '../../text.ts';
import { statute } from './statute.ts';

export const companyLawStatute = statute(
  { code: 'company-law', name: text('公司法', 'Company Law'), from: '2024-07-01' },
  {
    '13': {
      zh: '分公司不具有法人资格，其民事责任由公司承担。',
      en: 'A branch is no legal person; the company answers for it.',
      commands: ['decision:who_owes'],
    },
    '229': {
      zh: '解散事由出现后十日内通过国家企业信用信息公示系统公示。',
      en: 'The cause of dissolution is published within ten days.',
      commands: ['calculator:liquidation_timeline'],
    },
    '232': {
      zh: '董事为清算义务人，应当在解散事由出现之日起十五日内组成清算组；未及时清算造成损失的承担赔偿责任。',
      en: 'Directors form the liquidation group within fifteen days and answer for delay.',
      commands: ['calculator:liquidation_timeline'],
    },
    '235': {
      zh: '清算组自成立之日起十日内通知债权人，六十日内公告；债权人自接到通知三十日、未接到的自公告四十五日内申报；申报期间不得清偿。',
      en: 'Creditors are notified within ten days and by announcement within sixty; claims in thirty or forty-five days; nobody is paid meanwhile.',
      commands: ['calculator:liquidation_timeline'],
    },
    '236': {
      zh: '财产依次支付清算费用、职工工资社保和补偿金、税款、债务，剩余分配给股东。',
      en: 'Order: liquidation cost, wages and social insurance, taxes, debts, the rest to shareholders.',
      commands: ['calculator:waterfall'],
    },
    '237': {
      zh: '财产不足清偿债务的，应当向法院申请破产清算。',
      en: 'Assets below debts: the group must apply for bankruptcy.',
      commands: ['decision:insolvency'],
    },
    '240': {
      zh: '未产生债务或已清偿全部债务、经全体股东承诺的，可以简易注销；承诺不实的股东对债务连带。',
      en: 'Simple deregistration only without debts; shareholders who promise falsely are jointly liable.',
      commands: ['decision:simple_deregistration'],
    },
  },
);
