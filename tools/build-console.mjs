// Builds the console and the portal when their sources changed since they were last built: node tools/build-console.mjs
// Plain JavaScript without dependencies; the bundler itself runs on the pinned Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** All that goes into a bundle beside its own sources: the look, the domain's words and rules, and the versions of the packages. */
const shared = ['look', 'domain/src', 'package-lock.json'];
const fronts = ['console', 'portal'];

/** Quick when nothing changed: it only reads the sources. Throws with what the bundler said when it fails. */
export const buildConsole = async ({ say = () => undefined } = {}) => {
  for (const front of fronts) {
    const stamp = join(root, front, 'dist', '.built-from');
    const wanted = fingerprint([front, ...shared]);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    say(`Building the ${front} …`);
    await bundle(front);
    writeFileSync(stamp, wanted);
  }
};

const bundle = (front) =>
  new Promise((resolve, reject) => {
    const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    const child = spawn(node, [vite, 'build', '--logLevel', 'warn'], {
      cwd: join(root, front),
      // Whoever asks, a test included, gets what users get.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`the ${front} could not be built\n\n${said.trim()}`)),
    );
  });

const fingerprint = (sources) => {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesIn(join(root, source))) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
};

const filesIn = (path) => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'dist' && name !== 'node_modules' && !name.includes('.test.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesIn(join(path, name)));
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await buildConsole({ say: (line) => process.stdout.write(`${line}\n`) });
