import { type Payout, type RefundCase, uuidOf } from '@redress/domain';
import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, doneOf, openShop, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import type { Once } from '../platform/once.ts';
import { holdPayout } from './hold-payout.ts';
import { readPayoutGauges } from './payout-gauges.ts';
import { listPayouts, readPayout } from './payout-reader.ts';
import { recordPaid } from './record-paid.ts';
import { releasePayout } from './release-payout.ts';
import { voidPayout } from './void-payout.ts';

const { pool, owner } = await testDatabase();

const start = async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  const payout = await only(bench, refundCase);
  const command = {
    merchantId: bench.shop.merchantId,
    actor: people.manager,
    payoutId: payout.id,
    expectedVersion: null,
    once: null,
  };
  return { bench, refundCase, payout, command };
};

const only = async ({ shop }: PayoutBench, refundCase: RefundCase): Promise<Payout> => {
  const [payout] = await payoutsOf(shop, refundCase.id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

test('held by a person, nothing leaves; released, it does', async () => {
  const { bench, refundCase, command } = await start();
  doneOf(await holdPayout(bench.house, { ...command, reason: 'kill_switch' }));
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ legs: [{ status: 'held' }] });
  expect(await bench.worker.runOnce()).toBe(0);
  expect((await readPayoutGauges(pool)).byStatus).toMatchObject([{ status: 'held', count: 1 }]);
  doneOf(await releasePayout(bench.house, { ...command, channelAccountId: null }));
  await bench.quiet();
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled' });
  await assertBooksAgree(bench, owner);
});

test('voided, the case waits for another way and the money stays reserved for it', async () => {
  const { bench, refundCase, command } = await start();
  expect(await voidPayout(bench.house, { ...command, reason: '不' })).toMatchObject({
    ok: false,
    refusal: { code: 'reason_required' },
  });
  doneOf(await voidPayout(bench.house, { ...command, reason: '顾客改要现金' }));
  expect(await only(bench, refundCase)).toMatchObject({ status: 'void', lastRefusal: { message: '顾客改要现金' } });
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ status: 'action_required' });
  await bench.quiet();
  expect(bench.sandbox.truth().trades[0]?.refunds).toEqual([]);
  await assertBooksAgree(bench, owner);
});

test('what may be on its way cannot be stopped by hand', async () => {
  const { bench, command } = await start();
  bench.sandbox.faults.next({ kind: 'timeout-after', method: 'alipay.trade.refund' });
  await bench.worker.runOnce();
  const refused = {
    ok: false,
    refusal: { code: 'payout_move_not_allowed', details: { statusCode: 'unknown', allowed: [] } },
  };
  expect(await holdPayout(bench.house, { ...command, reason: 'needs_person' })).toMatchObject(refused);
  expect(await voidPayout(bench.house, { ...command, reason: '不退了不退了' })).toMatchObject(refused);
  expect(await releasePayout(bench.house, { ...command, channelAccountId: null })).toMatchObject(refused);
  const paid = { reference: 'X', paidAt: bench.clock.now(), evidenceId: null };
  expect(await recordPaid(bench.house, { ...command, ...paid })).toMatchObject(refused);
});

test('a person and the worker at the same moment: one of them wins, and the other notices', async () => {
  const { bench, refundCase, command } = await start();
  const [held] = await Promise.all([
    voidPayout(bench.house, { ...command, reason: '抢在发出之前' }),
    bench.worker.runOnce(),
    bench.another().runOnce(),
  ]);
  await bench.quiet();
  const payout = await only(bench, refundCase);
  expect(payout.status).toBe(held.ok ? 'void' : 'settled');
  expect(bench.sandbox.truth().trades[0]?.refunds.length).toBe(held.ok ? 0 : 1);
  await assertBooksAgree(bench, owner);
});

test('a stale version is refused, the same key replays, and another merchant finds nothing', async () => {
  const { bench, payout, command } = await start();
  const once: Once<Payout> = {
    key: 'hold-1',
    requestHash: 'h1',
    answer: (value) => ({ status: 200, body: { status: value.status }, etag: `"${value.version}"` }),
  };
  const hold = { ...command, reason: 'needs_person' as const };
  expect(await holdPayout(bench.house, { ...hold, expectedVersion: payout.version + 1 })).toMatchObject({
    ok: false,
    refusal: { code: 'version_stale', details: { current: payout.version } },
  });
  doneOf(await holdPayout(bench.house, { ...hold, expectedVersion: payout.version, once }));
  const { rows } = await owner.query('select body, etag from idempotency_key where key = $1', ['hold-1']);
  expect(rows).toEqual([{ body: { status: 'held' }, etag: `"${payout.version + 1}"` }]);

  const stranger = await openShop(bench.house);
  const theirs = { ...hold, merchantId: stranger.merchantId };
  expect(await holdPayout(bench.house, theirs)).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
  expect(await readPayout(pool, stranger.merchantId, payout.id)).toBeNull();
});

test('a named account must be one of the merchant’s own and of the tender’s kind', async () => {
  const { bench, command } = await start();
  doneOf(await holdPayout(bench.house, { ...command, reason: 'needs_person' }));
  const nowhere = bench.house.newId('channelAccount');
  expect(await releasePayout(bench.house, { ...command, channelAccountId: nowhere })).toMatchObject({
    ok: false,
    refusal: { code: 'not_found', pointer: '/channelAccountId' },
  });
  doneOf(await releasePayout(bench.house, { ...command, channelAccountId: bench.accountId }));
});

test('payouts are listed newest first, by state, case and number, in pages', async () => {
  const { bench, payout } = await start();
  const { refundCase: second } = await bench.refundOf([{ kind: 'alipay', fen: 100n }]);
  const { merchantId } = bench.shop;
  const all = { status: null, caseId: null, requestNumber: null };
  const page = await listPayouts(pool, merchantId, all, { limit: 1, after: null });
  expect(page.rows.map((row) => row.caseId)).toEqual([second.id]);
  const next = await listPayouts(pool, merchantId, all, { limit: 1, after: page.next });
  expect(next).toMatchObject({ rows: [{ id: payout.id }], next: null });
  const byCase = await listPayouts(
    pool,
    merchantId,
    { ...all, caseId: second.id, status: 'queued' },
    { limit: 9, after: null },
  );
  expect(byCase.rows).toHaveLength(1);
  const byNumber = await listPayouts(
    pool,
    merchantId,
    { ...all, requestNumber: payout.requestNumber },
    { limit: 9, after: null },
  );
  expect(byNumber.rows.map((row) => uuidOf(row.id))).toEqual([uuidOf(payout.id)]);
});
