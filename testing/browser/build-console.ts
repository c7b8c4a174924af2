import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Vitest global setup: the console that is visited is the one of these sources. */
export default function setup(): void {
  const build = fileURLToPath(new URL('../../tools/build-console.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [build], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
