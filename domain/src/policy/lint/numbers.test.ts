import { describe, expect, it } from 'vitest';
import {
  aClause,
  aDocument,
  aGym,
  asksPerson,
  otherwise,
  pays,
  saysNo,
  someCards,
  someStandards,
} from '../../../test-support/policy-documents.ts';
import { cny } from '../../money/money.ts';
import { dateOf } from '../../time/local-date.ts';
import type { CardStandards, PolicyClause, PolicyDocument, Standards } from '../document.ts';
import { lintPolicy } from '../lint.ts';
import type { Fee } from '../outcome.ts';

const rules = (document: PolicyDocument): readonly string[] => [
  ...new Set(lintPolicy(document).map(({ rule }) => rule)),
];
const shop = (...clauses: PolicyClause[]): readonly string[] => rules(aDocument({ clauses: [...clauses, otherwise] }));
const gym = (...clauses: PolicyClause[]): readonly string[] => rules(aGym([...clauses, otherwise]));
const withStandards = (change: Partial<Standards>): readonly string[] =>
  rules(aDocument({ standards: { ...someStandards, ...change } }));
const withCards = (change: Partial<CardStandards>): readonly string[] =>
  rules(aGym([otherwise], { standards: { ...aGym([otherwise]).standards, cards: { ...someCards, ...change } } }));

it('has nothing against a policy that leaves everything to a person', () => {
  expect(lintPolicy(aDocument())).toEqual([]);
  expect(lintPolicy(aGym([otherwise]))).toEqual([]);
});

describe('floors of the law', () => {
  const cases: readonly [rule: string, bad: readonly string[], good: readonly string[]][] = [
    [
      'no_reason_return',
      shop(aClause('a', { causes: ['no_reason'], days: { from: 6, to: null } }, saysNo)),
      shop(aClause('a', { causes: ['no_reason'], days: { from: 8, to: null } }, saysNo)),
    ],
    [
      'no_reason_return',
      shop(
        aClause('a', { causes: ['no_reason'], sales: ['online'] }, pays({ share: { by: 'all', basisPoints: 9_999 } })),
      ),
      shop(
        aClause('a', { causes: ['no_reason'], sales: ['shop'] }, pays({ share: { by: 'all', basisPoints: 9_999 } })),
      ),
    ],
    [
      'unconfirmed_exclusion',
      shop(aClause('a', { causes: ['no_reason'], goodsClasses: ['custom'] }, saysNo)),
      shop(aClause('a', { causes: ['no_reason'], goodsClasses: ['custom'], exclusionConfirmed: true }, saysNo)),
    ],
    [
      'quality_return',
      shop(aClause('a', { causes: ['quality'], days: { from: 0, to: 7 } }, pays({ freight: 'customer' }))),
      shop(aClause('a', { causes: ['quality'], days: { from: 0, to: 7 } }, pays())),
    ],
    [
      'sellers_fault',
      shop(aClause('a', { causes: ['quality'], days: { from: 8, to: null } }, saysNo)),
      shop(aClause('a', { causes: ['quality'], faults: ['consumer'], days: { from: 8, to: null } }, saysNo)),
    ],
    [
      'goods_not_as_promised',
      shop(aClause('a', { causes: ['logistics'] }, pays({ share: { by: 'all', basisPoints: 5_000 } }))),
      shop(aClause('a', { causes: ['logistics'] }, pays())),
    ],
    [
      'paid_in_error',
      shop(aClause('a', { causes: ['system_error'], amount: { from: null, below: cny(100n) } }, saysNo)),
      shop(aClause('a', { causes: ['system_error'] }, pays())),
    ],
    [
      'prepaid_cooling_off',
      gym(aClause('a', { faults: ['consumer'], days: { from: 0, to: 7 }, usage: { from: 10_000, to: null } }, saysNo)),
      gym(
        aClause('a', { faults: ['consumer'], days: { from: 8, to: null }, usage: { from: 10_000, to: null } }, saysNo),
      ),
    ],
    [
      'prepaid_not_consumers_cause',
      gym(aClause('a', { faults: ['neither'] }, pays({ usedAt: 'list' }))),
      gym(aClause('a', { faults: ['neither'] }, pays({ usedAt: 'discounted' }))),
    ],
    [
      'prepaid_consumers_cause',
      gym(
        aClause(
          'a',
          { faults: ['consumer'], days: { from: 30, to: null } },
          pays({
            usedAt: 'list',
            share: {
              by: 'usage',
              steps: [
                { upTo: 5_000, basisPoints: 10_000 },
                { upTo: null, basisPoints: 5_000 },
              ],
            },
          }),
        ),
      ),
      gym(aClause('a', { faults: ['consumer'], days: { from: 30, to: null } }, pays({ usedAt: 'list' }))),
    ],
  ];
  it.each(cases)('%s', (rule, bad, good) => {
    expect(bad).toContain(rule);
    expect(good).not.toContain(rule);
  });

  it('hold where and when they are law', () => {
    const late = aClause(
      'a',
      { faults: ['consumer'], hadServiceBefore: true, days: { from: 0, to: 7 }, usage: { from: 0, to: 0 } },
      pays({ usedAt: 'list', fee: { kind: 'fixed', amount: cny(100n), provableLoss: cny(100n) } }),
    );
    expect(rules(aGym([late, otherwise]))).toEqual([]);
    expect(
      rules(
        aGym([late, otherwise], {
          jurisdiction: 'beijing',
          standards: { ...aGym([]).standards, payWithinDays: { noReason: 7, others: 15, prepaid: 5 } },
        }),
      ),
    ).toEqual(['beijing_unused_card']);
  });
});

describe('fees', () => {
  const fee = (given: Fee): readonly string[] =>
    gym(aClause('a', { faults: ['consumer'], days: { from: 8, to: null } }, pays({ usedAt: 'list', fee: given })));
  it.each<[string, Fee, boolean]>([
    ['none', { kind: 'none' }, true],
    ['exactly 130 % of the loss', { kind: 'fixed', amount: cny(26_000n), provableLoss: cny(20_000n) }, true],
    ['a fen more', { kind: 'fixed', amount: cny(26_001n), provableLoss: cny(20_000n) }, false],
    ['without a loss', { kind: 'fixed', amount: cny(1n), provableLoss: null }, false],
    [
      'a percentage without a ceiling',
      { kind: 'percent', basisPoints: 100, most: null, provableLoss: cny(1_000n) },
      false,
    ],
    [
      'a percentage under a ceiling',
      { kind: 'percent', basisPoints: 2_000, most: cny(1_300n), provableLoss: cny(1_000n) },
      true,
    ],
    ['130 % rounded down', { kind: 'fixed', amount: cny(3n), provableLoss: cny(2n) }, false],
  ])('%s', (_, given, lawful) => {
    expect(fee(given).includes('fee_above_cap')).toBe(!lawful);
  });
});

it.each<[string, readonly string[], readonly string[]]>([
  [
    'payment_too_late',
    withStandards({ payWithinDays: { noReason: 8, others: 15, prepaid: null } }),
    withStandards({ payWithinDays: { noReason: 7, others: 15, prepaid: null } }),
  ],
  ['payment_too_late', withStandards({ payWithinDays: { noReason: 7, others: 16, prepaid: null } }), withStandards({})],
  [
    'other_way_without_consent',
    withStandards({ ways: ['store_credit', 'original'] }),
    withStandards({ ways: ['original', 'store_credit'] }),
  ],
  [
    'other_way_without_consent',
    withStandards({ otherWayNeedsConsent: false }),
    withStandards({ ways: ['original'], otherWayNeedsConsent: false }),
  ],
  [
    'asks_for_too_much',
    withStandards({ materials: [{ causes: ['no_reason'], needed: ['photos'] }] }),
    withStandards({ materials: [{ causes: ['quality'], needed: ['photos'] }] }),
  ],
  [
    'asks_for_too_much',
    withStandards({ materials: [{ causes: ['quality'], needed: ['physical_card'] }] }),
    withStandards({ materials: [{ causes: ['no_reason'], needed: ['order_number'] }] }),
  ],
  [
    'compensation_below_statute',
    withStandards({ compensation: { ...someStandards.compensation, fraudMultiple: 1 } }),
    withStandards({ compensation: { ...someStandards.compensation, fraudMultiple: 4 } }),
  ],
  [
    'compensation_below_statute',
    withStandards({ compensation: { ...someStandards.compensation, foodLeast: cny(99_999n) } }),
    withStandards({}),
  ],
  ['closure_notice_too_short', withStandards({ closureNoticeDays: 29 }), withStandards({ closureNoticeDays: 30 })],
  [
    'approval_order',
    withStandards({ approval: { automaticBelow: cny(6n), secondPersonFrom: cny(5n) } }),
    withStandards({ approval: { automaticBelow: cny(5n), secondPersonFrom: cny(5n) } }),
  ],
  [
    'mixed_currencies',
    withStandards({ approval: { automaticBelow: null, secondPersonFrom: { currency: 'USD', minor: 5n } } }),
    withStandards({}),
  ],
  ['card_expires', withCards({ registeredEndsAfterMonths: 24 }), withCards({ registeredEndsAfterMonths: null })],
  ['card_expires', withCards({ anonymousEndsAfterMonths: 35 }), withCards({ anonymousEndsAfterMonths: 36 })],
  ['balance_forfeited', withCards({ afterEnd: 'forfeit' }), withCards({ afterEnd: 'exchange' })],
  ['lost_card_setting', withCards({ replacesLost: false }), withCards({ replacesLost: true })],
  ['card_not_transferable', withCards({ transferable: false }), withCards({ transferable: true })],
  [
    'transfer_fee',
    withCards({ transferFee: { kind: 'fixed', amount: cny(1n), provableLoss: null } }),
    withCards({ transferFee: { kind: 'fixed', amount: cny(1n), provableLoss: cny(1n) } }),
  ],
  ['no_interest', withCards({ interest: 'none' }), withCards({ interest: 'better' })],
  ['renewal_without_reminder', withCards({ remindsBeforeRenewal: false }), withCards({ remindsBeforeRenewal: true })],
])('%s', (rule, bad, good) => {
  expect(bad).toEqual([rule]);
  expect(good).toEqual([]);
});

describe('clauses that do not fit together', () => {
  it('names a gap in words', () => {
    const [found] = lintPolicy(aDocument({ clauses: [aClause('a', { days: { from: 0, to: 30 } }, asksPerson)] }));
    expect(found).toMatchObject({ rule: 'gap', pointer: '/clauses' });
    expect(found?.reason.en).toContain('days: 31 or more');
  });

  it('finds a clause that earlier ones have used up, step by step', () => {
    const clauses = [
      aClause('a', { days: { from: 0, to: 9 } }, asksPerson),
      aClause('b', { days: { from: 10, to: null } }, asksPerson),
      aClause('c', { causes: ['quality'] }, pays()),
    ];
    expect(lintPolicy(aDocument({ clauses }))).toMatchObject([{ rule: 'unreachable', pointer: '/clauses/2' }]);
    expect(rules(aDocument({ clauses: clauses.slice(0, 2) }))).toEqual([]);
  });

  it('finds a clause about something that is not sold', () => {
    const clauses = [aClause('a', { subjects: ['term'] }, pays()), otherwise];
    expect(lintPolicy(aDocument({ clauses }))).toMatchObject([{ rule: 'unreachable', pointer: '/clauses/0' }]);
  });

  it('finds two readings of one case when the later is the better one, but no exception before a rule', () => {
    const early = aClause('a', { causes: ['no_reason'], days: { from: 20, to: 40 } }, saysNo);
    const later = aClause('b', { causes: ['no_reason'], days: { from: 30, to: 50 } }, pays());
    expect(shop(early, later)).toEqual(['clauses_overlap']);
    expect(shop(later, early)).toEqual([]);
    expect(shop(aClause('a', { causes: ['no_reason'], days: { from: 35, to: 40 } }, saysNo), later)).toEqual([]);
  });

  it('does not hold a rule against a policy from before it was law', () => {
    const clause = aClause('a', { faults: ['neither'] }, saysNo);
    expect(rules(aGym([clause, otherwise], { effectiveFrom: dateOf('2026-01-01') }))).toContain(
      'prepaid_not_consumers_cause',
    );
  });
});
