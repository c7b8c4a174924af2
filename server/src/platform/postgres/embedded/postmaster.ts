import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { processIdentity } from './process-identity.ts';

const run = promisify(execFile);

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** It has said that it accepts connections. */
  readonly ready: boolean;
  lives(): Promise<boolean>;
  stop(): Promise<void>;
};

/** The server that runs in this cluster, read from its postmaster.pid; null when none lives. */
export const findPostmaster = async (clusterFolder: string): Promise<Postmaster | null> => {
  const path = join(clusterFolder, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return null;
  const [pidLine = '', , , portLine = '', , , , status = ''] = text.split('\n');
  const pid = Number(pidLine);
  if (!(await isPostmaster(pid, clusterFolder))) {
    await disown(path);
    return null;
  }
  const stop = async (): Promise<void> => {
    await stopPostmaster(pid);
    await disown(path);
  };
  const identity = await processIdentity(pid);
  const lives = async (): Promise<boolean> => identity !== null && (await processIdentity(pid)) === identity;
  return { pid, port: Number(portLine), ready: status.trim() === 'ready', lives, stop };
};

/**
 * PostgreSQL would refuse to start while any process has the number in its pid file: some other program that was given it
 * since, or the dead postmaster itself where nobody reaps it (a container without an init). Such a number is replaced by
 * ours rather than the file deleted: PostgreSQL passes over the number of its parent, and still finds in the file the
 * shared memory by which it notices backends that outlived their postmaster.
 */
const disown = async (pidFile: string): Promise<void> => {
  const text = await readFile(pidFile, 'utf8').catch(() => null);
  if (text !== null) await writeFile(pidFile, [process.pid, ...text.split('\n').slice(1)].join('\n'));
};

/**
 * Fast shutdown: open transactions are rolled back, a checkpoint is written.
 * Waits up to two minutes, since a large checkpoint on a slow disk takes its time.
 */
export const stopPostmaster = async (pid: number, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT'): Promise<void> => {
  const identity = await processIdentity(pid);
  if (identity === null) return;
  process.kill(pid, signal);
  for (let asked = 0; asked < 4_800; asked += 1) {
    if ((await processIdentity(pid)) !== identity) return;
    await sleep(25);
  }
  throw new Error(
    `PostgreSQL (process ${pid}) did not stop within two minutes; look at its log before you end it by force.`,
  );
};

/** A postmaster's working folder is its cluster; where that cannot be seen, the name of the program has to do. */
const isPostmaster = async (pid: number, clusterFolder: string): Promise<boolean> => {
  if (!Number.isSafeInteger(pid) || pid <= 0 || (await processIdentity(pid)) === null) return false;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => null);
  if (folder !== null) return folder === (await realpath(clusterFolder));
  const { stdout } = await run('ps', ['-o', 'comm=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return basename(stdout.trim()) === 'postgres';
};
