import { expect, test } from 'vitest';
import type { Actor } from '../actor.ts';
import { idOf } from '../ids/id.ts';
import { cny } from '../money/money.ts';
import { instantOf } from '../time/instant.ts';
import { shanghaiDate } from '../time/local-date.ts';
import { caseStatusText } from './case-can.ts';
import { caseStepCodes, nextOfCase, stepsOfCase } from './case-steps.ts';
import type { CaseHeader, CaseStatus, RefundCase } from './refund-case.ts';

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

const customer: Actor = { kind: 'customer', id: 'c', name: '陈小姐' };
const caseId = idOf('refundCase', '018e0000-0000-7000-8000-000000000001');
const header: CaseHeader = {
  id: caseId,
  number: 'RF-1',
  orderId: idOf('order', '018e0000-0000-7000-8000-000000000002'),
  cardId: null,
  currency: 'CNY',
  storeId: idOf('store', '018e0000-0000-7000-8000-000000000003'),
  customerId: null,
  claim: {
    kind: 'refund_only',
    cause: 'quality',
    statement: '有裂纹',
    claimedAt: at,
    intake: 'portal',
    customerId: null,
    lines: [{ lineId: 'L1', quantity: 1 }],
    giftsReturned: [],
    returnFreight: cny(0n),
  },
  version: 1,
};

test('an offer that waits says whose turn it is, until when, and only while nothing was decided', () => {
  const claimed: RefundCase = { ...header, status: 'claimed' };
  const waiting = (side: 'merchant' | 'customer') => nextOfCase(claimed, [], { caseId, side, expiresAt: later });
  expect(nextOfCase(claimed, [])).toMatchObject({ who: 'merchant', by: null });
  expect(waiting('merchant')).toMatchObject({ who: 'customer', by: shanghaiDate(later) });
  expect(waiting('customer')).toMatchObject({ who: 'merchant', by: shanghaiDate(later) });
  expect(waiting('customer').what).not.toEqual(nextOfCase(claimed, []).what);
  const withdrawn: RefundCase = { ...header, status: 'withdrawn', by: customer, at, reason: '不退了' };
  expect(nextOfCase(withdrawn, [], { caseId, side: 'merchant', expiresAt: later }).who).toBe('nobody');
});
