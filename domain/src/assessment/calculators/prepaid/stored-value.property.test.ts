import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../test-support/answer-of.ts';
import { storedValueInputs } from '../../../../test-support/arbitrary-cards.ts';
import { storedValueOracle } from '../../../../test-support/stored-value-oracle.ts';
import { checkExplanation } from '../../../explanation/check.ts';
import { cny } from '../../../money/money.ts';
import { storedValueRefund } from './stored-value-refund.ts';
import { refundByLot } from './stored-value-sources.ts';

const paidIn = ({ lots }: { lots: readonly { paid: { minor: bigint } }[] }) =>
  lots.reduce((sum, { paid }) => sum + paid.minor, 0n);

describe('a stored-value refund', () => {
  it('agrees with the plain oracle', () => {
    fc.assert(
      fc.property(storedValueInputs, (input) => {
        const { method, consumedPrice, refundPrincipal } = answerOf(storedValueRefund(input));
        expect({ method, price: Number(consumedPrice.minor), refund: Number(refundPrincipal.minor) }).toEqual(
          storedValueOracle(input),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it('is never below zero, never above what was paid, and used and refunded sum to what was paid, by every method', () => {
    fc.assert(
      fc.property(storedValueInputs, (input) => {
        for (const { refund, consumedPrice } of answerOf(storedValueRefund(input)).comparison) {
          expect(refund.minor).toBeGreaterThanOrEqual(0n);
          expect(refund.minor + consumedPrice.minor).toBe(paidIn(input));
        }
      }),
    );
  });

  it('gives the operator’s fault no less than the consumer’s, where the list price is no bargain', () => {
    fc.assert(
      fc.property(storedValueInputs, (input) => {
        const refund = (fault: 'operator' | 'consumer') =>
          answerOf(storedValueRefund({ ...input, fault, marketPrice: null, method: null })).refundPrincipal.minor;
        expect(refund('operator')).toBeGreaterThanOrEqual(refund('consumer'));
      }),
    );
  });

  it('never gives more for more use', () => {
    fc.assert(
      fc.property(storedValueInputs, fc.nat(50), (input, less) => {
        const earlier = input.consumedFace.minor - BigInt(less);
        if (earlier < 0n) return;
        const refund = (face: bigint) =>
          answerOf(storedValueRefund({ ...input, consumedFace: cny(face), consumedList: null })).refundPrincipal.minor;
        expect(refund(earlier)).toBeGreaterThanOrEqual(refund(input.consumedFace.minor));
      }),
    );
  });

  it('says which methods may be used, and recommends one that may', () => {
    fc.assert(
      fc.property(storedValueInputs, (input) => {
        const { comparison, lawMethod, best, lawful, method } = answerOf(storedValueRefund(input));
        const by = (wanted: string) => comparison.find((each) => each.method === wanted);
        expect(by(lawMethod)?.lawful).toBe(true);
        expect(by(best)?.lawful).toBe(true);
        expect(by(method)?.lawful).toBe(lawful);
        for (const each of comparison)
          expect(each.lawful).toBe(each.refund.minor >= (by(lawMethod)?.refund.minor ?? 0n));
      }),
    );
  });

  it('proves its receipt', () => {
    fc.assert(
      fc.property(storedValueInputs, (input) => {
        const { explanation, refundPrincipal } = answerOf(storedValueRefund(input));
        expect(checkExplanation(explanation)).toEqual([]);
        expect(explanation.amount).toEqual(refundPrincipal);
      }),
    );
  });

  it('goes back to the top-ups, the newest first, none above what was paid for it', () => {
    fc.assert(
      fc.property(storedValueInputs, (input) => {
        const { refundPrincipal } = answerOf(storedValueRefund(input));
        const parts = refundByLot(input.lots, refundPrincipal);
        expect(parts.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(refundPrincipal.minor);
        const newestFirst = input.lots.map(({ id }) => id).toReversed();
        expect(parts.map(({ lotId }) => lotId)).toEqual(
          newestFirst.filter((id) => parts.some(({ lotId }) => lotId === id)),
        );
        for (const { lotId, amount } of parts)
          expect(amount.minor).toBeLessThanOrEqual(input.lots.find(({ id }) => id === lotId)?.paid.minor ?? 0n);
      }),
    );
  });
});
