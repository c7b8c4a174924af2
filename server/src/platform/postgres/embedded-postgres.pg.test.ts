import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, startPostgres } from './embedded-postgres.ts';

const writer = createRequire(import.meta.url).resolve('@redress/testing/testkit/write-until-killed.ts');
let dataFolder = '';
let said: string[] = [];
let started: EmbeddedPostgres[] = [];

const start = async (onLost?: (reason: string) => void): Promise<EmbeddedPostgres> => {
  // Named from here, as the default ./data is.
  const named = relative(process.cwd(), dataFolder);
  const postgres = await startPostgres({
    dataFolder: named,
    log: (line) => said.push(line),
    ...(onLost && { onLost }),
  });
  started.push(postgres);
  return postgres;
};

beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), 'redress embedded '));
  said = [];
  started = [];
});
afterEach(async () => {
  await Promise.all(started.map((postgres) => postgres.stop()));
  await rm(dataFolder, { recursive: true, force: true });
});

const ask = async (postgres: EmbeddedPostgres, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: postgres.url('owner') });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

const postmasterPid = async (): Promise<number> =>
  Number((await readFile(join(dataFolder, 'postgres', 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const until = async (happened: () => boolean): Promise<void> => {
  while (!happened()) await new Promise((resolve) => setTimeout(resolve, 10));
};

/** Lets another process write until it has so many rows acknowledged, then ends it as a power switch would. */
const writeAndKill = async (rows: number): Promise<Set<number>> => {
  const child: ChildProcess = spawn(process.execPath, [writer, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  await until(() => text.split('\n').length > rows || child.exitCode !== null);
  child.kill('SIGKILL');
  await ended;
  return new Set(text.split('\n').slice(0, -1).map(Number));
};

const lost = async (postgres: EmbeddedPostgres, acknowledged: Set<number>): Promise<number[]> => {
  const kept = new Set((await ask(postgres, 'select number from written')).map((row) => row['number']));
  return [...acknowledged].filter((number) => !kept.has(number));
};

test('a first start makes a database; later ones find the same one at the same address', async () => {
  const first = await start();
  await ask(first, 'create table kept as select 42 as answer');
  await first.stop();
  const second = await start();
  expect(await ask(second, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(second.url('owner')).toBe(first.url('owner'));
  expect(said).toEqual(['making a new PostgreSQL database (once)']);
});

test('it is durable, local, behind scram passwords that only its owner can read', async () => {
  const postgres = await start();
  const shown = await Promise.all(
    ['fsync', 'synchronous_commit', 'full_page_writes', 'listen_addresses', 'data_checksums'].map(
      async (name) => Object.values((await ask(postgres, `show ${name}`))[0] ?? {})[0],
    ),
  );
  expect(shown).toEqual(['on', 'on', 'on', '127.0.0.1', 'on']);
  expect((await ask(postgres, 'select rolsuper from pg_roles where rolname = current_user'))[0]).toEqual({
    rolsuper: false,
  });
  expect((await stat(join(dataFolder, 'postgres', 'connection.json'))).mode & 0o777).toBe(0o600);
  const stranger = new URL(postgres.url('owner'));
  stranger.password = 'guess';
  const client = new Client({ connectionString: stranger.href });
  await expect(client.connect()).rejects.toThrow('password authentication failed');
  expect(await readdir(join(dataFolder, 'postgres'))).not.toContain('initial-password');
});

test('kill -9 under writes: the next start takes the server over and every acknowledged row is there', async () => {
  const acknowledged = await writeAndKill(500);
  const postgres = await start();
  expect(said.join()).toContain('taking over the PostgreSQL that an earlier run left behind');
  expect(acknowledged.size).toBeGreaterThanOrEqual(500);
  expect(await lost(postgres, acknowledged)).toEqual([]);
});

test('kill -9 of the server as well: the next start recovers, and every acknowledged row is there', async () => {
  const acknowledged = await writeAndKill(500);
  process.kill(await postmasterPid(), 'SIGKILL');
  const postgres = await start();
  expect(await lost(postgres, acknowledged)).toEqual([]);
});

test('a server left behind by a release with other settings is stopped and started anew', async () => {
  const acknowledged = await writeAndKill(50);
  const file = join(dataFolder, 'postgres', 'connection.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), settings: 'other' }));
  const before = await postmasterPid();
  const postgres = await start();
  expect(said.join()).toContain('stopping the PostgreSQL');
  expect(await postmasterPid()).not.toBe(before);
  expect(await lost(postgres, acknowledged)).toEqual([]);
});

test('two starts at once in one folder: one runs, the other says who is in the way', async () => {
  const results = await Promise.allSettled([start(), start(), start()]);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
  expect(refused).toHaveLength(2);
  for (const reason of refused) expect(reason).toContain(`Another Redress (process ${process.pid}) is already running`);
});

test('a pid file whose number now belongs to some other program does not stop a start', async () => {
  await (await start()).stop();
  const bystander = spawn('sleep', ['60']);
  try {
    const pidFile = join(dataFolder, 'postgres', 'cluster', 'postmaster.pid');
    await writeFile(pidFile, `${bystander.pid}\n/elsewhere\n1\n5432\n\n127.0.0.1\n  123 456\nready   \n`, {
      mode: 0o644,
    });
    expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(bystander.exitCode).toBeNull();
  } finally {
    bystander.kill();
  }
});

test('a first start that was cut short leaves nothing in the way of the next', async () => {
  const postgres = await start();
  await postgres.stop();
  await rm(join(dataFolder, 'postgres', 'connection.json'));
  await rm(join(dataFolder, 'postgres', 'cluster'), { recursive: true });
  await writeFile(join(dataFolder, 'postgres', 'cluster.new'), 'half');
  expect(await ask(await start(), 'select 1 as one')).toEqual([{ one: 1 }]);
});

test.each([
  ['started', async () => undefined, 'PostgreSQL ended (SIGKILL)'],
  ['taken over', () => writeAndKill(1), 'PostgreSQL ended'],
])('a server that was %s and dies on its own is reported, once', async (_, before, reason) => {
  await before();
  const reasons: string[] = [];
  await start((why) => reasons.push(why));
  process.kill(await postmasterPid(), 'SIGKILL');
  await until(() => reasons.length > 0);
  expect(reasons).toEqual([reason]);
});
