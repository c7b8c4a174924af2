import { expect, test } from 'vitest';
import { aPayout, payoutNow as at } from '../../test-support/payout-facts.ts';
import { arrivalOf } from './arrival.ts';
import type { Payout } from './payout.ts';

const landed = (landing: string | null): Payout =>
  aPayout({ status: 'settled', settled: { at, channelNumber: 'C', landing } });

test.each([
  ['not there yet, by the slowest way that Alipay has', aPayout(), { from: 0, to: 7 }],
  ['in the Alipay balance', landed('ALIPAYACCOUNT 20.00'), { from: 0, to: 0 }],
  ['partly on a card', landed('ALIPAYACCOUNT 20.00, BANKCARD 10.00'), { from: 0, to: 7 }],
  ['where we know no words for', landed('MYSTERYFUND 1.00'), { from: 0, to: 7 }],
  ['nowhere that the channel names', landed(null), { from: 0, to: 7 }],
])('a refund by Alipay, %s', (_, payout, workingDays) => {
  expect(arrivalOf(payout)?.workingDays).toEqual(workingDays);
});

test('a card that took no refund: the words of the balance, not those of the card', () => {
  const arrival = arrivalOf(landed('BALANCE_INSTEAD_OF_CARD · ALIPAYACCOUNT 100.00'));
  expect(arrival?.workingDays.to).toBe(0);
  expect(arrival?.text.zh).toContain('支付宝余额');
});

test('what a person hands over has no estimate, and neither has a payout of before', () => {
  expect(arrivalOf(aPayout({}, { route: 'offline', tenderKind: 'cash' }))).toBeNull();
  const { instrument: _, ...old } = aPayout();
  expect(arrivalOf(old)).toBeNull();
});

test('a transfer goes by the account that it goes to', () => {
  expect(arrivalOf({ route: 'transfer', instrument: 'bank_account', settled: null })?.workingDays).toEqual({
    from: 0,
    to: 2,
  });
});
