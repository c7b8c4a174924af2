import { shanghaiDate } from '@redress/domain';
import { closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { granted, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listBreaks } from './break-reader.ts';
import { reconcileDay } from './reconcile-day.ts';

const { pool, owner } = await testDatabase();

/** What is done to the line of each refund, and how many refunds the bill makes up. */
const injections = fc.record({
  spoils: fc.array(fc.constantFrom('none', 'drop', 'duplicate', 'amount'), { minLength: 1, maxLength: 6 }),
  phantoms: fc.integer({ min: 0, max: 3 }),
});

const expected = {
  none: null,
  drop: 'missing_in_bill',
  duplicate: 'duplicate',
  amount: 'amount_differs',
} as const;

test('whatever is done to a bill, exactly that is reported', async () => {
  await fc.assert(
    fc.asyncProperty(injections, async ({ spoils, phantoms }) => {
      const bench = await payoutBench(pool);
      try {
        const day = shanghaiDate(bench.clock.now());
        const wanted: string[] = [];
        for (const kind of spoils) {
          const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
          const [payout] = await payoutsOf(bench.shop, refundCase.id);
          if (!payout) throw new Error('a case has a payout');
          const { requestNumber } = payout;
          if (kind !== 'none') bench.sandbox.spoilBill({ kind, outRequestNo: requestNumber });
          const reason = expected[kind];
          if (reason) wanted.push(`${reason} ${requestNumber}`);
        }
        for (let each = 0; each < phantoms; each += 1) {
          bench.sandbox.spoilBill({ kind: 'phantom', outRequestNo: `GHOST${each}`, day, amountMinor: 777n });
          wanted.push(`unknown_refund GHOST${each}`);
        }
        await bench.quiet();
        bench.clock.advance(24 * 3_600_000);
        const { merchantId } = bench.shop;
        const command = { merchantId, actor: people.cashier, accountId: bench.accountId, day, file: null };
        const done = granted(await reconcileDay(bench.house, { ...command, final: true }));
        expect(done.lines).toBe(done.matched + done.breaks);
        const { rows } = await listBreaks(
          pool,
          merchantId,
          { status: null, reason: null, channelAccountId: null },
          { limit: 100, after: null },
        );
        expect(rows.map(({ reason, requestNumber }) => `${reason} ${requestNumber}`).sort()).toEqual(wanted.sort());
      } finally {
        await closeBench(bench, owner);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
