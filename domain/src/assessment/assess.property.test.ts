import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimedIn, freightOf, type Step, theRest, trades } from '../../test-support/arbitrary-trade.ts';
import { aClaim, afterPaying, left, someFacts } from '../../test-support/case-facts.ts';
import { linesOfClaim } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import { checkExplanation } from '../explanation/check.ts';
import { fromJson, toJson } from '../json.ts';
import { type AssessmentFacts, assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { lineShares, upTo } from './calculators/line-shares.ts';
import { reassess } from './replay.ts';
import type { Assessed, Workings } from './workings.ts';

const factsOf = (order: Order, step: Step): AssessmentFacts =>
  someFacts({
    order,
    claim: aClaim({
      cause: step.cause,
      lines: claimedIn(order, step),
      giftsReturned: step.giftsBack ? order.gifts.filter((gift) => !gift.settled).map((gift) => gift.id) : [],
      returnFreight: freightOf(step),
    }),
  });

const assessed = (facts: AssessmentFacts): Assessed => {
  const result = assess(facts);
  if (!result.ok) throw new Error(`refused: ${toJson(result.refusal)}`);
  return result.value;
};

const minorOf = (amounts: readonly { readonly minor: bigint }[]): bigint =>
  amounts.reduce((sum, amount) => sum + amount.minor, 0n);

const paidByLine = (order: Order): readonly bigint[] =>
  lineShares(
    order.lines.map((line) => ({ ...line, returnedBefore: 0, returningNow: 0 })),
    order.discounts,
  ).paid;

/** Plays the steps one after another, each on the order that the one before left behind. */
const play = (
  order: Order,
  steps: readonly Step[],
  look: (facts: AssessmentFacts, found: Assessment, after: Order, workings: Workings) => void,
) => {
  let current = order;
  for (const step of steps) {
    const facts = factsOf(current, step);
    if (linesOfClaim(facts.claim).length === 0) continue;
    const found = assessed(facts);
    current = afterPaying(current, found.assessment);
    look(facts, found.assessment, current, found.workings);
  }
  return current;
};

describe('any sequence of part returns, with and without fault', () => {
  it('never gives back more than was paid: not by order, not by line, not by tender', () => {
    fc.assert(
      fc.property(trades, ({ order, steps }) => {
        const paid = paidByLine(order);
        play(order, steps, (_facts, _found, after) => {
          for (const tender of after.tenders) expect(left(tender)).toBeGreaterThanOrEqual(0n);
          for (const [i, line] of after.lines.entries()) expect(line.refunded.minor).toBeLessThanOrEqual(paid[i] ?? 0n);
          expect(after.credited.minor).toBeLessThanOrEqual(after.invoiced.minor);
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('gives each line its own pro-rata share as long as nothing was settled again', () => {
    fc.assert(
      fc.property(trades, ({ order, steps }) => {
        const paid = paidByLine(order);
        const atFault = steps.map((step) => ({ ...step, cause: 'quality' as const }));
        play(order, atFault, (_facts, _found, after) => {
          expect(after.lines.map((line) => line.refunded.minor)).toEqual(
            after.lines.map((line, i) => upTo(paid[i] ?? 0n, line.returnedQuantity, line.quantity)),
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  it('closes every line on what was paid for it once everything is back', () => {
    fc.assert(
      fc.property(trades, ({ order, steps }) => {
        let end = play(order, steps, () => {});
        end = play(end, [theRest(end)], () => {});
        expect(end.lines.map((line) => line.refunded.minor)).toEqual(paidByLine(order));
      }),
      { numRuns: 500 },
    );
  });

  it('closes every tender when nothing was ever deducted', () => {
    fc.assert(
      fc.property(trades, ({ order, steps }) => {
        const kind = steps.map((step) => ({ ...step, cause: 'quality' as const }));
        let end = play(order, kind, () => {});
        end = play(end, [theRest(end)], () => {});
        expect(end.tenders.map(left)).toEqual(order.tenders.map(() => 0n));
      }),
      { numRuns: 500 },
    );
  });

  it('adds up: lines and shipping, tenders and receipt all make the refund', () => {
    fc.assert(
      fc.property(trades, ({ order, steps }) => {
        play(order, steps, ({ order: before }, found, _after, workings) => {
          expect(minorOf(found.lines.map((line) => line.amount)) + found.shipping.minor).toBe(found.refund.minor);
          expect(minorOf(found.lines.map((line) => line.goods))).toBe(found.goods.minor);
          expect(minorOf(found.tenders.map((share) => share.amount))).toBe(found.refund.minor);
          expect(workings.explanation.amount).toEqual(found.refund);
          expect(checkExplanation(workings.explanation)).toEqual([]);
          for (const { amount, goods } of found.lines) {
            expect(amount.minor).toBeGreaterThanOrEqual(0n);
            expect(goods.minor).toBeGreaterThanOrEqual(amount.minor);
          }
          for (const [i, share] of found.tenders.entries()) {
            const tender = before.tenders[i];
            expect(share.amount.minor).toBeLessThanOrEqual(tender ? left(tender) : 0n);
          }
        });
      }),
      { numRuns: 500 },
    );
  });

  it('charges a kept gift and lost free shipping once at most', () => {
    fc.assert(
      fc.property(trades, ({ order, steps }) => {
        let deducted = 0n;
        play(order, steps, (_facts, found) => {
          deducted += found.deducted.minor;
        });
        const most = minorOf(order.gifts.map((gift) => gift.price)) + (order.freeShipping?.standardFee.minor ?? 0n);
        expect(deducted).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('replays to the same assessment, also from stored facts and from a stored assessment', () => {
    fc.assert(
      fc.property(trades, ({ order, steps }) => {
        play(order, steps, (facts, assessment, _after, workings) => {
          const found = { assessment, workings };
          expect(assessed(facts)).toEqual(found);
          expect(reassess(fromJson<Workings>(toJson(workings)), facts)).toEqual({ ok: true, value: found });
          expect(fromJson(toJson(found))).toEqual(found);
        });
      }),
      { numRuns: 100 },
    );
  });
});
