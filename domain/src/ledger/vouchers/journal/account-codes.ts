import type { AccountingStandard, JournalAccount } from './journal.ts';

/** A code under one standard; null where the standard has no such account. */
type Codes = Record<JournalAccount, string | null>;

/**
 * Usual codes of the accounts under each standard (reference 4.1): CAS by the guidance of 2006 (from memory), small enterprises by their list
 * (verified). Accounts of the revenue standard of 2017 have no official number; ours are defaults that a shop may change.
 */
export const accountCodesOf: Record<AccountingStandard, Codes> = {
  CAS: {
    主营业务收入: '6001',
    主营业务成本: '6401',
    库存商品: '1405',
    其他货币资金: '1012',
    银行存款: '1002',
    其他应付款: '2241',
    合同负债: '2204',
    预收账款: '2203',
    '应交税费-应交增值税(销项税额)': '2221',
    '应交税费-应交增值税': '2221',
    '应交税费-待转销项税额': '2221',
    '应交税费-应交企业所得税': '2221',
    以前年度损益调整: '6901',
    '利润分配-未分配利润': '4104',
    盈余公积: '4101',
    营业外收入: '6301',
    营业外支出: '6711',
    销售费用: '6601',
    财务费用: '6603',
  },
  SBE: {
    主营业务收入: '5001',
    主营业务成本: '5401',
    库存商品: '1405',
    其他货币资金: '1012',
    银行存款: '1002',
    其他应付款: '2241',
    合同负债: null,
    预收账款: '2203',
    '应交税费-应交增值税(销项税额)': '2221',
    '应交税费-应交增值税': '2221',
    '应交税费-待转销项税额': '2221',
    '应交税费-应交企业所得税': '2221',
    以前年度损益调整: null,
    '利润分配-未分配利润': '3104',
    盈余公积: '3101',
    营业外收入: '5301',
    营业外支出: '5711',
    销售费用: '5601',
    财务费用: '5603',
  },
};
