import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Id } from '@redress/domain';
import { startPostgres } from '@redress/server/platform/postgres/embedded-postgres.ts';

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
  readonly spent: () => Promise<Spent>;
  readonly stop: () => Promise<void>;
};

/**
 * A durable PostgreSQL (fsync on, as in production) and the whole server in a process of its own; the load comes from this process.
 * BENCH_DATA says on which disk (default ./data); everything is removed at the end. BENCH_PROFILE names a folder for a CPU profile of the server.
 */
export const startServer = async (): Promise<BenchServer> => {
  const parent = resolve(process.env['BENCH_DATA'] ?? './data');
  await mkdir(parent, { recursive: true });
  const dataFolder = await mkdtemp(join(parent, 'bench-'));
  const postgres = await startPostgres({ dataFolder, log: () => undefined });
  const ownerUrl = postgres.url('owner');
  const child = fork(fileURLToPath(new URL('./server-process.ts', import.meta.url)), {
    env: {
      ...process.env,
      PORT: '0',
      REDRESS_DATA: dataFolder,
      DATABASE_URL: ownerUrl,
      REDRESS_DEMO: 'off',
      REDRESS_REQUESTS_PER_MINUTE: '100000000',
    },
    execArgv: profileWords(),
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.connected) {
      child.send('stop');
      await once(child, 'exit');
    }
    await postgres.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    const opened = (await told(child)) as Opened;
    const spent = async (): Promise<Spent> => {
      const answer = told(child);
      child.send('spent');
      return (await answer) as Spent;
    };
    return { ...opened, ownerUrl, spent, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const profileWords = (): string[] => {
  const folder = process.env['BENCH_PROFILE'];
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${resolve(folder)}`];
};

/** The next word of the child; an error when it ends instead. */
const told = (child: ChildProcess): Promise<unknown> =>
  new Promise((done, fail) => {
    const ended = (): void => fail(new Error('the server of the bench ended; its reason stands above'));
    child.once('exit', ended);
    child.once('message', (word) => {
      child.off('exit', ended);
      done(word);
    });
  });
