import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, openShop, people, sell } from '@redress/testing/testkit/trade.ts';
import { expect, test } from 'vitest';
import type { House } from '../house.ts';
import { listAuditRuns, readAuditRun, startAudit } from './audit-runs.ts';
import { invariants } from './invariants.ts';
import { runAudits } from './keep-auditing.ts';

const { pool, owner } = await testDatabase();
const clock = testClock();
const house = testHouse(pool, clock);
const shop = await openShop(house);
await approveReturn(shop, await sell(shop, [{ kind: 'cash', fen: 1_234n }]));

const start = () => startAudit(house, shop.merchantId, people.manager);
const read = async (id: Awaited<ReturnType<typeof start>>) => {
  const run = await readAuditRun(pool, shop.merchantId, id);
  if (run === null) throw new Error('the audit is not there');
  return run;
};
const never = () => false;
const halfHour = 30 * 60_000;

/** A process whose database goes away after so many statements, as if it had died. */
const mortal = (statements: number): Pick<House, 'db' | 'clock'> => {
  let left = statements;
  const db = new Proxy(pool, {
    get: (target, property) => {
      const found: unknown = Reflect.get(target, property, target);
      if (property !== 'query' || typeof found !== 'function') return found;
      return async (...query: unknown[]) => {
        left -= 1;
        if (left < 0) throw new Error('killed');
        return found.apply(target, query);
      };
    },
  });
  return { db, clock };
};

test('an audit tells every check once, and asking again while it waits is the same audit', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  expect(one).toBe(two);
  expect((await read(one)).status).toBe('waiting');
  await runAudits(house, never);
  const run = await read(one);
  expect(run.status).toBe('done');
  expect(run.findings.map(({ code }) => code)).toEqual(invariants.map(({ code }) => code));
  expect(run.findings.map(({ breached }) => breached)).toEqual(invariants.map(() => 0));
  expect(await start()).not.toBe(one);
  await runAudits(house, never);
});

test('a process that dies leaves its checks to the next one, which waits for it and goes on behind them', async () => {
  const id = await start();
  await expect(runAudits(mortal(20), never)).rejects.toThrow('killed');
  const broken = await read(id);
  expect(broken.status).toBe('running');
  const before = broken.findings.length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(invariants.length);
  await runAudits(house, never);
  expect((await read(id)).findings.length).toBe(before);
  clock.advance(halfHour + 1);
  await runAudits(house, never);
  const run = await read(id);
  expect(run.status).toBe('done');
  expect(run.findings.map(({ code }) => code)).toEqual(invariants.map(({ code }) => code));
});

test('two processes at once never work on one audit, and each check stands there once', async () => {
  const id = await start();
  await Promise.all([runAudits(house, never), runAudits(house, never), runAudits(house, never)]);
  const run = await read(id);
  expect(run.status).toBe('done');
  expect(run.findings.length).toBe(invariants.length);
});

test('one that is stopped is taken up at once by whoever comes next', async () => {
  const id = await start();
  let looks = 0;
  await runAudits(house, () => {
    looks += 1;
    return looks > 4;
  });
  expect((await read(id)).status).toBe('waiting');
  await runAudits(house, never);
  expect((await read(id)).findings.length).toBe(invariants.length);
});

test('a check that finds a breach says so; one that breaks ends the audit as failed, never as passed', async () => {
  await owner.query(`update refund_case set status = 'withdrawn'`);
  const found = await start();
  await runAudits(house, never);
  expect((await read(found)).findings.some(({ breached }) => breached > 0)).toBe(true);
  const id = await start();
  await owner.query('alter table bank_batch rename to bank_batch_away');
  await expect(runAudits(house, never)).rejects.toThrow('bank_batch');
  await owner.query('alter table bank_batch_away rename to bank_batch');
  expect((await read(id)).status).toBe('failed');
  const { rows } = await listAuditRuns(pool, shop.merchantId, { limit: 2, after: null });
  expect(rows.map((run) => run.id)).toEqual([id, found]);
});
