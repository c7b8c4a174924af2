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

/** The place of a sub-account among those of its main account, from 01; VAT has its usual second level. */
function subNumber(code: AccountCode): string {
  const fixed = taxNumbers[code];
  if (fixed !== undefined) return fixed;
  if (!code.includes('.')) return '';
  const siblings = accountCodes.filter((each) => accountNumber(each) === accountNumber(code) && each.includes('.'));
  return `.${String(siblings.indexOf(code) + 1).padStart(2, '0')}`;
}

const taxNumbers: Partial<Record<AccountCode, string>> = {
  '2221.output_vat': '.01.02',
  '2221.input_vat_out': '.01.03',
  '2221.pending_vat': '.02',
  '2221.income_tax': '.03',
};

/** Small enterprises have 预收账款 where the others have 合同负债; small-scale taxpayers keep VAT on one account. */
function standardName(code: AccountCode, { standard, taxpayer }: BooksKind): Text {
  if (code === '2221.output_vat' && taxpayer === 'small') return text('应交税费-应交增值税', 'Taxes payable: VAT');
  const { zh, en } = chart[code].name;
  return standard === 'SBE'
    ? text(zh.replace('合同负债', '预收账款'), en.replace('Contract liabilities', 'Advances received'))
    : { zh, en };
}
