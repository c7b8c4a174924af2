import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a browser gets is built from these sources. */
export const buildFronts = (): void => {
  const program = fileURLToPath(new URL('../../tools/build-console.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};
