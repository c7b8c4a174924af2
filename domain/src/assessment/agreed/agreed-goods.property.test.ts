import fc from 'fast-check';
import { expect, it } from 'vitest';
import { claimedIn, freightOf, type Step, trades } from '../../../test-support/arbitrary-trade.ts';
import { aClaim, afterPaying, left, receivedAt, someFacts } from '../../../test-support/case-facts.ts';
import type { Order } from '../../commerce/order.ts';
import { checkExplanation } from '../../explanation/check.ts';
import { idOf } from '../../ids/id.ts';
import { fromJson, toJson } from '../../json.ts';
import { refundApproved } from '../../ledger/vouchers/refund-approved.ts';
import { cny } from '../../money/money.ts';
import { DAY, later } from '../../time/instant.ts';
import { type AssessmentFacts, assess } from '../assess.ts';
import { type Assessment, owedIn } from '../assessment.ts';
import { lineShares } from '../calculators/line-shares.ts';
import { nothingEstablished } from '../established.ts';
import { reassess } from '../replay.ts';
import type { Assessed, Workings } from '../workings.ts';

type Asked = { readonly step: Step; readonly days: number; readonly kind: 'return_and_refund' | 'refund_only' };

/** Any order, some returns before, a claim in time or too late, and how far between the lawful amount and all of it the two sides met. */
const cases = fc
  .record({
    trade: trades,
    days: fc.constantFrom(3, 7, 20),
    kind: fc.constantFrom('return_and_refund' as const, 'refund_only' as const),
    way: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ trade: { order, steps }, days, kind, way }) => {
    const before = steps.slice(0, -1).reduce((now, step) => after(now, { step, days: 3, kind }), order);
    return { order: before, asked: { step: steps.at(-1) ?? nothing, days, kind }, way };
  })
  .filter(({ order, asked }) => claimedIn(order, asked.step).length > 0);

const nothing: Step = { cause: 'no_reason', units: [], giftsBack: false, freight: 0 };

const factsOf = (order: Order, { step, days, kind }: Asked): AssessmentFacts =>
  someFacts({
    order,
    now: later(receivedAt, 40 * DAY),
    claim: aClaim({
      kind,
      cause: step.cause,
      lines: claimedIn(order, step),
      giftsReturned: step.giftsBack ? order.gifts.filter((gift) => !gift.settled).map((gift) => gift.id) : [],
      returnFreight: freightOf(step),
      claimedAt: later(receivedAt, days * DAY),
    }),
  });

const after = (order: Order, asked: Asked): Order =>
  claimedIn(order, asked.step).length === 0 ? order : afterPaying(order, assessed(factsOf(order, asked)).assessment);

const agreeing = (facts: AssessmentFacts, minor: bigint): AssessmentFacts => ({
  ...facts,
  established: { ...nothingEstablished, agreed: { amount: cny(minor), reason: '双方商定' } },
});

const assessed = (facts: AssessmentFacts): Assessed => {
  const result = assess(facts);
  if (!result.ok) throw new Error(`refused: ${toJson(result.refusal)}`);
  return result.value;
};

/** The most that can be agreed, as the refusal of too much tells it. */
const mostOf = (facts: AssessmentFacts): bigint => {
  const result = assess(agreeing(facts, 10n ** 15n));
  if (result.ok) throw new Error('nobody agrees on this');
  expect(result.refusal).toMatchObject({ code: 'offer_not_reachable', pointer: '/agreed/amount' });
  return BigInt(String(result.refusal.details['maximum']).replaceAll(/\D/g, ''));
};

const total = (amounts: readonly { readonly minor: bigint }[]): bigint =>
  amounts.reduce((sum, { minor }) => sum + minor, 0n);

const between = (least: bigint, most: bigint, way: number): bigint =>
  least + BigInt(Math.floor(Number(most - least) * way));

const agreedOn = (facts: AssessmentFacts, way: number) => {
  const lawful = owedIn(assessed(facts).assessment).minor;
  const most = mostOf(facts);
  const amount = between(lawful, most, way);
  return { lawful, most, amount, found: assessed(agreeing(facts, amount)) };
};

it('pays any amount between what is due and what was paid to the minor unit', () => {
  fc.assert(
    fc.property(cases, ({ order, asked, way }) => {
      const facts = factsOf(order, asked);
      const { lawful, most, amount, found } = agreedOn(facts, way);
      expect(most).toBeGreaterThanOrEqual(lawful);
      expect(owedIn(found.assessment).minor).toBe(amount);
      expect(owedIn(assessed(agreeing(facts, most)).assessment).minor).toBe(most);
      expect(assess(agreeing(facts, most + 1n))).toMatchObject({ ok: false, refusal: { code: 'offer_not_reachable' } });
    }),
    { numRuns: 500 },
  );
});

it('adds up: lines, shipping, tenders, receipt and voucher, within what was paid and not yet given back', () => {
  fc.assert(
    fc.property(cases, ({ order, asked, way }) => {
      const facts = factsOf(order, asked);
      const { assessment, workings } = agreedOn(facts, way).found;
      const { refund, lines, shipping, goods, tenders } = assessment;
      expect(total(lines.map((line) => line.amount)) + shipping.minor).toBe(refund.minor);
      expect(total(lines.map((line) => line.goods))).toBe(goods.minor);
      expect(total(tenders.map((one) => one.amount))).toBe(refund.minor);
      expect(workings.explanation.amount).toEqual(refund);
      expect(checkExplanation(workings.explanation)).toEqual([]);
      for (const line of lines) expect(line.amount.minor).toBeLessThanOrEqual(line.goods.minor);
      withinThePaid(order, assessment);
      // Nothing is approved where nothing is owed.
      fc.pre(owedIn(assessment).minor > 0n);
      const entry = refundApproved({
        id: idOf('entry', '01930000-0000-7000-8000-000000000001'),
        caseId: idOf('refundCase', '01930000-0000-7000-8000-000000000002'),
        ...{ caseNumber: 'RF-1', order, assessment, at: facts.now },
      });
      const side = (name: string) => total(entry.postings.filter((one) => one.side === name).map((one) => one.amount));
      expect(side('debit')).toBe(side('credit'));
      expect(side('credit')).toBe(refund.minor + assessment.freight.minor);
    }),
    { numRuns: 500 },
  );
});

it('takes nothing from a line that was due, and leaves what is due as it is when that is not less', () => {
  fc.assert(
    fc.property(cases, ({ order, asked, way }) => {
      const facts = factsOf(order, asked);
      const { assessment: plain } = assessed(facts);
      const { lawful, found } = agreedOn(facts, way);
      for (const { lineId, amount } of plain.lines) {
        const now = found.assessment.lines.find((line) => line.lineId === lineId);
        expect(now?.amount.minor ?? 0n).toBeGreaterThanOrEqual(amount.minor);
      }
      expect(found.assessment.shipping.minor).toBeGreaterThanOrEqual(plain.shipping.minor);
      expect(found.assessment.freight.minor).toBeGreaterThanOrEqual(plain.freight.minor);
      fc.pre(lawful > 0n);
      const below = assessed(agreeing(facts, lawful)).assessment;
      expect({ ...below, findings: [] }).toEqual({ ...plain, findings: [] });
    }),
    { numRuns: 300 },
  );
});

it('never lets a later return of the rest give back more than was paid', () => {
  fc.assert(
    fc.property(cases, ({ order, asked, way }) => {
      const { found } = agreedOn(factsOf(order, asked), way);
      const settled = afterPaying(order, found.assessment);
      const rest: Step = {
        cause: 'quality',
        units: settled.lines.map((line) => line.quantity - line.returnedQuantity),
        giftsBack: false,
        freight: 0,
      };
      if (claimedIn(settled, rest).length === 0) return;
      const result = assess(factsOf(settled, { step: rest, days: 3, kind: 'return_and_refund' }));
      if (!result.ok) throw new Error(`refused: ${toJson(result.refusal)}`);
      withinThePaid(settled, result.value.assessment);
    }),
    { numRuns: 300 },
  );
});

it('replays to the same from stored facts', () => {
  fc.assert(
    fc.property(cases, ({ order, asked, way }) => {
      const facts = factsOf(order, asked);
      const { found } = agreedOn(facts, way);
      const { claim, policy, restDays, actor } = facts;
      const again = reassess(fromJson<Workings>(toJson(found.workings)), { claim, policy, restDays, actor });
      expect(again).toEqual({ ok: true, value: found });
    }),
    { numRuns: 100 },
  );
});

function withinThePaid(order: Order, assessment: Assessment): void {
  const paid = lineShares(
    order.lines.map((line) => ({ ...line, returnedBefore: 0, returningNow: 0 })),
    order.discounts,
  ).paid;
  const end = afterPaying(order, assessment);
  for (const tender of end.tenders) expect(left(tender)).toBeGreaterThanOrEqual(0n);
  for (const [i, line] of end.lines.entries()) expect(line.refunded.minor).toBeLessThanOrEqual(paid[i] ?? 0n);
  expect(end.credited.minor).toBeLessThanOrEqual(end.invoiced.minor);
  expect(assessment.shipping.minor).toBeLessThanOrEqual(order.shippingPaid.minor);
}
