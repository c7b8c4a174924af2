import { beforeEach, expect, it, vi } from 'vitest';
import ownCases from '../../../test-data/own-cases.json' with { type: 'json' };
import ownCasesBeyondOrders from '../../../test-data/own-cases-beyond-orders.json' with { type: 'json' };
import referenceCases from '../../../test-data/reference-cases.json' with { type: 'json' };
import casesBeyondOrders from '../../../test-data/reference-cases-beyond-orders.json' with { type: 'json' };
import * as domain from '../../index.ts';
import type { LawCitation } from '../citation.ts';

/** Everything that a calculation gives back while the reference cases run. */
const answers = vi.hoisted((): unknown[] => []);

/** The module as it is, with every answer of its functions kept. */
const watched = vi.hoisted(
  () => async (importOriginal: () => Promise<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(await importOriginal()).map(([name, made]) => [
        name,
        typeof made === 'function'
          ? (...given: readonly unknown[]) => {
              const answer: unknown = Reflect.apply(made, null, given);
              answers.push(answer);
              return answer;
            }
          : made,
      ]),
    ),
);

vi.mock('../../assessment/calculators/compensation/food.ts', watched);
vi.mock('../../assessment/calculators/compensation/fraud.ts', watched);
vi.mock('../../assessment/calculators/compensation/injury.ts', watched);
vi.mock('../../assessment/calculators/earnest.ts', watched);
vi.mock('../../assessment/calculators/fee-cap.ts', watched);
vi.mock('../../assessment/calculators/interest.ts', watched);
vi.mock('../../assessment/calculators/order-refund.ts', watched);
vi.mock('../../assessment/calculators/prepaid/cooling-off.ts', watched);
vi.mock('../../assessment/calculators/prepaid/minor-prepaid.ts', watched);
vi.mock('../../assessment/calculators/prepaid/prepaid-interest.ts', watched);
vi.mock('../../assessment/calculators/prepaid/session-card-refund.ts', watched);
vi.mock('../../assessment/calculators/prepaid/stored-value-refund.ts', watched);
vi.mock('../../assessment/calculators/prepaid/time-card-refund.ts', watched);
vi.mock('../../assessment/calculators/vat-split.ts', watched);
vi.mock('../../audit/retention.ts', watched);
vi.mock('../../closure/liquidation-timeline.ts', watched);
vi.mock('../../closure/waterfall.ts', watched);
vi.mock('../../ledger/red-invoice.ts', watched);
vi.mock('../../time/deemed-delay.ts', watched);

beforeEach(() => {
  answers.length = 0;
});

/** Citations anywhere in a value. */
const citationsIn = (value: unknown, seen = new Set<unknown>()): readonly LawCitation[] => {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const inside = Object.values(value).flatMap((part) => citationsIn(part, seen));
  return isLawCitation(value) ? [value, ...inside] : inside;
};

const isLawCitation = (value: object): value is LawCitation => 'kind' in value && value.kind === 'law';

const { allStatutes, articleCode, findArticle, inForceOn } = domain;
const wordsOf = ({ statute, article }: LawCitation): string => `${statute.zh} ${article}`.trim();

type Case = { readonly id: string; readonly op: string; readonly input: object };

/** The last day that a case speaks of, when the matter is decided; without one a day of this year. */
const dayOf = ({ input }: Case) =>
  domain.dateOf(
    JSON.stringify(input)
      .match(/\b20\d\d-\d\d-\d\d\b/g)
      ?.toSorted()
      .at(-1) ?? '2026-03-02',
  );

const cases: readonly Case[] = [
  ...referenceCases.cases,
  ...casesBeyondOrders.cases,
  ...ownCases.cases,
  ...ownCasesBeyondOrders.cases,
];

const operations = [...new Set(cases.map(({ op }) => op))];

it.each(operations.filter((op) => !['allocate', 'window_deadline', 'journal'].includes(op)))(
  '%s cites articles that were law on the day of the case',
  (op) => {
    const cited = cases
      .filter((one) => one.op === op)
      .flatMap((one) => {
        answers.length = 0;
        domain.runReferenceCase(one);
        return citationsIn(answers).map((citation) => ({ citation, on: dayOf(one) }));
      });
    expect(cited.length).toBeGreaterThan(0);
    const wrong = cited.filter(({ citation, on }) => findArticle(wordsOf(citation), allStatutes, on) === null);
    expect(wrong.map(({ citation, on }) => `${wordsOf(citation)} on ${on}`)).toEqual([]);
  },
);

it('every event of the books cites articles that are law today, under both standards', () => {
  const events = [
    'sales_return_same_period',
    'sales_return_prior_year',
    'price_allowance',
    'prepaid_refund',
    'membership_exit_with_fee',
  ] as const;
  for (const event of events)
    for (const standard of domain.accountingStandards) expectLaw(citationsIn(domain.journalSource(event, standard)));
});

it('every citation that this package keeps, and every lint finding, is an article of the library', () => {
  const kept = Object.values(domain).filter((value) => typeof value !== 'function');
  const cited = citationsIn(kept);
  expect(new Set(cited.map(wordsOf)).size).toBeGreaterThan(80);
  expectLaw(cited);
});

it('what is cited has the name and the status of the library, or says less of it than the library', () => {
  for (const citation of citationsIn(Object.values(domain))) {
    const found = findArticle(wordsOf(citation));
    expect(found?.statute.name).toEqual(citation.statute);
    if (citation.status === 'verified') expect(found?.article.status).toBe('verified');
  }
});

const expectLaw = (cited: readonly LawCitation[]): void => {
  const today = domain.dateOf('2026-11-22');
  for (const citation of cited) {
    const found = findArticle(wordsOf(citation));
    expect(found && articleCode(found), wordsOf(citation)).not.toBeNull();
    expect(found && inForceOn(found.article, today), wordsOf(citation)).toBe(true);
  }
};
