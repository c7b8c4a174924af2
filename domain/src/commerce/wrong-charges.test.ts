import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLine, anOrder, aTender, idNumber } from '../../test-support/case-facts.ts';
import { cny } from '../money/money.ts';
import { fromIso, type Instant } from '../time/instant.ts';
import type { Payment } from './payment.ts';
import { type KnownPayment, wrongChargesOf } from './wrong-charges.ts';

const at = (iso: string): Instant => fromIso(iso) as Instant;
const order = anOrder({
  lines: [aLine('cup', 10_000n)],
  tenders: [aTender(1, 10_000n, { merchantTradeNumber: 'M-1', channelTradeNumber: 'C-1' })],
});
const payment = (n: number, fen: bigint, change: Partial<Payment> = {}): Payment => ({
  id: idNumber('payment', n),
  storeId: idNumber('store', 1),
  kind: 'alipay',
  channelTradeNumber: `C-${n}`,
  merchantTradeNumber: null,
  orderNumber: order.number,
  amount: cny(fen),
  paidAt: at('2026-03-02T10:00:00+08:00'),
  ...change,
});
const known = (each: Payment, foundBefore: bigint | null = null): KnownPayment => ({
  payment: each,
  foundBefore: foundBefore === null ? null : cny(foundBefore),
});
const found = (...payments: KnownPayment[]) => {
  const result = wrongChargesOf(order, payments);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.map(({ payment: { id }, kind, excess }) => [id, kind, excess.minor]);
};

test('the payment that the order names is none, by its channel’s number or by ours', () => {
  expect(found(known(payment(1, 10_000n)))).toEqual([]);
  expect(found(known(payment(9, 10_000n, { merchantTradeNumber: 'M-1' })))).toEqual([]);
});

test('a second payment goes back whole, also when it was made before the one that the order names', () => {
  const early = payment(2, 10_000n, { paidAt: at('2026-02-01T10:00:00+08:00') });
  expect(found(known(payment(1, 10_000n)), known(early))).toEqual([[early.id, 'paid_twice', 10_000n]]);
  expect(found(known(early))).toEqual([[early.id, 'paid_twice', 10_000n]]);
});

test('of a payment above the order only the difference', () => {
  expect(found(known(payment(1, 11_500n)))).toEqual([[idNumber('payment', 1), 'paid_too_much', 1_500n]]);
});

test('what was found before is not found again', () => {
  expect(found(known(payment(1, 10_000n)), known(payment(2, 10_000n), 10_000n))).toEqual([]);
});

test('what is found never exceeds what was taken beyond the order, whatever was reported in whichever order', () => {
  fc.assert(
    fc.property(fc.array(fc.bigInt({ min: 1n, max: 30_000n }), { maxLength: 6 }), (amounts) => {
      const payments = amounts.map((fen, i) => known(payment(i + 2, fen)));
      const total = amounts.reduce((sum, fen) => sum + fen, 0n);
      const excess = found(...payments).reduce((sum, [, , minor]) => sum + (minor as bigint), 0n);
      expect(excess).toBe(total);
    }),
  );
});
