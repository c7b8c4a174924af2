import { randomBytes } from 'node:crypto';
import { openPool } from '@redress/server/platform/postgres/pool.ts';
import type { Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import { administer, stillConnected, type TestServer, withDatabase } from './test-server.ts';

export type TestDatabase = {
  /** Address of the owner, for code that opens its own connections. Close them: what is open at the end fails the file. */
  readonly url: string;
  /** Works as `redress_app`, as the application does. */
  readonly pool: Pool;
  /** Works as the owner of the tables, for looking and for what the application may not do. */
  readonly owner: Pool;
};

/** The server of the worker that runs this file; vitest numbers its workers from 1. */
export const testServer = (): TestServer => {
  const servers = inject('postgres');
  const server = servers[(Number(process.env['VITEST_POOL_ID']) - 1) % servers.length];
  if (server === undefined) throw new Error('there is no server for this worker');
  return server;
};

type WhichDatabase = {
  /** Without our schema. */
  readonly empty?: boolean;
  /** Another database that nobody connects to, instead of the migrated one. */
  readonly template?: string;
  /** That of the worker, unless the template is on another one. */
  readonly server?: TestServer;
};

/**
 * A database of this test file alone, cloned from the migrated template and dropped afterwards:
 * `const { pool } = await testDatabase();` at the top of the file.
 */
export const testDatabase = async ({
  empty = false,
  template: other,
  server = testServer(),
}: WhichDatabase = {}): Promise<TestDatabase> => {
  const { adminUrl, ownerUrl } = server;
  const template = other ?? server.template;
  const name = `redress_test_${randomBytes(6).toString('hex')}`;
  const user = decodeURIComponent(new URL(ownerUrl).username);
  await administer(
    adminUrl,
    `create database ${name} owner "${user}" template ${empty ? 'template1' : template} strategy file_copy`,
  );
  const url = withDatabase(ownerUrl, name);
  const told: string[] = [];
  const open = (as: 'app' | 'owner'): Promise<Pool> =>
    openPool({ url, as, applicationName: `test ${as}`, log: (line) => told.push(line) });
  const owner = await open('owner');
  const pool = empty ? owner : await open('app');
  afterAll(async () => {
    await Promise.all([...new Set([owner, pool])].map((each) => (each.ended ? undefined : each.end())));
    const left = await stillConnected(adminUrl, name);
    await administer(adminUrl, `drop database ${name} with (force)`);
    if (left.length > 0) throw new Error(`database connections left open by this test file: ${left.join('; ')}`);
    if (told.length > 0) throw new Error(`database connections broke in this test file: ${told.join('; ')}`);
  });
  return { url, pool, owner };
};
