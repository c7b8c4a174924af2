import { shanghaiDate } from '@redress/domain';
import { bankDay } from '@redress/testing/testkit/bank.ts';
import { bankBench } from '@redress/testing/testkit/bank-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { stripeBench } from '@redress/testing/testkit/stripe-bench.ts';
import { granted, people } from '@redress/testing/testkit/trade.ts';
import { wechatBench } from '@redress/testing/testkit/wechat-bench.ts';
import { expect, onTestFinished, test } from 'vitest';
import { listBreaks } from './break-reader.ts';
import { type ReconcileDay, reconcileDay } from './reconcile-day.ts';

const { pool, owner } = await testDatabase();

const openBreaks = async (merchantId: ReconcileDay['merchantId']) =>
  (
    await listBreaks(
      pool,
      merchantId,
      { status: 'open', reason: null, channelAccountId: null },
      { limit: 100, after: null },
    )
  ).rows.map(({ reason, requestNumber, theirs }) => ({ reason, requestNumber, theirs: theirs?.minor ?? null }));

test('WeChat Pay: refunds and payments match, the fees that came back wait for a voucher', async () => {
  const bench = await wechatBench(pool);
  onTestFinished(() => bench.close(owner));
  const day = shanghaiDate(bench.clock.now());
  await bench.refundOf(10_000n);
  await bench.refundOf(20_000n, { cups: 2n, returned: 1 });
  await bench.quiet();
  bench.clock.advance(30 * 3_600_000);
  const command = { merchantId: bench.shop.merchantId, actor: people.cashier, accountId: bench.accountId };
  const done = granted(await reconcileDay(bench.house, { ...command, day, file: null, final: true }));
  expect(done).toMatchObject({ lines: 4, matched: 4, noted: 0, waiting: 0, breaks: 0 });
  // Six per thousand of what was given back.
  expect(await openBreaks(bench.shop.merchantId)).toEqual([
    { reason: 'fee_not_booked', requestNumber: null, theirs: -120n },
  ]);
});

test('Stripe: a day in UTC, our number in the metadata', async () => {
  const bench = await stripeBench(pool);
  onTestFinished(() => bench.close(owner));
  const day = new Date(bench.clock.now()).toISOString().slice(0, 10) as ReconcileDay['day'];
  await bench.refundOf(10_000n);
  await bench.refundOf(20_000n);
  await bench.quiet();
  bench.clock.advance(48 * 3_600_000);
  const command = { merchantId: bench.shop.merchantId, actor: people.cashier, accountId: bench.accountId };
  const done = granted(await reconcileDay(bench.house, { ...command, day, file: null, final: true }));
  expect(done).toMatchObject({ lines: 4, matched: 4, breaks: 0 });
  expect(await openBreaks(bench.shop.merchantId)).toEqual([]);
  // The same day as the dashboard exports it: other bytes, the same movements, nothing twice.
  const from = Date.parse(`${day}T00:00:00Z`);
  const report = bench.sandbox.report({ from, to: from + 86_400_000 });
  const file = { name: 'balance.csv', bytes: bytesOf(report) };
  const again = granted(await reconcileDay(bench.house, { ...command, day, file, final: true }));
  expect(again).toMatchObject({ breaks: 0 });
  expect(await openBreaks(bench.shop.merchantId)).toEqual([]);
});

test('a bank: what left by a file of ours stands in the statement of its day', async () => {
  const bench = await bankBench(pool);
  onTestFinished(() => bench.bank.close());
  await bench.waiting(10_000n, 20_000n);
  bench.bank.faults.next({ kind: 'wrong-amount', byMinor: 5n });
  const { xml } = await bench.released();
  bench.bank.submit(xml);
  bench.clock.advance(2 * 3_600_000);
  bench.bank.tick();
  const day = bankDay(bench.clock) as ReconcileDay['day'];
  const statement = bench.bank.statement(day);
  await bench.takeIn(statement);
  bench.clock.advance(24 * 3_600_000);
  const file = { name: 'camt053.xml', bytes: bytesOf(statement) };
  const done = granted(
    await reconcileDay(bench.shop.house, {
      merchantId: bench.shop.merchantId,
      actor: people.cashier,
      accountId: bench.accountId,
      day,
      file,
      final: true,
    }),
  );
  expect(done).toMatchObject({ lines: 2, matched: 1, breaks: 1 });
  expect(await openBreaks(bench.shop.merchantId)).toMatchObject([{ reason: 'amount_differs', theirs: 10_005n }]);
});

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
