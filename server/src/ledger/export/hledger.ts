import {
  type AccountNature,
  chart,
  decimalsOf,
  isZero,
  type Language,
  type Money,
  negate,
  toDecimal,
} from '@redress/domain';
import { accountLabel, codesInOrder, currenciesOf, oneLine, openingDay, voucherLabel } from './plain-text.ts';
import type { BooksSnapshot, ExportVoucher } from './voucher-stream.ts';

/**
 * The books as a journal for hledger: accounts and commodities declared (so that `hledger check --strict` has something to check against), what was
 * there before, every voucher, and at the end the balance of every account as an assertion, so that a wrong copy does not pass.
 */
export async function* hledgerJournal(books: BooksSnapshot, language: Language): AsyncGenerator<string> {
  const name = accountNames(books, language);
  yield head(books, language);
  for (const code of codesInOrder(books.chart)) yield `account ${name(code)}  ; type: ${types[chart[code].nature]}\n`;
  yield '\n';
  const opening = books.balances.filter((row) => !isZero(row.opening));
  if (opening.length > 0)
    yield entryText(
      openingDay(books),
      language === 'zh' ? '期初余额' : 'opening balances',
      opening.map((row) => `${name(row.account)}  ${amountText(row.opening)}`),
    );
  for await (const voucher of books.vouchers()) yield voucherText(voucher, language, name);
  if (books.balances.length > 0)
    yield entryText(
      books.span.to,
      language === 'zh' ? '期末余额核对' : 'closing balances, asserted',
      books.balances.map(
        (row) => `${name(row.account)}  ${amountText({ ...row.closing, minor: 0n })} = ${amountText(row.closing)}`,
      ),
    );
}

const roots: Record<AccountNature, string> = {
  asset: 'assets',
  liability: 'liabilities',
  equity: 'equity',
  income: 'income',
  expense: 'expenses',
};
const types: Record<AccountNature, string> = { asset: 'A', liability: 'L', equity: 'E', income: 'R', expense: 'X' };

const accountNames =
  (books: BooksSnapshot, language: Language) =>
  (code: keyof typeof chart): string =>
    `${roots[chart[code].nature]}:${accountLabel(books.chart, code, language)}`;

const head = (books: BooksSnapshot, language: Language): string =>
  [
    `; ${oneLine(books.merchantName)} · ${books.span.from} – ${books.span.to}`,
    language === 'zh'
      ? '; 由 Redress 导出，金额为借正贷负'
      : '; exported by Redress; debits are positive, credits negative',
    ...currenciesOf(books).map((currency) => `commodity ${sampleOf(decimalsOf(currency))} ${currency}`),
    '',
    '',
  ].join('\n');

/** hledger wants to see the decimal mark, also where there are no decimals. */
const sampleOf = (decimals: number): string => `1000.${'0'.repeat(decimals)}`;

const amountText = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;

const voucherText = (
  voucher: ExportVoucher,
  language: Language,
  name: (code: keyof typeof chart) => string,
): string => {
  const code = voucherLabel(voucher);
  const tags = [
    `entry:${voucher.entryId}`,
    `kind:${voucher.kind}`,
    `store:${oneLine(voucher.storeCode).replaceAll(',', ' ')}`,
    ...(voucher.caseNumber === null ? [] : [`case:${oneLine(voucher.caseNumber).replaceAll(',', ' ')}`]),
    ...(voucher.occurredOn === voucher.bookedOn ? [] : [`occurred:${voucher.occurredOn}`]),
  ];
  return entryText(
    voucher.bookedOn,
    `* ${code === '' ? '' : `(${code}) `}${oneLine(voucher.description[language]).replaceAll(';', ',')}`,
    [
      `; ${tags.join(', ')}`,
      ...voucher.lines.map(
        ({ account, side, amount, customer }) =>
          `${name(account)}  ${amountText(side === 'debit' ? amount : negate(amount))}${customer === null ? '' : `  ; customer:${oneLine(customer).replaceAll(',', ' ')}`}`,
      ),
    ],
  );
};

const entryText = (day: string, title: string, lines: readonly string[]): string =>
  `${day} ${title}\n${lines.map((line) => `    ${line}\n`).join('')}\n`;
