import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../test-support/answer-of.ts';
import { checkExplanation } from '../../explanation/check.ts';
import { cny } from '../../money/money.ts';
import { instantOf } from '../../time/instant.ts';
import { type Charge, chargeErrors } from './charge-errors.ts';

const charge = (id: string, fen: number, at: number, more: Partial<Charge> = {}): Charge => ({
  id,
  orderId: 'O1',
  amount: cny(BigInt(fen)),
  refunded: cny(0n),
  paidAt: instantOf(at),
  ...more,
});
const orders = [{ orderId: 'O1', due: cny(10_000n) }];
const errorsOf = (...charges: Charge[]) => answerOf(chargeErrors({ currency: 'CNY', charges, orders }));

describe('money taken without a ground', () => {
  it('is not found in an order paid once, in parts, or too little', () => {
    expect(errorsOf(charge('a', 10_000, 1))).toEqual([]);
    expect(errorsOf(charge('a', 4_000, 1), charge('b', 6_000, 2))).toEqual([]);
    expect(errorsOf(charge('a', 9_999, 1))).toEqual([]);
  });

  it('is found when an order is paid twice: the later charge goes back, whatever the order of the list', () => {
    const found = errorsOf(charge('b', 10_000, 2), charge('a', 10_000, 1));
    expect(found).toMatchObject([
      { kind: 'paid_twice', orderId: 'O1', excess: cny(10_000n), returns: [{ chargeId: 'b' }] },
    ]);
    expect(checkExplanation(found[0]?.explanation ?? expect.fail())).toEqual([]);
  });

  it('goes back to the charge that came later, and between two of one moment to the later id', () => {
    const returned = (...charges: Charge[]) =>
      errorsOf(...charges).flatMap(({ returns }) => returns.map((each) => each.chargeId));
    expect(returned(charge('a', 10_000, 2), charge('z', 10_000, 1))).toEqual(['a']);
    expect(returned(charge('z', 10_000, 1), charge('a', 10_000, 1))).toEqual(['z']);
  });

  it('is found when too much was taken: only the excess goes back', () => {
    expect(errorsOf(charge('a', 10_050, 1))).toMatchObject([
      { kind: 'paid_too_much', excess: cny(50n), returns: [{ chargeId: 'a', amount: cny(50n) }] },
    ]);
    expect(errorsOf(charge('a', 10_000, 1), charge('b', 4_000, 2))).toMatchObject([
      { kind: 'paid_too_much', excess: cny(4_000n) },
    ]);
  });

  it('is not asked back twice', () => {
    expect(errorsOf(charge('a', 10_000, 1), charge('b', 10_000, 2, { refunded: cny(10_000n) }))).toEqual([]);
    const half = errorsOf(charge('a', 10_000, 1), charge('b', 10_000, 2, { refunded: cny(4_000n) }));
    expect(half).toMatchObject([{ excess: cny(6_000n), returns: [{ chargeId: 'b', amount: cny(6_000n) }] }]);
  });

  it('is all of a charge that belongs to no order', () => {
    expect(errorsOf(charge('a', 700, 1, { orderId: null }), charge('b', 300, 2, { orderId: 'O9' }))).toMatchObject([
      { kind: 'paid_without_order', orderId: null, excess: cny(700n) },
      { kind: 'paid_without_order', orderId: 'O9', excess: cny(300n) },
    ]);
  });

  it('is told charge by charge where the order is not known', () => {
    const unknown = { orderId: 'O9' };
    expect(
      errorsOf(charge('a', 700, 1, unknown), charge('b', 700, 2, unknown)).map(({ returns }) => returns.length),
    ).toEqual([1, 1]);
  });

  it('is exactly what was taken above what was due, for any payments', () => {
    const made = fc.array(fc.record({ fen: fc.nat(900), at: fc.nat(50), back: fc.nat(100) }), { maxLength: 5 });
    fc.assert(
      fc.property(made, fc.nat(2_000), (list, due) => {
        const charges = list.map(({ fen, at, back }, i) =>
          charge(`C${i}`, fen, at, { refunded: cny(BigInt(Math.floor((fen * back) / 100))) }),
        );
        const net = charges.reduce((sum, { amount, refunded }) => sum + amount.minor - refunded.minor, 0n);
        const found = answerOf(
          chargeErrors({ currency: 'CNY', charges, orders: [{ orderId: 'O1', due: cny(BigInt(due)) }] }),
        );
        const excess = found.reduce((sum, each) => sum + each.excess.minor, 0n);
        expect(excess).toBe(net > BigInt(due) ? net - BigInt(due) : 0n);
        for (const { returns, explanation } of found) {
          expect(checkExplanation(explanation)).toEqual([]);
          for (const { chargeId, amount } of returns) {
            const taken = charges.find(({ id }) => id === chargeId);
            expect(amount.minor).toBeLessThanOrEqual((taken?.amount.minor ?? 0n) - (taken?.refunded.minor ?? 0n));
          }
        }
      }),
    );
  });

  it.each([
    ['a charge listed twice', [charge('a', 1, 1), charge('a', 1, 1)], '/charges/1/id'],
    ['more refunded than charged', [charge('a', 1, 1, { refunded: cny(2n) })], '/charges/0/refunded'],
  ])('refuses %s', (_, charges, pointer) => {
    expect(chargeErrors({ currency: 'CNY', charges, orders })).toMatchObject({ ok: false, refusal: { pointer } });
  });
});
