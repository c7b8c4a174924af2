import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** The text was read; it has no article on returns and allowances. */
export const vatLawStatute = statute(
  {
    code: 'vat-law',
    name: text('增值税法', 'VAT Law'),
    aliases: ['中华人民共和国增值税法'],
    from: '2026-01-01',
  },
  {
    '10': {
      zh: '税率：销售货物、加工修理修配、有形动产租赁百分之十三；交通运输、建筑、不动产、列举货物等百分之九；其他服务、无形资产百分之六；出口等为零。',
      en: 'Rates: thirteen per cent for goods, repair and leasing of movables; nine for transport, construction, real estate and listed goods; six for other services; zero for exports.',
      commands: ['calculator:vat_split'],
    },
    '11': {
      zh: '适用简易计税方法的征收率为百分之三。',
      en: 'Three per cent under the simplified method.',
      commands: ['calculator:vat_split'],
    },
    '17': {
      zh: '销售额为取得的全部价款，不包括按一般计税方法计算的销项税额和按简易计税方法计算的应纳税额。',
      en: 'Sales are the price received without the tax.',
      commands: ['calculator:vat_split'],
    },
    '22': {
      zh: '非正常损失对应的进项税额不得抵扣。',
      en: 'Input tax of abnormal losses is not deducted.',
      commands: ['decision:returned_goods'],
    },
    '23': {
      zh: '小规模纳税人未达起征点的免征；达到起征点的，全额计算缴纳。',
      en: 'Small taxpayers below the threshold are exempt; from the threshold on the full amount is taxed.',
      commands: ['decision:small_scale'],
    },
  },
);
