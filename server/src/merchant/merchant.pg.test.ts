import { accountCodes, dateOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { addPolicy } from '../policy/add-policy.ts';
import { listPolicies, policyInForce, readPolicy } from '../policy/policy-reader.ts';
import { addStore } from './add-store.ts';
import { createMerchant } from './create-merchant.ts';
import { listMerchants, readMerchant } from './merchant-reader.ts';
import { listStores, storesByCode } from './store-reader.ts';

const { pool } = await testDatabase();
const house = testHouse(pool, testClock());

test('a new merchant has its accounts, its stores and the standard policy', async () => {
  const made = await createMerchant(house, {
    name: '跃动生活',
    currency: 'CNY',
    stores: [{ code: 'SH-JA', name: '上海静安店' }],
    policyFrom: dateOf('2025-01-01'),
  });
  const id = made.merchant.id;
  expect(await readMerchant(pool, id)).toEqual(made.merchant);
  expect((await listMerchants(pool, { limit: 10, before: null }))[0]).toEqual(made.merchant);
  expect(await storesByCode(pool, id, ['SH-JA', 'nowhere'])).toEqual(new Map([['SH-JA', made.stores[0]]]));
  const accounts = await pool.query('select code from ledger_account');
  expect(accounts.rows.map((row) => row.code).sort()).toEqual([...accountCodes].sort());
  expect(await policyInForce(pool, id, dateOf('2024-12-31'))).toBeNull();
  expect(await policyInForce(pool, id, dateOf('2025-01-01'))).toEqual(made.policy);
  expect(made.key).toBeNull();
});

test('the limit of the standard policy is in the currency of the merchant', async () => {
  const { policy } = await createMerchant(house, { name: 'Tokyo', currency: 'JPY' });
  expect(policy.terms.secondApprovalFrom).toEqual({ currency: 'JPY', minor: 5_000n });
  expect(policy.clauses.find((clause) => clause.code === 'second_approval')?.body.zh).toContain('JPY 5000');
});

test('a store code is taken once, and an unknown merchant gets none', async () => {
  const { merchant } = await createMerchant(house, { name: 'one', currency: 'CNY' });
  const store = { merchantId: merchant.id, code: 'A', name: '甲店' };
  const first = await addStore(house, store);
  expect(first.ok && first.value.code).toBe('A');
  expect(await addStore(house, store)).toMatchObject({ ok: false, refusal: { code: 'already_exists' } });
  expect(await addStore(house, { ...store, merchantId: house.newId('merchant') })).toMatchObject({
    ok: false,
    refusal: { code: 'not_found' },
  });
  expect((await listStores(pool, merchant.id, { limit: 5, before: null })).map((each) => each.code)).toEqual(['A']);
});

test('a later policy holds from its day on; one below the law is refused', async () => {
  const { merchant, policy } = await createMerchant(house, { name: 'two', currency: 'CNY' });
  const next = {
    merchantId: merchant.id,
    title: policy.title,
    clauses: policy.clauses,
    effectiveFrom: dateOf('2026-03-01'),
    terms: { ...policy.terms, noReasonDays: 15 },
  };
  const added = await addPolicy(house, next);
  expect(added.ok && added.value.policy.version).toBe(2);
  expect((await policyInForce(pool, merchant.id, dateOf('2026-02-28')))?.version).toBe(1);
  expect((await policyInForce(pool, merchant.id, dateOf('2026-03-01')))?.terms.noReasonDays).toBe(15);
  expect(await addPolicy(house, { ...next, terms: { ...policy.terms, noReasonDays: 6 } })).toMatchObject({
    refusal: { code: 'input_invalid', pointer: '/terms/noReasonDays' },
  });
  const pounds = { ...policy.terms, secondApprovalFrom: { currency: 'GBP' as const, minor: 1n } };
  expect(await addPolicy(house, { ...next, terms: pounds })).toMatchObject({ refusal: { code: 'currency_mismatch' } });
  const versions = await listPolicies(pool, merchant.id, { limit: 10, before: null });
  expect(versions.map((each) => each.policy.version)).toEqual([2, 1]);
  expect(await listPolicies(pool, merchant.id, { limit: 10, before: 2 })).toHaveLength(1);
  expect((await readPolicy(pool, merchant.id, policy.id))?.policy).toEqual(policy);
});

test('versions written at once take different numbers', async () => {
  const { merchant, policy } = await createMerchant(house, { name: 'three', currency: 'CNY' });
  const { title, terms, clauses, effectiveFrom } = policy;
  const add = () => addPolicy(house, { merchantId: merchant.id, title, terms, clauses, effectiveFrom });
  const added = await Promise.all([add(), add(), add()]);
  expect(added.map((each) => each.ok && each.value.policy.version).sort()).toEqual([2, 3, 4]);
});
