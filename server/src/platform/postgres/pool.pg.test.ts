import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { openPool } from './pool.ts';

const { pool, owner, url } = await testDatabase();

const who = async (client: typeof pool): Promise<unknown> =>
  (await client.query('select current_user as role')).rows[0]?.role;

test('the application works as redress_app, and resetting the role comes back to it', async () => {
  const client = await pool.connect();
  try {
    for (const sql of ['reset role', 'reset all', 'discard all', 'set session authorization default', 'rollback']) {
      await client.query(sql);
      expect((await client.query('select current_user as role')).rows[0]).toEqual({ role: 'redress_app' });
    }
  } finally {
    client.release();
  }
});

test('the application may read and insert what it was granted, and change nothing else', async () => {
  await owner.query('create table kept (merchant_id text, fen bigint); grant select, insert on kept to redress_app');
  await pool.query(`insert into kept values ('m', 1)`);
  await expect(pool.query('update kept set fen = 2')).rejects.toThrow('permission denied');
  await expect(pool.query('delete from kept')).rejects.toThrow('permission denied');
  await expect(pool.query('truncate kept')).rejects.toThrow('permission denied');
  await expect(pool.query('drop table kept')).rejects.toThrow('must be owner');
  await expect(pool.query('create table mine (x int)')).rejects.toThrow('permission denied');
});

test('columns arrive as the types of the domain', async () => {
  const { rows } = await pool.query(
    `select 9007199254740993::int8 as fen, '2026-03-02 10:00:00.123456+08'::timestamptz as at, '2026-02-28'::date as on,
            12.340::numeric as rate, count(*) as rows, null::int8 as nothing`,
  );
  expect(rows[0]).toEqual({
    fen: 9007199254740993n,
    at: Date.parse('2026-03-02T02:00:00.123Z'),
    on: '2026-02-28',
    rate: '12.340',
    rows: 1n,
    nothing: null,
  });
});

test('options that an address already carries are kept, and a slow statement is given up', async () => {
  const address = new URL(url);
  address.searchParams.set('options', '-c work_mem=8MB');
  const slow = await openPool({
    url: address.href,
    applicationName: 'slow',
    log: () => undefined,
    statementTimeout: 50,
  });
  try {
    expect((await slow.query('show work_mem')).rows).toEqual([{ work_mem: '8MB' }]);
    expect(await who(slow)).toBe('redress_app');
    await expect(slow.query('select pg_sleep(10)')).rejects.toThrow('statement timeout');
  } finally {
    await slow.end();
  }
});

test('a database user who may not enter the role gets no connection at all', async () => {
  const name = `stranger_${process.pid}`;
  await owner.query(`create role ${name} login password 'stranger'`);
  const address = new URL(url);
  address.username = name;
  address.password = 'stranger';
  try {
    await expect(openPool({ url: address.href, applicationName: 'x', log: () => undefined })).rejects.toThrow(
      'permission denied to set role',
    );
  } finally {
    await owner.query(`drop role ${name}`);
  }
});
