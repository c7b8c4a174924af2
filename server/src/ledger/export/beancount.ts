import {
  type AccountNature,
  addDays,
  chart,
  isZero,
  type Language,
  type Money,
  negate,
  toDecimal,
} from '@redress/domain';
import { codesInOrder, currenciesOf, oneLine, openingDay, voucherLabel } from './plain-text.ts';
import type { BooksSnapshot, ExportVoucher } from './voucher-stream.ts';

/**
 * The books for Beancount: accounts opened with their names in both languages, what was there before, every voucher, and a `balance` directive for
 * every account on the day after, which `bean-check` holds against its own sums. Accounts are numbers there (`Assets:1012-01`); names are metadata.
 */
export async function* beancountJournal(books: BooksSnapshot, language: Language): AsyncGenerator<string> {
  const currencies = currenciesOf(books);
  const name = (code: keyof typeof chart): string =>
    `${roots[chart[code].nature]}:${(books.chart.get(code)?.number ?? code).replace(/[^A-Za-z0-9]+/g, '-')}`;
  yield `option "title" ${quoted(`${books.merchantName} ${books.span.from} – ${books.span.to}`)}\n`;
  yield `${currencies.map((currency) => `option "operating_currency" "${currency}"\n`).join('')}\n`;
  for (const code of codesInOrder(books.chart)) {
    const shown = books.chart.get(code)?.name ?? chart[code].name;
    yield `${books.span.from} open ${name(code)} ${currencies.join(',')}\n  name-zh: ${quoted(shown.zh)}\n  name-en: ${quoted(shown.en)}\n`;
  }
  yield '\n';
  const opening = books.balances.filter((row) => !isZero(row.opening));
  if (opening.length > 0)
    yield transaction(openingDay(books), language === 'zh' ? '期初余额' : 'opening balances', '', [
      ...opening.map((row) => `${name(row.account)} ${amountText(row.opening)}`),
    ]);
  for await (const voucher of books.vouchers()) yield voucherText(voucher, language, name);
  const day = addDays(books.span.to, 1);
  for (const row of books.balances) yield `${day} balance ${name(row.account)} ${amountText(row.closing)}\n`;
}

const roots: Record<AccountNature, string> = {
  asset: 'Assets',
  liability: 'Liabilities',
  equity: 'Equity',
  income: 'Income',
  expense: 'Expenses',
};

const amountText = (amount: Money): string => `${toDecimal(amount)} ${amount.currency}`;

const quoted = (words: string): string => `"${oneLine(words).replace(/["\\]/g, "'")}"`;

const voucherText = (
  voucher: ExportVoucher,
  language: Language,
  name: (code: keyof typeof chart) => string,
): string => {
  const number = voucherLabel(voucher);
  const facts = [
    `entry: "${voucher.entryId}"`,
    `kind: "${voucher.kind}"`,
    `store: ${quoted(voucher.storeCode)}`,
    ...(number === '' ? [] : [`number: "${number}"`]),
    ...(voucher.caseNumber === null ? [] : [`case: ${quoted(voucher.caseNumber)}`]),
    ...(voucher.occurredOn === voucher.bookedOn ? [] : [`occurred: ${voucher.occurredOn}`]),
  ];
  return transaction(voucher.bookedOn, number, voucher.description[language], [
    ...facts,
    ...voucher.lines.flatMap(({ account, side, amount, customer }) => [
      `${name(account)} ${amountText(side === 'debit' ? amount : negate(amount))}`,
      ...(customer === null ? [] : [`  customer: ${quoted(customer)}`]),
    ]),
  ]);
};

const transaction = (day: string, payee: string, narration: string, lines: readonly string[]): string =>
  `${day} * ${quoted(payee)} ${quoted(narration)}\n${lines.map((line) => `  ${line}\n`).join('')}\n`;
