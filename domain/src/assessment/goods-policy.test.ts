import { describe, expect, it } from 'vitest';
import { aClaim, aLine, anOrder, aTender, idNumber, receivedAt, someFacts } from '../../test-support/case-facts.ts';
import { aClause, aDocument, asksPerson, pays, saysNo } from '../../test-support/policy-documents.ts';
import { nothingAgreed } from '../commerce/agreement.ts';
import type { Order } from '../commerce/order.ts';
import { cny, toDecimal } from '../money/money.ts';
import type { PolicyClause } from '../policy/document.ts';
import { standardShopPolicy } from '../policy/standard-shop-policy.ts';
import { DAY, later } from '../time/instant.ts';
import { dateOf } from '../time/local-date.ts';
import { chinaRestDays } from '../time/rest-days-of-china.ts';
import { assess } from './assess.ts';
import { countedDays } from './counted-days.ts';

const order = (change: Partial<Order> = {}): Order =>
  anOrder({
    lines: [
      aLine('cup', 10_000n),
      aLine('cake', 5_000n, { noReasonExclusion: 'perishable', exclusionConfirmed: true }),
    ],
    tenders: [aTender(1, 15_000n)],
    ...change,
  });

const under = (clauses: readonly PolicyClause[], days: number, given: Order = order()) => {
  const result = assess(
    someFacts({
      order: given,
      claim: aClaim({
        lines: given.lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
        claimedAt: later(receivedAt, days * DAY),
        returnFreight: cny(900n),
      }),
      policy: {
        ...standardShopPolicy({ id: idNumber('policy', 1) }),
        document: aDocument({ clauses, tiers: ['gold'] }),
      },
      now: later(receivedAt, 50 * DAY),
    }),
  );
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.assessment;
};
const refund = (...given: Parameters<typeof under>): string => toDecimal(under(...given).refund);

const eighty = pays({ share: { by: 'all', basisPoints: 8_000 }, freight: 'customer' });

describe('lines under clauses of their own', () => {
  it('adds what a clause gives for one line to what the law gives for another', () => {
    const clauses = [aClause('fresh', { goodsClasses: ['perishable'] }, eighty), aClause('rest', {}, saysNo)];
    expect(refund(clauses, 3)).toBe('140.00');
    expect(under(clauses, 3)).toMatchObject({ basis: 'CONTRACT', deducted: cny(1_000n) });
  });

  it('gives the first clause that fits: tiers, amounts and earlier refunds count', () => {
    const clauses = [
      aClause('gold', { tiers: ['gold'], days: { from: 0, to: 30 } }, pays()),
      aClause('dear', { amount: { from: cny(20_000n), below: null } }, pays()),
      aClause('rest', {}, eighty),
    ];
    expect(refund(clauses, 20)).toBe('120.00');
    expect(refund(clauses, 20, order({ agreed: { ...nothingAgreed, tier: 'gold' } }))).toBe('150.00');
    const dear = { lines: [aLine('pot', 30_000n)], tenders: [aTender(1, 30_000n)] };
    expect(refund(clauses, 20, order(dear))).toBe('300.00');
  });

  it('pays the freight that a clause promises, also where the law gives the goods back', () => {
    const cup = order({ lines: [aLine('cup', 10_000n)], tenders: [aTender(1, 10_000n)] });
    expect(under([aClause('all', {}, pays())], 3, cup)).toMatchObject({ basis: 'CONTRACT', freight: cny(900n) });
    expect(under([aClause('all', {}, asksPerson)], 3, cup)).toMatchObject({ basis: 'NO_REASON_7D', freight: cny(0n) });
  });

  it('lifts a clause below the law, and says so', () => {
    const cup = order({ lines: [aLine('cup', 10_000n)], tenders: [aTender(1, 10_000n)] });
    const found = under([aClause('never', {}, saysNo)], 3, cup);
    expect(toDecimal(found.refund)).toBe('100.00');
    expect(found.findings.map(({ code }) => code)).toContain('policy_below_law');
  });
});

describe('the days that a notice counts as', () => {
  it.each([
    ['on a working day they are those of the calendar', '2026-03-02', '2026-03-10', 8],
    ['a Monday counts as the Saturday before', '2026-03-07', '2026-03-16', 7],
    ['the day itself is none', '2026-03-02', '2026-03-02', 0],
    ['the first working day after the National Day counts as its first day', '2026-09-24', '2026-10-08', 7],
  ])('%s', (_, from, to, days) => {
    expect(countedDays(dateOf(from), dateOf(to), chinaRestDays)).toEqual({ days, certain: true });
  });

  it('is not certain without a calendar', () => {
    expect(countedDays(dateOf('2026-03-02'), dateOf('2026-03-10'), () => null)).toEqual({ days: 8, certain: false });
  });
});
