/** Currencies that amounts may be in, with the number of decimals of their minor unit (ISO 4217). */
const decimals = {
  CNY: 2,
  HKD: 2,
  TWD: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  JPY: 0,
  KRW: 0,
  KWD: 3,
} as const satisfies Record<string, number>;

export type Currency = keyof typeof decimals;
export const currencies = Object.keys(decimals) as readonly Currency[];

export const isCurrency = (code: string): code is Currency => Object.hasOwn(decimals, code);

/** Digits after the point: 2 for CNY (100 fen to the yuan), 0 for JPY, 3 for KWD. */
export const decimalsOf = (currency: Currency): number => decimals[currency];
