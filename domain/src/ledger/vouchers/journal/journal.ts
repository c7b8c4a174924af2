import { type Money, money } from '../../../money/money.ts';
import { assert } from '../../../result.ts';

/** Enterprise standards (企业会计准则) or those of small enterprises (小企业会计准则). */
export const accountingStandards = ['CAS', 'SBE'] as const;
export type AccountingStandard = (typeof accountingStandards)[number];

/** Small-scale taxpayers book VAT on one account and claim no input tax. */
export const taxpayers = ['general', 'small'] as const;
export type Taxpayer = (typeof taxpayers)[number];

/** The accounts that refunds touch under either standard, by the names that accountants use; codes differ by standard and shop (reference 4.1). */
export const journalAccounts = [
  '主营业务收入',
  '主营业务成本',
  '库存商品',
  '其他货币资金',
  '银行存款',
  '其他应付款',
  '合同负债',
  '预收账款',
  '应交税费-应交增值税(销项税额)',
  '应交税费-应交增值税',
  '应交税费-待转销项税额',
  '应交税费-应交企业所得税',
  '以前年度损益调整',
  '利润分配-未分配利润',
  '盈余公积',
  '营业外收入',
  '营业外支出',
  '销售费用',
  '财务费用',
] as const;
export type JournalAccount = (typeof journalAccounts)[number];

/** One line of a voucher; exactly one side has an amount. */
export type JournalLine = { readonly account: JournalAccount; readonly debit: Money; readonly credit: Money };

export type JournalBooks = {
  readonly standard: AccountingStandard;
  readonly taxpayer: Taxpayer;
  /** Where the money leaves from or comes back to. */
  readonly cashAccount: JournalAccount;
};

/** A line; an amount below zero stands on the other side. */
export const debitLine = (account: JournalAccount, amount: Money): JournalLine =>
  amount.minor < 0n
    ? creditLine(account, money(amount.currency, -amount.minor))
    : { account, debit: amount, credit: zeroOf(amount) };

export const creditLine = (account: JournalAccount, amount: Money): JournalLine =>
  amount.minor < 0n
    ? debitLine(account, money(amount.currency, -amount.minor))
    : { account, debit: zeroOf(amount), credit: amount };

/** A balanced voucher without lines of zero. One that does not balance is a defect of the event that made it. */
export const balancedVoucher = (lines: readonly JournalLine[]): readonly JournalLine[] => {
  const difference = lines.reduce((sum, { debit, credit }) => sum + debit.minor - credit.minor, 0n);
  assert(difference === 0n, `the voucher is out by ${difference}`);
  return lines.filter(({ debit, credit }) => debit.minor !== credit.minor);
};

/** Output VAT: a sub-account of its own for general taxpayers (reference 4.4). */
export const vatAccount = ({ taxpayer }: JournalBooks): JournalAccount =>
  taxpayer === 'general' ? '应交税费-应交增值税(销项税额)' : '应交税费-应交增值税';

const zeroOf = (amount: Money): Money => money(amount.currency, 0n);
