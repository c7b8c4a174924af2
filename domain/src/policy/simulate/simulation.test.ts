import { expect, it } from 'vitest';
import {
  aClause,
  aDocument,
  otherwise,
  pays,
  policyFacts,
  saysNo,
  someStandards,
} from '../../../test-support/policy-documents.ts';
import { cny } from '../../money/money.ts';
import type { Answer } from '../outcome.ts';
import { amountUnder } from './amount-under.ts';
import type { PastCase } from './past-case.ts';
import { simulationText } from './report-text.ts';
import { simulatePolicies } from './simulation.ts';

const nothing = cny(0n);
const aPastCase = (id: string, change: Partial<PastCase> = {}): PastCase => ({
  id,
  facts: policyFacts(),
  shipping: nothing,
  keptGifts: nothing,
  lostFreeShipping: nothing,
  used: { bonusFirst: nothing, discounted: nothing, list: nothing },
  ...change,
});

const week = aDocument({
  clauses: [
    aClause('week', { causes: ['no_reason'], days: { from: 0, to: 7 } }, pays({ freight: 'customer' })),
    aClause('late', { causes: ['no_reason'] }, saysNo),
    otherwise,
  ],
});
const fortnight = aDocument({
  clauses: [
    aClause('week', { causes: ['no_reason'], days: { from: 0, to: 7 } }, pays({ freight: 'customer' })),
    aClause(
      'second-week',
      { causes: ['no_reason'], days: { from: 8, to: 14 } },
      pays({ share: { by: 'all', basisPoints: 8_000 } }),
    ),
    aClause('late', { causes: ['no_reason'] }, saysNo),
    otherwise,
  ],
  standards: { ...someStandards, approval: { automaticBelow: cny(8_000n), secondPersonFrom: cny(500_000n) } },
});

it('adds up cost, who is better off and whose hands change', () => {
  const simulation = simulatePolicies(week, fortnight);
  simulation.see(aPastCase('in time', { facts: policyFacts({ days: 7, amount: cny(5_000n) }) }));
  simulation.see(aPastCase('day ten', { facts: policyFacts({ days: 10, amount: cny(10_001n) }) }));
  simulation.see(aPastCase('day twenty', { facts: policyFacts({ days: 20 }) }));
  simulation.see(aPastCase('a defect', { facts: policyFacts({ cause: 'quality', fault: 'operator' }) }));
  simulation.see(aPastCase('dollars', { facts: policyFacts({ amount: { currency: 'USD', minor: 5n } }) }));
  expect(simulation.seen()).toBe(5);
  const report = simulation.report();
  expect(report.total).toEqual({
    cases: 4,
    before: cny(5_000n),
    after: cny(13_001n),
    better: 1,
    worse: 0,
    same: 2,
    byPerson: 1,
    answeredNow: { cases: 0, amount: nothing },
    leftToPerson: { cases: 0, amount: nothing },
    gained: cny(8_001n),
    lost: nothing,
  });
  expect(report.byCause.map(({ cause, tally }) => [cause, tally.cases])).toEqual([
    ['no_reason', 3],
    ['quality', 1],
  ]);
  expect(report.handsMoved).toEqual([
    { from: 'one_person', to: 'automatic', cases: 1 },
    { from: 'declined', to: 'one_person', cases: 1 },
  ]);
  expect(report.leftOut).toBe(1);
  expect(report.examples.map(({ id, clauseBefore, clauseAfter }) => [id, clauseBefore, clauseAfter])).toEqual([
    ['in time', 'week', 'week'],
    ['day ten', 'late', 'second-week'],
  ]);
  expect(simulationText(report, 'zh')).toContain('合计：4 件，¥50.00 → ¥130.01（+¥80.01）');
  expect(simulationText(report, 'en')).toContain('declined → one person: 1');
});

it('tells the cost of cases that a person no longer decides, and of those that one now must', () => {
  const answers = aDocument({ clauses: [aClause('defects', { causes: ['quality'] }, pays()), otherwise] });
  const seen = (before: typeof week, after: typeof week) => {
    const simulation = simulatePolicies(before, after);
    simulation.see(aPastCase('a defect', { facts: policyFacts({ cause: 'quality', fault: 'operator' }) }));
    return simulation.report();
  };
  const now = seen(week, answers);
  expect(now.total).toMatchObject({ byPerson: 1, answeredNow: { cases: 1, amount: cny(10_000n) }, after: nothing });
  expect(simulationText(now, 'zh')).toContain('其中 1 件改由条款决定（¥100.00）');
  const back = seen(answers, week);
  expect(back.total).toMatchObject({ byPerson: 1, leftToPerson: { cases: 1, amount: cny(10_000n) } });
  expect(simulationText(back, 'en')).toContain('leaves 1 to a person (¥100.00 before)');
});

it('counts an unlawful clause as the law lifts it', () => {
  const harsh = aDocument({ clauses: [aClause('never', { causes: ['no_reason'] }, saysNo), otherwise] });
  const simulation = simulatePolicies(week, harsh);
  simulation.see(aPastCase('in time', { facts: policyFacts({ days: 2, amount: cny(5_000n) }) }));
  expect(simulation.report()).toMatchObject({ liftedAfter: 1, total: { after: cny(5_000n), worse: 0 } });
});

const refund: Extract<Answer, { kind: 'refund' }> = {
  kind: 'refund',
  basisPoints: 10_000,
  usedAt: null,
  fee: { kind: 'none' },
  freight: 'merchant',
  goodsComeBack: false,
};
const card = aPastCase('card', {
  facts: policyFacts({ subject: 'stored_value', fault: 'consumer', amount: cny(100_000n), usage: 3_000 }),
  used: { bonusFirst: cny(10_000n), discounted: cny(25_000n), list: cny(30_000n) },
});

it.each<[string, Answer, PastCase, bigint | null]>([
  ['a card after art 18 (RC-023)', { ...refund, usedAt: 'discounted' }, card, 75_000n],
  ['a card after art 19 (RC-022)', { ...refund, usedAt: 'list' }, card, 70_000n],
  ['gifts first (RC-029)', { ...refund, usedAt: 'bonus_first' }, card, 90_000n],
  [
    'used at more than was paid',
    { ...refund, usedAt: 'list' },
    { ...card, used: { ...card.used, list: cny(200_000n) } },
    0n,
  ],
  [
    'a share, rounded half up',
    { ...refund, basisPoints: 5_000 },
    aPastCase('x', { facts: policyFacts({ amount: cny(33n) }) }),
    17n,
  ],
  [
    'a fixed fee',
    { ...refund, fee: { kind: 'fixed', amount: cny(600n), provableLoss: cny(500n) } },
    aPastCase('x'),
    9_400n,
  ],
  [
    'a percentage under its ceiling',
    { ...refund, fee: { kind: 'percent', basisPoints: 1_000, most: cny(700n), provableLoss: cny(700n) } },
    aPastCase('x'),
    9_300n,
  ],
  [
    'kept gifts and lost shipping',
    refund,
    aPastCase('x', { keptGifts: cny(100n), lostFreeShipping: cny(800n) }),
    9_100n,
  ],
  ['a person', { kind: 'review' }, aPastCase('x'), null],
])('%s', (_, answer, one, amount) => {
  expect(amountUnder(answer, one, week)).toBe(amount);
});

it('takes no promotion away when the seller is at fault, and gives the shipping back', () => {
  const broken = aPastCase('x', {
    facts: policyFacts({ cause: 'quality', fault: 'operator' }),
    shipping: cny(800n),
    keptGifts: cny(100n),
    lostFreeShipping: cny(800n),
  });
  expect(amountUnder(refund, broken, week)).toBe(10_800n);
});
