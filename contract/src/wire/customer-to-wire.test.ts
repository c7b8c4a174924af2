import { expect, test } from 'vitest';
import { maskEmail, maskPhone } from './customer-to-wire.ts';

test.each([
  ['13812345678', '138****5678'],
  ['+86 138-1234-5678', '86138****5678'],
  ['5551234', '****34'],
  ['', '****'],
])('%s is shown as %s', (phone, masked) => {
  expect(maskPhone(phone)).toBe(masked);
});

test('of an address the first letter and the house stay', () => {
  expect(maskEmail('wang.fang@example.com')).toBe('w****@example.com');
});
