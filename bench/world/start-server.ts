import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Id } from '@redress/domain';
import { startPostgres } from '@redress/server/platform/postgres/embedded-postgres.ts';
import { startChild } from './child.ts';

/** What the server process tells when it is up. */
export type Opened = {
  readonly address: string;
  readonly merchantId: Id<'merchant'>;
  readonly storeId: Id<'store'>;
  /** Speaks for the shop: records orders, claims, assesses. */
  readonly shopKey: string;
  /** Speaks for a person who approves what the shop assessed. */
  readonly managerKey: string;
};

/** What the server process has used since its start. */
export type Spent = {
  readonly cpuMs: number;
  readonly rss: number;
  readonly heapUsed: number;
  /** Statements sent to the database, by name. */
  readonly statements: Readonly<Record<string, number>>;
};

export type BenchServer = Opened & {
  /** Owner of the database, for the bare SQL beside. */
  readonly ownerUrl: string;
  /** The same database as its superuser, who can write a million rows without asking for every foreign key. */
  readonly superuserUrl: string;
  readonly spent: () => Promise<Spent>;
  readonly stop: () => Promise<void>;
};

/**
 * A durable PostgreSQL (fsync on, as in production) and the whole server in a process of its own; the load comes from this process.
 * BENCH_DATA says on which disk (default ./data); everything is removed at the end, unless BENCH_KEEP names a folder, whose rows the next
 * run finds again. BENCH_PROFILE names a folder for a CPU profile of the server.
 */
export const startServer = async (): Promise<BenchServer> => {
  const kept = process.env['BENCH_KEEP'];
  const parent = resolve(kept ?? process.env['BENCH_DATA'] ?? './data');
  await mkdir(parent, { recursive: true });
  const dataFolder = kept === undefined ? await mkdtemp(join(parent, 'bench-')) : parent;
  const postgres = await startPostgres({ dataFolder, log: () => undefined });
  const ownerUrl = postgres.url('owner');
  const superuserUrl = sameDatabase(postgres.url('superuser'), ownerUrl);
  const env = {
    PORT: '0',
    REDRESS_DATA: dataFolder,
    DATABASE_URL: ownerUrl,
    REDRESS_DEMO: 'off',
    REDRESS_REQUESTS_PER_MINUTE: '100000000',
    BENCH_OPENED: join(dataFolder, 'bench.json'),
  };
  const child = startChild('./server-process.ts', env, profileWords());
  const stop = async (): Promise<void> => {
    await child.stop();
    await postgres.stop();
    if (kept === undefined) await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const opened = (await child.told()) as Opened;
    const spent = async (): Promise<Spent> => (await child.ask('spent')) as Spent;
    return { ...opened, ownerUrl, superuserUrl, spent, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const sameDatabase = (url: string, as: string): string => {
  const address = new URL(url);
  address.pathname = new URL(as).pathname;
  return address.href;
};

const profileWords = (): string[] => {
  const folder = process.env['BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(folder)}`];
};
