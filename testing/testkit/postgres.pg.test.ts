import { Client } from 'pg';
import { expect, test } from 'vitest';
import { testDatabase, testServer } from './postgres.ts';
import { administer, stillConnected } from './test-server.ts';

const one = await testDatabase();
const other = await testDatabase();
const empty = await testDatabase({ empty: true });

const tables = async ({ owner }: typeof one): Promise<unknown[]> =>
  (await owner.query(`select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`))
    .rows;

test('each database is a copy of the migrated template, and its own', async () => {
  await one.owner.query('create table only_here (x int)');
  expect((await tables(one)).length).toBe((await tables(other)).length + 1);
  expect((await tables(other)).length).toBeGreaterThan(1);
  expect(await tables(empty)).toEqual([]);
});

test('nobody is connected to the template, so it can be copied', async () => {
  const { adminUrl, template } = testServer();
  const name = `${template}_copy`;
  await administer(adminUrl, `create database ${name} template ${template}`);
  await administer(adminUrl, `drop database ${name}`);
});

test('a connection that was forgotten is named', async () => {
  const forgotten = new Client({ connectionString: empty.url, application_name: 'forgetful' });
  await forgotten.connect();
  await forgotten.query('select 42');
  await empty.owner.end();
  const database = new URL(empty.url).pathname.slice(1);
  expect(await stillConnected(testServer().adminUrl, database)).toEqual(['forgetful: select 42']);
  await forgotten.end();
  expect(await stillConnected(testServer().adminUrl, database)).toEqual([]);
});
