// Runs a TypeScript program of this workspace on the pinned Node: node tools/run.mjs server/src/main.ts [words …]
// npm scripts find that Node by themselves; this also serves whoever starts us with another one.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pinnedMajor = readFileSync(join(root, '.nvmrc'), 'utf8').trim();
const [program = '', ...words] = process.argv.slice(2);
const file = resolve(root, program);

if (process.versions.node.startsWith(`${pinnedMajor}.`)) {
  process.argv.splice(1, 2, file);
  await import(pathToFileURL(file).href);
} else {
  const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    process.stderr.write('Redress is not set up yet: run "npm start" or "node tools/setup.mjs" first.\n');
    process.exit(1);
  }
  const child = spawn(node, [file, ...words], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; what is sent to this process alone is passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}
