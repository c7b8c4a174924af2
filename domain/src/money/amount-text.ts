import type { Currency } from './currency.ts';
import { type Money, toDecimal } from './money.ts';

/** An amount as people read it: `¥1,234.50`, `-¥85.71`, `USD 1,234.50`. */
export const amountText = (amount: Money): string => amountTextOf(amount.currency, toDecimal(amount));

/** The same from decimal text, as amounts come over the wire. Only characters are moved; nothing is computed. */
export const amountTextOf = (currency: Currency, decimal: string): string => {
  const negative = decimal.startsWith('-');
  const size = grouped(negative ? decimal.slice(1) : decimal);
  return `${negative ? '-' : ''}${currency === 'CNY' ? '¥' : `${currency} `}${size}`;
};

/** Decimal text with a comma between thousands: `-1,234.50`. */
export const grouped = (decimal: string): string => decimal.replace(/\d(?=(\d{3})+(?!\d)(?<!\.\d*))/g, '$&,');
