import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostmaster } from '@redress/server/platform/postgres/embedded/postmaster.ts';
import { lockHolder } from '@redress/server/platform/postgres/embedded/run-lock.ts';
import { startPostgres } from '@redress/server/platform/postgres/embedded-postgres.ts';
import { migrate } from '@redress/server/platform/postgres/migrate.ts';
import type { TestProject } from 'vitest/node';
import { serversAtOnce } from './servers-at-once.ts';
import { administer, type TestServer, withDatabase } from './test-server.ts';

type Shared = { readonly server: TestServer; readonly stop: () => Promise<void> };
/** Vitest runs this file once for each of its projects, in one process: they all share the servers. */
const shared = globalThis as typeof globalThis & { redressTestServers?: { users: number; started: Promise<Shared[]> } };

/** Vitest global setup: one PostgreSQL with a migrated template for each worker. TEST_DATABASE_URL is used if set. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.redressTestServers ??= { users: 0, started: startAll() };
  const run = shared.redressTestServers;
  run.users += 1;
  project.provide(
    'postgres',
    (await run.started).map(({ server }) => server),
  );
  return async () => {
    run.users -= 1;
    if (run.users === 0) await Promise.all((await run.started).map(({ stop }) => stop()));
  };
}

const startAll = async (): Promise<Shared[]> => {
  if (process.env['TEST_DATABASE_URL'] === undefined) await sweepLeftovers();
  return Promise.all(Array.from({ length: serversAtOnce }, start));
};

const start = async (): Promise<Shared> => {
  const given = process.env['TEST_DATABASE_URL'];
  const place =
    given === undefined ? await ownServer() : { adminUrl: given, ownerUrl: given, stop: async () => undefined };
  const template = `redress_template_${randomBytes(6).toString('hex')}`;
  const owner = decodeURIComponent(new URL(place.ownerUrl).username);
  await administer(place.adminUrl, `create database ${template} owner "${owner}"`);
  await migrate({ url: withDatabase(place.ownerUrl, template), now: () => Date.now(), log: () => undefined });
  return {
    server: { adminUrl: place.adminUrl, ownerUrl: place.ownerUrl, template },
    stop: async () => {
      if (given !== undefined) await administer(given, `drop database ${template} with (force)`);
      await place.stop();
    },
  };
};

const prefix = 'redress-test-';

const ownServer = async (): Promise<{ adminUrl: string; ownerUrl: string; stop: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  const postgres = await startPostgres({ dataFolder: folder, log: () => undefined, fast: true });
  const stop = async (): Promise<void> => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { adminUrl: postgres.url('superuser'), ownerUrl: postgres.url('owner'), stop };
};

/** A test run that was killed leaves its server and its folder; the next run takes them away. */
const sweepLeftovers = async (): Promise<void> => {
  for (const name of (await readdir(tmpdir())).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name, 'postgres');
    // No lock at all: a run that is just starting, or a folder that is not ours to judge.
    if (!(await readdir(folder).catch((): string[] => [])).includes('run.lock')) continue;
    if ((await lockHolder(join(folder, 'run.lock'))) !== null) continue;
    await (await findPostmaster(join(folder, 'cluster')))?.stop();
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
};
