import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../../test-support/answer-of.ts';
import { sessionCardInputs, timeCardInputs } from '../../../../test-support/arbitrary-cards.ts';
import { timeCardOracle } from '../../../../test-support/time-card-oracle.ts';
import { checkExplanation } from '../../../explanation/check.ts';
import { cny } from '../../../money/money.ts';
import { addDays } from '../../../time/local-date.ts';
import { sessionCardRefund } from './session-card-refund.ts';
import { tieredCardRefund } from './tiered-card-refund.ts';
import { timeCardRefund } from './time-card-refund.ts';

describe('a session card', () => {
  const refund = (input: Parameters<typeof sessionCardRefund>[0]) =>
    answerOf(sessionCardRefund(input)).refundPrincipal.minor;

  it('gives between nothing and what was paid, and the parts sum', () => {
    fc.assert(
      fc.property(sessionCardInputs, (input) => {
        const { consumedPrice, refundPrincipal, explanation } = answerOf(sessionCardRefund(input));
        expect(refundPrincipal.minor).toBeGreaterThanOrEqual(0n);
        expect(consumedPrice.minor + refundPrincipal.minor).toBe(input.paid.minor);
        expect(checkExplanation(explanation)).toEqual([]);
      }),
    );
  });

  it('gives no more for one session more, and the operator’s fault no less', () => {
    fc.assert(
      fc.property(sessionCardInputs, (input) => {
        if (input.used > 0) expect(refund({ ...input, used: input.used - 1 })).toBeGreaterThanOrEqual(refund(input));
        expect(refund({ ...input, fault: 'operator' })).toBeGreaterThanOrEqual(refund({ ...input, fault: 'consumer' }));
        expect(refund({ ...input, fault: 'neither' })).toBe(refund({ ...input, fault: 'operator' }));
      }),
    );
  });

  it('is the same as a card of one tier, and tiers close on what was paid', () => {
    fc.assert(
      fc.property(sessionCardInputs, sessionCardInputs, (a, b) => {
        const one = { fault: a.fault, used: Math.min(a.used, a.sessions), listPrice: a.listPrice };
        const tier = { id: 'A', sessions: a.sessions, paid: a.paid };
        expect(answerOf(tieredCardRefund({ ...one, tiers: [tier] })).refundPrincipal).toEqual(
          answerOf(sessionCardRefund({ ...one, paid: a.paid, sessions: a.sessions, bonusSessions: 0 })).refundPrincipal,
        );
        const two = {
          fault: 'operator' as const,
          listPrice: null,
          tiers: [tier, { ...tier, id: 'B', sessions: b.sessions, paid: b.paid }] as const,
        };
        const empty = answerOf(tieredCardRefund({ ...two, used: a.sessions + b.sessions }));
        expect(empty.refundPrincipal.minor).toBe(0n);
        const afterFirst = answerOf(tieredCardRefund({ ...two, used: a.sessions }));
        expect(afterFirst.refundPrincipal).toEqual(b.paid);
        expect(checkExplanation(afterFirst.explanation)).toEqual([]);
      }),
    );
  });
});

describe('a time card', () => {
  it('agrees with walking its days, and refuses exactly where nothing is left to share', () => {
    let compared = 0;
    fc.assert(
      fc.property(timeCardInputs, (input) => {
        const expected = timeCardOracle(input);
        const result = timeCardRefund(input);
        expect(result.ok).toBe(expected !== null);
        if (!result.ok || expected === null) return;
        compared += 1;
        const { totalDays, remainingDays, refundPrincipal, explanation } = result.value;
        expect({ total: totalDays, remaining: remainingDays, refund: refundPrincipal.minor }).toEqual(expected);
        expect(checkExplanation(explanation)).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(300);
  });

  it('gives no more for a later stop, and the operator’s fault no less', () => {
    fc.assert(
      fc.property(timeCardInputs, fc.nat(40), (made, days) => {
        const input = { ...made, expiredUnusedByConsumer: false, paid: cny(made.paid.minor) };
        const now = timeCardRefund(input);
        if (!now.ok) return;
        const later = answerOf(timeCardRefund({ ...input, lastServiceOn: addDays(input.lastServiceOn, days) }));
        expect(later.refundPrincipal.minor).toBeLessThanOrEqual(now.value.refundPrincipal.minor);
        expect(now.value.refundPrincipal.minor).toBeLessThanOrEqual(input.paid.minor);
        const operator = answerOf(timeCardRefund({ ...input, fault: 'operator' }));
        expect(operator.refundPrincipal.minor).toBeGreaterThanOrEqual(now.value.refundPrincipal.minor);
      }),
      { numRuns: 500 },
    );
  });
});
