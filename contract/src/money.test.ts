import { currencies, decimalsOf, money } from '@redress/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyIn, moneyOut, positiveMoneyIn, toWire } from './money.ts';

const amounts = fc
  .tuple(fc.constantFrom(...currencies), fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }))
  .map(([currency, minor]) => money(currency, minor));

test('every amount comes back from the wire as it went', () => {
  fc.assert(
    fc.property(amounts, (amount) => {
      const wire = moneyOut.parse(toWire(amount));
      expect(wire.amount.split('.')[1]?.length ?? 0).toBe(decimalsOf(amount.currency));
      expect(moneyIn.parse(wire)).toEqual(amount);
    }),
  );
});

test('debts and balances go out with their sign and are not taken in', () => {
  const wire = moneyOut.parse(toWire(money('CNY', -1230n)));
  expect(wire).toEqual({ currency: 'CNY', amount: '-12.30' });
  expect(moneyIn.safeParse(wire).success).toBe(false);
});

test('fifteen digits of minor units are the most', () => {
  expect(moneyIn.safeParse({ currency: 'CNY', amount: '9999999999999.99' }).success).toBe(true);
  expect(moneyIn.safeParse({ currency: 'CNY', amount: '10000000000000.00' }).success).toBe(false);
  expect(moneyIn.safeParse({ currency: 'JPY', amount: '999999999999999' }).success).toBe(true);
  expect(moneyIn.safeParse({ currency: 'JPY', amount: '1.0' }).success).toBe(false);
});

test('a payment is more than nothing', () => {
  expect(positiveMoneyIn.safeParse({ currency: 'CNY', amount: '0' }).success).toBe(false);
  expect(positiveMoneyIn.safeParse({ currency: 'CNY', amount: '0.01' }).success).toBe(true);
});
