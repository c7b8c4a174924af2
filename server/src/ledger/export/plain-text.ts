import { accountCodes, type Currency, chart, type Language, type LocalDate, type ShownChart } from '@redress/domain';
import type { BooksSnapshot, ExportVoucher } from './voucher-stream.ts';

/** One line of a text format: no line breaks, no signs that the formats read as their own. */
export const oneLine = (words: string): string =>
  words
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** Number and name as one account of a plain-text journal: `1012.01 其他货币资金-支付宝`. A colon would begin a sub-account. */
export const accountLabel = (shown: ShownChart, code: keyof typeof chart, language: Language): string => {
  const found = shown.get(code) ?? { number: code, name: chart[code].name };
  return oneLine(`${found.number} ${found.name[language]}`.replace(/\s*[:;]\s*/g, ' - ').replace(/[()]/g, ' '));
};

/** `记-0012`; empty while there is no number. */
export const voucherLabel = ({ word, number }: Pick<ExportVoucher, 'word' | 'number'>): string =>
  word === null || number === null ? '' : `${word}-${String(number).padStart(4, '0')}`;

/** Every currency that the balances know; the yuan when there are none yet. */
export const currenciesOf = ({ balances }: BooksSnapshot): readonly Currency[] => [
  ...new Set<Currency>(balances.length === 0 ? ['CNY'] : balances.map(({ opening }) => opening.currency)),
];

/** All accounts of the chart, in the order of their numbers. */
export const codesInOrder = (shown: ShownChart): readonly (keyof typeof chart)[] =>
  accountCodes.toSorted((a, b) => ((shown.get(a)?.number ?? a) < (shown.get(b)?.number ?? b) ? -1 : 1));

/** The day of the opening entry: that of the first voucher, so that nothing lies before it. */
export const openingDay = ({ span }: BooksSnapshot): LocalDate => span.from;
