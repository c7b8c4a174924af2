import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inviteFirstAdministrator } from '@redress/server/staff/people/first-administrator.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { afterAll, expect, test, vi } from 'vitest';
import { run } from './run.ts';

const { pool, url } = await testDatabase();
const house = testHouse(pool, testClock());
const folder = await mkdtemp(join(tmpdir(), 'redress-staff-'));
afterAll(() => rm(folder, { recursive: true }));

/** In this process, on the database of the test, with no key at all. */
const redress = async (...words: string[]) => {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('REDRESS_DATA', folder);
  const [out, error] = [process.stdout, process.stderr].map((stream) => {
    const lines: string[] = [];
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    return lines;
  });
  const code = await run(['staff', ...words]).finally(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  process.exitCode = 0;
  return { code, out: out?.join('') ?? '', error: error?.join('') ?? '' };
};
const first = {
  email: 'boss@example.com',
  name: '老板',
  merchantName: '新店',
  language: 'zh',
  origin: 'https://refunds.example.com',
} as const;

test('the first start invites one administrator, once, also when two processes start together', async () => {
  const invited = await Promise.all([inviteFirstAdministrator(house, first), inviteFirstAdministrator(house, first)]);
  const links = invited.flatMap((each) => (each.ok && each.value ? [each.value.link] : []));
  expect(links).toEqual([expect.stringMatching(/^https:\/\/refunds\.example\.com\/console\/welcome#token=ri_/)]);
  expect(await inviteFirstAdministrator(house, first)).toEqual({ ok: true, value: null });
  const { rows } = await pool.query<{ name: string; roles: string[] }>(
    'select m.name, r.roles from merchant m join staff_rights r on r.merchant_id = m.merchant_id',
  );
  expect(rows).toEqual([{ name: '新店', roles: ['administrator'] }]);
});

test('people are invited, listed, shut out, let in and reset without a key', async () => {
  const invited = await redress(
    'invite',
    'Ann',
    '--email',
    'Ann@Example.com',
    '--roles',
    'finance,auditor',
    '--language',
    'en',
  );
  expect(invited.out).toMatch(/http:\/\/127\.0\.0\.1:8600\/console\/welcome#token=ri_/);
  expect(invited.out).toContain('not mailed');
  const list = async () =>
    JSON.parse((await redress('list', '--json')).out) as { email: string; state: string; roles: string[] }[];
  expect((await list()).find(({ email }) => email === 'ann@example.com')).toMatchObject({
    state: 'invited',
    roles: ['finance', 'auditor'],
  });
  expect((await redress('disable', 'ann@example.com')).code).toBe(0);
  expect((await list()).find(({ email }) => email === 'ann@example.com')?.state).toBe('suspended');
  expect((await redress('enable', 'Ann')).code).toBe(0);
  const again = JSON.parse(
    (await redress('reset', 'ann@example.com', '--origin', 'https://r.example.com', '--json')).out,
  ) as { link: string };
  expect(again.link).toMatch(/^https:\/\/r\.example\.com\/console\/welcome#token=ri_/);
  const { rows } = await pool.query<{ open: string; all: string }>(
    `select count(*) filter (where revoked_at is null and used_at is null)::text as open, count(*)::text as all from invitation where email = 'ann@example.com'`,
  );
  expect(rows).toEqual([{ open: '1', all: '2' }]);
  const audited = await pool.query<{ actor: { id: string } }>(`select actor from view_log`);
  expect(new Set(audited.rows.map(({ actor }) => actor.id))).toEqual(new Set(['operator']));
});

test.each([
  [['invite', 'Bo', '--email', 'nobody'], '不是邮箱地址'],
  [['invite', 'Bo', '--email', 'bo@example.com', '--roles', 'king'], 'role_unknown'],
  [['invite', 'Bo', '--email', 'bo@example.com', '--language', 'fr'], '语言只有'],
  [['disable', '没有这个人'], '没有「没有这个人」'],
])('%j is refused with the reason', async (words, told) => {
  const { code, error } = await redress(...words);
  expect(code).toBe(1);
  expect(error).toContain(told);
});
