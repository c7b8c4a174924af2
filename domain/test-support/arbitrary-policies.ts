import fc from 'fast-check';
import { causes, faults } from '../src/claim/claim.ts';
import { cny } from '../src/money/money.ts';
import { type Condition, goodsClasses, saleWays, subjects, when } from '../src/policy/condition.ts';
import type { PolicyDocument } from '../src/policy/document.ts';
import type { Outcome } from '../src/policy/outcome.ts';
import { aClause, aDocument, otherwise } from './policy-documents.ts';

/** Some of the values, at least one. */
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, value);
/** Days around the limits of law and of usual promises. */
export const edges = fc.constantFrom(0, 1, 6, 7, 8, 15, 30);
const range = fc
  .tuple(edges, maybe(fc.constantFrom(7, 8, 15, 30, 60)))
  .map(([from, to]) => ({ from, to: to === null ? null : Math.max(from, to) }));
const usage = fc.constantFrom(
  { from: 0, to: 0 },
  { from: 0, to: 9_999 },
  { from: 10_000, to: null },
  { from: 1, to: 5_000 },
);

const condition: fc.Arbitrary<Condition> = fc
  .record({
    causes: maybe(some(causes)),
    faults: maybe(some(faults)),
    subjects: maybe(some(subjects)),
    goodsClasses: maybe(some(goodsClasses)),
    exclusionConfirmed: maybe(fc.boolean()),
    sales: maybe(some(saleWays)),
    hadServiceBefore: maybe(fc.boolean()),
    days: maybe(range),
    usage: maybe(usage),
  })
  .map(when);

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant<Outcome>({ kind: 'review' }),
  fc.constant<Outcome>({ kind: 'decline', reason: { zh: '否', en: 'no' } }),
  fc
    .record({
      share: fc.oneof(
        fc.constantFrom(10_000, 9_000, 0).map((basisPoints) => ({ by: 'all' as const, basisPoints })),
        fc.constant({
          by: 'days' as const,
          steps: [
            { upTo: 7, basisPoints: 10_000 },
            { upTo: null, basisPoints: 5_000 },
          ],
        }),
      ),
      usedAt: fc.constantFrom(null, 'free' as const, 'discounted' as const, 'list' as const),
      fee: fc.constantFrom(
        { kind: 'none' as const },
        { kind: 'fixed' as const, amount: cny(100n), provableLoss: cny(100n) },
      ),
      freight: fc.constantFrom('merchant' as const, 'customer' as const),
      goodsComeBack: fc.boolean(),
    })
    .map((parts) => ({ kind: 'refund' as const, ...parts })),
);

/** Any policy: up to four clauses that may overlap, leave gaps, or give less than the law, with fees and steps. */
export const arbitraryDocuments: fc.Arbitrary<PolicyDocument> = fc
  .record({
    rows: fc.array(fc.tuple(condition, outcome), { minLength: 1, maxLength: 4 }),
    closed: fc.boolean(),
    sells: some(subjects),
    jurisdiction: fc.constantFrom('national' as const, 'beijing' as const),
  })
  .map(({ rows, closed, sells, jurisdiction }) =>
    aDocument({
      sells,
      jurisdiction,
      clauses: [...rows.map(([asks, gives], i) => aClause(`c${i}`, asks, gives)), ...(closed ? [otherwise] : [])],
    }),
  );
