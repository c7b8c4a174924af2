import { describe, expect, test } from 'vitest';
import { idNumber } from '../../test-support/case-facts.ts';
import { aLeg, aPayout, payoutNow as now } from '../../test-support/payout-facts.ts';
import type { Actor } from '../actor.ts';
import { later, SECOND } from '../time/instant.ts';
import {
  allowedHandMoves,
  confirmPaid,
  holdPayout,
  recordPaid,
  recordReturned,
  rejectPaid,
  releasePayout,
  voidPayout,
} from './by-hand.ts';
import { newPayout, requestNumberOf } from './new-payout.ts';
import { payoutStatuses } from './payout.ts';

const manager: Actor = { kind: 'staff', id: 'manager', name: '王店长' };
const cashier: Actor = { kind: 'staff', id: 'cashier', name: '出纳' };
const offline = aPayout({}, { route: 'offline', tenderKind: 'cash' });
const held = aPayout({ status: 'held', holdReason: 'insufficient_funds', next: null });
const paid = {
  actor: cashier,
  approvers: [manager],
  reference: 'BANK-1',
  paidAt: now,
  hasProof: true,
  secondPersonFrom: null,
  now,
};

describe('what begins where', () => {
  test.each([
    ['alipay', 'original', idNumber('channelAccount', 1), 'queued', null],
    ['alipay', 'original', null, 'held', 'no_channel_account'],
    ['stored_value', 'in_house', null, 'queued', null],
    ['cash', 'offline', null, 'held', 'awaits_proof'],
  ] as const)('%s by %s', (tenderKind, route, account, status, holdReason) => {
    const facts = { caseId: idNumber('refundCase', 1), orderId: idNumber('order', 1), now };
    const born = newPayout({ leg: aLeg({ tenderKind, route }), channelAccountId: account, ...facts });
    expect(born).toMatchObject({ status, holdReason });
    expect(born.next === null).toBe(status === 'held');
  });

  test('the number fits every channel and is made of the id alone', () => {
    const id = idNumber('payout', 77);
    expect(requestNumberOf(id)).toMatch(/^[A-Z0-9]{1,30}$/);
    expect(requestNumberOf(id)).toBe(requestNumberOf(id));
    expect(requestNumberOf(id)).not.toBe(requestNumberOf(idNumber('payout', 78)));
  });
});

test('only what has not left can be stopped or ended; what people know better than the channel is recorded, and what it holds is told where to go', () => {
  const allowed = payoutStatuses.filter((status) => allowedHandMoves(aPayout({ status })).length > 0);
  expect(allowed).toEqual(['queued', 'held', 'abnormal', 'settled']);
  expect(allowedHandMoves(aPayout({ status: 'abnormal' }))).toEqual(['handle_abnormal']);
  expect(allowedHandMoves(aPayout())).toEqual(['hold', 'void']);
  expect(allowedHandMoves(held)).toEqual(['release', 'void']);
  expect(allowedHandMoves(offline)).toEqual(['record_paid', 'void']);
  const routes = ['original', 'offline', 'in_house'] as const;
  expect(routes.map((route) => allowedHandMoves(aPayout({ status: 'settled' }, { route })))).toEqual([
    ['record_returned'],
    ['record_returned'],
    [],
  ]);
});

describe('hold and release', () => {
  test('keep the number, and the reason ends with the hold', () => {
    const stopped = holdPayout(aPayout(), 'kill_switch');
    expect(stopped).toMatchObject({ ok: true, value: { status: 'held', holdReason: 'kill_switch', next: null } });
    expect(releasePayout(held, null, now)).toMatchObject({
      ok: true,
      value: { status: 'queued', holdReason: null, requestNumber: held.requestNumber, next: { do: 'send', at: now } },
    });
    expect(holdPayout(held, 'kill_switch')).toMatchObject({ ok: false, refusal: { code: 'payout_move_not_allowed' } });
    expect(releasePayout(offline, null, now)).toMatchObject({ ok: false });
  });

  test('without an account there is no way to leave by', () => {
    const waiting = { ...held, holdReason: 'no_channel_account', channelAccountId: null } as const;
    expect(releasePayout(waiting, null, now)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    const account = idNumber('channelAccount', 2);
    expect(releasePayout(waiting, account, now)).toMatchObject({ ok: true, value: { channelAccountId: account } });
  });

  test('the account that it was first meant for is not changed under its number', () => {
    const other = idNumber('channelAccount', 2);
    expect(releasePayout(held, other, now)).toMatchObject({
      ok: true,
      value: { channelAccountId: held.channelAccountId },
    });
  });
});

describe('void', () => {
  test('ends it with a reason', () => {
    expect(voidPayout(held, '顾客改要现金')).toMatchObject({
      ok: true,
      value: { status: 'void', next: null, holdReason: null },
    });
    expect(voidPayout(held, ' 不 ')).toMatchObject({
      ok: false,
      refusal: { code: 'reason_required', pointer: '/reason' },
    });
  });

  test('never while a try may be on its way, whatever the state says', () => {
    expect(voidPayout({ ...held, everUnknown: true }, '顾客改要现金')).toMatchObject({
      ok: false,
      refusal: { code: 'payout_move_not_allowed' },
    });
  });
});

describe('paid by hand', () => {
  test('is settled with the reference as its proof', () => {
    expect(recordPaid(offline, paid)).toMatchObject({
      ok: true,
      value: { status: 'settled', holdReason: null, settled: { at: now, channelNumber: 'BANK-1' } },
    });
  });

  test.each([
    ['by the approver', { ...paid, actor: manager }, 'payout_checker_is_approver'],
    ['without proof', { ...paid, hasProof: false }, 'proof_required'],
  ])('not %s', (_, how, code) => {
    expect(recordPaid(offline, how)).toMatchObject({ ok: false, refusal: { code } });
  });

  describe('from the limit on', () => {
    const limit = { ...paid, secondPersonFrom: offline.amount };
    const recorded = recordPaid(offline, limit);
    if (!recorded.ok) throw new Error(recorded.refusal.code);

    test('it waits for a second person, and nothing is settled', () => {
      expect(recorded.value).toMatchObject({ status: 'held', holdReason: 'awaits_second_person', settled: null });
      expect(allowedHandMoves(recorded.value)).toEqual(['confirm_paid', 'reject_paid']);
    });

    test('a fen below it does not', () => {
      const below = { ...paid, secondPersonFrom: { ...offline.amount, minor: offline.amount.minor + 1n } };
      expect(recordPaid(offline, below)).toMatchObject({ ok: true, value: { status: 'settled' } });
    });

    test('a limit in another currency measures nothing, so it waits', () => {
      const foreign = { ...paid, secondPersonFrom: { currency: 'USD', minor: 1_000_000n } as const };
      expect(recordPaid(offline, foreign)).toMatchObject({ ok: true, value: { holdReason: 'awaits_second_person' } });
    });

    test('the recorder cannot confirm, another person can, and then it is settled with what was recorded', () => {
      expect(confirmPaid(recorded.value, { actor: cashier })).toMatchObject({
        ok: false,
        refusal: { code: 'payout_recorder_confirms' },
      });
      expect(confirmPaid(recorded.value, { actor: manager })).toMatchObject({
        ok: true,
        value: {
          status: 'settled',
          handRecord: null,
          settled: { at: now, channelNumber: 'BANK-1', recordedBy: cashier },
        },
      });
    });

    test('taken back with a reason, it is to be paid or recorded anew', () => {
      expect(rejectPaid(recorded.value, '')).toMatchObject({ ok: false, refusal: { code: 'reason_required' } });
      expect(rejectPaid(recorded.value, '回单金额不符')).toMatchObject({
        ok: true,
        value: { status: 'held', holdReason: 'awaits_proof', handRecord: null },
      });
    });

    test('it cannot be void while somebody says that it was paid', () => {
      expect(voidPayout(recorded.value, '顾客改要现金')).toMatchObject({ ok: false });
    });
  });

  test('whoever recorded it cannot record its return', () => {
    const settled = recordPaid(offline, paid);
    if (!settled.ok) throw new Error(settled.refusal.code);
    const back = { ...paid, returnedAt: now, reason: '银行退票' };
    expect(recordReturned(settled.value, back)).toMatchObject({
      ok: false,
      refusal: { code: 'payout_recorder_returns' },
    });
    const other: Actor = { kind: 'staff', id: 'cashier-2', name: '出纳乙' };
    expect(recordReturned(settled.value, { ...back, actor: other })).toMatchObject({
      ok: true,
      value: { status: 'bounced' },
    });
  });

  test('not what goes by a channel', () => {
    expect(recordPaid(held, paid)).toMatchObject({ ok: false, refusal: { code: 'payout_move_not_allowed' } });
  });
});

describe('money that came back', () => {
  const settled = aPayout({ status: 'settled', next: null, settled: { at: now, channelNumber: 'C1', landing: null } });
  const found = later(now, 10 * SECOND);
  const returned = {
    actor: cashier,
    approvers: [manager],
    reference: 'BILL-1',
    returnedAt: later(now, SECOND),
    hasProof: true,
    reason: '银行退票，账单可查',
    now: found,
  };

  test('is bounced, with the line of the bill and the moment, and nothing more to ask', () => {
    expect(recordReturned({ ...settled, next: { do: 'query', at: found } }, returned)).toMatchObject({
      ok: true,
      value: {
        status: 'bounced',
        returned: { at: returned.returnedAt, reference: 'BILL-1' },
        lastRefusal: { code: 'returned', message: '银行退票，账单可查' },
        settled: settled.settled,
        next: null,
      },
    });
  });

  test.each([
    ['by the approver', { ...returned, actor: manager }, 'payout_checker_is_approver', null],
    ['without proof', { ...returned, hasProof: false }, 'proof_required', '/evidenceId'],
    ['without a reason', { ...returned, reason: ' 退 ' }, 'reason_required', '/reason'],
    ['before it happened', { ...returned, returnedAt: later(found, 1) }, 'input_invalid', '/returnedAt'],
    ['before the payment', { ...returned, returnedAt: later(now, -1) }, 'input_invalid', '/returnedAt'],
  ])('not %s', (_, how, code, pointer) => {
    expect(recordReturned(settled, how)).toMatchObject({ ok: false, refusal: { code, pointer } });
  });

  test('at the very moment of the payment, and at the very moment of the record, it may have', () => {
    expect(recordReturned(settled, { ...returned, returnedAt: now }).ok).toBe(true);
    expect(recordReturned(settled, { ...returned, returnedAt: found }).ok).toBe(true);
  });

  test('not out of our own balances, not twice, and not what was never paid', () => {
    const not = { ok: false, refusal: { code: 'payout_move_not_allowed' } };
    expect(recordReturned({ ...settled, route: 'in_house' }, returned)).toMatchObject(not);
    for (const status of payoutStatuses.filter((each) => each !== 'settled'))
      expect(recordReturned({ ...settled, status }, returned)).toMatchObject(not);
  });
});
