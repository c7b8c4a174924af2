import {
  type Currency,
  currencies,
  decimalsOf,
  fromDateText,
  fromDecimal,
  fromIso,
  type Instant,
  isCurrency,
  type LocalDate,
  type Money,
  type NoReasonExclusion,
  ok,
  type Result,
  refused,
  type Text,
  text,
} from '@redress/domain';

/** Reads a cell, which is not empty; the refusal is the reason in words. */
export type Reader<T> = (cell: string) => Result<T, Text>;

const no = (zh: string, en: string): Result<never, Text> => refused(text(zh, en));

/** Numbers and codes of the merchant's: no spaces, nothing invisible. */
export const codeUpTo =
  (maximum: number): Reader<string> =>
  (cell) => {
    if (cell.length > maximum) return no(`最多 ${maximum} 个字符`, `at most ${maximum} characters`);
    return /^[^\p{Cc}\p{Z}]+$/u.test(cell) && cell.isWellFormed()
      ? ok(cell)
      : no('不能有空格或不可见字符', 'no spaces or invisible characters');
  };

export const lineUpTo =
  (maximum: number): Reader<string> =>
  (cell) => {
    if (cell.length > maximum) return no(`最多 ${maximum} 个字`, `at most ${maximum} characters`);
    return /^\P{Cc}*$/u.test(cell) && cell.isWellFormed() ? ok(cell) : no('须为一行文字', 'must be one line of text');
  };

/** Plain decimals, also with `¥` and thousands as spreadsheets write them. Never rounded, never negative, at most 15 digits of minor units. */
export const moneyIn =
  (currency: Currency): Reader<Money> =>
  (cell) => {
    const plain = cell
      .replace(/^[¥￥]\s*/, '')
      .replace(/^(\d{1,3})((?:,\d{3})+)(?=\.|$)/, (all) => all.replaceAll(',', ''));
    const amount = fromDecimal(currency, plain);
    const places = decimalsOf(currency);
    if (amount === null)
      return no(`须为金额，最多 ${places} 位小数`, `must be an amount with at most ${places} decimals`);
    if (amount.minor < 0n) return no('金额不能为负', 'the amount must not be negative');
    return amount.minor < 10n ** 15n ? ok(amount) : no('金额过大', 'the amount is too large');
  };

export const readCurrency: Reader<Currency> = (cell) => {
  const code = cell.toUpperCase() === 'RMB' ? 'CNY' : cell.toUpperCase();
  return isCurrency(code) ? ok(code) : no(`须为：${currencies.join('、')}`, `one of ${currencies.join(', ')}`);
};

export const readQuantity: Reader<number> = (cell) => {
  const quantity = /^\d{1,7}(\.0+)?$/.test(cell) ? Number(cell) : 0;
  return quantity >= 1 && quantity <= 1_000_000
    ? ok(quantity)
    : no('须为 1 到 1000000 的整数', 'must be a whole number from 1 to 1,000,000');
};

/** `13%`, `13` and `0.13` (a cell formatted as a percentage) are the same rate; the answer is in basis points. */
export const readTaxRate: Reader<number> = (cell) => {
  const match = /^(\d{1,3}(?:\.\d{1,4})?)\s*(%?)$/.exec(cell);
  const given = Number(match?.[1]);
  const points = match?.[2] === '' && given < 1 ? given * 10_000 : given * 100;
  const rounded = Math.round(points);
  return match && Math.abs(points - rounded) < 1e-6 && rounded <= 10_000
    ? ok(rounded)
    : no('须为税率，如 13%', 'must be a rate such as 13%');
};

const moment =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/;

/** A date with a time, in Shanghai unless an offset is written. */
export const readInstant: Reader<Instant> = (cell) => {
  const [found, year = '', month = '', day = '', hour = '0', minute = '00', second = '00', zone = '+08:00'] =
    moment.exec(cell) ?? [];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const offset = zone === 'Z' || zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
  const at =
    found && fromDateText(date) ? fromIso(`${date}T${hour.padStart(2, '0')}:${minute}:${second}${offset}`) : null;
  return at === null ? no('须为时间，如 2026-11-01 10:23', 'must be a time such as 2026-11-01 10:23') : ok(at);
};

export const readDate: Reader<LocalDate> = (cell) => {
  const [, year = '', month = '', day = ''] = moment.exec(cell) ?? [];
  const date = fromDateText(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return date === null ? no('须为日期，如 2026-11-01', 'must be a date such as 2026-11-01') : ok(date);
};

const yes = ['是', 'y', 'yes', 'true', '1', '√'];
const nay = ['否', 'n', 'no', 'false', '0'];

export const readYesNo: Reader<boolean> = (cell) => {
  const word = cell.toLowerCase();
  if (yes.includes(word)) return ok(true);
  return nay.includes(word) ? ok(false) : no('须为「是」或「否」', 'must be 是 (yes) or 否 (no)');
};

/** The words of the template for goods that may be outside no-reason return (七日无理由退货暂行办法 arts 6, 7). */
const exclusionWords: Record<NoReasonExclusion, string> = {
  custom: '定制',
  perishable: '鲜活易腐',
  digital: '数字化商品',
  press: '报纸期刊',
  safety: '拆封影响安全',
  activation: '激活或试用',
  near_expiry: '临近保质期',
};

export const readExclusion: Reader<NoReasonExclusion | null> = (cell) => {
  if (nay.includes(cell.toLowerCase())) return ok(null);
  for (const [code, word] of Object.entries(exclusionWords)) {
    if (cell === word || cell === code) return ok(code as NoReasonExclusion);
  }
  const words = Object.values(exclusionWords).join('、');
  return no(`须为：${words}，或留空`, `one of ${words}, or empty`);
};
