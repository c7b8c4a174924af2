import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** From memory. */
export const accountingStandard29Statute = statute(
  {
    code: 'accounting-standard-29',
    name: text('企业会计准则第29号——资产负债表日后事项', 'Accounting Standard 29: Events after the Balance Sheet Date'),
    aliases: ['CAS 29', 'CAS29'],
    from: '2007-01-01',
  },
  {
    '5': {
      zh: '资产负债表日后调整事项包括日后进一步确定资产负债表日前售出资产的收入，如退回上年销售的商品，应当调整财务报表。',
      en: 'Adjusting events include what settles the revenue of goods sold before the balance sheet date: a return of last year’s sale adjusts last year.',
      status: 'from_memory',
      commands: ['calculator:journal'],
    },
  },
);
