import { assertBooksAgree, closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { caseNow, payoutsOf } from '@redress/testing/testkit/trade.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Channel } from '../channels/channel.ts';
import { type Channels, keepChannels } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import type { PayoutWorker } from './worker.ts';

const { pool, owner } = await testDatabase();

/**
 * A worker that dies at its n-th word to the outside (database or channel): just before the word is spoken, or when it was
 * heard and carried out and the answer is lost. Nothing that it tries afterwards reaches anybody, as if the process were gone.
 */
const mortal = (
  bench: PayoutBench,
  dieAt: number,
  when: 'before' | 'after',
): { worker: PayoutWorker; spoken: () => number } => {
  let words = 0;
  const speak = async <T>(word: () => Promise<T>): Promise<T> => {
    words += 1;
    if (words > dieAt || (words === dieAt && when === 'before')) throw new Error('killed');
    const heard = await word();
    if (words >= dieAt) throw new Error('killed');
    return heard;
  };
  const db = new Proxy(bench.house.db, {
    get: (target, property) => {
      const found: unknown = Reflect.get(target, property, target);
      if (property !== 'query' || typeof found !== 'function') return found;
      return (...query: unknown[]) => speak<unknown>(async () => found.apply(target, query));
    },
  });
  const house: House = { ...bench.house, db };
  const open = keepChannels(bench.house);
  const channels: Channels = (account) => {
    const channel = open(account);
    const dying: Channel = {
      ...channel,
      send: (request) => speak(() => channel.send(request)),
      query: (request) => speak(() => channel.query(request)),
    };
    return dying;
  };
  return { worker: bench.another({ house, channels }), spoken: () => words };
};

const settle = async (bench: PayoutBench, caseId: Parameters<typeof caseNow>[1]): Promise<void> => {
  await bench.quiet();
  const payouts = await payoutsOf(bench.shop, caseId);
  expect(payouts.map((payout) => payout.status)).toEqual(payouts.map(() => 'settled'));
  expect(await caseNow(bench.shop, caseId)).toMatchObject({ status: 'resolved' });
  const refunds = bench.sandbox.truth().trades.flatMap((trade) => trade.refunds);
  expect(refunds.map((refund) => refund.timesApplied)).toEqual(refunds.map(() => 1));
  await assertBooksAgree(bench, owner);
};

const startBench = async (): Promise<PayoutBench> => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  return bench;
};

const kinds = [
  { name: 'a refund by Alipay', paid: [{ kind: 'alipay', fen: 8_800n }], lostFirst: false },
  { name: 'a refund in house', paid: [{ kind: 'stored_value', fen: 8_800n }], lostFirst: false },
  { name: 'a refund whose first request was lost', paid: [{ kind: 'alipay', fen: 8_800n }], lostFirst: true },
] as const;

describe.each(kinds)('$name survives a worker killed between any two steps', ({ paid, lostFirst }) => {
  test.each(['before', 'after'] as const)('%s each word that it speaks', async (when) => {
    const bench = await startBench();
    let stepsKilled = 0;
    for (let dieAt = 1; ; dieAt += 1) {
      if (lostFirst) bench.sandbox.faults.next({ kind: 'timeout-before', method: 'alipay.trade.refund' });
      const { refundCase } = await bench.refundOf(paid);
      const { worker, spoken } = mortal(bench, dieAt, when);
      // It lives for a few rounds if nothing kills it, long enough for a question and a second try.
      for (let round = 0; round < 4 && spoken() < dieAt; round += 1) {
        await worker.runOnce().catch(() => undefined);
        bench.clock.advance(11_000);
      }
      bench.sandbox.faults.clear();
      await settle(bench, refundCase.id);
      if (spoken() < dieAt) break;
      stepsKilled += 1;
    }
    // A refund by Alipay takes claim, turn, request, call, rest and answer; in house it takes a claim and a commit.
    expect(stepsKilled).toBeGreaterThanOrEqual(paid[0].kind === 'alipay' ? 6 : 3);
  });
});

test('a sender whose lease ran out while it was on the telephone still brings its good news', async () => {
  const bench = await startBench();
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  const open = keepChannels(bench.house);
  const slow: Channels = (account) => {
    const channel = open(account);
    return {
      ...channel,
      send: async (request) => {
        const reply = await channel.send(request);
        // The answer arrives after the lease, and in between another worker has declared the sender lost.
        bench.clock.advance(31_000);
        await bench.worker.runOnce();
        expect((await payoutsOf(bench.shop, refundCase.id))[0]?.status).toBe('unknown');
        return reply;
      },
    };
  };
  await bench.another({ channels: slow }).runOnce();
  expect(bench.news.map((each) => each.event)).toEqual(expect.arrayContaining(['sender_lost', 'superseded']));
  await settle(bench, refundCase.id);
  expect(bench.news.filter((each) => each.event === 'contradiction')).toEqual([]);
});

test('a dead worker is replaced when its lease ends, not before', async () => {
  const bench = await startBench();
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 10_000n }]);
  const { worker } = mortal(bench, 1, 'after');
  await worker.runOnce().catch(() => undefined);
  expect(await bench.worker.runOnce()).toBe(0);
  bench.clock.advance(29_999);
  expect(await bench.worker.runOnce()).toBe(0);
  bench.clock.advance(1);
  expect(await bench.worker.runOnce()).toBe(1);
  await settle(bench, refundCase.id);
});
