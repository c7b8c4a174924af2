import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scope } from '@redress/contract';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { afterAll, expect, test, vi } from 'vitest';
import { run } from './run.ts';

const { pool, url } = await testDatabase();
const house = testHouse(pool, testClock());
const folder = await mkdtemp(join(tmpdir(), 'redress-law-'));
afterAll(() => rm(folder, { recursive: true }));
const { merchant } = await createMerchant(house, {
  name: '合规的店',
  currency: 'CNY',
  stores: [{ code: 'S1', name: '一店' }],
});
const keyOf = async (staffName: string, ...scopes: Scope[]): Promise<string> => {
  const made = await createApiKey(house, {
    merchantId: merchant.id,
    label: staffName,
    scopes,
    staffId: null,
    staffName,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value.secret;
};
const [maker, checker] = await Promise.all([
  keyOf('孙合规', 'law:write', 'law:confirm'),
  keyOf('周法务', 'law:confirm'),
]);

/** In this process, on the database of the test, as the person of a key. */
const redress = async (key: string | null, ...words: string[]) => {
  vi.stubEnv('DATABASE_URL', url);
  vi.stubEnv('REDRESS_DATA', folder);
  vi.stubEnv('REDRESS_KEY', key ?? undefined);
  const [out, error] = [process.stdout, process.stderr].map((stream) => {
    const lines: string[] = [];
    vi.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    return lines;
  });
  const code = await run(words).finally(() => {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
  });
  process.exitCode = 0;
  return { code, out: out?.join('') ?? '', error: error?.join('') ?? '' };
};

const read = ['--source', '同业拆借中心公告', '--read-on', '2026-03-02'];
const idIn = (out: string): string => /lam_\w{26}/.exec(out)?.[0] ?? 'none';

test('rates are added by one person and confirmed by a second', async () => {
  const add = [
    'law',
    'rates',
    'add',
    'LPR_1Y',
    '2025-06-20=3.0%',
    '2025-07-21=2.955%',
    '--through',
    '2025-08-19',
    ...read,
  ];
  const nobody = await redress(null, ...add);
  expect([nobody.code, nobody.error]).toEqual([1, expect.stringContaining('REDRESS_KEY')]);
  const unable = await redress(checker, ...add);
  expect([unable.code, unable.error]).toEqual([1, expect.stringContaining('scope_missing')]);

  const added = await redress(maker, ...add);
  expect(added.out).toContain('2025-06-20 3%, 2025-07-21 2.955% – 2025-08-19');
  const id = idIn(added.out);
  const alone = await redress(maker, 'law', 'confirm', id);
  expect([alone.code, alone.error]).toEqual([1, expect.stringContaining('law_proposer_confirms')]);
  expect((await redress(checker, 'law', 'confirm', id)).out).toContain('已确认 confirmed(v1)');

  const listed = await redress(null, 'law', 'rates', 'list', '--merchant', '合规的店');
  expect(listed.out).toMatch(/2025-07-21 {2}2\.955% {2}同业拆借中心公告\n {2}– 2025-08-19/);
  const earlier = await redress(null, 'law', 'rates', 'list', '--known-at', '2026-01-01T00:00:00Z');
  expect(earlier.out).toContain('– 2025-06-19');
  const twice = await redress(maker, ...add);
  expect([twice.code, twice.error]).toEqual([1, expect.stringContaining('law_days_known')]);
});

test('rest days come from a file; one that does not fit says where', async () => {
  const file = join(folder, '2027.json');
  const year = { year: 2027, periods: [{ name: '元旦', from: '2027-01-01', through: '2027-01-03' }] };
  await writeFile(file, JSON.stringify(year));
  const unfit = await redress(maker, 'law', 'rest-days', 'add', file, ...read);
  expect([unfit.code, unfit.error]).toEqual([1, expect.stringContaining('/change/restYear/workingWeekends')]);
  await writeFile(file, JSON.stringify({ ...year, workingWeekends: [], status: 'verified' }));
  const id = idIn((await redress(maker, 'law', 'rest-days', 'add', file, ...read)).out);
  const declined = await redress(checker, 'law', 'decline', id, '--reason', '文件尚未公布');
  expect(declined.out).toContain('文件尚未公布');
  expect((await redress(null, 'law', 'rest-days', 'list', '--merchant', '合规的店')).out).not.toContain('2027');
  const again = idIn((await redress(maker, 'law', 'rest-days', 'add', file, ...read)).out);
  await redress(checker, 'law', 'confirm', again);
  expect((await redress(null, 'law', 'rest-days', 'list', '--merchant', '合规的店')).out).toContain(
    '2027-01-01 – 2027-01-03',
  );
});

test('an article is amended from a file, and shown as it was and as it is', async () => {
  const file = join(folder, 'article.json');
  await writeFile(
    file,
    JSON.stringify({
      change: {
        kind: 'article',
        statute: { code: 'accounting-archives-measures' },
        article: { number: '14', text: { zh: '核对后', en: 'As read' }, status: 'verified', from: '2016-01-01' },
      },
      source: { document: '财政部令', readOn: '2026-03-02' },
    }),
  );
  const id = idIn((await redress(maker, 'law', 'amend', file)).out);
  await redress(checker, 'law', 'confirm', id);
  const show = async (...more: string[]) => (await redress(null, 'law', 'show', '会计档案管理办法第14条', ...more)).out;
  expect(await show()).toContain('待核对原文');
  expect(await show('--merchant', '合规的店')).toMatch(/条文已核对[\s\S]*财政部令.2026-03-02.[\s\S]*核对后/);
  expect(await show('--merchant', '合规的店', '--on', '2015-12-31')).toBe('');
  expect((await redress(null, 'law', 'amendments')).out).toContain(`${id}  已确认 confirmed(v`);
});
