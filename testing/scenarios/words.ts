import { type Currency, cny, fromDecimal, type Money } from '@redress/domain';

/** `'85.71'` in yuan. */
export const yuan = (text: string): Money<Currency> => {
  const amount = fromDecimal('CNY', text);
  if (!amount) throw new Error(`${text} is no amount in yuan`);
  return amount;
};

export const nothing: Money<Currency> = cny(0n);

/** `'杯 100.00'` or `'杯 100.00 ×3'`: what, for how much each, how many. */
export const readItem = (words: string): { title: string; price: Money<Currency>; quantity: number } => {
  const match = /^(\S+) (\d+\.\d\d)(?: ×(\d+))?$/.exec(words);
  if (!match) throw new Error(`"${words}" is not an item such as "杯 100.00 ×3"`);
  return { title: match[1] ?? '', price: yuan(match[2] ?? ''), quantity: Number(match[3] ?? 1) };
};

/** `'杯'` or `'杯 ×2'`: what comes back, and how many. */
export const readReturned = (words: string): { title: string; quantity: number } => {
  const match = /^(\S+?)(?: ×(\d+))?$/.exec(words);
  if (!match) throw new Error(`"${words}" is not something to return such as "杯 ×2"`);
  return { title: match[1] ?? '', quantity: Number(match[2] ?? 1) };
};
