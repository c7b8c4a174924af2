import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clusterOwner } from './cluster-owner.ts';
import { readableBy, shippedPrograms } from './cluster-programs.ts';

test('programs in a folder that is closed to the database user are copied to an open one; an ordinary user needs no copy', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'redress-closed-'));
  const open = await mkdtemp(join(tmpdir(), 'redress-open-'));
  try {
    await chmod(open, 0o755);
    const shipped = await shippedPrograms();
    const hidden = { ...shipped, folder: join(closed, 'native') };
    await cp(shipped.folder, hidden.folder, { recursive: true, verbatimSymlinks: true });
    const owner = await clusterOwner(join(closed, 'no cluster yet'), () => undefined);
    const usable = await readableBy(owner, hidden, () => undefined, join(open, 'programs'));
    expect(usable.folder.startsWith(owner === null ? closed : open)).toBe(true);
    const asked = spawnSync(join(usable.folder, 'bin', 'postgres'), ['--version'], {
      ...owner,
      cwd: '/',
      encoding: 'utf8',
    });
    expect(asked.stdout).toContain('PostgreSQL) 18.');
    const again = await readableBy(owner, hidden, () => undefined, join(open, 'programs'));
    expect(again).toEqual(usable);
  } finally {
    await Promise.all([closed, open].map((folder) => rm(folder, { recursive: true, force: true })));
  }
});
