import { describe, expect, test } from 'vitest';
import { aClaim, aLine, anOrder, aTender, idNumber, someFacts } from '../../../test-support/case-facts.ts';
import type { Actor } from '../../actor.ts';
import { assess } from '../../assessment/assess.ts';
import type { TenderKind } from '../../commerce/tender.ts';
import type { Id, Kind } from '../../ids/id.ts';
import { usualBooks } from '../../ledger/books.ts';
import { totalOf } from '../../ledger/entry.ts';
import type { Payout, PayoutStatus } from '../../payout/payout.ts';
import type { Result } from '../../result.ts';
import { dateOf } from '../../time/local-date.ts';
import type { Decision } from '../decision.ts';
import { replay } from '../evolve.ts';
import type { RefundCase } from '../refund-case.ts';
import { approveCase } from './approve.ts';
import { legMoved } from './leg-moved.ts';
import { openCase } from './open.ts';
import { recordAssessment } from './record-assessment.ts';
import { repayLeg } from './repay.ts';

let made = 1_000;
const newId = <K extends Kind>(kind: K): Id<K> => {
  made += 1;
  return idNumber(kind, made);
};
const manager: Actor = { kind: 'staff', id: 'manager', name: '王店长' };

const done = <T>(result: Result<T, { readonly code: string }>): T => {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** A case of 100.00 that is being paid back to the given tenders. */
const paying = (
  kinds: readonly TenderKind[],
): { refundCase: RefundCase; payouts: readonly Payout[]; events: Decision['events'] } => {
  const each = 10_000n / BigInt(kinds.length);
  const order = anOrder({
    lines: [aLine('L1', 10_000n)],
    tenders: kinds.map((kind, index) =>
      aTender(index + 1, each, { kind, channelAccountId: idNumber('channelAccount', 1) }),
    ),
  });
  const claim = aClaim({ lines: [{ lineId: 'L1', quantity: 1 }] });
  const facts = someFacts({ order, claim });
  const opened = done(openCase({ caseId: newId('refundCase'), order, card: null, claim, now: facts.now }));
  const assessed = done(recordAssessment(opened.after, done(assess(facts))));
  const approved = done(
    approveCase(assessed.after, {
      actor: manager,
      note: null,
      goodsReceivedOn: dateOf('2026-03-05'),
      orders: [order],
      card: null,
      terms: facts.policy.terms,
      books: usualBooks,
      now: facts.now,
      newId: { settlement: () => newId('settlement'), payout: () => newId('payout'), entry: () => newId('entry') },
    }),
  );
  const events = [...opened.events, ...assessed.events, ...approved.events];
  return { refundCase: approved.after, payouts: approved.newPayouts, events };
};

const now = someFacts({ order: anOrder({}), claim: aClaim({}) }).now;

const moveTo = (refundCase: RefundCase, before: Payout, status: PayoutStatus, booked?: Decision): Decision => {
  const settled = status === 'settled' ? { at: now, channelNumber: 'C', landing: null } : before.settled;
  const after: Payout = { ...before, status, settled };
  return legMoved(refundCase, {
    before,
    after,
    now,
    entryId: newId('entry'),
    settledEntry: booked?.entries[0] ?? null,
  });
};

const balanced = (decision: Decision): void => {
  for (const { postings } of decision.entries) expect(totalOf(postings, 'debit')).toEqual(totalOf(postings, 'credit'));
};

const payoutAt = (payouts: readonly Payout[], index: number): Payout => {
  const payout = payouts[index];
  if (!payout) throw new Error(`there is no payout ${index}`);
  return payout;
};

describe('success', () => {
  test('books the cash, uses up the reservation, and resolves the case with its last leg', () => {
    const { refundCase, payouts, events } = paying(['alipay', 'stored_value']);
    const [first, second] = [payoutAt(payouts, 0), payoutAt(payouts, 1)];
    const one = moveTo(refundCase, first, 'settled');
    expect(one.after.status).toBe('paying');
    const two = moveTo(one.after, second, 'settled');
    expect(two.after.status).toBe('resolved');
    expect([one, two].map((each) => each.tenderMoves)).toMatchObject([
      [{ move: 'consume', payoutId: first.id, amount: first.amount }],
      [{ move: 'consume', payoutId: second.id, amount: second.amount }],
    ]);
    expect(
      [one, two].map((each) => each.entries[0]?.postings.map(({ account, side }) => `${side} ${account}`)),
    ).toEqual([
      ['debit 2241.refunds', 'credit 1012.alipay'],
      ['debit 2241.refunds', 'credit 2204.stored_value'],
    ]);
    [one, two].forEach(balanced);
    expect(replay([...events, ...one.events, ...two.events])).toEqual(two.after);
  });

  test.each([
    ['cash', '1001'],
    ['bank_card', '1002'],
  ] as const)('by hand for %s comes out of %s', (kind, account) => {
    const { refundCase, payouts } = paying([kind]);
    const decision = moveTo(refundCase, payoutAt(payouts, 0), 'settled');
    expect(decision.entries[0]?.postings[1]).toMatchObject({ side: 'credit', account });
  });
});

test.each(['unknown', 'accepted', 'held', 'queued', 'awaiting_payee'] as const)(
  '%s is told to the case and moves no money',
  (status) => {
    const { refundCase, payouts } = paying(['alipay']);
    const decision = moveTo(refundCase, { ...payoutAt(payouts, 0), status: 'sending' }, status);
    expect(decision).toMatchObject({ entries: [], tenderMoves: [], after: { status: 'paying', legs: [{ status }] } });
  },
);

test.each(['failed', 'void', 'abnormal'] as const)('%s asks for a person, and the money stays reserved', (status) => {
  const { refundCase, payouts } = paying(['alipay']);
  const decision = moveTo(refundCase, payoutAt(payouts, 0), status);
  expect(decision).toMatchObject({ entries: [], tenderMoves: [], after: { status: 'action_required' } });
  expect(decision.events.map((event) => event.type)).toEqual(['leg_moved', 'attention_needed']);
});

test('an abnormal leg that is paid after all heals its case', () => {
  const { refundCase, payouts } = paying(['alipay', 'stored_value']);
  const abnormal = moveTo(refundCase, payoutAt(payouts, 0), 'abnormal');
  const healed = moveTo(abnormal.after, { ...payoutAt(payouts, 0), status: 'abnormal' }, 'settled');
  expect(healed.after.status).toBe('paying');
});

describe('a bounce', () => {
  const { refundCase, payouts } = paying(['alipay']);
  const payout = payoutAt(payouts, 0);
  const settled = moveTo(refundCase, payout, 'settled');
  const was: Payout = { ...payout, status: 'settled', settled: { at: now, channelNumber: 'C', landing: null } };
  const bounced = moveTo(settled.after, was, 'bounced', settled);

  test('reverses the entry by name, reserves the money again and reopens the resolved case', () => {
    expect(settled.after.status).toBe('resolved');
    expect(bounced.after.status).toBe('action_required');
    expect(bounced.entries).toMatchObject([{ kind: 'reversal', reverses: settled.entries[0]?.id }]);
    expect(bounced.tenderMoves).toMatchObject([{ move: 'restore', amount: payout.amount }]);
    balanced(bounced);
    const both = [...settled.entries, ...bounced.entries].flatMap((entry) => entry.postings);
    const net = both.reduce((sum, { side, amount }) => sum + (side === 'debit' ? amount.minor : -amount.minor), 0n);
    expect(net).toBe(0n);
  });

  test('cannot be booked without the entry that it undoes', () => {
    expect(() => moveTo(settled.after, was, 'bounced')).toThrow('defect');
  });

  test('is paid again under a new number that takes the reservation over', () => {
    const command = {
      payoutId: payout.id,
      newPayoutId: newId('payout'),
      channelAccountId: payout.channelAccountId,
      hasRoom: true,
      now,
    };
    const again = done(repayLeg(bounced.after, { ...command, route: 'original' }));
    const [next] = again.newPayouts;
    expect(again.after.status).toBe('paying');
    expect(next?.requestNumber).not.toBe(payout.requestNumber);
    expect(again.tenderMoves).toMatchObject([
      { move: 'pass_on', fromPayoutId: payout.id, payoutId: command.newPayoutId },
    ]);
    expect(moveTo(again.after, next ?? payout, 'settled').after.status).toBe('resolved');
  });

  test('not the way it came, when the channel counts it as refunded still; by a transfer to an account of the customer', () => {
    const command = {
      payoutId: payout.id,
      newPayoutId: newId('payout'),
      channelAccountId: idNumber('channelAccount', 1),
      hasRoom: false,
      now,
    };
    const no = (code: string) => ({ ok: false, refusal: { code } });
    expect(repayLeg(bounced.after, { ...command, route: 'original' })).toMatchObject(no('route_not_offered'));
    expect(repayLeg(bounced.after, { ...command, route: 'transfer' })).toMatchObject(no('payee_missing'));
    const payee = { id: idNumber('payee', 1), kind: 'bank_account', paidFrom: 'bank_transfer' } as const;
    const again = done(repayLeg(bounced.after, { ...command, route: 'transfer', payee }));
    const [next] = again.newPayouts;
    expect(next).toMatchObject({ route: 'transfer', status: 'queued', payeeId: payee.id, instrument: 'bank_account' });
    // What leaves is the bank's money, not that of the channel the customer paid by.
    const paid = moveTo(again.after, next ?? payout, 'settled').entries.flatMap((entry) => entry.postings);
    expect(paid).toMatchObject([{ account: '2241.refunds' }, { account: '1002' }]);
  });

  test('or by hand; never by a route that was not its own, never for a leg that is not over', () => {
    const command = { payoutId: payout.id, newPayoutId: newId('payout'), channelAccountId: null, hasRoom: true, now };
    expect(done(repayLeg(bounced.after, { ...command, route: 'offline' })).newPayouts).toMatchObject([
      { route: 'offline', status: 'held', holdReason: 'awaits_proof' },
    ]);
    expect(repayLeg(bounced.after, { ...command, route: 'in_house' })).toMatchObject({
      ok: false,
      refusal: { code: 'route_not_offered' },
    });
    expect(repayLeg(refundCase, { ...command, route: 'original' })).toMatchObject({
      ok: false,
      refusal: { code: 'move_not_allowed' },
    });
    const abnormal = moveTo(refundCase, payout, 'abnormal');
    expect(repayLeg(abnormal.after, { ...command, route: 'offline' })).toMatchObject({
      ok: false,
      refusal: { code: 'payout_move_not_allowed' },
    });
    expect(repayLeg(bounced.after, { ...command, payoutId: newId('payout'), route: 'offline' })).toMatchObject({
      ok: false,
      refusal: { code: 'not_found' },
    });
  });
});
