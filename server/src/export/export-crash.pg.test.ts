import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { uuidOf } from '@redress/domain';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { openShop, people } from '@redress/testing/testkit/trade.ts';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../platform/clock.ts';
import { localFiles } from '../platform/files/file-store.ts';
import { askExport } from './ask-export.ts';
import { readExportJob } from './export-job.ts';
import { exportLease, sweepExports, workOnExport } from './work-on-exports.ts';

const { pool, owner, url } = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'redress-exports-'));
afterAll(() => rm(folder, { recursive: true }));

let ahead = 0;
/** The real clock, which can be told to run ahead; the process that dies has the real one. */
const clock = { now: () => (systemClock.now() + ahead) as ReturnType<typeof systemClock.now> };
const house = { ...testHouse(pool, clock), files: localFiles(folder) };
const shop = await openShop(house);
const customers = 40_000;
await owner.query(
  `insert into customer (merchant_id, customer_id, reference, name, phone, email, created_at)
    select merchant_id, md5(n::text)::uuid, 'R-' || n, '顾客' || n, '138' || lpad(n::text, 8, '0'), null, created_at
    from customer, generate_series(1, $1::integer) n`,
  [customers],
);

const ask = async () => {
  const asked = await askExport(house, {
    list: 'customers',
    filter: { reference: null, find: null },
    merchantId: shop.merchantId,
    actor: people.clerk,
    stores: 'all',
    format: 'csv',
    language: 'zh',
    inFull: false,
    reason: null,
  });
  if (!asked.ok) throw new Error(asked.refusal.code);
  return asked.value.id;
};
const read = async (id: Awaited<ReturnType<typeof ask>>) => {
  const job = await readExportJob(pool, shop.merchantId, id, people.clerk.id);
  if (job === null) throw new Error('the export is not there');
  return job;
};
const onDisk = async () => (await readdir(folder, { recursive: true })).filter((name) => name.includes('exp_'));

const startAnother = (): ChildProcess => {
  const program = fileURLToPath(new URL('../../../testing/testkit/export-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, [program, url, folder], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
};
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    child.once('exit', () => resolve());
  });
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a process that is killed while it writes leaves no file to take, and the next one writes the whole list', async () => {
  const id = await ask();
  const child = startAnother();
  await until(async () => (await read(id)).rows > 0);
  child.kill('SIGKILL');
  await ended(child);
  const broken = await read(id);
  expect(broken).toMatchObject({ outcome: null, file: null, attempts: 1 });
  expect(broken.rows).toBeLessThan(customers);
  expect(await onDisk()).toEqual([expect.stringMatching(/_1\.partial$/)]);

  expect(await workOnExport(house, () => false)).toBe(false);
  ahead = exportLease + 1;
  expect(await workOnExport(house, () => false)).toBe(true);
  ahead = 0;
  const done = await read(id);
  expect(done).toMatchObject({ outcome: 'done', attempts: 2, rows: customers + 1 });
  expect(await onDisk()).toEqual([expect.stringMatching(/_2$/)]);
  const file = await house.files.read(done.file?.key ?? '');
  const bytes = file === null ? Buffer.alloc(0) : await buffer(file);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(done.file?.sha256);
  const lines = bytes.toString('utf8').trimEnd().split('\r\n');
  expect(new Set(lines.slice(1).map((line) => line.split(',')[0])).size).toBe(customers + 1);
});

test('two processes never write one export, and one that was overtaken offers nothing', async () => {
  const id = await ask();
  const slow = startAnother();
  await until(async () => (await read(id)).rows > 0);
  slow.kill('SIGSTOP');
  expect(await workOnExport(house, () => false)).toBe(false);
  await owner.query('update export_job set leased_until = $2 where export_job_id = $1', [uuidOf(id), new Date(0)]);
  expect(await workOnExport(house, () => false)).toBe(true);
  slow.kill('SIGCONT');
  await ended(slow);
  const done = await read(id);
  expect(done).toMatchObject({ outcome: 'done', rows: customers + 1 });
  const mine = (await onDisk()).filter((name) => name.includes(id));
  expect(mine).toEqual([expect.stringContaining(`_${done.attempts}`)]);
});

test('one that is stopped halfway ends without a file; one that is given back begins again', async () => {
  const stopped = await ask();
  const child = startAnother();
  await until(async () => (await read(stopped)).rows > 0);
  await pool.query(`update export_job set outcome = 'cancelled', ended_at = $2 where export_job_id = $1`, [
    uuidOf(stopped),
    new Date(clock.now()),
  ]);
  await ended(child);
  ahead = exportLease + 1;
  await sweepExports(house);
  ahead = 0;
  expect((await onDisk()).filter((name) => name.includes(stopped))).toEqual([]);

  const back = await ask();
  expect(await workOnExport(house, () => true)).toBe(false);
  expect(await read(back)).toMatchObject({ outcome: null, leased: false, attempts: 0, rows: 0 });
  expect((await onDisk()).filter((name) => name.includes(back))).toEqual([]);
  expect(await workOnExport(house, () => false)).toBe(true);
  expect(await read(back)).toMatchObject({ outcome: 'done', rows: customers + 1 });
});

test('one that breaks three times is told as failed, and leaves nothing', async () => {
  const id = await ask();
  const full = {
    ...house,
    files: {
      ...house.files,
      pour: async () => {
        throw new Error('the disk is full');
      },
    },
  };
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    await expect(workOnExport(full, () => false)).rejects.toThrow('the disk is full');
    ahead += 11_000;
  }
  expect(await read(id)).toMatchObject({ outcome: 'failed', file: null });
  expect((await onDisk()).filter((name) => name.includes(id))).toEqual([]);
});
