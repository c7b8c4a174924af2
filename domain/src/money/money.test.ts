import { describe, expect, it } from 'vitest';
import { currencies, decimalsOf, isCurrency } from './currency.ts';
import {
  add,
  cny,
  compare,
  equals,
  fromDecimal,
  isPositive,
  isZero,
  money,
  negate,
  subtract,
  sum,
  toDecimal,
  zero,
} from './money.ts';
import { roundDown, roundHalfUp } from './rounding.ts';

describe('decimal text', () => {
  it.each([
    ['CNY', 0n, '0.00'],
    ['CNY', 5n, '0.05'],
    ['CNY', -1_230n, '-12.30'],
    ['CNY', 100_000_000_00n, '100000000.00'],
    ['JPY', 1_500n, '1500'],
    ['JPY', -1n, '-1'],
    ['KWD', 1n, '0.001'],
  ] as const)('%s %s is %s, and back', (currency, minor, decimal) => {
    expect(toDecimal(money(currency, minor))).toBe(decimal);
    expect(fromDecimal(currency, decimal)).toEqual(money(currency, minor));
  });

  it.each(['', '.5', '1.', '1.234', '1,00', '1e2', '+1', ' 1', '0x1', '１', 'NaN', '9999999999999999'])(
    '%j is not an amount',
    (text) => {
      expect(fromDecimal('CNY', text)).toBeNull();
    },
  );

  it('takes fewer decimals than the currency has, and no decimals where it has none', () => {
    expect(fromDecimal('CNY', '12.3')).toEqual(cny(1_230n));
    expect(fromDecimal('JPY', '1.0')).toBeNull();
  });
});

describe('arithmetic', () => {
  it('adds, subtracts, negates and sums exactly beyond the range of doubles', () => {
    const large = cny(2n ** 60n + 1n);
    expect(subtract(add(large, cny(1n)), large)).toEqual(cny(1n));
    expect(add(large, negate(large))).toEqual(zero('CNY'));
    expect(sum('CNY', [large, large])).toEqual(cny(2n ** 61n + 2n));
    expect(sum('CNY', [])).toEqual(cny(0n));
  });

  it('compares', () => {
    expect([compare(cny(1n), cny(2n)), compare(cny(2n), cny(2n)), compare(cny(3n), cny(2n))]).toEqual([-1, 0, 1]);
    expect([isZero(cny(0n)), isPositive(cny(1n)), isPositive(cny(0n))]).toEqual([true, true, false]);
    expect(equals(cny(1n), money('USD', 1n))).toBe(false);
  });

  it('calls two currencies at run time a defect', () => {
    const [yuan, dollars] = [money('CNY', 1n), money('USD', 1n)].map((amount) => money(amount.currency, amount.minor));
    for (const mix of [add, subtract, compare])
      expect(() => mix(yuan ?? cny(0n), dollars ?? cny(0n))).toThrow('defect');
  });
});

describe('rounding', () => {
  it.each([
    [0n, 3n, 0n, 0n],
    [1n, 2n, 1n, 0n],
    [3n, 2n, 2n, 1n],
    [149n, 100n, 1n, 1n],
    [7n, 7n, 1n, 1n],
  ])('%s / %s: half up %s, down %s', (n, d, halfUp, down) => {
    expect([roundHalfUp(n, d), roundDown(n, d)]).toEqual([halfUp, down]);
  });

  it.each([
    [-1n, 2n],
    [1n, 0n],
    [1n, -2n],
  ])('has no answer for %s / %s', (n, d) => {
    expect(() => roundHalfUp(n, d)).toThrow('defect');
    expect(() => roundDown(n, d)).toThrow('defect');
  });
});

it('knows its currencies', () => {
  expect(currencies.map((currency) => [isCurrency(currency), decimalsOf(currency) <= 3])).toEqual(
    currencies.map(() => [true, true]),
  );
  expect(isCurrency('toString')).toBe(false);
});
