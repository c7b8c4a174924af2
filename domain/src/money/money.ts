import { assert } from '../result.ts';
import { type Currency, decimalsOf } from './currency.ts';

/** An exact amount: whole minor units (fen, cents) and the currency they are in. There is no division; see `allocate` and `rounding`. */
export type Money<C extends Currency = Currency> = { readonly currency: C; readonly minor: bigint };

export const money = <C extends Currency>(currency: C, minor: bigint): Money<C> => ({ currency, minor });
export const cny = (minor: bigint): Money<'CNY'> => money('CNY', minor);
export const zero = <C extends Currency>(currency: C): Money<C> => money(currency, 0n);

export const add = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => {
  assertSameCurrency(a, b);
  return money(a.currency, a.minor + b.minor);
};

export const subtract = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): Money<C> => {
  assertSameCurrency(a, b);
  return money(a.currency, a.minor - b.minor);
};

export const negate = <C extends Currency>(a: Money<C>): Money<C> => money(a.currency, -a.minor);

/** The sum of any number of amounts; an empty list is zero, which is why the currency is asked for. */
export const sum = <C extends Currency>(currency: C, amounts: Iterable<Money<NoInfer<C>>>): Money<C> => {
  let total = zero(currency);
  for (const amount of amounts) total = add<C>(total, amount);
  return total;
};

export const isZero = (a: Money): boolean => a.minor === 0n;
export const isPositive = (a: Money): boolean => a.minor > 0n;

export const equals = (a: Money, b: Money): boolean => a.currency === b.currency && a.minor === b.minor;

/** -1, 0 or 1. Comparing two currencies is a defect, not an answer. */
export const compare = <C extends Currency>(a: Money<C>, b: Money<NoInfer<C>>): -1 | 0 | 1 => {
  assertSameCurrency(a, b);
  if (a.minor === b.minor) return 0;
  return a.minor < b.minor ? -1 : 1;
};

/** Decimal text with exactly the currency's decimals: `-12.30`. The form of amounts on the wire and in files. */
export const toDecimal = ({ currency, minor }: Money): string => {
  const places = decimalsOf(currency);
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

/** Reads decimal text. Null when it is not a plain decimal or has more decimals than the currency knows: nothing is rounded on the way in. */
export const fromDecimal = <C extends Currency>(currency: C, decimal: string): Money<C> | null => {
  const match = /^(-?)(\d{1,15})(?:\.(\d+))?$/.exec(decimal);
  if (!match) return null;
  const [, sign, whole, fraction = ''] = match;
  const places = decimalsOf(currency);
  if (fraction.length > places) return null;
  const minor = BigInt((whole ?? '') + fraction.padEnd(places, '0'));
  return money(currency, sign === '-' ? -minor : minor);
};

function assertSameCurrency(a: Money, b: Money): void {
  assert(a.currency === b.currency, `${a.currency} and ${b.currency} do not add`);
}
