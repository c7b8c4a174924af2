import { join, resolve } from 'node:path';
import { type Cluster, cluster, type RunningCluster } from './embedded/cluster.ts';
import { clusterOwner } from './embedded/cluster-owner.ts';
import { readableBy, shippedPrograms } from './embedded/cluster-programs.ts';
import { type Connection, loadConnection, saveConnection } from './embedded/connection-file.ts';
import { freePort, isFree } from './embedded/free-port.ts';
import { makeFolder } from './embedded/make-folder.ts';
import { findPostmaster, type Postmaster } from './embedded/postmaster.ts';
import { databaseName, ownerRole, provision, superuserRole } from './embedded/provision.ts';
import { takeRunLock } from './embedded/run-lock.ts';
import { connects } from './embedded/until-ready.ts';

export type StartOptions = {
  /** REDRESS_DATA. Everything of the database lives in its folder `postgres`. */
  readonly dataFolder: string;
  /** Told what a person would want to know: first start, recovery, adoption of a server left behind. */
  readonly log: (message: string) => void;
  /** Tests only: no fsync, so a power cut would lose data. */
  readonly fast?: boolean;
  /** Called once if the server ends without `stop()`; whoever called should end too, the next start recovers. */
  readonly onLost?: (reason: string) => void;
};

export type EmbeddedPostgres = {
  /** `owner` migrates and is the session user of the application; `superuser` is for making databases in tests and for backups. */
  url(role: 'owner' | 'superuser'): string;
  /** Waits for open transactions to be rolled back and for the last checkpoint. Safe to call twice. */
  stop(): Promise<void>;
};

/**
 * Runs a real PostgreSQL 18 on this machine, on the loopback interface only, behind random passwords (scram).
 *
 * A server that an earlier process left behind (`kill -9` of Node leaves the postmaster alive) is adopted when it was
 * started with the same settings, and stopped and started anew otherwise; either way nothing acknowledged is lost.
 * Throws an `Error` with a sentence for the operator: folder in use by another Redress, unknown platform, no rights.
 */
export const startPostgres = async (options: StartOptions): Promise<EmbeddedPostgres> => {
  const folder = resolve(options.dataFolder, 'postgres');
  await makeFolder(folder);
  const lock = await takeRunLock(join(folder, 'run.lock'));
  try {
    const running = await startLocked(folder, options);
    return { url: running.url, stop: once(() => running.stop().finally(lock.release)) };
  } catch (error) {
    await lock.release();
    throw error;
  }
};

const startLocked = async (folder: string, options: StartOptions): Promise<EmbeddedPostgres> => {
  const owner = await clusterOwner(join(folder, 'cluster'), options.log);
  const programs = await readableBy(owner, await shippedPrograms(), options.log);
  const connection = await loadConnection(join(folder, 'connection.json'));
  const here = await cluster({ folder, programs, owner, fast: options.fast ?? false, log: options.log });
  if (!(await here.exists())) {
    options.log('making a new PostgreSQL database (once)');
    await here.create(connection.superuserPassword);
  }
  const adopted = await adopt(here, folder, connection, options);
  const port = adopted?.port ?? (await portFor(connection.port));
  const server = adopted ?? (await here.start(port, connection.superuserPassword, options.onLost));
  await saveConnection(join(folder, 'connection.json'), { ...connection, port, settings: here.settings });
  const address = (role: string, password: string, database: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
  const superuser = address(superuserRole, connection.superuserPassword, 'postgres');
  try {
    await provision(superuser, connection.ownerPassword);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const urls = { superuser, owner: address(ownerRole, connection.ownerPassword, databaseName) };
  return { url: (role) => urls[role], stop: server.stop };
};

/** A live server from an earlier run: ours to keep if nothing about its settings has changed since, else to stop. */
const adopt = async (
  here: Cluster,
  folder: string,
  connection: Connection,
  { log, onLost }: StartOptions,
): Promise<RunningCluster | null> => {
  const left = await findPostmaster(join(folder, 'cluster'));
  if (left === null) return null;
  if (
    connection.settings === here.settings &&
    left.ready &&
    (await connects(left.port, connection.superuserPassword))
  ) {
    log(`taking over the PostgreSQL that an earlier run left behind (process ${left.pid})`);
    return watched(left, onLost);
  }
  log(`stopping the PostgreSQL that an earlier run left behind (process ${left.pid})`);
  await left.stop();
  return null;
};

/** Somebody else's child tells us nothing when it ends, so it is looked at once a second. */
const watched = (left: Postmaster, onLost: StartOptions['onLost']): RunningCluster => {
  const timer = setInterval(async () => {
    if (await left.lives()) return;
    clearInterval(timer);
    onLost?.('PostgreSQL ended');
  }, 1_000);
  timer.unref();
  const stop = (): Promise<void> => {
    clearInterval(timer);
    return left.stop();
  };
  return { port: left.port, stop };
};

const portFor = async (remembered: number | null): Promise<number> =>
  remembered !== null && (await isFree(remembered)) ? remembered : freePort();

const once = (stop: () => Promise<void>): (() => Promise<void>) => {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= stop();
    return stopping;
  };
};
