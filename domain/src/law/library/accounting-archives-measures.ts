import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** From memory: Order 79 of 2015, in force from 2016. */
export const accountingArchivesMeasuresStatute = statute(
  {
    code: 'accounting-archives-measures',
    name: text('会计档案管理办法', 'Measures for Accounting Archives'),
    aliases: ['财政部 国家档案局令第79号'],
    from: '2016-01-01',
  },
  {
    '14': {
      zh: '会计档案的保管期限自会计年度终了后的第一天算起；凭证、账簿保管三十年，银行对账单、纳税申报表等保管十年。',
      en: 'Terms run from the first day after the fiscal year: vouchers and ledgers thirty years, bank statements and tax returns ten.',
      status: 'from_memory',
      commands: ['calculator:retention'],
    },
  },
);
