import { type Text, text } from '../text.ts';
import { type AccountCode, accountCodes, accountNumber, chart } from './chart.ts';
import { accountCodesOf } from './vouchers/journal/account-codes.ts';
import type { AccountingStandard, JournalAccount, Taxpayer } from './vouchers/journal/journal.ts';

/** How a document shows one of our accounts: the number and the name in the merchant's own chart. */
export type ShownAccount = { readonly number: string; readonly name: Text };
/** What the merchant changed; everything else is the default of its standard. */
export type AccountMapping = { readonly code: AccountCode } & ShownAccount;

export type BooksKind = { readonly standard: AccountingStandard; readonly taxpayer: Taxpayer };

/** The whole chart as documents show it, by our code. */
export type ShownChart = ReadonlyMap<AccountCode, ShownAccount>;

/**
 * The chart of a merchant: the defaults of its standard with its own numbers and names over them. Accounts that the standard does not have
 * (null) keep our number; no voucher of that standard uses them, and a posting made under the other one stays readable.
 */
export const shownChart = (books: BooksKind, mappings: readonly AccountMapping[]): ShownChart => {
  const own = new Map(mappings.map(({ code, number, name }) => [code, { number, name }]));
  return new Map(accountCodes.map((code) => [code, own.get(code) ?? standardAccount(code, books)]));
};

/** Number and name of one account by default. Sub-accounts are numbered after the point, in two digits, as Kingdee and Yonyou want them. */
export const standardAccount = (code: AccountCode, books: BooksKind): ShownAccount => ({
  number: mainNumber(code, books.standard) + subNumber(code),
  name: standardName(code, books),
});

/** Whether the standard has the account at all (reference 4.1). */
export const isInStandard = (code: AccountCode, standard: AccountingStandard): boolean =>
  standard === 'CAS' || !notForSmallEnterprises.has(accountNumber(code));

const notForSmallEnterprises: ReadonlySet<string> = new Set(['1471', '1476', '2801', '6701', '6901']);

/** One account of each main number that the reference lists; the two standards number these differently. */
const representatives: Readonly<Record<string, JournalAccount>> = {
  '4101': '盈余公积',
  '4104': '利润分配-未分配利润',
  '6001': '主营业务收入',
  '6401': '主营业务成本',
  '6301': '营业外收入',
  '6711': '营业外支出',
  '6601': '销售费用',
  '6603': '财务费用',
};
/** Those that no event of the calculator touches; the small enterprises' list (verified). */
const beyondTheCalculator: Readonly<Record<string, string>> = {
  '6051': '5051',
  '6602': '5602',
  '6801': '5801',
  '2204': '2203',
};

function mainNumber(code: AccountCode, standard: AccountingStandard): string {
  const own = accountNumber(code);
  if (standard === 'CAS') return own;
  const known = representatives[own];
  return (known && accountCodesOf.SBE[known]) ?? beyondTheCalculator[own] ?? own;
}

type SubAccount = Extract<AccountCode, `${string}.${string}`>;

/** Written down and never counted: an account keeps its number when others are added before it. VAT has its usual second level. */
const subNumbers: Record<SubAccount, string> = {
  '1012.alipay': '.01',
  '1012.wechat_pay': '.02',
  '1012.stripe': '.03',
  '2204.stored_value': '.01',
  '2204.gift_card': '.02',
  '2204.points': '.03',
  '2204.membership': '.04',
  '2221.output_vat': '.01.02',
  '2221.input_vat_out': '.01.03',
  '2221.pending_vat': '.02',
  '2221.income_tax': '.03',
  '2241.refunds': '.01',
  '2241.prepayments': '.02',
  '2241.deposits': '.03',
  '2241.overpaid': '.04',
  '2801.expected_returns': '.01',
  '2801.closure': '.02',
  '2801.litigation': '.03',
  '6051.shipping': '.01',
  '6301.retained_fee': '.01',
  '6301.unclaimed': '.02',
  '6601.return_freight': '.01',
  '6601.goodwill': '.02',
  '6601.repair': '.03',
  '6602.stock_loss': '.01',
  '6602.closure': '.02',
  '6603.channel_fee': '.01',
  '6603.interest': '.02',
  '6711.compensation': '.01',
  '6711.abnormal_loss': '.02',
};

const isSubAccount = (code: AccountCode): code is SubAccount => code in subNumbers;
const subNumber = (code: AccountCode): string => (isSubAccount(code) ? subNumbers[code] : '');

/** Small enterprises have 预收账款 where the others have 合同负债; small-scale taxpayers keep VAT on one account. */
function standardName(code: AccountCode, { standard, taxpayer }: BooksKind): Text {
  if (code === '2221.output_vat' && taxpayer === 'small') return text('应交税费-应交增值税', 'Taxes payable: VAT');
  const { zh, en } = chart[code].name;
  return standard === 'SBE'
    ? text(zh.replace('合同负债', '预收账款'), en.replace('Contract liabilities', 'Advances received'))
    : { zh, en };
}
