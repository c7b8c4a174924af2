import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aClaim, aLine, anOrder, aTender, idNumber, someFacts } from '../../test-support/case-facts.ts';
import { aDocument } from '../../test-support/policy-documents.ts';
import type { CompensationClaim } from '../claim/claim.ts';
import { checkExplanation } from '../explanation/check.ts';
import { larger } from '../money/extremes.ts';
import { cny } from '../money/money.ts';
import { policyOfDocument } from '../policy/policy-of-document.ts';
import { assess } from './assess.ts';
import { nothingEstablished } from './established.ts';
import type { Judgement } from './judgement.ts';

const claim = (change: Partial<CompensationClaim>): CompensationClaim => {
  const { cause, statement, intake, claimedAt, customerId } = aClaim({ cause: 'price_or_fraud' });
  return {
    kind: 'compensation',
    rule: 'fraud',
    ...{ cause, statement, intake, claimedAt, customerId },
    lines: [{ lineId: 'cup', quantity: 1 }],
    loss: cny(0n),
    worth: null,
    ...change,
  };
};
const proven: Judgement = {
  established: true,
  reason: '鉴定为仿品',
  harmlessLabelFlaw: false,
  reasonableQuantity: null,
};
const sold = (price: bigint) => anOrder({ lines: [aLine('cup', price)], tenders: [aTender(1, price)] });
const assessed = (price: bigint, change: Partial<CompensationClaim>, judgement: Judgement | null = proven) => {
  const result = assess(someFacts({ order: sold(price), claim: claim(change), judgement }));
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

const agreeing = (price: bigint, minor: bigint, change: Partial<CompensationClaim>, judgement: Judgement | null) =>
  assess(
    someFacts({
      order: sold(price),
      claim: claim(change),
      judgement,
      established: { ...nothingEstablished, agreed: { amount: cny(minor), reason: '双方商定' } },
    }),
  );

describe('an agreed amount', () => {
  const amounts = fc.bigInt({ min: 1n, max: 300_000n });
  const rules = fc.constantFrom('fraud' as const, 'food' as const, 'promise' as const);
  it('settles a compensation to the minor unit, established or not, and never below what is due', () => {
    fc.assert(
      fc.property(rules, amounts, amounts, fc.boolean(), (rule, price, minor, isEstablished) => {
        const judgement = isEstablished ? proven : null;
        const change = { rule, loss: cny(700n) };
        const due = assessed(price, change, judgement).assessment.compensation.minor;
        const result = agreeing(price, minor, change, judgement);
        if (!result.ok) throw new Error(result.refusal.code);
        const { assessment, workings } = result.value;
        expect(assessment.compensation.minor).toBe([minor, due].reduce(larger));
        expect(assessment.entitled).toBe(true);
        expect(workings.explanation.amount).toEqual(assessment.compensation);
        expect(checkExplanation(workings.explanation)).toEqual([]);
        if (minor > due) expect(assessment.findings.every((one) => one.passed || !one.blocking)).toBe(true);
      }),
    );
  });

  it('lifts a price reduction as far as something is left of the price, and divides it over the tenders', () => {
    const change = {
      rule: 'price_reduction' as const,
      worth: { asPromised: cny(10_000n), asDelivered: cny(8_000n) },
    };
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 12_000n }), (minor) => {
        const result = agreeing(10_000n, minor, change, null);
        if (minor > 10_000n) {
          const refusal = { code: 'offer_not_reachable', details: { maximum: '¥100.00' } };
          expect(result).toMatchObject({ refusal });
          return;
        }
        if (!result.ok) throw new Error(result.refusal.code);
        const { assessment, workings } = result.value;
        const wanted = [minor, 2_000n].reduce(larger);
        expect(assessment.refund.minor).toBe(wanted);
        expect(assessment.lines.reduce((sum, line) => sum + line.amount.minor, 0n)).toBe(wanted);
        expect(assessment.tenders.reduce((sum, one) => sum + one.amount.minor, 0n)).toBe(wanted);
        expect(checkExplanation(workings.explanation)).toEqual([]);
      }),
    );
  });
});

describe('compensation', () => {
  it('of one who bought knowingly is paid on what a household uses', () => {
    const order = anOrder({ lines: [aLine('cup', 5_000n, { quantity: 10 })], tenders: [aTender(1, 50_000n)] });
    const judgement = { ...proven, reasonableQuantity: 2 };
    const facts = someFacts({
      order,
      claim: claim({ rule: 'food', lines: [{ lineId: 'cup', quantity: 10 }] }),
      judgement,
    });
    expect(assess(facts)).toMatchObject({
      ok: true,
      value: { assessment: { compensation: { minor: 100_000n } } },
    });
  });

  it('that is not established, or is found not to be, comes to nothing and says so', () => {
    for (const judgement of [null, { ...proven, established: false, reason: '查证为正品' }]) {
      const { assessment, workings } = assessed(10_000n, {}, judgement);
      expect(assessment).toMatchObject({ entitled: false, compensation: cny(0n) });
      expect(assessment.findings.find(({ code }) => code === 'established')).toMatchObject({
        passed: false,
        blocking: true,
      });
      expect(workings.explanation.beside.map(({ amount }) => amount)).toEqual([cny(50_000n)]);
    }
  });

  it('follows the policy where that is better than the law', () => {
    const document = aDocument();
    const compensation = { ...document.standards.compensation, fraudMultiple: 10, fraudLeast: cny(100_000n) };
    const better = policyOfDocument(
      { ...document, standards: { ...document.standards, compensation } },
      { id: idNumber('policy', 1), version: 2 },
    );
    const result = assess(someFacts({ order: sold(20_000n), claim: claim({}), judgement: proven, policy: better }));
    expect(result).toMatchObject({ ok: true, value: { assessment: { compensation: { minor: 200_000n } } } });
  });

  it('is never below the law, adds up, and stays outside the tenders', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        fc.bigInt({ min: 0n, max: 1_000_000n }),
        fc.constantFrom('fraud' as const, 'food' as const),
        (price, loss, rule) => {
          const { assessment, workings } = assessed(price, { rule, loss: cny(loss) });
          const least = rule === 'fraud' ? max(price * 3n, 50_000n) : max(max(price * 10n, loss * 3n), 100_000n);
          expect(assessment.compensation.minor).toBe(least);
          expect(assessment.refund.minor).toBe(0n);
          expect(assessment.tenders).toEqual([]);
          expect(workings.explanation.amount).toEqual(assessment.compensation);
          expect(checkExplanation(workings.explanation)).toEqual([]);
        },
      ),
    );
  });

  it('as a lower price is never above what was paid and falls on tenders and lines to the fen', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        fc.bigInt({ min: 1n, max: 2_000_000n }),
        fc.bigInt({ min: 0n, max: 2_000_000n }),
        (price, asPromised, lost) => {
          const asDelivered = asPromised > lost ? asPromised - lost : 0n;
          const worth = { asPromised: cny(asPromised), asDelivered: cny(asDelivered) };
          const { assessment, workings } = assessed(price, { rule: 'price_reduction', worth }, null);
          expect(assessment.refund.minor <= price).toBe(true);
          expect(assessment.refund.minor).toBe(min(price, asPromised - asDelivered));
          expect(assessment.tenders.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(assessment.refund.minor);
          expect(assessment.lines.reduce((sum, { amount }) => sum + amount.minor, 0n)).toBe(assessment.refund.minor);
          expect(checkExplanation(workings.explanation)).toEqual([]);
        },
      ),
    );
  });
});

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b);
const min = (a: bigint, b: bigint): bigint => (a < b ? a : b);
