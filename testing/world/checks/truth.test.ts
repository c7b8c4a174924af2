import type { PayoutStatus } from '@redress/domain';
import type { RefundTruth } from '@redress/sandbox';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../facts.ts';
import { type Truth, truthOfAlipay } from '../truth.ts';
import { quietMeansAgreed, truthIsNeverBroken, whatCameBackIsRecorded } from './truth.ts';

/** One refund of 100.00 by Alipay: what we say of it, and what became of it there. */
const seen = (status: PayoutStatus, there: Partial<RefundTruth>): { facts: Facts; truth: Truth } => {
  const payout = {
    id: 'p',
    case: 'c',
    tender: 't',
    route: 'original',
    channel: 'alipay',
    status,
    amount: 10_000n,
    number: 'R1',
  };
  const tender = { id: 't', order: 'o', reference: 'P1', kind: 'alipay', amount: 10_000n, refunded: 0n, reserved: 0n };
  const nothing = { orders: [], lines: [], cases: [], reservations: [], entries: [], accounts: [] };
  const rest = { next: null, nextAt: null, leaseUntil: null, hold: null, version: 3, everUnknown: false };
  const refund = { outRequestNo: 'R1', amountMinor: 10_000n, at: 1, timesApplied: 1, calls: 1, bounced: null };
  const trade = { appId: 'A', tradeNo: '1', outTradeNo: 'T1', paidAt: 0, paidMinor: 10_000n, refundedMinor: 10_000n };
  return {
    facts: { ...nothing, payouts: [{ ...payout, ...rest }], tenders: [{ ...tender, trade: 'T1' }] },
    truth: truthOfAlipay({
      balances: [],
      movements: [],
      transfers: [],
      trades: [{ ...trade, bouncedMinor: 0n, refunds: [{ ...refund, status: 'settled', ...there }] }],
    }),
  };
};

const withBuyer = { status: 'bounced', bounced: { at: 2, landsAt: 'buyer-balance' } } as const;
const cameBack = { status: 'bounced', bounced: { at: 2, landsAt: 'merchant' } } as const;

describe('what the buyer has in the Alipay balance is paid', () => {
  test('settled is the truth of it', () => {
    const both = seen('settled', withBuyer);
    expect([...truthIsNeverBroken(both), ...quietMeansAgreed(both), ...whatCameBackIsRecorded(both)]).toEqual([]);
  });

  test.each(['bounced', 'failed', 'void', 'held', 'queued'] as const)('%s would have it paid twice', (status) => {
    expect(truthIsNeverBroken(seen(status, withBuyer))).toEqual([
      `payout R1 is ${status} here, and the money has moved`,
    ]);
  });
});

describe('what came back to the merchant without a word', () => {
  test('may be settled with us until somebody looks, but not for ever', () => {
    const both = seen('settled', cameBack);
    expect([...truthIsNeverBroken(both), ...quietMeansAgreed(both)]).toEqual([]);
    expect(whatCameBackIsRecorded(both)).toEqual(['payout R1 is settled here, and its money came back']);
  });

  test('is bounced in the end, and never anything else', () => {
    const both = seen('bounced', cameBack);
    expect([...truthIsNeverBroken(both), ...quietMeansAgreed(both), ...whatCameBackIsRecorded(both)]).toEqual([]);
    expect(quietMeansAgreed(seen('failed', cameBack))).toEqual(['payout R1 is failed here and bounced there']);
  });
});

test('what the buyer still has where it was sent did not bounce', () => {
  expect(truthIsNeverBroken(seen('bounced', {}))).toEqual(['payout R1 is bounced here, and the money has moved']);
});
