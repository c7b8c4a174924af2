import { text } from '../../text.ts';
import { statute } from './statute.ts';

/** From memory: the standard of 2017, in force for all enterprises that use it from 2021 (earlier for listed ones). */
export const accountingStandard14Statute = statute(
  {
    code: 'accounting-standard-14',
    name: text('企业会计准则第14号——收入', 'Accounting Standard 14: Revenue'),
    aliases: ['CAS 14', 'CAS14', '收入准则'],
    from: '2021-01-01',
  },
  {
    '19': {
      zh: '应付客户对价并非为取得可明确区分的商品或服务的，冲减交易价格（收入）。',
      en: 'What is paid to a customer for nothing distinct reduces the transaction price, and so revenue.',
      status: 'from_memory',
      commands: ['calculator:journal'],
    },
    '32': {
      zh: '附有销售退回条款的销售：按预期不退的部分确认收入，预期退还的金额确认为负债，预期退回商品的账面价值扣除收回成本确认为资产；每个资产负债表日重新估计。',
      en: 'Sales with a right of return: revenue for what is expected to stay, a liability for what is expected back, an asset for the goods less the cost of getting them; estimated anew at each reporting date.',
      status: 'from_memory',
      commands: ['calculator:journal'],
    },
    '39': {
      zh: '预收款项先确认为负债，履约后转收入；无需退回且客户可能放弃权利的，按客户行使权利的模式按比例确认，否则在要求履约的可能性极低时确认。',
      en: 'Prepayments are a liability until performed. Breakage is taken in proportion only when nothing need be returned, otherwise when a claim is remote.',
      status: 'from_memory',
      commands: ['calculator:journal'],
    },
  },
);
