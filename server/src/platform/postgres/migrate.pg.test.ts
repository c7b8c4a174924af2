import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { migrate } from './migrate.ts';

const { url, owner } = await testDatabase({ empty: true });
const folder = await mkdtemp(join(tmpdir(), 'redress-migrations-'));
const said: string[] = [];
const run = (): Promise<string[]> =>
  migrate({ url, folder, now: () => Date.parse('2026-03-02T02:00:00Z'), log: (line) => said.push(line) });

const write = async (name: string, up: string, check = 'select 1'): Promise<void> => {
  await mkdir(join(folder, name), { recursive: true });
  await Promise.all(
    Object.entries({ 'up.sql': up, 'check.sql': check, 'why.md': 'For the test.' }).map(([file, text]) =>
      writeFile(join(folder, name, file), text),
    ),
  );
};
const tables = async (): Promise<string[]> =>
  (
    await owner.query<{ name: string }>(
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
  ).rows.map(({ name }) => name);

beforeEach(async () => {
  await rm(folder, { recursive: true });
  await mkdir(folder);
  await owner.query('drop schema public cascade; create schema public; grant usage on schema public to public');
  said.length = 0;
});
afterAll(() => rm(folder, { recursive: true }));

test('missing steps are applied in order, once, and remembered', async () => {
  await write('0001-one', 'create table one (id int)');
  expect(await run()).toEqual(['0001-one']);
  await write(
    '0002-two',
    'create table two (id int); insert into one values (1)',
    'do $$ begin assert (select count(*) = 1 from one); end $$',
  );
  expect(await run()).toEqual(['0002-two']);
  expect(await run()).toEqual([]);
  expect(said).toEqual(['migration 0001-one', 'migration 0002-two']);
  expect(await tables()).toEqual(['one', 'schema_migration', 'two']);
  const { rows } = await owner.query('select number, name, applied_at from schema_migration order by number');
  expect(rows).toEqual([
    { number: 1, name: '0001-one', applied_at: Date.parse('2026-03-02T02:00:00Z') },
    { number: 2, name: '0002-two', applied_at: Date.parse('2026-03-02T02:00:00Z') },
  ]);
});

test('a step whose check fails leaves nothing behind, and those before it stay', async () => {
  await write('0001-one', 'create table one (id int)');
  await write('0002-two', 'create table two (id int)', `do $$ begin assert false, 'two is wrong'; end $$`);
  await expect(run()).rejects.toThrow('Migration 0002-two failed and was taken back: two is wrong');
  expect(await tables()).toEqual(['one', 'schema_migration']);
});

test('a changed step and a database from a newer release are refused', async () => {
  await write('0001-one', 'create table one (id int)');
  await write('0002-two', 'create table two (id int)');
  await run();
  await write('0002-two', 'create table two (id bigint)');
  await expect(run()).rejects.toThrow('0002-two was changed after it was applied');
  await rm(join(folder, '0002-two'), { recursive: true });
  await expect(run()).rejects.toThrow('does not know');
});

test.each([
  ['a step without why.md', async () => rm(join(folder, '0001-one', 'why.md')), 'why.md is missing or empty'],
  ['a gap in the numbers', async () => write('0003-three', 'select 1'), 'should be number 2'],
  ['a doubled number', async () => write('0001-other', 'select 1'), 'should be number 2'],
  ['a name that is no name', async () => write('0002_two', 'select 1'), 'named like'],
  [
    'a step that commits by itself',
    async () => write('0002-two', 'create table x (id int);\ncommit;'),
    'take out "commit;"',
  ],
])('%s is refused before anything is done', async (_, spoil, message) => {
  await write('0001-one', 'create table one (id int)');
  await spoil();
  await expect(run()).rejects.toThrow(message);
  expect(await tables()).toEqual([]);
});

test('two processes at once: one migrates, the other waits and finds nothing to do', async () => {
  await write('0001-one', 'create table one (id int); select pg_sleep(0.2)');
  const done = await Promise.all([run(), run(), run()]);
  expect(done.flat()).toEqual(['0001-one']);
  expect(said.filter((line) => line.includes('waiting'))).toHaveLength(2);
});

test('an owner who is not allowed to make roles is told what to ask for', async () => {
  await write('0001-one', 'create table one (id int)');
  const name = `weak_${process.pid}`;
  await owner.query(`create role ${name} login password 'weak'`);
  const weak = new URL(url);
  weak.username = name;
  weak.password = 'weak';
  try {
    await expect(migrate({ url: weak.href, folder, now: () => 0, log: () => undefined })).rejects.toThrow(
      'GRANT redress_app TO',
    );
  } finally {
    await owner.query(`drop role ${name}`);
  }
});
