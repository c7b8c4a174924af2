import { expect, test } from 'vitest';
import { instantOf } from '../time/instant.ts';
import { caseStatusText } from './case-can.ts';
import { caseStepCodes, stepsOfCase } from './case-steps.ts';
import type { CaseStatus } from './refund-case.ts';

const at = instantOf(1_772_000_000_000);
const later = instantOf(1_772_000_100_000);

test('the stations of a refund that is being paid', () => {
  const events = [
    { type: 'case_opened', at },
    { type: 'case_assessed', at },
    { type: 'case_assessed', at: later },
    { type: 'case_approved', at: later },
  ] as const;
  expect(stepsOfCase('paying', events)).toEqual([
    { code: 'claimed', state: 'done', at },
    { code: 'assessed', state: 'done', at: later },
    { code: 'approved', state: 'done', at: later },
    { code: 'paid', state: 'now', at: null },
  ]);
});

test.each(Object.keys(caseStatusText) as CaseStatus[])(
  '%s: what is behind comes first, and at most one station is now',
  (status) => {
    const states = stepsOfCase(status, []).map(({ state }) => state);
    expect(states).toHaveLength(caseStepCodes.length);
    const order = ['done', 'now', 'later', 'stopped'];
    expect(states.map((state) => order.indexOf(state))).toEqual(states.map((state) => order.indexOf(state)).sort());
    expect(states.filter((state) => state === 'now').length).toBeLessThanOrEqual(1);
  },
);

test('a declined or withdrawn case stops where it is', () => {
  for (const status of ['declined', 'withdrawn'] as const)
    expect(stepsOfCase(status, []).map(({ state }) => state)).toEqual(['done', 'stopped', 'stopped', 'stopped']);
});
