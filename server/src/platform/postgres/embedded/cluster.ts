import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ClusterOwner } from './cluster-owner.ts';
import type { Programs } from './cluster-programs.ts';
import { stopPostmaster } from './postmaster.ts';
import { superuserRole } from './provision.ts';
import { serverSettings } from './server-settings.ts';
import { untilReady } from './until-ready.ts';

export type ClusterOptions = {
  /** `…/postgres` of the data folder; the cluster is its folder `cluster`. */
  readonly folder: string;
  readonly programs: Programs;
  readonly owner: ClusterOwner;
  readonly fast: boolean;
  readonly log: (message: string) => void;
};

export type Cluster = {
  /** One line that changes when the server would be started in another way. */
  readonly settings: string;
  /** Throws when the cluster was made by another major release of PostgreSQL. */
  exists(): Promise<boolean>;
  create(superuserPassword: string): Promise<void>;
  /** Resolves when the server accepts connections. */
  start(port: number, superuserPassword: string, onLost?: (reason: string) => void): Promise<RunningCluster>;
};

export type RunningCluster = { readonly port: number; stop(): Promise<void> };

export const cluster = async (options: ClusterOptions): Promise<Cluster> => {
  const words = await serverSettings(options.fast);
  return {
    settings: [options.programs.version, options.programs.folder, ...words].join(' '),
    exists: () => exists(options),
    create: (superuserPassword) => create(options, superuserPassword),
    start: (port, superuserPassword, onLost) => startPatiently(options, { words, port, superuserPassword, onLost }),
  };
};

const exists = async ({ folder, programs }: ClusterOptions): Promise<boolean> => {
  const made = await readFile(join(folder, 'cluster', 'PG_VERSION'), 'utf8').catch(() => null);
  if (made === null) return false;
  const [major = ''] = programs.version.split('.');
  if (made.trim() === major) return true;
  throw new Error(
    `The database in ${folder} was made by PostgreSQL ${made.trim()}, this release brings ${major}. Start the release that made it, export, and import here.`,
  );
};

/** Made beside its final place and moved there when complete, so that a cut-short first start leaves nothing half made. */
const create = async (options: ClusterOptions, superuserPassword: string): Promise<void> => {
  const { folder, owner, programs } = options;
  const draft = join(folder, 'cluster.new');
  const passwordFile = join(folder, 'initial-password');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${superuserPassword}\n`, { mode: 0o600 });
  if (owner !== null) await Promise.all([draft, passwordFile].map((path) => chown(path, owner.uid, owner.gid)));
  const password = await open(passwordFile, 'r');
  try {
    const child = spawnProgram(options, 'initdb', draft, initdbWords(options.fast), [password.fd, 'pipe', 'pipe']);
    const said = await output(child);
    if (said.code !== 0) throw new Error(`initdb of ${programs.folder} failed in ${draft}: ${said.text}`);
  } finally {
    await password.close();
    await rm(passwordFile, { force: true });
  }
  await rename(draft, join(folder, 'cluster'));
};

/** The built-in C.UTF-8 sorts alike on every machine and never changes with a library; checksums are on by default. */
const initdbWords = (fast: boolean): string[] => [
  '--pwfile=/dev/stdin',
  '--auth=scram-sha-256',
  `--username=${superuserRole}`,
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  ...(fast ? ['--no-sync'] : []),
];

type Start = {
  readonly words: readonly string[];
  readonly port: number;
  readonly superuserPassword: string;
  readonly onLost: ((reason: string) => void) | undefined;
};

/** Backends of a postmaster that was killed hold its shared memory until they notice, a moment later. */
const startPatiently = async (options: ClusterOptions, how: Start): Promise<RunningCluster> => {
  for (let tries = 0; ; tries += 1) {
    try {
      return await start(options, how);
    } catch (error) {
      if (tries === 40 || !(error as Error).message.includes('shared memory block')) throw error;
      await sleep(250);
    }
  }
};

const start = async (
  options: ClusterOptions,
  { words, port, superuserPassword, onLost }: Start,
): Promise<RunningCluster> => {
  const logPath = join(options.folder, 'start.log');
  const log = await open(logPath, 'w', 0o600);
  const child = spawnProgram(
    options,
    'postgres',
    join(options.folder, 'cluster'),
    ['-p', String(port), ...words],
    ['ignore', log.fd, log.fd],
  );
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(`PostgreSQL ended (${signal ?? `code ${code}`})`));
  });
  await log.close();
  await untilReady({ port, superuserPassword, ended, logPath, log: options.log });
  // The server outlives a killed Node on purpose (the next start adopts it), so it must not keep Node alive either.
  child.unref();
  let stopping = false;
  void ended.then((reason) => {
    if (!stopping) onLost?.(reason);
  });
  const pid = child.pid ?? 0;
  return {
    port,
    stop: async () => {
      stopping = true;
      await stopPostmaster(pid, options.fast ? 'SIGQUIT' : 'SIGINT');
    },
  };
};

/**
 * Runs a program on a cluster as its owner. As root, the folder is handed over as working folder and named /proc/self/cwd:
 * Node steps into it before it gives up root's rights, so the folders above (such as /root, mode 0700) may stay closed.
 */
const spawnProgram = (
  { owner, programs }: ClusterOptions,
  program: 'initdb' | 'postgres',
  clusterFolder: string,
  words: readonly string[],
  stdio: ('ignore' | 'pipe' | number)[],
): ChildProcess => {
  const named = owner !== null && process.platform === 'linux' ? '/proc/self/cwd' : clusterFolder;
  return spawn(join(programs.folder, 'bin', program), ['-D', named, ...words], {
    ...(owner ?? {}),
    cwd: clusterFolder,
    stdio,
    // A group of its own: Ctrl-C in the terminal reaches Redress, which then stops the server in good order.
    detached: true,
    // PGDATA and its kin in the environment of the caller are meant for other servers.
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
};

const output = (child: ChildProcess): Promise<{ code: number | null; text: string }> =>
  new Promise((resolve) => {
    let text = '';
    const keep = (chunk: Buffer): void => {
      text += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', (error) => resolve({ code: null, text: error.message }));
    child.once('close', (code) => resolve({ code, text }));
  });
