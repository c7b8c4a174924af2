import { expect, it } from 'vitest';
import { amountText, grouped } from './amount-text.ts';
import { cny, money } from './money.ts';

it.each([
  [cny(0n), '¥0.00'],
  [cny(12_345_678n), '¥123,456.78'],
  [cny(-8_571n), '-¥85.71'],
  [money('JPY', 1_234_567n), 'JPY 1,234,567'],
  [money('KWD', 1_234_567n), 'KWD 1,234.567'],
])('writes %o as %s', (amount, expected) => {
  expect(amountText(amount)).toBe(expected);
});

it('groups whole digits only', () => {
  expect(grouped('1000.1234567')).toBe('1,000.1234567');
});
