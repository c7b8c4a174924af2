import { cny } from '../src/money/money.ts';
import type { ChannelAnswer } from '../src/payout/answer.ts';
import { newPayout } from '../src/payout/new-payout.ts';
import type { Payout } from '../src/payout/payout.ts';
import type { Leg } from '../src/settlement/settlement.ts';
import type { Instant } from '../src/time/instant.ts';
import { fromIso } from '../src/time/instant.ts';
import { idNumber } from './case-facts.ts';

export const payoutNow = fromIso('2026-03-09T10:00:00+08:00') as Instant;

export const aLeg = (change: Partial<Leg> = {}): Leg => ({
  payoutId: idNumber('payout', 1),
  purpose: 'refund',
  route: 'original',
  orderId: idNumber('order', 1),
  tenderId: idNumber('tender', 1),
  tenderKind: 'alipay',
  amount: cny(10_000n),
  ...change,
});

/** A payout as it begins: by Alipay, queued, unless told otherwise. */
export const aPayout = (change: Partial<Payout> = {}, leg: Partial<Leg> = {}): Payout => ({
  ...newPayout({
    leg: aLeg(leg),
    caseId: idNumber('refundCase', 1),
    channelAccountId: idNumber('channelAccount', 1),
    now: payoutNow,
  }),
  ...change,
});

/** One answer of every class, with both turns of those that have two. */
export const answers: { readonly [name: string]: ChannelAnswer } = {
  settled: { class: 'settled', channelNumber: 'C1', landing: 'ALIPAYACCOUNT 100.00', at: null },
  accepted: { class: 'accepted' },
  awaitingPayee: { class: 'awaiting_payee' },
  abnormal: { class: 'abnormal', code: 'ABNORMAL', message: '' },
  refused: { class: 'refused_final', code: 'F', message: '', confirm: false },
  refusedUnsure: { class: 'refused_final', code: 'FC', message: '', confirm: true },
  tooOften: { class: 'refused_retryable', code: 'T', message: '', needs: 'time', confirm: false },
  noFunds: { class: 'refused_retryable', code: 'B', message: '', needs: 'funds', confirm: false },
  noFundsUnsure: { class: 'refused_retryable', code: 'BC', message: '', needs: 'funds', confirm: true },
  needsPerson: { class: 'refused_retryable', code: 'P', message: '', needs: 'person', confirm: false },
  unknown: { class: 'unknown', reason: 'timeout' },
  absent: { class: 'absent' },
  returned: { class: 'returned', message: '退票', at: null },
};
