import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { processIdentity } from './process-identity.ts';

export type RunLock = { release(): Promise<void> };

/**
 * One Redress a data folder. The lock names its process, so one left by a crash is recognised and replaced.
 * Throws when a living process holds it.
 */
export const takeRunLock = async (path: string): Promise<RunLock> => {
  const mine = JSON.stringify({ pid: process.pid, identity: await processIdentity(process.pid) });
  const draft = besides(path);
  await writeFile(draft, mine, { mode: 0o600 });
  try {
    while (!(await linkNew(draft, path))) await removeIfStale(path);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
};

/** The process that holds the lock, or null when nobody living does. */
export const lockHolder = async (path: string): Promise<number | null> => {
  const text = await readFile(path, 'utf8').catch(() => null);
  const holder = text === null ? null : holderOf(text);
  if (holder === null) return null;
  return (await processIdentity(holder.pid)) === holder.identity ? holder.pid : null;
};

/** A link appears with its contents or not at all, so nobody ever reads half a lock. */
const linkNew = (draft: string, path: string): Promise<boolean> =>
  link(draft, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );

const removeIfStale = async (path: string): Promise<void> => {
  const pid = await lockHolder(path);
  if (pid !== null) throw inUse(path, pid);
  // Moved aside and looked at again: a third process may have replaced the stale lock since we read it.
  const aside = besides(path);
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!moved) return;
  const holder = await lockHolder(aside);
  if (holder !== null) await linkNew(aside, path);
  await rm(aside, { force: true });
  if (holder !== null) throw inUse(path, holder);
};

/** A name beside the lock that nobody else uses, not even another start in this process at the same moment. */
const besides = (path: string): string => {
  made += 1;
  return `${path}.${process.pid}.${made}`;
};

let made = 0;

const inUse = (path: string, pid: number): Error =>
  new Error(
    `Another Redress (process ${pid}) is already running with this data folder (${path}). Use that one, stop it, or set REDRESS_DATA to another folder.`,
  );

const holderOf = (text: string): { pid: number; identity: string } | null => {
  try {
    const read = JSON.parse(text) as { pid?: unknown; identity?: unknown };
    return typeof read.pid === 'number' && typeof read.identity === 'string'
      ? { pid: read.pid, identity: read.identity }
      : null;
  } catch {
    return null;
  }
};
