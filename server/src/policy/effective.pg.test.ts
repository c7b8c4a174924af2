import { dateOf, type Id, toJson, uuidOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { createMerchant } from '../merchant/create-merchant.ts';
import { policyInForce } from './policy-reader.ts';

const { pool } = await testDatabase();
const house = testHouse(pool, testClock());

test('a version may begin earlier in some stores, or hold nowhere else', async () => {
  const { merchant, stores, policy } = await createMerchant(house, {
    name: '连锁',
    currency: 'CNY',
    stores: [
      { code: 'A', name: '甲店' },
      { code: 'B', name: '乙店' },
    ],
    policyFrom: dateOf('2025-01-01'),
  });
  const [a, b] = stores.map(({ id }) => id);
  if (!a || !b) throw new Error('there are two stores');
  const add = async (version: number, from: string, only: boolean, days: readonly [Id<'store'>, string][]) => {
    const id = house.newId('policy');
    const { title, terms, clauses } = policy;
    await pool.query(
      `insert into policy (merchant_id, policy_id, version, effective_from, contents, created_at, only_listed_stores)
       values ($1, $2, $3, $4, $5, '2026-01-01T00:00:00Z', $6)`,
      [uuidOf(merchant.id), uuidOf(id), version, from, toJson({ title, terms, clauses }), only],
    );
    for (const [store, day] of days)
      await pool.query('insert into policy_store values ($1, $2, $3, $4)', [
        uuidOf(merchant.id),
        uuidOf(id),
        uuidOf(store),
        day,
      ]);
  };
  await add(2, '2026-03-01', false, [[a, '2026-02-01']]);
  await add(3, '2026-04-01', true, [[b, '2026-04-01']]);
  const version = async (day: string, store: Id<'store'> | null) =>
    (await policyInForce(pool, merchant.id, dateOf(day), store))?.version;
  expect(await version('2026-02-15', a)).toBe(2);
  expect(await version('2026-02-15', b)).toBe(1);
  expect(await version('2026-03-01', b)).toBe(2);
  expect(await version('2026-05-01', b)).toBe(3);
  expect(await version('2026-05-01', a)).toBe(2);
  expect(await version('2026-05-01', null)).toBe(2);
});
