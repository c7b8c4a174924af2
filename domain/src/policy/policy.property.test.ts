import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDocuments as documents, edges } from '../../test-support/arbitrary-policies.ts';
import { causes, faults } from '../claim/claim.ts';
import { cny } from '../money/money.ts';
import { compilePolicy } from './compile.ts';
import { goodsClasses, isPrepaid, type PolicyFacts, saleWays } from './condition.ts';
import { diffPolicies } from './diff.ts';
import type { PolicyDocument } from './document.ts';
import { evaluate } from './evaluate.ts';
import { lintPolicy, mayBePublished } from './lint.ts';

const factsOf = ({ sells }: PolicyDocument): fc.Arbitrary<PolicyFacts> =>
  fc.record({
    cause: fc.constantFrom(...causes),
    fault: fc.constantFrom(...faults),
    subject: fc.constantFrom(...sells),
    goodsClass: fc.constantFrom(...goodsClasses),
    exclusionConfirmed: fc.boolean(),
    sale: fc.constantFrom(...saleWays),
    tier: fc.constant('none'),
    hadServiceBefore: fc.boolean(),
    days: fc.oneof(edges, fc.integer({ min: 0, max: 90 })),
    usage: fc.constantFrom(0, 1, 5_000, 9_999, 10_000),
    amount: fc.bigInt({ min: 1n, max: 1_000_000n }).map(cny),
    refundsInYear: fc.integer({ min: 0, max: 9 }),
  });

const pairs = documents.chain((document) => fc.tuple(fc.constant(document), factsOf(document)));

/** The law once more, point by point and without boxes: what a case may not be given less than. */
const leastOf = (facts: PolicyFacts, beijing: boolean) => {
  const card = isPrepaid(facts.subject);
  const mild = facts.cause === 'no_reason' || facts.cause === 'misunderstanding';
  const confirmed = facts.goodsClass !== 'ordinary' && facts.exclusionConfirmed;
  const inWeek = facts.days <= 7;
  const remote = facts.sale !== 'shop';
  const theirs = facts.fault === 'operator';
  const noReason = facts.subject === 'goods' && remote && mild && inWeek && !confirmed;
  const quality = facts.subject === 'goods' && facts.cause === 'quality' && theirs && inWeek;
  const promised = !card && theirs && (facts.cause === 'logistics' || facts.cause === 'price_or_fraud');
  const error = facts.cause === 'system_error' && facts.fault !== 'consumer';
  const mends = !card && theirs && (facts.cause === 'quality' || facts.cause === 'unclear_contract');
  const cooling = card && inWeek && (!facts.hadServiceBefore || (beijing && facts.usage === 0));
  const notTheirs = card && facts.fault !== 'consumer';
  const own = card && facts.fault === 'consumer' && facts.usage < 10_000;
  return {
    mustPay: noReason || quality || promised || error || mends || cooling || notTheirs || own,
    whole: noReason || quality || promised || error || cooling || notTheirs || own,
    noFee: noReason || quality || promised || error || mends || cooling || notTheirs,
    freight: quality || promised || error || mends,
    discounted: notTheirs,
  };
};

const plain = (facts: PolicyFacts): PolicyFacts =>
  facts.subject === 'goods' ? facts : { ...facts, goodsClass: 'ordinary' };

it('gives every case exactly one answer, the first clause that fits, or a named gap', () => {
  fc.assert(
    fc.property(pairs, ([document, facts]) => {
      const policy = compilePolicy(document);
      const evaluation = evaluate(policy, facts);
      expect(evaluate(policy, facts)).toEqual(evaluation);
      if (evaluation.kind === 'gap') expect(document.clauses.at(-1)?.id).not.toBe('otherwise');
      else expect(document.clauses).toContain(evaluation.reading.clause);
    }),
    { numRuns: 400 },
  );
}, 60_000);

it('never passes a policy that gives somebody less than the law', () => {
  let passed = 0;
  fc.assert(
    fc.property(pairs, ([document, facts]) => {
      if (!mayBePublished(lintPolicy(document))) return;
      passed += 1;
      const evaluation = evaluate(compilePolicy(document), facts);
      expect(evaluation.kind).toBe('applied');
      expect(evaluation.lifted).toEqual([]);
      const least = leastOf(plain(facts), document.jurisdiction === 'beijing');
      if (evaluation.kind === 'gap' || evaluation.agreed.kind === 'review') return;
      const { agreed } = evaluation;
      if (least.mustPay) expect(agreed.kind).toBe('refund');
      if (agreed.kind !== 'refund') return;
      if (least.whole) expect(agreed.basisPoints).toBe(10_000);
      if (least.noFee) expect(agreed.fee.kind).toBe('none');
      if (least.freight) expect(agreed.freight).toBe('merchant');
      if (least.discounted) expect(agreed.usedAt).not.toBe('list');
    }),
    { numRuns: 500 },
  );
  expect(passed).toBeGreaterThan(10);
}, 60_000);

it('lifts whatever a policy says to the law, so that no answer is below it', () => {
  fc.assert(
    fc.property(pairs, ([document, facts]) => {
      const { answer } = evaluate(compilePolicy(document), facts);
      const least = leastOf(plain(facts), document.jurisdiction === 'beijing');
      if (answer.kind === 'review') return;
      if (least.mustPay) expect(answer.kind).toBe('refund');
      if (answer.kind !== 'refund') return;
      if (least.whole) expect(answer.basisPoints).toBe(10_000);
      if (least.noFee) expect(answer.fee.kind).toBe('none');
      if (least.freight) expect(answer.freight).toBe('merchant');
      if (least.discounted) expect(answer.usedAt).not.toBe('list');
    }),
    { numRuns: 600 },
  );
}, 60_000);

it('reports a gap exactly when some case has no clause', () => {
  fc.assert(
    fc.property(pairs, ([document, facts]) => {
      const told = lintPolicy(document).some(({ rule }) => rule === 'gap');
      if (evaluate(compilePolicy(document), facts).kind === 'gap') expect(told).toBe(true);
      if (document.clauses.some(({ id }) => id === 'otherwise')) expect(told).toBe(false);
    }),
    { numRuns: 300 },
  );
}, 60_000);

it('finds no difference between a policy and itself, and some between two with other clauses', () => {
  fc.assert(
    fc.property(documents, (document) => {
      expect(diffPolicies(document, document)).toEqual([]);
      const fewer = { ...document, clauses: document.clauses.slice(1) };
      expect(diffPolicies(document, fewer).length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
}, 60_000);
