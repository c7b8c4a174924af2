import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPayout, payoutNow } from '../../test-support/payout-facts.ts';
import { cny } from '../money/money.ts';
import { instantOf } from '../time/instant.ts';
import type { BankEntryFact, BankFact, BankStatusFact } from './bank-fact.ts';
import { allowedHandMoves } from './by-hand.ts';
import { putIntoBankFile, releaseInBankFile, takeOutOfBankFile } from './in-bank-file.ts';
import { judgeBankFact } from './judge-bank-fact.ts';
import { type Payout, type PayoutStatus, payoutStatuses } from './payout.ts';
import { payoutCan } from './payout-can.ts';

const accepted = aPayout({ status: 'accepted', everUnknown: true, next: null });
const settled = aPayout({
  status: 'settled',
  next: null,
  settled: { at: instantOf(1_000), channelNumber: 'D1', landing: null },
});
const status = (code: string, change: Partial<BankStatusFact> = {}): BankStatusFact => ({
  kind: 'status',
  scope: 'transfer',
  messageId: null,
  endToEndId: accepted.requestNumber,
  status: code,
  amount: accepted.amount,
  code: null,
  message: null,
  ...change,
});
const booking = (change: Partial<BankEntryFact> = {}): BankEntryFact => ({
  kind: 'entry',
  side: 'debit',
  booked: true,
  returned: false,
  endToEndId: accepted.requestNumber,
  batchId: null,
  amount: accepted.amount,
  at: instantOf(1_000),
  reference: 'D1',
  account: '',
  identity: 'S/0/0',
  code: null,
  message: null,
  ...change,
});
const comeBack = (change: Partial<BankEntryFact> = {}): BankEntryFact =>
  booking({ side: 'credit', returned: true, reference: 'C1', at: instantOf(5_000), code: 'AC04', ...change });
const judge = (payout: Payout, fact: BankFact) => judgeBankFact(payout, fact, payoutNow);

describe('a payout that is at the bank', () => {
  test('is paid when its debit is booked, and by nothing less', () => {
    expect(judge(accepted, booking())).toMatchObject({
      verdict: 'moves',
      after: { status: 'settled', settled: { at: 1_000, channelNumber: 'D1' }, next: null },
    });
    expect(judge(accepted, booking({ booked: false }))).toEqual({ verdict: 'noted' });
    for (const code of ['ACTC', 'ACSC', 'PDNG']) expect(judge(accepted, status(code))).toEqual({ verdict: 'noted' });
  });

  test('failed when the bank rejects it, with the bank’s own reason', () => {
    expect(judge(accepted, status('RJCT', { code: 'AC04', message: '销户' }))).toMatchObject({
      verdict: 'moves',
      after: { status: 'failed', lastRefusal: { code: 'AC04', message: '销户' } },
    });
  });

  test('waits with a return until its booking is known', () => {
    expect(judge(accepted, comeBack())).toEqual({ verdict: 'waits' });
  });
});

describe('a payout that was paid', () => {
  test('bounces when the money comes back, never before it went', () => {
    expect(judge(settled, comeBack({ at: instantOf(10) }))).toMatchObject({
      verdict: 'moves',
      after: { status: 'bounced', returned: { at: 1_000, reference: 'C1' }, lastRefusal: { code: 'AC04' } },
    });
  });

  test('is confirmed by the same line, and contradicted by another', () => {
    expect(judge(settled, booking())).toEqual({ verdict: 'confirms' });
    expect(judge(settled, booking({ reference: 'D2' }))).toEqual({ verdict: 'contradicts', why: 'booked_twice' });
    expect(judge(settled, booking({ reference: null }))).toEqual({ verdict: 'contradicts', why: 'booked_twice' });
    const bounced = aPayout({ ...settled, status: 'bounced', returned: { at: instantOf(5_000), reference: 'C1' } });
    expect(judge(bounced, comeBack())).toEqual({ verdict: 'confirms' });
    expect(judge(bounced, comeBack({ reference: 'C2' }))).toEqual({ verdict: 'contradicts', why: 'returned_twice' });
    expect(judge(bounced, booking())).toEqual({ verdict: 'confirms' });
  });
});

test.each<[string, Payout, BankFact, string]>([
  ['another amount', accepted, booking({ amount: cny(1n) }), 'amount_differs'],
  ['no amount that can be read', accepted, booking({ amount: null }), 'amount_differs'],
  ['another amount rejected', accepted, status('RJCT', { amount: cny(1n) }), 'amount_differs'],
  ['a credit that does not say why', settled, comeBack({ returned: false }), 'credit_unexplained'],
  ['a word that nobody knows', accepted, status('再议'), 'status_not_understood'],
  ['a rejection after the booking', settled, status('RJCT'), 'rejected_after_booking'],
  ['a booking after the rejection', aPayout({ status: 'failed' }), booking(), 'already_failed'],
  ['an acceptance after the rejection', aPayout({ status: 'failed' }), status('ACSP'), 'already_failed'],
  ['a booking of what was voided', aPayout({ status: 'void' }), booking(), 'already_void'],
  [
    'a booking of what never left',
    aPayout({ status: 'held', holdReason: 'in_bank_file' }),
    booking(),
    'never_released',
  ],
])('%s is a contradiction, and nothing moves', (_, payout, fact, why) => {
  expect(judge(payout, fact)).toEqual({ verdict: 'contradicts', why });
});

test('whatever the bank says in whatever order, a payout moves only along its machine, and the same line moves it once', () => {
  const fact = fc.oneof(
    fc.constantFrom('RJCT', 'ACSP', 'ACSC', '?').map((code) => status(code)),
    fc.record({ reference: fc.constantFrom('D1', 'D2', null) }).map((change) => booking(change)),
    fc.record({ reference: fc.constantFrom('C1', 'C2', null) }).map((change) => comeBack(change)),
  );
  fc.assert(
    fc.property(fc.constantFrom<PayoutStatus>(...payoutStatuses), fc.array(fact, { maxLength: 12 }), (start, facts) => {
      let payout = start === 'settled' ? settled : aPayout({ status: start });
      for (const each of facts) {
        const judged = judge(payout, each);
        if (judged.verdict !== 'moves') continue;
        expect(payoutCan(payout.status, judged.after.status)).toBe(true);
        payout = judged.after;
        expect(judge(payout, each).verdict).toBe('confirms');
      }
    }),
  );
});

describe('in a file', () => {
  const waiting = aPayout({ status: 'held', holdReason: 'awaits_bank_file', next: null });

  test('nobody moves a payout by hand, and only the file lets it go', () => {
    const inFile = putIntoBankFile(waiting);
    if (!inFile.ok) throw new Error(inFile.refusal.code);
    expect([allowedHandMoves(waiting), allowedHandMoves(inFile.value)]).toEqual([['void'], []]);
    expect(takeOutOfBankFile(inFile.value)).toEqual({ ok: true, value: waiting });
    expect(releaseInBankFile(inFile.value)).toMatchObject({
      ok: true,
      value: { status: 'accepted', holdReason: null, everUnknown: true, next: null },
    });
  });

  test('a payout that does not wait for one is refused at each step', () => {
    for (const step of [putIntoBankFile, takeOutOfBankFile, releaseInBankFile])
      expect(step(settled)).toMatchObject({ ok: false, refusal: { code: 'payout_not_for_bank_file' } });
  });
});
