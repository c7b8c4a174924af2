// Makes a fresh clone ready: installs what npm start, npm test and npm run redress need, when it is missing or out of date.
// Plain JavaScript without dependencies, since it runs before anything is installed, on whatever Node the machine has.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildConsole } from './build-console.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.redress-setup');
const lockFile = join(root, 'package-lock.json');
const pinnedNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const pinnedMajor = readFileSync(join(root, '.nvmrc'), 'utf8').trim();

const main = async () => {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    stop(
      `Redress needs Node 20 or newer to set itself up; this is Node ${process.versions.node}. See https://nodejs.org`,
    );
  }
  if (!isReady()) await prepare();
  // Commands of the command line have no screen to show.
  if (process.env.npm_lifecycle_event !== 'preredress')
    await buildConsole({ say: (line) => process.stdout.write(`${line}\n`) });
};

const prepare = async () => {
  await install();
  if (!hasPinnedNode()) {
    stop(
      `Node ${pinnedMajor} did not install for ${process.platform} ${process.arch}. Install Node ${pinnedMajor} yourself and run: node tools/run.mjs server/src/main.ts`,
    );
  }
  writeFileSync(stamp, fingerprint());
};

/** Our own stamp, or a later "npm install" by hand, which leaves its own copy of the lock file in node_modules. */
const isReady = () => {
  if (!existsSync(modules) || !hasPinnedNode()) return false;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) return true;
  const npmsCopy = join(modules, '.package-lock.json');
  return existsSync(npmsCopy) && statSync(npmsCopy).mtimeMs >= statSync(lockFile).mtimeMs;
};

/** Platform and machine are part of it: a clone shared between systems holds programs for one of them only. */
const fingerprint = () =>
  createHash('sha256').update(readFileSync(lockFile)).update(`${process.platform} ${process.arch}`).digest('hex');

const hasPinnedNode = () => {
  const asked = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' });
  return asked.status === 0 && asked.stdout.startsWith(`v${pinnedMajor}.`);
};

const install = async () => {
  // Not "npm ci": it refuses a lock file that was made on another platform and lacks this one's optional programs.
  // "install" takes every version and checksum from the lock file too, and --no-save leaves that file as it is.
  const fresh = !existsSync(modules);
  const progress = showProgress(fresh ? 'Installing dependencies (once, a minute or so)' : 'Updating dependencies');
  const { code, said } = await npm([
    'install',
    '--no-save',
    // Warnings about the Node that runs npm would alarm for nothing: everything else runs on the pinned one.
    '--loglevel=error',
    '--engine-strict=false',
    // The pinned Node and PostgreSQL arrive through these, whatever NODE_ENV or a global npmrc says.
    '--include=dev',
    '--include=optional',
    '--ignore-scripts=false',
  ]);
  progress.end(code === 0);
  if (code !== 0) stop(explain(said));
};

const npm = (words) =>
  new Promise((resolve) => {
    const { npm_execpath: script, npm_node_execpath: node } = process.env;
    const [program, before] =
      script && node ? [node, [script]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
    const child = spawn(program, [...before, ...words], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.on('error', (error) => resolve({ code: 1, said: `${said}\n${error.message}` }));
    child.on('close', (code) => resolve({ code, said }));
  });

/** One line that moves on a terminal; a line each ten seconds where output is kept in a log. */
const showProgress = (what) => {
  const { stdout } = process;
  let seconds = 0;
  const line = (text) => stdout.write(stdout.isTTY ? `\r\x1b[2K${text}` : `${text}\n`);
  line(`${what} …`);
  const timer = setInterval(() => {
    seconds += 1;
    if (stdout.isTTY || seconds % 10 === 0) line(`${what} … ${seconds} s`);
  }, 1000);
  return {
    end: (good) => {
      clearInterval(timer);
      line(`${what} … ${good ? 'done' : 'failed'} after ${seconds} s`);
      if (stdout.isTTY) stdout.write('\n');
    },
  };
};

const explain = (said) => {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(said)) {
    return `npm cannot reach its registry. Go online and try again, or name a mirror near you: npm config set registry <address>\n\n${said.trim()}`;
  }
  if (/EACCES|EPERM|EROFS/.test(said))
    return `npm may not write to ${root}. Give this user the folder.\n\n${said.trim()}`;
  if (/ENOSPC/.test(said)) return `The disk is full; the dependencies need about 1 GB.\n\n${said.trim()}`;
  return `npm could not install the dependencies. If it goes on, delete node_modules and try again.\n\n${said.trim()}`;
};

const stop = (message) => {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
};

await main().catch((error) => stop(error.message));
