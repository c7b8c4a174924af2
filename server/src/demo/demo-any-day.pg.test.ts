import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAlipaySandbox, startStripeSandbox, startWechatPaySandbox } from '@redress/sandbox';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { seedDemo } from './seed-demo.ts';

/** The demo begins on the day of its first start, whichever that is; for these years nobody has loaded rest days. */
const days = ['2027-01-01T00:05:00+08:00', '2028-02-29T23:59:50+08:00'];
const houses = await Promise.all(
  days.map(async (at) => {
    const clock = testClock(at);
    const { pool } = await testDatabase();
    return { at, clock, house: testHouse(pool, clock) };
  }),
);

test.each(houses)('the demo can be seeded at $at, and its books are whole', async ({ clock, house }) => {
  const folder = await mkdtemp(join(tmpdir(), 'redress-demo-'));
  const sandbox = await startAlipaySandbox({ now: clock.now, random: () => 0.5, initialBalanceMinor: 100_000_00n });
  const stripe = await startStripeSandbox({
    now: clock.now,
    random: () => 0.5,
    initialBalances: { cny: 10_000_00n },
  });
  const wechat = await startWechatPaySandbox({ now: clock.now, random: () => 0.5, initialBalanceMinor: 100_000_00n });
  try {
    const signInFile = join(folder, 'demo-sign-in.json');
    await seedDemo(house, { gatewayUrl: sandbox.gatewayUrl, stripe, wechat, signInFile, log: () => undefined });
    const { rows } = await house.db.query('select count(*) from refund_case');
    expect(rows).toEqual([{ count: 72n }]);
    for await (const finding of audit(house.db)) expect(finding.breaches).toEqual([]);
  } finally {
    await wechat.close();
    await sandbox.close();
    await stripe.close();
    await rm(folder, { recursive: true });
  }
});
