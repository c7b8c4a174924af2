import { cny, type Id } from '@redress/domain';
import { closeBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { attachProof, payoutsOf, people } from '@redress/testing/testkit/trade.ts';
import { expect, onTestFinished, test } from 'vitest';
import { forecastPayouts } from '../payout/forecast.ts';
import { holdPayout } from '../payout/hold-payout.ts';
import { recordReturned } from '../payout/record-returned.ts';
import { readHome } from './read-home.ts';

const { pool, owner } = await testDatabase();
const everything = { stores: 'all', staffId: null, mayPayouts: true, mayLedger: true } as const;

test('the sums of the home page are those of payouts in every state', async () => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  const { house, shop } = bench;
  const only = async (caseId: Id<'refundCase'>) => {
    const [payout] = await payoutsOf(shop, caseId);
    if (!payout) throw new Error('the case has no payout');
    return payout;
  };
  // One stays with the customer; one came back an hour later and is told by hand.
  const { refundCase: paid } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  const { refundCase: bounced } = await bench.refundOf([{ kind: 'alipay', fen: 20_000n }]);
  await bench.quiet();
  const { amount: stayed } = await only(bounced.id);
  expect(stayed).toEqual(cny(20_000n));
  const home = () => readHome(house, shop.merchantId, everything);
  expect((await home()).paidOut?.at(-1)).toMatchObject({ cases: 2, amount: cny(30_000n) });
  const comesBack = async (caseId: Id<'refundCase'>) => {
    const back = await only(caseId);
    bench.sandbox.bounceRefund(back.requestNumber, { landsAt: 'merchant' });
    bench.clock.advance(3_600_000);
    const returned = await recordReturned(house, {
      ...{ merchantId: shop.merchantId, actor: people.cashier, payoutId: back.id, expectedVersion: back.version },
      ...{ once: null, reference: 'BILL-1', returnedAt: bench.clock.now(), reason: '对账发现款项已退回' },
      evidenceId: await attachProof(shop, caseId),
    });
    expect(returned.ok).toBe(true);
  };
  await comesBack(bounced.id);

  // Two more wait: one that leaves as soon as its turn comes, and one that a person holds.
  await bench.refundOf([{ kind: 'alipay', fen: 4_000n }]);
  const { refundCase: kept } = await bench.refundOf([{ kind: 'alipay', fen: 3_000n }]);
  const waiting = await only(kept.id);
  const held = await holdPayout(house, {
    ...{ merchantId: shop.merchantId, actor: people.cashier, payoutId: waiting.id, expectedVersion: null },
    ...{ reason: 'needs_person', once: null },
  });
  expect(held.ok).toBe(true);

  const { paidOut, onTheWay, cashNeeded } = await home();
  expect(paidOut?.at(-1)).toMatchObject({ cases: 1, amount: cny(10_000n) });
  const forecast = (await forecastPayouts(house, shop.merchantId)).rows.filter(({ route }) => route !== 'in_house');
  const total = (name: 'today' | 'week') => cny(forecast.reduce((all, row) => all + row[name].minor, 0n));
  expect(cashNeeded).toEqual([{ today: total('today'), week: total('week') }]);
  expect(cashNeeded?.[0]?.today).toEqual(cny(4_000n));
  expect(onTheWay).toEqual([cny(7_000n)]);
  // A day later nothing is of today any more, and what waits is still to be paid.
  bench.clock.advance(86_400_000);
  expect((await home()).paidOut?.at(-1)?.amount).toEqual(cny(0n));

  // A day that is over is remembered, until something of it comes back.
  const yesterday = async () => (await home()).paidOut?.at(-2);
  expect(await yesterday()).toMatchObject({ cases: 1, amount: cny(10_000n) });
  await comesBack(paid.id);
  expect(await yesterday()).toMatchObject({ cases: 0, amount: cny(0n) });
});
