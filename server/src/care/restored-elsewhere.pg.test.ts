import { type Id, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { claimReturn, openShop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import { catchUpTransactions } from '../platform/postgres/catch-up-transactions.ts';
import { readEvents } from '../refund-case/event-reader.ts';
import { listenToEvents } from './listen-to-events.ts';

const { pool, owner, url } = await testDatabase();

/** Of the cluster from which the rows seem to come: as many transactions ahead of this one. */
const ahead = 1_200_000n;

test('in a database restored elsewhere nobody misses what happens next, and hears nothing twice', async () => {
  const house = testHouse(pool, testClock());
  const shop = await openShop(house);
  const claim = async () => claimReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 10_000n }], { cups: 1n }));
  const thrown: unknown[] = [];
  const hear = () => listenToEvents(house, (error) => thrown.push(error));
  await claim();
  await claim();
  const before = await eventsOf(shop.merchantId);
  expect(await hear()).toBe(before.length);

  for (const table of ['case_event', 'case_activity', 'event_cursor'])
    await owner.query(`alter table ${table} disable trigger user;
      update ${table} set transaction_id = (transaction_id::text::bigint + ${ahead})::text::xid8;
      alter table ${table} enable trigger user`);
  expect(await eventsOf(shop.merchantId)).toEqual([]);

  const said: string[] = [];
  const passed = await catchUpTransactions({ url, log: (line) => said.push(line) });
  expect(passed).toBeGreaterThan(ahead - 1_000n);
  expect(passed).toBeLessThanOrEqual(ahead);
  expect(said).toHaveLength(2);
  expect(await eventsOf(shop.merchantId)).toEqual(before);
  expect(await hear()).toBe(0);

  await claim();
  const after = await eventsOf(shop.merchantId);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after.length).toBeGreaterThan(before.length);
  expect(await hear()).toBe(after.length - before.length);
  expect(thrown).toEqual([]);
  expect(await catchUpTransactions({ url, log: (line) => said.push(line) })).toBe(0n);
  expect(said).toHaveLength(2);
});

const eventsOf = async (merchantId: Id<'merchant'>): Promise<readonly string[]> =>
  (await readEvents(pool, merchantId, { limit: 100, after: null })).rows.map(({ id }) => uuidOf(id));
