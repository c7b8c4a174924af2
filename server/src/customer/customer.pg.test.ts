import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { createMerchant } from '../merchant/create-merchant.ts';
import { addCustomer } from './add-customer.ts';
import { listCustomers, readCustomer } from './customer-reader.ts';
import { recordCustomers } from './record-customers.ts';

const { pool } = await testDatabase();
const house = testHouse(pool, testClock());
const { merchant } = await createMerchant(house, { name: 'm', currency: 'CNY' });
const wang = { reference: 'M-1', name: '王芳', phone: '13800005678', email: null };
const outcomes = async (
  ...customers: (typeof wang | { reference: string; name: string; phone: null; email: null })[]
) => (await recordCustomers(house, merchant.id, customers)).map((each) => each.outcome);

test('a customer is created, then unchanged, then updated, and what the shop no longer says stays known', async () => {
  expect(await outcomes(wang)).toEqual(['created']);
  expect(await outcomes(wang)).toEqual(['unchanged']);
  expect(await outcomes({ ...wang, phone: null })).toEqual(['unchanged']);
  expect(await outcomes({ ...wang, name: '王芳芳' })).toEqual(['updated']);
  const [found] = await listCustomers(pool, merchant.id, { limit: 9, before: null, reference: 'M-1' });
  expect(found).toMatchObject({ name: '王芳芳', phone: '13800005678' });
  expect(found && (await readCustomer(pool, merchant.id, found.id))).toEqual(found);
});

test('a number given twice in one call is recorded in its order', async () => {
  const answers = await recordCustomers(house, merchant.id, [
    { ...wang, reference: 'M-2', name: '李' },
    { ...wang, reference: 'M-3' },
    { ...wang, reference: 'M-2', name: '李雷' },
  ]);
  expect(answers.map((each) => each.outcome)).toEqual(['created', 'created', 'updated']);
  expect(answers[0]?.customerId).toBe(answers[2]?.customerId);
});

test('imports at once create each customer once', async () => {
  const batch = Array.from({ length: 50 }, (_, i) => ({ ...wang, reference: `P-${i}` }));
  const runs = await Promise.all(
    [batch, batch.toReversed(), batch].map((each) => recordCustomers(house, merchant.id, each)),
  );
  const created = runs.flat().filter((each) => each.outcome === 'created');
  expect(created).toHaveLength(50);
  expect(new Set(runs.flat().map((each) => each.customerId)).size).toBe(50);
});

test('adding asks for a new number', async () => {
  const added = await addCustomer(house, merchant.id, { ...wang, reference: 'N-1' });
  expect(added.ok).toBe(true);
  expect(await addCustomer(house, merchant.id, { ...wang, reference: 'N-1' })).toMatchObject({
    refusal: { code: 'already_exists', pointer: '/reference' },
  });
});
