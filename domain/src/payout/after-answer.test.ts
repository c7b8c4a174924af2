import { describe, expect, test } from 'vitest';
import { idNumber } from '../../test-support/case-facts.ts';
import { answers, aPayout, payoutNow as now } from '../../test-support/payout-facts.ts';
import { DAY, later, MINUTE, SECOND } from '../time/instant.ts';
import { type Asked, afterAnswer, afterLostSender, beforeSend } from './after-answer.ts';
import { alipayPacing as pacing } from './pacing.ts';
import type { Payout } from './payout.ts';

const sending = beforeSend(aPayout(), later(now, 30 * SECOND));
const doubtful: Payout = { ...sending, everUnknown: true };
const after = (payout: Payout, asked: Asked, name: string, at = now): Payout => {
  const answer = answers[name];
  if (!answer) throw new Error(`there is no answer ${name}`);
  return afterAnswer(payout, asked, answer, at, pacing);
};
const unknown = after(sending, 'send', 'unknown');
const accepted = after(sending, 'send', 'accepted');
const settled = after(sending, 'send', 'settled');

test('before the first byte the payout says that it may have left, and when to ask if nobody comes back', () => {
  expect(sending).toMatchObject({ status: 'sending', sends: 1, next: { do: 'query', at: later(now, 30 * SECOND) } });
  expect(afterLostSender(sending, now, pacing)).toMatchObject({
    status: 'unknown',
    everUnknown: true,
    next: { do: 'query', at: later(now, pacing.beforeFirstQuery) },
  });
});

describe('what an answer to the request makes of it', () => {
  test.each([
    ['settled', { status: 'settled', next: null, settled: { at: now, channelNumber: 'C1' } }],
    ['accepted', { status: 'accepted', everUnknown: true, next: { do: 'query' } }],
    ['awaitingPayee', { status: 'awaiting_payee', everUnknown: true, next: { do: 'query' } }],
    ['abnormal', { status: 'abnormal', next: null, lastRefusal: { code: 'ABNORMAL' } }],
    ['refused', { status: 'failed', next: null, lastRefusal: { code: 'F' } }],
    ['refusedUnsure', { status: 'unknown', pendingRefusal: { code: 'FC', leadsTo: 'failed' }, next: { do: 'query' } }],
    ['tooOften', { status: 'queued', everUnknown: false, next: { do: 'send', at: later(now, 5 * SECOND) } }],
    ['noFunds', { status: 'held', holdReason: 'insufficient_funds', next: null }],
    ['noFundsUnsure', { status: 'unknown', pendingRefusal: { code: 'BC', leadsTo: 'held' }, next: { do: 'query' } }],
    ['needsPerson', { status: 'held', holdReason: 'needs_person', next: null }],
    ['unknown', { status: 'unknown', everUnknown: true, next: { do: 'query' } }],
    // These two cannot come from a request; an adapter that says so is not believed.
    ['absent', { status: 'unknown', everUnknown: true }],
    ['returned', { status: 'unknown', everUnknown: true }],
  ])('%s', (name, expected) => {
    expect(after(sending, 'send', name)).toMatchObject(expected);
  });

  test.each([
    ['refused', { status: 'unknown', pendingRefusal: { leadsTo: 'failed' } }],
    ['noFunds', { status: 'unknown', pendingRefusal: { leadsTo: 'held', holdReason: 'insufficient_funds' } }],
    ['needsPerson', { status: 'unknown', pendingRefusal: { leadsTo: 'held', holdReason: 'needs_person' } }],
    ['tooOften', { status: 'unknown', pendingRefusal: null }],
  ])('%s, while an earlier try may still be on its way: asked about a minute later', (name, expected) => {
    expect(after(doubtful, 'send', name)).toMatchObject({ ...expected, next: { do: 'query', at: later(now, MINUTE) } });
  });
});

describe('what an answer to a question makes of it', () => {
  const due = later(now, pacing.beforeFirstQuery);

  test.each([
    ['settled', { status: 'settled', queries: 1, next: null }],
    ['accepted', { status: 'accepted', next: { do: 'query', at: later(due, 10 * SECOND) } }],
    ['abnormal', { status: 'abnormal', next: null }],
    ['returned', { status: 'failed', lastRefusal: { code: 'returned' }, next: null }],
    // The question was refused or lost, not the payment.
    ['refused', { status: 'unknown', pendingRefusal: null, next: { do: 'query', at: later(due, 10 * SECOND) } }],
    ['noFunds', { status: 'unknown', pendingRefusal: null, next: { do: 'query' } }],
    ['unknown', { status: 'unknown', next: { do: 'query', at: later(due, 10 * SECOND) } }],
    // Silence: the same number again.
    ['absent', { status: 'unknown', next: { do: 'send', at: later(due, 5 * SECOND) } }],
  ])('%s', (name, expected) => {
    expect(after(unknown, 'query', name, due)).toMatchObject(expected);
  });

  test('silence confirms a refusal that waited, and ends the doubt', () => {
    const failing = after(doubtful, 'send', 'refused');
    const holding = after(doubtful, 'send', 'noFunds');
    const confirmed = later(now, MINUTE);
    expect(after(failing, 'query', 'absent', confirmed)).toMatchObject({
      status: 'failed',
      lastRefusal: { code: 'F' },
    });
    expect(after(holding, 'query', 'absent', confirmed)).toMatchObject({
      status: 'held',
      holdReason: 'insufficient_funds',
      everUnknown: false,
      pendingRefusal: null,
    });
    expect(after(failing, 'query', 'settled', confirmed)).toMatchObject({ status: 'settled', pendingRefusal: null });
    expect(after(failing, 'query', 'accepted', confirmed)).toMatchObject({ status: 'accepted', pendingRefusal: null });
  });

  test('silence before the planned moment proves nothing: the plan stands', () => {
    const failing = after(doubtful, 'send', 'refused');
    const early = after(failing, 'query', 'absent', later(now, MINUTE - 1));
    expect(early).toEqual({ ...failing, queries: 1 });
    const unanswered = after(failing, 'query', 'unknown', later(now, SECOND));
    expect(unanswered.next).toEqual(failing.next);
    const replanned = after(unknown, 'query', 'absent', due);
    expect(after(replanned, 'query', 'absent', due).next).toEqual(replanned.next);
  });

  test('waits grow to a quarter of an hour and no further', () => {
    let payout = accepted;
    const waits = Array.from({ length: 8 }, () => {
      const at = payout.next?.at ?? now;
      payout = after(payout, 'query', 'unknown', at);
      return ((payout.next?.at ?? at) - at) / SECOND;
    });
    expect(waits).toEqual([10, 20, 40, 120, 300, 900, 900, 900]);
  });
});

describe('success stands', () => {
  test.each(Object.keys(answers).filter((name) => name !== 'returned'))('%s does not end it', (name) => {
    expect(after(settled, 'query', name)).toMatchObject({ status: 'settled', settled: settled.settled });
  });

  test('only the return of the money does; a question that was not answered is asked again', () => {
    expect(after(settled, 'query', 'returned')).toMatchObject({
      status: 'bounced',
      next: null,
      settled: settled.settled,
    });
    const told = { class: 'returned', message: '退票', at: later(now, 5 * SECOND) } as const;
    const bounced = afterAnswer(settled, 'query', told, later(now, MINUTE), pacing);
    expect(bounced.returned).toEqual({ at: later(now, 5 * SECOND), reference: null });
    expect(after(settled, 'query', 'unknown').next).toMatchObject({ do: 'query' });
    expect(after(settled, 'query', 'settled').next).toBeNull();
  });

  test('told again, it takes over where the money is now, and keeps when and under which number it was paid', () => {
    const answer = (landing: string | null) =>
      ({ class: 'settled', channelNumber: 'C2', landing, at: later(now, MINUTE) }) as const;
    const moved = afterAnswer(settled, 'query', answer('支付宝余额'), later(now, MINUTE), pacing);
    expect(moved).toEqual({ ...settled, queries: 1, settled: { ...settled.settled, landing: '支付宝余额' } });
    // A channel that does not say where the money is leaves what it said before.
    const silent = afterAnswer(moved, 'query', answer(null), later(now, MINUTE), pacing);
    expect(silent.settled).toEqual(moved.settled);
  });
});

describe('a settled transfer is looked at again, since a bank may give it back', () => {
  const transfer = beforeSend(
    aPayout({ payeeId: idNumber('payee', 1), instrument: 'bank_account', route: 'transfer' }),
    later(now, 30 * SECOND),
  );
  const answer = { class: 'settled', channelNumber: 'C', landing: 'BANKCARD', at: now } as const;

  test('a day, two, four and eight days after its success, and then no more', () => {
    let payout = afterAnswer(transfer, 'send', answer, now, pacing);
    const days: number[] = [];
    while (payout.next !== null) {
      const { at } = payout.next;
      days.push((at - now) / DAY);
      payout = afterAnswer(payout, 'query', { ...answer, at: null }, at, pacing);
      expect(payout.status).toBe('settled');
    }
    expect(days).toEqual([1, 2, 4, 8]);
  });

  test('found late, it is not asked about moments that have passed', () => {
    const late = afterAnswer(transfer, 'query', answer, later(now, 3 * DAY), pacing);
    expect(late.next).toEqual({ do: 'query', at: later(now, 4 * DAY) });
    expect(afterAnswer(transfer, 'query', answer, later(now, 9 * DAY), pacing).next).toBeNull();
  });

  test('given back, it has bounced', () => {
    const payout = afterAnswer(transfer, 'send', answer, now, pacing);
    const back = { class: 'returned', message: 'REFUND BANK_REFUND', at: null } as const;
    expect(afterAnswer(payout, 'query', back, later(now, DAY), pacing)).toMatchObject({
      status: 'bounced',
      next: null,
      returned: { at: later(now, DAY), reference: null },
    });
  });
});

test('what the payee needs to confirm is kept while it waits, and gone when it is over', () => {
  const confirmation = { package: 'P', until: later(now, DAY) };
  const waiting = afterAnswer(sending, 'send', { class: 'awaiting_payee', confirmation }, now, pacing);
  expect(waiting).toMatchObject({ status: 'awaiting_payee', confirmation });
  // A later answer that leaves it out takes nothing away.
  const again = afterAnswer(waiting, 'query', { class: 'awaiting_payee' }, later(now, MINUTE), pacing);
  expect(again.confirmation).toEqual(confirmation);
  const done = { class: 'settled', channelNumber: 'C', landing: null, at: null } as const;
  expect(afterAnswer(again, 'query', done, later(now, MINUTE), pacing).confirmation).toBeNull();
});

test.each(['queued', 'held', 'failed', 'void', 'bounced'] as const)(
  'nobody awaits an answer for a payout that is %s',
  (status) => {
    expect(() => after(aPayout({ status }), 'query', 'settled')).toThrow('defect');
  },
);
