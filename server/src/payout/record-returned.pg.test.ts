import { type Id, later, type Payout, type RefundCase, uuidOf } from '@redress/domain';
import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import {
  attachProof,
  caseNow,
  doneOf,
  openShop,
  payoutNow,
  payoutsOf,
  people,
} from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listEntries } from '../ledger/ledger-reader.ts';
import type { Once } from '../platform/once.ts';
import { repayFailedLeg } from '../settlement/repay-leg.ts';
import { recordPaid } from './record-paid.ts';
import { type RecordReturned, recordReturned } from './record-returned.ts';

const { pool, owner } = await testDatabase();
const hundred = [{ kind: 'alipay', fen: 10_000n }] as const;

const only = async ({ shop }: PayoutBench, refundCase: RefundCase): Promise<Payout> => {
  const [payout] = await payoutsOf(shop, refundCase.id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

/** A refund that settled, came back to the merchant without a word, and was found in the bill an hour later. */
const start = async (returned?: number) => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { refundCase, order } = await bench.refundOf(hundred, returned === undefined ? {} : { cups: 4n, returned });
  await bench.quiet();
  const payout = await only(bench, refundCase);
  bench.sandbox.bounceRefund(payout.requestNumber, { landsAt: 'merchant' });
  bench.clock.advance(3_600_000);
  const evidenceId = await attachProof(bench.shop, refundCase.id);
  const command: RecordReturned = {
    merchantId: bench.shop.merchantId,
    actor: people.cashier,
    payoutId: payout.id,
    expectedVersion: payout.version,
    once: null,
    reference: 'BILL-20260302-77',
    returnedAt: bench.clock.now(),
    evidenceId,
    reason: '对账发现款项已退回商户余额',
  };
  return { bench, refundCase, order, payout, command };
};

const tendersOf = async (merchantId: Id<'merchant'>) => {
  const { rows } = await owner.query('select refunded_minor, reserved_minor from tender where merchant_id = $1', [
    uuidOf(merchantId),
  ]);
  return rows;
};

const entriesOf = async ({ shop }: PayoutBench, payout: Payout) => {
  const filter = { caseId: payout.caseId, payoutId: payout.id, account: null };
  return (await listEntries(pool, shop.merchantId, filter, { limit: 10, after: null })).rows;
};

const repay = async (
  { house, shop }: PayoutBench,
  refundCase: RefundCase,
  payoutId: Id<'payout'>,
  route: 'original' | 'offline',
): Promise<RefundCase> =>
  doneOf(
    await repayFailedLeg(house, {
      merchantId: shop.merchantId,
      actor: people.manager,
      caseId: refundCase.id,
      expectedVersion: null,
      dryRun: false,
      once: null,
      payoutId,
      route,
    }),
  );

test('the channel does not tell, so nothing moves until a person records it', async () => {
  const { bench, refundCase, payout } = await start();
  await owner.query(`update payout set next_do = 'query', next_at = to_timestamp(0) where request_number = $1`, [
    payout.requestNumber,
  ]);
  await bench.quiet();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', queries: 1, settled: payout.settled });
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
});

test('recorded, it is reversed by name as of the day it came back, reserved again, and the case asks for a person', async () => {
  const { bench, refundCase, payout, command } = await start();
  const returnedAt = command.returnedAt;
  bench.clock.advance(86_400_000);
  const bounced = doneOf(await recordReturned(bench.house, command));
  expect(bounced).toMatchObject({
    status: 'bounced',
    returned: { at: returnedAt, reference: 'BILL-20260302-77' },
    lastRefusal: { code: 'returned', message: '对账发现款项已退回商户余额' },
    next: null,
  });
  expect(await payoutNow(bench.shop, payout.id)).toEqual(bounced);
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({
    status: 'action_required',
    legs: [{ status: 'bounced' }],
  });
  const entries = await entriesOf(bench, payout);
  expect(entries).toMatchObject([
    { kind: 'reversal', reverses: entries[1]?.id, occurredAt: returnedAt },
    { kind: 'payout_settled' },
  ]);
  expect(await tendersOf(bench.shop.merchantId)).toEqual([{ refunded_minor: 0n, reserved_minor: 10_000n }]);
  await assertBooksAgree(bench, owner);
});

describe('and then the customer is paid again', () => {
  test('by the channel under another number, while the payment has room', async () => {
    const { bench, refundCase, payout, command } = await start(1);
    doneOf(await recordReturned(bench.house, command));
    await repay(bench, refundCase, payout.id, 'original');
    await bench.quiet();
    const again = await only(bench, refundCase);
    expect(again).toMatchObject({ status: 'settled', sends: 1 });
    expect(again.requestNumber).not.toBe(payout.requestNumber);
    expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    await assertBooksAgree(bench, owner);
  });

  test('by hand, where Alipay keeps the trade closed; and should that come back too, once more', async () => {
    const { bench, refundCase, payout, command } = await start();
    doneOf(await recordReturned(bench.house, command));
    await expect(repay(bench, refundCase, payout.id, 'original')).rejects.toThrow('route_not_offered');
    await repay(bench, refundCase, payout.id, 'offline');
    const third = await only(bench, refundCase);
    expect(third).toMatchObject({ status: 'held', holdReason: 'awaits_proof' });
    const { clock, house, shop } = bench;
    const { evidenceId } = command;
    const byHand = { ...command, payoutId: third.id, expectedVersion: third.version };
    const paid = { ...byHand, reference: 'BANK-77', paidAt: clock.now() };
    expect(await recordPaid(house, { ...paid, actor: people.manager })).toMatchObject({
      ok: false,
      refusal: { code: 'payout_checker_is_approver' },
    });
    expect(await recordPaid(house, { ...paid, evidenceId: null })).toMatchObject({
      ok: false,
      refusal: { code: 'proof_required' },
    });
    doneOf(await recordPaid(house, { ...paid, evidenceId }));
    expect(await caseNow(shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    await assertBooksAgree(bench, owner);

    const back = { ...byHand, expectedVersion: null, returnedAt: clock.now() };
    // Whoever says that it was paid is not the one who says that it came back.
    expect(await recordReturned(house, back)).toMatchObject({ refusal: { code: 'payout_recorder_returns' } });
    doneOf(await recordReturned(house, { ...back, actor: people.clerk }));
    expect(await caseNow(shop, refundCase.id)).toMatchObject({ status: 'action_required' });
    expect(await entriesOf(bench, third)).toMatchObject([{ kind: 'reversal' }, { kind: 'payout_settled' }]);
    await assertBooksAgree(bench, owner);
  });
});

describe('refused, and nothing moves', () => {
  test.each([
    ['the approver', { actor: people.manager }, 'payout_checker_is_approver', null],
    ['no proof', { evidenceId: null }, 'proof_required', '/evidenceId'],
    ['no reason', { reason: '退' }, 'reason_required', '/reason'],
    ['an old version', { expectedVersion: 1 }, 'version_stale', null],
  ] as const)('%s', async (_, change, code, pointer) => {
    const { bench, refundCase, payout, command } = await start();
    expect(await recordReturned(bench.house, { ...command, ...change })).toMatchObject({
      ok: false,
      refusal: { code, pointer },
    });
    expect(await payoutNow(bench.shop, payout.id)).toEqual(payout);
    expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'resolved' });
    expect(await entriesOf(bench, payout)).toHaveLength(1);
  });

  test('a moment in the future or before the payment, evidence of nobody, another merchant', async () => {
    const { bench, payout, command } = await start();
    const moment = { ok: false, refusal: { code: 'input_invalid', pointer: '/returnedAt' } };
    const late = later(bench.clock.now(), 1);
    expect(await recordReturned(bench.house, { ...command, returnedAt: late })).toMatchObject(moment);
    const early = later(payout.settled?.at ?? late, -1);
    expect(await recordReturned(bench.house, { ...command, returnedAt: early })).toMatchObject(moment);
    const evidenceId = bench.house.newId('evidence');
    expect(await recordReturned(bench.house, { ...command, evidenceId })).toMatchObject({
      ok: false,
      refusal: { code: 'not_found', pointer: '/evidenceId' },
    });
    const { merchantId } = await openShop(bench.house);
    expect(await recordReturned(bench.house, { ...command, merchantId })).toMatchObject({
      ok: false,
      refusal: { code: 'not_found' },
    });
    expect(await payoutNow(bench.shop, payout.id)).toEqual(payout);
  });

  test('a balance of our own: nothing comes back out of it', async () => {
    const bench = await payoutBench(pool);
    onTestFinished(() => closeBench(bench, owner));
    const { refundCase } = await bench.refundOf([{ kind: 'stored_value', fen: 10_000n }]);
    await bench.quiet();
    const payout = await only(bench, refundCase);
    expect(payout).toMatchObject({ status: 'settled', route: 'in_house' });
    const command = {
      merchantId: bench.shop.merchantId,
      actor: people.cashier,
      payoutId: payout.id,
      expectedVersion: null,
      once: null,
      reference: 'B-1',
      returnedAt: bench.clock.now(),
      evidenceId: await attachProof(bench.shop, refundCase.id),
      reason: '储值余额退回',
    };
    expect(await recordReturned(bench.house, command)).toMatchObject({
      ok: false,
      refusal: { code: 'payout_move_not_allowed', details: { statusCode: 'settled', allowed: [] } },
    });
  });
});

test('recorded twice, by one finger or by two people at once, it is booked once', async () => {
  const { bench, payout, command } = await start();
  const once: Once<Payout> = {
    key: 'returned-1',
    requestHash: 'h1',
    answer: ({ status, version }) => ({ status: 200, body: { status }, etag: `"${version}"` }),
  };
  const racing = await Promise.all([
    recordReturned(bench.house, { ...command, once }),
    recordReturned(bench.house, { ...command, once }),
    recordReturned(bench.house, { ...command, expectedVersion: null }),
  ]);
  expect(racing.some(({ ok }) => ok)).toBe(true);
  expect(await recordReturned(bench.house, { ...command, expectedVersion: null })).toMatchObject({
    ok: false,
    refusal: { code: 'payout_move_not_allowed', details: { statusCode: 'bounced', allowed: [] } },
  });
  expect(await entriesOf(bench, payout)).toHaveLength(2);
  await assertBooksAgree(bench, owner);
});

test('a question about it that is on its way when a person records it does not bring it back to life', async () => {
  const { bench, payout, command } = await start();
  await owner.query(`update payout set next_do = 'query', next_at = to_timestamp(0) where request_number = $1`, [
    payout.requestNumber,
  ]);
  await Promise.all([
    recordReturned(bench.house, { ...command, expectedVersion: null }),
    bench.worker.runOnce(),
    bench.another().runOnce(),
  ]);
  const now = await payoutNow(bench.shop, payout.id);
  if (now?.status === 'settled') doneOf(await recordReturned(bench.house, { ...command, expectedVersion: null }));
  await bench.quiet();
  expect(await payoutNow(bench.shop, payout.id)).toMatchObject({ status: 'bounced', next: null });
  expect(await entriesOf(bench, payout)).toHaveLength(2);
  await assertBooksAgree(bench, owner);
});
