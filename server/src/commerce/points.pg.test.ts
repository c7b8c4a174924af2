import { cny, type Id, type RefundCase, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { seededRandom } from '@redress/testing/testkit/random.ts';
import { approveReturn, caseNow, granted, openShop, people, type Shop, sell } from '@redress/testing/testkit/trade.ts';
import type { Pool } from 'pg';
import { expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { trialBalance } from '../ledger/ledger-reader.ts';
import { payoutWorker } from '../payout/worker.ts';
import { listPointsEntries, type NewPointsEntry, readPoints, recordPoints } from './points.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);

const openWith = async (points: bigint): Promise<Shop> => {
  const shop = await openShop(house);
  granted(await record(shop, { source: 'opening', kind: 'opening', points }));
  return shop;
};

const record = ({ merchantId, customerId }: Shop, entry: Omit<NewPointsEntry, 'title' | 'at'>) =>
  recordPoints(house, merchantId, people.clerk, customerId, { ...entry, title: '积分', at: clock.now() });

const balance = async ({ merchantId, customerId }: Shop): Promise<bigint | undefined> =>
  (await readPoints(pool, merchantId, customerId))?.balance;

const entriesOf = async ({ merchantId, customerId }: Shop) =>
  (await listPointsEntries(pool, merchantId, customerId, { limit: 100, after: null })).rows;

/** What the whole audit says of one shop. */
const wrongOf = async ({ merchantId }: Shop): Promise<string[]> => {
  const told: string[] = [];
  for await (const { merchant, code, breaches } of audit(pool))
    if (merchant.id === merchantId) told.push(...breaches.map(({ what }) => `${code}: ${what}`));
  return told;
};

/** Three cups for 30.00 that were paid with 1,000 points, and so many given back. */
const useAndReturn = async (shop: Shop, source: string, cups: readonly number[]): Promise<RefundCase[]> => {
  granted(await record(shop, { source, kind: 'used', points: -1_000n }));
  const order = await sell(shop, [{ kind: 'points', fen: 3_000n, trade: source }], { cups: 3n });
  const cases: RefundCase[] = [];
  for (const each of cups) cases.push(await approveReturn(shop, order, { cups: each }));
  return cases;
};

const work = async (db: Pool = pool): Promise<void> => {
  const worker = payoutWorker({ house: { ...house, db } });
  while ((await worker.runOnce()) > 0);
};

test('points are earned, used and given back in the share that is refunded; the last part closes the use exactly', async () => {
  const shop = await openWith(1_200n);
  const [first] = await useAndReturn(shop, 'USE-1', [1]);
  expect(await balance(shop)).toBe(200n);
  await work();
  expect(await balance(shop)).toBe(533n);
  expect((await entriesOf(shop))[0]).toMatchObject({
    ...{ kind: 'restored', points: 333n, amount: cny(1_000n), ofSource: 'USE-1' },
  });
  expect(await caseNow(shop, first?.id as Id<'refundCase'>)).toMatchObject({ status: 'resolved' });

  const others = await openWith(1_000n);
  await useAndReturn(others, 'USE-1', [1, 1, 1]);
  await work();
  expect(
    (await entriesOf(others))
      .map(({ points }) => points)
      .slice(0, 3)
      .sort(),
  ).toEqual([333n, 333n, 334n]);
  expect(await balance(others)).toBe(1_000n);
  expect(await wrongOf(shop)).toEqual([]);
  expect(await wrongOf(others)).toEqual([]);
});

test('the same entry again changes nothing; another under its number, more than is left, or a wrong sign is refused', async () => {
  const shop = await openWith(100n);
  const use = { source: 'U', kind: 'used', points: -60n } as const;
  expect([await record(shop, use), await record(shop, use)]).toMatchObject([
    { value: 'recorded' },
    { value: 'unchanged' },
  ]);
  expect(await record(shop, { ...use, points: -61n })).toMatchObject({
    refusal: { code: 'points_entry_conflict', pointer: '/source' },
  });
  expect(await record(shop, { ...use, source: 'U2' })).toMatchObject({
    refusal: { code: 'points_balance_exceeded', details: { left: 40 }, pointer: '/points' },
  });
  expect(await record(shop, { ...use, source: 'U3', points: 5n })).toMatchObject({
    refusal: { code: 'input_invalid' },
  });
  expect(await balance(shop)).toBe(40n);
  granted(await record(shop, { source: 'T', kind: 'taken_back', points: -90n }));
  expect(await balance(shop)).toBe(-50n);
  expect(await record(shop, { ...use, source: 'U4', points: -1n })).toMatchObject({
    refusal: { code: 'points_balance_exceeded' },
  });
  expect(await wrongOf(shop)).toEqual([]);
});

test('uses at the same moment never take more than there is', async () => {
  const shop = await openWith(500n);
  const uses = await Promise.all(
    Array.from({ length: 12 }, (_, i) => record(shop, { source: `C-${i}`, kind: 'used', points: -100n })),
  );
  expect(uses.filter(({ ok }) => ok)).toHaveLength(5);
  expect(await balance(shop)).toBe(0n);
});

test('a worker that dies at any statement gives the points back once all the same', async () => {
  const random = seededRandom('points');
  for (let statement = 1; statement <= 8; statement += 1) {
    const shop = await openWith(1_000n);
    const [refundCase] = await useAndReturn(shop, 'USE', [3]);
    await work(dyingAfter(statement, random.chance(0.5))).catch(() => undefined);
    clock.advance(60_000);
    await Promise.all([work(), work()]);
    expect([statement, await balance(shop)]).toEqual([statement, 1_000n]);
    expect((await entriesOf(shop)).filter(({ kind }) => kind === 'restored')).toHaveLength(1);
    expect(await caseNow(shop, refundCase?.id as Id<'refundCase'>)).toMatchObject({ status: 'resolved' });
    expect(await wrongOf(shop)).toEqual([]);
  }
});

/** A pool that is gone from its n-th statement on; the last one may have been carried out. */
const dyingAfter = (statement: number, carriedOut: boolean): Pool => {
  let asked = 0;
  return new Proxy(pool, {
    get: (target, property) => {
      if (property !== 'query') return Reflect.get(target, property, target);
      return async (...query: unknown[]) => {
        asked += 1;
        if (asked > statement) throw new Error('the connection is gone');
        if (asked < statement) return Reflect.apply(target.query, target, query);
        if (carriedOut) await Reflect.apply(target.query, target, query);
        throw new Error('the connection is gone');
      };
    },
  });
};

test('a use that was never recorded stays an entry in the books', async () => {
  const shop = await openWith(0n);
  const order = await sell(shop, [{ kind: 'points', fen: 1_000n, trade: 'NEVER' }]);
  await approveReturn(shop, order);
  await work();
  expect(await balance(shop)).toBe(0n);
  const row = (await trialBalance(pool, shop.merchantId)).find(({ account }) => account.code === '2204.points');
  expect(row?.credit.minor).toBe(1_000n);
  expect(await wrongOf(shop)).toEqual([]);
});

test('entries are never rewritten, not even by the application', async () => {
  const shop = await openWith(10n);
  await expect(pool.query('update points_entry set points = 11')).rejects.toThrow(/permission denied/);
  await expect(pool.query('delete from points_entry')).rejects.toThrow(/permission denied/);
  const { rowCount } = await owner.query('select 1 from points_entry where merchant_id = $1', [
    uuidOf(shop.merchantId),
  ]);
  expect(rowCount).toBe(1);
});
