import { readFile, readlink, realpath, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, processIdentity } from './process-identity.ts';

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** It has said that it accepts connections. */
  readonly ready: boolean;
  stop(): Promise<void>;
};

/**
 * The server that runs in this cluster, read from its postmaster.pid; null when none lives.
 *
 * A number that now belongs to some other program is made harmless rather than deleted: PostgreSQL keeps in that file the
 * name of the shared memory by which it notices backends of a dead postmaster, and ignores the number of its parent.
 */
export const findPostmaster = async (clusterFolder: string): Promise<Postmaster | null> => {
  const path = join(clusterFolder, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => null);
  const [pidLine = '', , , portLine = '', , , , status = ''] = (text ?? '').split('\n');
  const pid = Number(pidLine);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isAlive(pid)) return null;
  if (!(await worksIn(pid, clusterFolder))) {
    await writeFile(path, [process.pid, ...(text ?? '').split('\n').slice(1)].join('\n'));
    return null;
  }
  return { pid, port: Number(portLine), ready: status.trim() === 'ready', stop: () => stopPostmaster(pid) };
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
const worksIn = async (pid: number, clusterFolder: string): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  try {
    return (await readlink(`/proc/${pid}/cwd`)) === (await realpath(clusterFolder));
  } catch {
    const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '');
    return name.trim() === 'postgres';
  }
};
