import { cny, MINUTE, type Payout, type RefundCase, uuidOf } from '@redress/domain';
import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { attachProof, doneOf, granted, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { confirmPaid } from './confirm-paid.ts';
import { forecastPayouts } from './forecast.ts';
import { fundsFor } from './forecast-funds.ts';
import { listPayoutLimits, setPayoutLimit } from './limits/payout-limits.ts';
import { recordPaid } from './record-paid.ts';
import { releasePayout } from './release-payout.ts';
import { listPayoutStops } from './stops/payout-stops.ts';
import { liftStop, stopPayouts } from './stops/stop-payouts.ts';

const { pool, owner } = await testDatabase();

const start = async (): Promise<PayoutBench> => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  return bench;
};

const only = async ({ shop }: Pick<PayoutBench, 'shop'>, { id }: RefundCase): Promise<Payout> => {
  const [payout] = await payoutsOf(shop, id);
  if (!payout) throw new Error('the case has no payout');
  return payout;
};

const refunds = ({ sandbox }: PayoutBench) => sandbox.truth().trades.flatMap((trade) => trade.refunds);

describe('the kill switch of a merchant', () => {
  test('nothing leaves from its commit on, balances included; what is out is only asked about; lifted, everything goes', async () => {
    const bench = await start();
    const { house, shop, sandbox } = bench;
    const { merchantId } = shop;
    sandbox.faults.next({ kind: 'timeout-before', method: 'alipay.trade.refund' });
    const out = await bench.refundOf([{ kind: 'alipay', fen: 1_000n }]);
    await bench.worker.runOnce();
    const stop = granted(
      await stopPayouts(house, { merchantId, actor: people.manager, channelAccountId: null, reason: '疑似批量盗刷' }),
    );
    const due = await bench.refundOf([{ kind: 'alipay', fen: 2_000n }]);
    const ours = await bench.refundOf([{ kind: 'stored_value', fen: 3_000n }]);
    await bench.quiet([bench.worker], 10 * MINUTE);
    for (const { refundCase } of [due, ours])
      expect(await only(bench, refundCase)).toMatchObject({ status: 'held', holdReason: 'payouts_stopped' });
    expect(await only(bench, out.refundCase)).toMatchObject({ status: 'unknown', sends: 1 });
    expect(refunds(bench)).toEqual([]);

    const lift = { merchantId, actor: people.director, stopId: stop.id, reason: '已核实为误报' };
    expect(granted(await liftStop(house, lift))).toMatchObject({
      lifted: { by: people.director, reason: lift.reason },
    });
    await bench.quiet();
    for (const { refundCase } of [out, due, ours])
      expect(await only(bench, refundCase)).toMatchObject({ status: 'settled' });
    expect(refunds(bench).map(({ timesApplied }) => timesApplied)).toEqual([1, 1]);
    // Who stopped it and why stands there for good; lifting it again changes nothing.
    granted(await liftStop(house, { ...lift, reason: '再来一次' }));
    expect(await listPayoutStops(pool, merchantId)).toMatchObject([
      { reason: '疑似批量盗刷', stoppedBy: people.manager, lifted: { reason: '已核实为误报' } },
    ]);
    await assertBooksAgree(bench, owner);
  });

  test('thrown eight times at once it is one stop, and another merchant goes on', async () => {
    const [mine, theirs] = [await start(), await start()];
    const { merchantId } = mine.shop;
    const ask = { merchantId, actor: people.manager, channelAccountId: null, reason: '停' };
    const stops = await Promise.all(Array.from({ length: 8 }, () => stopPayouts(mine.house, ask)));
    expect(new Set(stops.map((stop) => granted(stop).id)).size).toBe(1);
    const { refundCase } = await theirs.refundOf([{ kind: 'alipay', fen: 1_000n }]);
    await theirs.quiet();
    expect(await only(theirs, refundCase)).toMatchObject({ status: 'settled' });
  });

  test('of an account of nobody, or of another merchant, is refused', async () => {
    const [mine, theirs] = [await start(), await start()];
    const ask = { merchantId: mine.shop.merchantId, actor: people.manager, reason: '停' };
    const stop = await stopPayouts(mine.house, { ...ask, channelAccountId: theirs.accountId });
    expect(stop).toMatchObject({ ok: false, refusal: { code: 'not_found' } });
    expect(await listPayoutStops(pool, theirs.shop.merchantId)).toEqual([]);
  });
});

describe('the limits of an account', () => {
  test('above what may leave at once: held until a person lets it go, and then it goes', async () => {
    const bench = await start();
    const { house, shop, accountId } = bench;
    const { merchantId } = shop;
    const limit = { merchantId, actor: people.director, accountId, currency: 'CNY' as const };
    granted(await setPayoutLimit(house, { ...limit, perPayout: cny(5_000n), perDay: null }));
    const below = await bench.refundOf([{ kind: 'alipay', fen: 5_000n }]);
    const above = await bench.refundOf([{ kind: 'alipay', fen: 5_001n }]);
    await bench.quiet();
    expect(await only(bench, below.refundCase)).toMatchObject({ status: 'settled' });
    const held = await only(bench, above.refundCase);
    expect(held).toMatchObject({ status: 'held', holdReason: 'over_limit', sends: 0 });
    const command = { merchantId, actor: people.director, payoutId: held.id, expectedVersion: null, once: null };
    doneOf(await releasePayout(house, { ...command, channelAccountId: null }));
    await bench.quiet();
    expect(await only(bench, above.refundCase)).toMatchObject({ status: 'settled', limitWaived: true });
    await assertBooksAgree(bench, owner);
  });

  test('above what may leave in a day: what left counts, and the next day begins anew', async () => {
    const bench = await start();
    const { house, shop, accountId } = bench;
    const limit = { merchantId: shop.merchantId, actor: people.director, accountId, currency: 'CNY' as const };
    granted(await setPayoutLimit(house, { ...limit, perPayout: null, perDay: cny(9_000n) }));
    expect(await listPayoutLimits(pool, shop.merchantId)).toMatchObject([{ perPayout: null, perDay: cny(9_000n) }]);
    const cases: RefundCase[] = [];
    for (const fen of [4_000n, 5_000n, 1n]) {
      cases.push((await bench.refundOf([{ kind: 'alipay', fen }])).refundCase);
      await bench.quiet([bench.worker], MINUTE);
    }
    const statuses = await Promise.all(cases.map(async (each) => (await only(bench, each)).status));
    expect(statuses).toEqual(['settled', 'settled', 'held']);
    bench.clock.advance(24 * 60 * MINUTE);
    const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 9_000n }]);
    await bench.quiet([bench.worker], MINUTE);
    expect(await only(bench, refundCase)).toMatchObject({ status: 'settled' });
  });

  test('what left on another day and is only asked about today takes no room of today', async () => {
    const bench = await start();
    const { house, shop, accountId } = bench;
    const limit = { merchantId: shop.merchantId, actor: people.director, accountId, currency: 'CNY' as const };
    granted(await setPayoutLimit(house, { ...limit, perPayout: null, perDay: cny(9_000n) }));
    const before = await bench.refundOf([{ kind: 'alipay', fen: 9_000n }]);
    await bench.quiet([bench.worker], MINUTE);
    const { requestNumber } = await only(bench, before.refundCase);
    bench.clock.advance(24 * 60 * MINUTE);
    // A notice has us look at a settled payout again, which changes the row today.
    bench.sandbox.bounceRefund(requestNumber, { landsAt: 'buyer-balance' });
    await owner.query(`update payout set next_do = 'query', next_at = to_timestamp(0) where request_number = $1`, [
      requestNumber,
    ]);
    await bench.worker.runOnce();
    expect(await only(bench, before.refundCase)).toMatchObject({
      queries: 1,
      settled: { landing: expect.stringContaining('BALANCE_INSTEAD_OF_CARD') },
    });
    const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 9_000n }]);
    await bench.quiet([bench.worker], MINUTE);
    expect(await only(bench, refundCase)).toMatchObject({ status: 'settled' });
  });
});

test('the forecast: what leaves today, what is held, and what is out', async () => {
  const bench = await start();
  const { house, shop, accountId, sandbox } = bench;
  sandbox.faults.next({ kind: 'timeout-after', method: 'alipay.trade.refund' });
  await bench.refundOf([{ kind: 'alipay', fen: 1_000n }]);
  await bench.worker.runOnce();
  await bench.refundOf([{ kind: 'alipay', fen: 2_000n }]);
  await bench.refundOf([{ kind: 'alipay', fen: 4_000n }]);
  await bench.refundOf([{ kind: 'cash', fen: 8_000n }]);
  const { rows } = await forecastPayouts(house, shop.merchantId);
  expect(rows).toMatchObject([
    {
      channelAccountId: accountId,
      route: 'original',
      today: cny(6_000n),
      week: cny(6_000n),
      held: cny(0n),
      inFlight: cny(1_000n),
      payouts: 3,
    },
    { channelAccountId: null, route: 'offline', today: cny(0n), held: cny(8_000n), inFlight: cny(0n), payouts: 1 },
  ]);
  // Of 10,000.00 and the payments of 70.00 that came in, 10.00 went out already; what is missing today is told.
  expect([...(await fundsFor(house, shop.merchantId, rows))]).toEqual([
    [accountId, { available: cny(1_006_000n), floor: cny(0n), isChecked: false, shortToday: null }],
  ]);
  sandbox.balance.withdraw(1_006_000n - 5_000n);
  expect((await fundsFor(house, shop.merchantId, rows)).get(accountId)).toMatchObject({
    available: cny(5_000n),
    shortToday: cny(1_000n),
  });
  sandbox.faults.next({ kind: 'bad-signature' });
  expect((await fundsFor(house, shop.merchantId, rows)).size).toBe(0);
  sandbox.balance.topUp(10_000n);
  // Paid, it is no forecast any more.
  await bench.quiet();
  expect((await forecastPayouts(house, shop.merchantId)).rows).toMatchObject([{ route: 'offline' }]);
});

test('a large payment by hand is booked when a second person has confirmed it, and once however often they press', async () => {
  const bench = await start();
  const { house, shop, clock } = bench;
  // The standard policy asks for two approvals from 5,000.00 on.
  const { refundCase } = await bench.refundOf([{ kind: 'cash', fen: 600_000n }]);
  const payout = await only(bench, refundCase);
  const evidenceId = await attachProof(shop, refundCase.id);
  const command = { merchantId: shop.merchantId, payoutId: payout.id, expectedVersion: null, once: null };
  const paid = { ...command, actor: people.cashier, reference: 'CASH-1', paidAt: clock.now(), evidenceId };
  expect(doneOf(await recordPaid(house, paid))).toMatchObject({ status: 'held', holdReason: 'awaits_second_person' });
  const booked = () =>
    owner.query(
      `select count(*)::int as count from ledger_entry where kind = 'payout_settled' and payout_id is not null and merchant_id = $1::uuid`,
      [uuidOf(shop.merchantId)],
    );
  expect((await booked()).rows).toEqual([{ count: 0 }]);
  expect(await confirmPaid(house, { ...command, actor: people.cashier })).toMatchObject({
    ok: false,
    refusal: { code: 'payout_recorder_confirms' },
  });
  const presses = await Promise.all(
    Array.from({ length: 4 }, () => confirmPaid(house, { ...command, actor: people.clerk })),
  );
  expect(presses.filter((press) => press.ok)).toHaveLength(1);
  expect(await only(bench, refundCase)).toMatchObject({ status: 'settled', settled: { recordedBy: people.cashier } });
  expect((await booked()).rows).toEqual([{ count: 1 }]);
  await assertBooksAgree(bench, owner);
});
