import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findDatabase } from './find-database.ts';
import { migrate } from './migrate.ts';
import { openPool } from './pool.ts';

const dataFolder = await mkdtemp(join(tmpdir(), 'redress-find-'));
afterAll(() => rm(dataFolder, { recursive: true }));
const log = (): void => undefined;

test('without DATABASE_URL a server of our own, ready to be migrated and used', async () => {
  const database = await findDatabase({ databaseUrl: null, dataFolder, log });
  try {
    expect((await migrate({ url: database.url, now: () => 0, log })).length).toBeGreaterThan(0);
    const pool = await openPool({ url: database.url, applicationName: 'test', log });
    expect((await pool.query('select count(*) as merchants from merchant')).rows).toEqual([{ merchants: 0n }]);
    await pool.end();
  } finally {
    await database.stop();
  }
});

test('with DATABASE_URL that one, and nothing of ours is started or stopped', async () => {
  const databaseUrl = 'postgresql://owner@db.example.test/redress';
  const before = await readdir(dataFolder, { recursive: true });
  const database = await findDatabase({ databaseUrl, dataFolder, log });
  expect(database.url).toBe(databaseUrl);
  await database.stop();
  expect(await readdir(dataFolder, { recursive: true })).toEqual(before);
});

test.each(['mysql://a/b', 'postgres', 'postgres://host:notaport/x', ''])(
  'DATABASE_URL=%s is refused in words',
  async (databaseUrl) => {
    await expect(findDatabase({ databaseUrl, dataFolder, log })).rejects.toThrow('should look like');
  },
);
