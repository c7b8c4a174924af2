import { later, uuidOf } from '@redress/domain';
import { closeBench, type PayoutBench, payoutBench } from '@redress/testing/testkit/payout-bench.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, caseNow, payoutNow, payoutsOf, people, sell } from '@redress/testing/testkit/trade.ts';
import type { QueryConfig } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { keepChannels } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import { claimDue } from './claim-due.ts';
import type { DuePayout } from './due-payout.ts';
import { holdPayout } from './hold-payout.ts';
import { restTender, takeTender } from './tender-rest.ts';
import { workOnPayout } from './work-on-payout.ts';

const { pool, owner } = await testDatabase();

const start = async (): Promise<PayoutBench> => {
  const bench = await payoutBench(pool);
  onTestFinished(() => closeBench(bench, owner));
  return bench;
};

const claimOne = async (bench: PayoutBench): Promise<DuePayout> => {
  const ownerId = uuidOf(bench.house.newId('key'));
  const [due] = await claimDue(pool, { owner: ownerId, now: bench.clock.now(), leaseMs: 30_000, limit: 1 });
  if (!due) throw new Error('nothing is due');
  return due;
};

test('of several payouts on one payment one is claimed, and the others when it has rested', async () => {
  const bench = await start();
  const order = await sell(bench.shop, [{ kind: 'alipay', fen: 3_000n }], { cups: 3n });
  bench.sandbox.createTrade({ outTradeNo: order.tenders[0]?.merchantTradeNumber ?? '', amountMinor: 3_000n });
  for (let cup = 0; cup < 3; cup += 1) await approveReturn(bench.shop, order);
  const claims = await Promise.all(
    [1, 2, 3].map(() =>
      claimDue(pool, { owner: uuidOf(bench.house.newId('key')), now: bench.clock.now(), leaseMs: 30_000, limit: 9 }),
    ),
  );
  expect(claims.flat()).toHaveLength(1);
});

test('a payment is taken by one at a time, given back only by its holder, and rests after the call', async () => {
  const bench = await start();
  await bench.refundOf([{ kind: 'alipay', fen: 1_000n }]);
  const due = await claimOne(bench);
  const now = bench.clock.now();
  const other: DuePayout = { ...due, lease: { owner: uuidOf(bench.house.newId('key')), until: later(now, 31_000) } };
  expect(await takeTender(pool, due, now)).toBe(true);
  expect(await takeTender(pool, other, now)).toBe(false);
  await restTender(pool, other, now, 0);
  expect(await takeTender(pool, other, now)).toBe(false);
  await restTender(pool, due, now, 3_100);
  expect(await takeTender(pool, other, later(now, 3_099))).toBe(false);
  expect(await takeTender(pool, other, later(now, 3_100))).toBe(true);
});

test('who finds the payment taken puts the payout back unsent, for a moment later', async () => {
  const bench = await start();
  const { refundCase } = await bench.refundOf([{ kind: 'alipay', fen: 1_000n }]);
  const due = await claimOne(bench);
  const now = bench.clock.now();
  await takeTender(
    pool,
    { ...due, lease: { owner: uuidOf(bench.house.newId('key')), until: later(now, 20_000) } },
    now,
  );
  await workOnPayout(
    { house: bench.house, channels: keepChannels(bench.house), leaseMs: 30_000, tell: () => undefined },
    due,
  );
  const [payout] = await payoutsOf(bench.shop, refundCase.id);
  expect(payout).toMatchObject({ status: 'queued', sends: 0 });
  const { rows } = await owner.query('select lease_owner, next_at from payout where payout_id = $1', [
    uuidOf(due.payout.id),
  ]);
  expect(rows).toEqual([{ lease_owner: null, next_at: later(now, 3_100) }]);
  expect(bench.sandbox.truth().trades[0]?.refunds).toEqual([]);
});

test('two legs of one case that move at the same moment both get through', async () => {
  const bench = await start();
  const { refundCase } = await bench.refundOf([
    { kind: 'alipay', fen: 1_000n },
    { kind: 'stored_value', fen: 2_000n },
  ]);
  // Both have read the case before either writes to it.
  let reading = 0;
  let open: () => void = () => undefined;
  const bothHaveRead = new Promise<void>((resolve) => {
    open = resolve;
  });
  const db = new Proxy(bench.house.db, {
    get: (target, property) => {
      const found: unknown = Reflect.get(target, property, target);
      if (property !== 'query' || typeof found !== 'function') return found;
      return async (query: QueryConfig, ...rest: unknown[]) => {
        const answer: unknown = await found.apply(target, [query, ...rest]);
        if (query.name === 'read-case' && reading < 2) {
          reading += 1;
          if (reading === 2) open();
          await bothHaveRead;
        }
        return answer;
      };
    },
  });
  const house: House = { ...bench.house, db };
  const payouts = await payoutsOf(bench.shop, refundCase.id);
  const held = await Promise.all(
    payouts.map(({ id: payoutId }) =>
      holdPayout(house, {
        merchantId: bench.shop.merchantId,
        actor: people.manager,
        payoutId,
        expectedVersion: null,
        once: null,
        reason: 'needs_person',
      }),
    ),
  );
  expect(held.map((each) => each.ok)).toEqual([true, true]);
  expect(await caseNow(bench.shop, refundCase.id)).toMatchObject({ legs: [{ status: 'held' }, { status: 'held' }] });
  for (const { id } of payouts) expect(await payoutNow(bench.shop, id)).toMatchObject({ status: 'held', version: 2 });
});
