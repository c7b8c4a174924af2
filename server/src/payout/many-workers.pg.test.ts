import type { RefundCase } from '@redress/domain';
import { alipayPacing } from '@redress/domain';
import { payAtAlipay } from '@redress/testing/testkit/alipay.ts';
import { assertBooksAgree, closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, payoutsOf, sell } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';

const { pool, owner } = await testDatabase();

test('eight workers on fifty payouts of five payments: each number once, and the pauses of each payment kept', async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { shop, sandbox } = bench;
  sandbox.balance.topUp(10_000_000n);
  const cases: RefundCase[] = [];
  for (let trade = 0; trade < 5; trade += 1) {
    const order = await sell(shop, [{ kind: 'alipay', fen: 100_000n }], { cups: 10n });
    payAtAlipay(sandbox, order);
    for (let part = 0; part < 10; part += 1) cases.push(await approveReturn(shop, order));
  }
  // Some of it goes wrong, so that workers also chase and repeat beside each other.
  sandbox.faults.random({ 'timeout-before': 0.05, 'timeout-after': 0.05, 'reset-after': 0.05, 'http-500-after': 0.05 });
  const workers = Array.from({ length: 8 }, () => bench.another({ concurrency: 4 }));
  await bench.quiet(workers);

  const payouts = (await Promise.all(cases.map((each) => payoutsOf(shop, each.id)))).flat();
  expect(payouts).toHaveLength(50);
  expect(payouts.filter((payout) => payout.status !== 'settled')).toEqual([]);
  const truth = sandbox.truth();
  expect(truth.trades.flatMap((trade) => trade.refunds.map((refund) => refund.timesApplied))).toEqual(
    Array.from({ length: 50 }, () => 1),
  );
  for (const trade of truth.trades) {
    const moments = trade.refunds.map((refund) => refund.at ?? 0).sort((a, b) => a - b);
    const pauses = moments.slice(1).map((at, index) => at - (moments[index] ?? 0));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(alipayPacing.betweenCalls);
  }
  // Alipay never had to turn anybody away for calling too soon.
  const { rows } = await owner.query(
    `select count(*)::int as count from channel_call where contents -> 'evidence' -> 'response' ->> 'code' = '40005'`,
  );
  expect(rows).toEqual([{ count: 0 }]);
  expect(bench.news.filter((each) => each.event === 'step_failed' || each.event === 'contradiction')).toEqual([]);
  await assertBooksAgree(bench, owner);
});

test('a worker by itself sleeps until something is due, is woken, and stops when its calls are done', async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const sleeps: number[] = [];
  const worker = bench.another({
    longestSleepMs: 60_000,
    // Asleep until woken: the test has no clock that moves by itself.
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        sleeps.push(milliseconds);
        if (milliseconds < 1_000) setImmediate(resolve);
        else signal.addEventListener('abort', () => resolve(), { once: true });
      }),
  });
  const asleep = async (): Promise<void> => {
    while ((sleeps.at(-1) ?? 0) < 60_000) await new Promise((resolve) => setImmediate(resolve));
  };
  worker.start();
  await asleep();
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  sleeps.push(0);
  worker.wake();
  await asleep();
  while ((await payoutsOf(bench.shop, refundCase.id))[0]?.status !== 'settled') await asleep();
  await worker.stop();
  expect(sleeps.length).toBeLessThan(60);
  await assertBooksAgree(bench, owner);
});
