import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** From memory; that the accounts for prior years and provisions do not exist was read. */
export const smallEnterpriseStandardsStatute = statute(
  {
    code: 'small-enterprise-standards',
    name: text('小企业会计准则', 'Accounting Standards for Small Enterprises'),
    aliases: ['SBE'],
    from: '2013-01-01',
  },
  {
    '61': {
      zh: '已确认销售收入的商品发生退回（不论属于本年还是以前年度的销售）或折让的，在发生时冲减当期销售商品收入。',
      en: 'A return or allowance on recognised sales, of this year or an earlier one, reduces the revenue of the period in which it happens.',
      status: 'from_memory',
      commands: ['calculator:journal'],
    },
  },
);
