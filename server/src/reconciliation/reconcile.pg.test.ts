import { addDays, shanghaiDate, uuidOf } from '@redress/domain';
import { closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { granted, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { type BreakView, listBreaks } from './break-reader.ts';
import { type Reconciled, reconcileDay } from './reconcile-day.ts';

const { pool, owner } = await testDatabase();

/** Four refunds of a day, paid through the local Alipay, and the next morning. */
const start = async (refunds = 4) => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const numbers: string[] = [];
  for (let i = 0; i < refunds; i += 1) {
    const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n + BigInt(i) }]);
    const [payout] = await payoutsOf(bench.shop, refundCase.id);
    if (!payout) throw new Error('a case has a payout');
    numbers.push(payout.requestNumber);
  }
  await bench.quiet();
  const day = shanghaiDate(bench.clock.now());
  const { house, shop, accountId } = bench;
  const run = async (of = day, final = false): Promise<Reconciled> =>
    granted(
      await reconcileDay(house, {
        merchantId: shop.merchantId,
        actor: people.cashier,
        accountId,
        day: of,
        file: null,
        final,
      }),
    );
  const breaks = async (): Promise<readonly BreakView[]> =>
    (
      await listBreaks(
        pool,
        shop.merchantId,
        { status: 'open', reason: null, channelAccountId: null },
        { limit: 100, after: null },
      )
    ).rows;
  const nextMorning = () => bench.clock.advance(24 * 3_600_000);
  return { bench, numbers, day, run, breaks, nextMorning };
};

test('a day as it was: every refund matched, every payment explained, nothing open', async () => {
  const { run, breaks, nextMorning } = await start();
  nextMorning();
  expect(await run()).toMatchObject({ lines: 8, matched: 8, noted: 0, waiting: 0, breaks: 0, openBreaks: 0 });
  expect(await breaks()).toEqual([]);
  // Again, from the same bytes: nothing doubles.
  expect(await run()).toMatchObject({ lines: 8, matched: 8, openBreaks: 0 });
});

test('a bill with drops, duplicates, wrong amounts and phantoms: exactly those are reported', async () => {
  const { bench, numbers, day, run, breaks, nextMorning } = await start(5);
  const [dropped, doubled, wrong] = numbers as [string, string, string];
  bench.sandbox.spoilBill({ kind: 'drop', outRequestNo: dropped });
  bench.sandbox.spoilBill({ kind: 'duplicate', outRequestNo: doubled });
  bench.sandbox.spoilBill({ kind: 'amount', outRequestNo: wrong });
  bench.sandbox.spoilBill({ kind: 'phantom', outRequestNo: 'GHOST1', day, amountMinor: 777n });
  nextMorning();
  const { lines, matched, breaks: broken } = await run();
  expect(lines).toBe(matched + broken);
  // The dropped one may still stand in the bill of the next day.
  expect((await breaks()).map(({ reason, requestNumber }) => [reason, requestNumber]).sort()).toEqual(
    [
      ['amount_differs', wrong],
      ['duplicate', doubled],
      ['unknown_refund', 'GHOST1'],
    ].sort(),
  );
  // Nothing happened on the next day; its bill is known to be empty once the day after is over.
  nextMorning();
  nextMorning();
  await run(addDays(day, 1));
  expect((await breaks()).map(({ reason, requestNumber }) => [reason, requestNumber])).toContainEqual([
    'missing_in_bill',
    dropped,
  ]);
  expect(await breaks()).toHaveLength(4);
});

test('two runs at once find the same once', async () => {
  const { bench, numbers, run, breaks, nextMorning } = await start(3);
  bench.sandbox.spoilBill({ kind: 'amount', outRequestNo: numbers[0] ?? '' });
  nextMorning();
  const runs = await Promise.all([run(), run(), run()]);
  expect(new Set(runs.map(({ lines }) => lines))).toEqual(new Set([6]));
  expect(await breaks()).toMatchObject([{ reason: 'amount_differs' }]);
});

test('a stop between loading and comparing leaves lines that the next run compares', async () => {
  const { bench, run, nextMorning } = await start(2);
  nextMorning();
  await run();
  await owner.query('update bill_line set outcome = null, payout_id = null where merchant_id = $1', [
    uuidOf(bench.shop.merchantId),
  ]);
  expect(await run()).toMatchObject({ lines: 4, matched: 4, openBreaks: 0 });
});
