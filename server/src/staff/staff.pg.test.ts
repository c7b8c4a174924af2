import { money, parseId } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { addStore } from '../merchant/add-store.ts';
import { createMerchant } from '../merchant/create-merchant.ts';
import { listApiKeys } from './api-key-reader.ts';
import { authenticator } from './authenticate.ts';
import { createApiKey } from './create-api-key.ts';
import { setRights } from './people/set-rights.ts';
import { setSuspended } from './people/suspend.ts';
import { revokeApiKey } from './revoke-api-key.ts';
import { addStaffMember, listStaff } from './staff-member.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const { merchant, key: firstKey } = await createMerchant(house, {
  name: '跃动生活',
  currency: 'CNY',
  firstKey: { label: '收银系统', scopes: ['orders:write'] },
});
const machine = { merchantId: merchant.id, label: '小程序', staffId: null, staffName: null };
const authenticate = authenticator(pool, clock);

const keyOf = async (input: Partial<Parameters<typeof createApiKey>[1]> = {}) => {
  const made = await createApiKey(house, { ...machine, scopes: ['cases:claim'], ...input });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
};

test('a key speaks for its merchant, and only its hash is stored', async () => {
  const key = await keyOf();
  expect(await authenticate(key.secret)).toEqual({
    merchantId: merchant.id,
    merchantName: '跃动生活',
    keyId: key.id,
    actor: { kind: 'integration', id: key.id, name: '小程序' },
    scopes: ['cases:claim'],
    stores: 'all',
    limits: { approval: null },
    lent: [],
  });
  expect(firstKey && (await authenticate(firstKey.secret))?.scopes).toEqual(['orders:write']);
  const { rows } = await owner.query('select k::text as row from api_key k');
  const secret = key.secret.slice(-43);
  expect(rows.some((row) => row.row.includes(secret) || row.row.includes(Buffer.from(secret).toString('hex')))).toBe(
    false,
  );
});

test('a key of a person carries the person, known or new', async () => {
  const lin = await addStaffMember(house, { merchantId: merchant.id, name: '小林', duties: ['客服'] });
  const known = await keyOf({ staffId: lin.id });
  expect(known.actor).toEqual({ kind: 'staff', id: lin.id, name: '小林' });
  const fresh = await keyOf({ staffName: '陈会计' });
  expect((await authenticate(fresh.secret))?.actor).toEqual(fresh.actor);
  expect((await listStaff(pool, merchant.id)).map((each) => each.name)).toEqual(['小林', '陈会计']);
});

test('a person or merchant that is not there gets no key', async () => {
  const nobody = await createApiKey(house, { ...machine, scopes: [], staffId: house.newId('staff') });
  expect(nobody).toMatchObject({ refusal: { code: 'not_found', pointer: '/staffId' } });
  const nowhere = await createApiKey(house, { ...machine, scopes: [], merchantId: house.newId('merchant') });
  expect(nowhere).toMatchObject({ refusal: { code: 'not_found' } });
});

test('what is not a key, or not the right one, is nobody', async () => {
  const { secret } = await keyOf();
  const wrong = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
  const other = (await keyOf()).secret;
  const mixed = other.slice(0, -43) + secret.slice(-43);
  for (const token of [
    '',
    'rk_',
    wrong,
    mixed,
    secret.toUpperCase(),
    `${secret} `,
    secret.replace('rk_', 'sk_'),
    `rk_${'z'.repeat(52)}_${'A'.repeat(43)}`,
  ]) {
    expect(await authenticate(token)).toBeNull();
  }
});

test('a revoked key is believed for two seconds at most', async () => {
  const key = await keyOf();
  expect(await authenticate(key.secret)).not.toBeNull();
  expect(await revokeApiKey(house, { merchantId: merchant.id, keyId: key.id })).toMatchObject({ ok: true });
  expect(await authenticator(pool, clock)(key.secret)).toBeNull();
  clock.advance(2_000);
  expect(await authenticate(key.secret)).toBeNull();
  const listed = await listApiKeys(pool, merchant.id, { limit: 1, before: null });
  expect(listed[0]?.revokedAt).not.toBeNull();
  expect(await revokeApiKey(house, { merchantId: merchant.id, keyId: house.newId('key') })).toMatchObject({
    refusal: { code: 'not_found' },
  });
});

test('a name means the person who bears it, and one that several bear is asked about', async () => {
  const first = await keyOf({ staffName: '吴会计' });
  const second = await keyOf({ staffName: '吴会计', label: '另一把' });
  expect(second.actor).toEqual(first.actor);
  const twin = await addStaffMember(house, { merchantId: merchant.id, name: '吴会计', duties: [] });
  const unclear = await createApiKey(house, { ...machine, scopes: [], staffName: '吴会计' });
  expect(unclear).toMatchObject({
    refusal: { code: 'staff_ambiguous', details: { ids: [first.actor.id, twin.id] }, pointer: '/staffName' },
  });
});

test('the stores and the limit of a person hold for their keys, and a suspended person has none', async () => {
  const key = await keyOf({ staffName: '郑店长', scopes: ['cases:approve', 'ledger:read'] });
  const staffId = parseId('staff', key.actor.id);
  if (staffId === null) throw new Error('a key of a person');
  const actor = { kind: 'rule', id: 'test', name: 'test' } as const;
  const store = await addStore(house, { merchantId: merchant.id, code: 'Z1', name: '一店' });
  if (!store.ok) throw new Error(store.refusal.code);
  const rights = { roles: ['store_manager'], stores: [store.value.id], approvalLimit: money('CNY', 100_00n) };
  expect(await setRights(house, { merchantId: merchant.id, staffId, actor, ...rights })).toMatchObject({ ok: true });
  expect(await authenticator(pool, clock)(key.secret)).toMatchObject({
    scopes: ['cases:approve'],
    stores: [store.value.id],
    limits: { approval: money('CNY', 100_00n) },
  });
  await setSuspended(house, { merchantId: merchant.id, staffId, actor, suspended: true });
  expect(await authenticator(pool, clock)(key.secret)).toBeNull();
});
