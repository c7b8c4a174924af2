import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who runs the server: the user of this process (`null`), or the system user that root lends it to. */
export type ClusterOwner = { readonly uid: number; readonly gid: number } | null;

/**
 * PostgreSQL refuses to run as root. As root the server runs as whoever owns the cluster already, else as the system user
 * `postgres` (made if missing), else as `nobody`, where a minimal image has no program that makes users.
 */
export const clusterOwner = async (clusterFolder: string, log: (message: string) => void): Promise<ClusterOwner> => {
  const present = await stat(clusterFolder).catch(() => null);
  const me = process.getuid?.();
  if (me !== 0) {
    if (present !== null && present.uid !== me) throw belongsToAnother(clusterFolder, present.uid);
    return null;
  }
  if (present !== null && present.uid !== 0) return { uid: present.uid, gid: present.gid };
  const owner = (await systemUser('postgres')) ?? (await addPostgresUser()) ?? (await nobody(log));
  if (owner === null) {
    throw new Error(
      'PostgreSQL does not run as root and this system has no user to lend it to. Run Redress as an ordinary user, or set DATABASE_URL.',
    );
  }
  // A cluster copied back by root belongs to root; the server must own its files.
  if (present !== null) await run('chown', ['-R', `${owner.uid}:${owner.gid}`, clusterFolder]);
  return owner;
};

const systemUser = async (name: string): Promise<ClusterOwner> => {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
};

/** useradd on most systems, adduser with its own words on the rest (busybox). */
const addPostgresUser = async (): Promise<ClusterOwner> => {
  const ways: readonly [string, ...string[]][] = [
    ['useradd', '--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
    ['adduser', '-S', '-D', '-H', 'postgres'],
  ];
  for (const [program, ...words] of ways) {
    await run(program, words).catch(() => null);
    const made = await systemUser('postgres');
    if (made !== null) return made;
  }
  return null;
};

const nobody = async (log: (message: string) => void): Promise<ClusterOwner> => {
  const found = await systemUser('nobody');
  if (found !== null) log('there is no user "postgres" and none could be made; PostgreSQL runs as "nobody"');
  return found;
};

const belongsToAnother = (folder: string, uid: number): Error =>
  new Error(
    `The database in ${folder} belongs to user number ${uid}, and you are another. Start Redress as that user (or as root), or set REDRESS_DATA to a folder of your own.`,
  );
