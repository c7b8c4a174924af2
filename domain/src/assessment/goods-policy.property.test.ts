import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryDocuments } from '../../test-support/arbitrary-policies.ts';
import { claimedIn, trades } from '../../test-support/arbitrary-trade.ts';
import { aClaim, idNumber, left, receivedAt, someFacts } from '../../test-support/case-facts.ts';
import { aDocument } from '../../test-support/policy-documents.ts';
import { type Cause, type Fault, faults } from '../claim/claim.ts';
import type { Order } from '../commerce/order.ts';
import { checkExplanation } from '../explanation/check.ts';
import { fromJson, toJson } from '../json.ts';
import { cny } from '../money/money.ts';
import { saleWays } from '../policy/condition.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { standardShopPolicy } from '../policy/standard-shop-policy.ts';
import { DAY, later } from '../time/instant.ts';
import { type AssessmentFacts, assess } from './assess.ts';
import { owedIn } from './assessment.ts';
import { nothingEstablished } from './established.ts';
import { reassess } from './replay.ts';
import type { Assessed, Workings } from './workings.ts';

const version = 3;

/** Any claim under any policy: some days after receipt, bought in any way, with or without consent, some lines outside no-reason return. */
const cases = fc
  .record({
    trade: trades,
    document: arbitraryDocuments,
    days: fc.constantFrom(0, 3, 7, 8, 12, 20, 40),
    sale: fc.constantFrom(null, ...saleWays),
    consented: fc.boolean(),
    kind: fc.constantFrom('return_and_refund' as const, 'refund_only' as const),
    outside: fc.constantFrom(null, { confirmed: true }, { confirmed: false }),
    refundsInYear: fc.nat(5),
  })
  .map(({ trade: { order, steps }, document, days, sale, consented, kind, outside, refundsInYear }) => {
    const [step] = steps;
    const placed: Order = {
      ...order,
      lines: order.lines.map((line, i) =>
        i === 0 && outside
          ? { ...line, noReasonExclusion: 'perishable' as const, exclusionConfirmed: outside.confirmed }
          : line,
      ),
      agreed: {
        sale,
        tier: null,
        consent: consented
          ? { policyVersion: version, shownAt: order.placedAt, agreedAt: order.placedAt, how: 'ticked', proofHash: '' }
          : null,
      },
    };
    const claim = aClaim({
      kind,
      cause: step?.cause ?? 'no_reason',
      lines: step ? claimedIn(order, step) : [],
      returnFreight: cny(BigInt(step?.freight ?? 0)),
      claimedAt: later(receivedAt, days * DAY),
    });
    const facts = someFacts({ order: placed, claim, now: later(receivedAt, 60 * DAY), refundsInYear });
    return { facts: underPolicy(facts, document), days };
  })
  .filter(({ facts }) => 'lines' in facts.claim && facts.claim.lines.length > 0);

const underPolicy = (facts: AssessmentFacts, document: PolicyDocument): AssessmentFacts => ({
  ...facts,
  policy: { ...standardShopPolicy({ id: idNumber('policy', version), version }), document },
});

/** The same without clauses: what the law gives under the same choices of shipping and gifts. */
const byLaw = (facts: AssessmentFacts): AssessmentFacts => ({
  ...facts,
  policy: {
    ...facts.policy,
    document: null,
    terms: { ...facts.policy.terms, noReasonDays: 7, qualityDays: 7 },
  },
});

const assessed = (facts: AssessmentFacts): Assessed => {
  const result = assess(facts);
  if (!result.ok) throw new Error(`refused: ${toJson(result.refusal)}`);
  return result.value;
};
const owed = (facts: AssessmentFacts): bigint => owedIn(assessed(facts).assessment).minor;

/** Where the law gives a certain answer, and nobody has to weigh anything. */
const certain = ({ claim, order: { agreed } }: AssessmentFacts, days: number): boolean => {
  const distance: readonly Cause[] = ['no_reason', 'misunderstanding'];
  if (distance.includes(claim.cause)) return agreed.sale !== 'shop';
  return claim.cause !== 'quality' || days <= 7;
};

it('never gives less under clauses than the law gives without them', () => {
  fc.assert(
    fc.property(cases, ({ facts, days }) => {
      fc.pre(certain(facts, days));
      expect(owed(facts)).toBeGreaterThanOrEqual(owed(byLaw(facts)));
    }),
    { numRuns: 400 },
  );
});

it('never gives a customer less for bearing less of the fault', () => {
  const reason = '查明的事实';
  const at = (facts: AssessmentFacts, fault: Fault): bigint =>
    owed({ ...facts, established: { ...nothingEstablished, fault: { fault, reason } } });
  fc.assert(
    fc.property(cases, ({ facts }) => {
      const [operator, consumer, neither] = faults.map((fault) => at(facts, fault));
      expect(operator).toBeGreaterThanOrEqual(neither ?? 0n);
      expect(neither).toBeGreaterThanOrEqual(consumer ?? 0n);
      const law = byLaw(facts);
      expect(at(law, 'operator')).toBeGreaterThanOrEqual(at(law, 'neither'));
      expect(at(law, 'neither')).toBeGreaterThanOrEqual(at(law, 'consumer'));
    }),
    { numRuns: 300 },
  );
});

it('pays nothing for a clause that hands the case to a person, and says no to nobody either', () => {
  fc.assert(
    fc.property(cases, ({ facts, days }) => {
      fc.pre(certain(facts, days));
      const { assessment } = assessed(underPolicy(facts, aDocument()));
      expect(owedIn(assessment).minor).toBe(owed(byLaw({ ...facts, policy: underPolicy(facts, aDocument()).policy })));
      expect(assessment.findings.find(({ code }) => code === 'clause_review')).toMatchObject({ blocking: false });
      if (!assessment.entitled) expect(assessment.findings.every((one) => one.passed || !one.blocking)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

it('adds up under any clauses: lines and shipping, tenders and receipt make the refund, within what was paid', () => {
  const sum = (amounts: readonly { readonly minor: bigint }[]): bigint =>
    amounts.reduce((total, { minor }) => total + minor, 0n);
  fc.assert(
    fc.property(cases, ({ facts }) => {
      const { assessment, workings } = assessed(facts);
      expect(sum(assessment.lines.map(({ amount }) => amount)) + assessment.shipping.minor).toBe(
        assessment.refund.minor,
      );
      expect(sum(assessment.lines.map(({ goods }) => goods))).toBe(assessment.goods.minor);
      expect(sum(assessment.tenders.map(({ amount }) => amount))).toBe(assessment.refund.minor);
      for (const { amount } of assessment.lines) expect(amount.minor).toBeGreaterThanOrEqual(0n);
      for (const [i, { amount }] of assessment.tenders.entries()) {
        const tender = facts.order.tenders[i];
        expect(amount.minor).toBeLessThanOrEqual(tender ? left(tender) : 0n);
      }
      expect(workings.explanation.amount).toEqual(assessment.refund);
      expect(checkExplanation(workings.explanation)).toEqual([]);
      expect(reassess(fromJson<Workings>(toJson(workings)), facts)).toEqual({
        ok: true,
        value: { assessment, workings },
      });
    }),
    { numRuns: 300 },
  );
});
