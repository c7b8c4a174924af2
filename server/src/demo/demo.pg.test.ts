import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toIso } from '@redress/domain';
import { startAlipaySandbox, startStripeSandbox, startWechatPaySandbox } from '@redress/sandbox';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { afterAll, expect, test } from 'vitest';
import { audit } from '../audit/audit.ts';
import { payoutWorker } from '../payout/worker.ts';
import { authenticator } from '../staff/authenticate.ts';
import { seedDemo } from './seed-demo.ts';

const { pool } = await testDatabase();
const clock = testClock('2026-11-20T18:00:00+08:00');
const house = testHouse(pool, clock);
const folder = await mkdtemp(join(tmpdir(), 'redress-demo-'));
const sandbox = await startAlipaySandbox({ now: clock.now, random: () => 0.5, initialBalanceMinor: 100_000_00n });
const stripe = await startStripeSandbox({ now: clock.now, random: () => 0.5, initialBalances: { cny: 10_000_00n } });
const wechat = await startWechatPaySandbox({ now: clock.now, random: () => 0.5, initialBalanceMinor: 100_000_00n });
afterAll(async () => {
  await wechat.close();
  await sandbox.close();
  await stripe.close();
  await rm(folder, { recursive: true });
});

const signInFile = join(folder, 'demo-sign-in.json');
const seed = () =>
  seedDemo(house, { gatewayUrl: sandbox.gatewayUrl, stripe, wechat, signInFile, log: () => undefined });

const shapeOf = async (): Promise<unknown> => {
  const { rows } = await pool.query(`select
    (select count(*) from customer) as customers, (select count(*) from sales_order) as orders, (select count(*) from store) as stores,
    (select count(*) from refund_case) as cases, (select count(*) from api_key) as keys, (select count(*) from channel_account) as accounts,
    (select md5(string_agg(number || invoiced_minor || placed_at, ',' order by number)) from sales_order) as trade`);
  return rows[0];
};

test('seeding gives a shop with a year of trade, and seeding again changes nothing', async () => {
  const signIn = await seed();
  expect(signIn.keys.map(({ name }) => name)).toEqual([
    '小林',
    '小周',
    '王店长',
    '赵经理',
    '陈会计',
    '孙合规',
    '系统管理员',
  ]);
  const shape = await shapeOf();
  expect(shape).toMatchObject({ customers: 400n, orders: 3_007n, stores: 3n, cases: 72n, keys: 7n, accounts: 4n });
  clock.advance(26 * 3_600_000);
  expect(await seed()).toEqual(signIn);
  expect(await shapeOf()).toEqual(shape);
});

test('work waits for each of its people: letters, tasks, questions, a held payout, cash to hand over, a policy to review, a bill to explain', async () => {
  const { rows } = await pool.query(
    `select
    (select count(*) from conversation_message where direction = 'from_customer') as letters,
    (select count(*) from case_task where status = 'open') as tasks,
    (select count(*) from comment_mention where seen_at is null) as questions,
    (select count(*) from payout where status = 'held' and state ->> 'holdReason' = 'needs_person') as held,
    (select count(*) from payout where status = 'held' and state ->> 'holdReason' = 'awaits_proof') as cash,
    (select count(*) from policy_draft where status = 'in_review') as policies,
    (select string_agg(reason, ' ' order by reason) from recon_break where status = 'open') as breaks,
    (select string_agg(status, ' ' order by status) from bank_batch) as batches,
    (select string_agg(distinct p.stage, ' ' order by p.stage) from return_parcel p join store s using (merchant_id, store_id)
      where s.code = 'HZ-XH') as parcels,
    (select count(*) from return_parcel where greatest(recorded_at, arrived_at, inspected_at) > $1::timestamptz) as ahead_parcels,
    (select count(*) from case_tag) as tags,
    (select count(*) from refund_case where opened_at > $1::timestamptz) as ahead_of_time`,
    [toIso(clock.now())],
  );
  expect(rows[0]).toEqual({
    letters: 5n,
    tasks: 2n,
    questions: 4n,
    held: 1n,
    cash: 1n,
    policies: 1n,
    breaks: 'fee_not_booked unknown_refund',
    batches: 'made released',
    parcels: 'arrived inspected on_the_way',
    ahead_parcels: 0n,
    tags: 5n,
    ahead_of_time: 0n,
  });
});

test('each of its people can sign in, and the file of their keys is nobody else’s', async () => {
  const { keys } = await seed();
  const authenticate = authenticator(pool, clock);
  for (const { name, key } of keys) expect((await authenticate(key))?.actor.name).toBe(name);
  expect((await stat(signInFile)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(signInFile, 'utf8'))).toMatchObject({ merchant: '跃动生活（演示）' });
});

test('a seeding that was cut short is finished, without doing anything twice', async () => {
  const before = await shapeOf();
  await rm(signInFile);
  await seed();
  expect(await shapeOf()).toEqual({ ...(before as object), keys: 14n });
});

test('its cases are in every state, its refunds really move money, and the books hold', async () => {
  const worker = payoutWorker({ house });
  while ((await worker.runOnce()) > 0) clock.advance(5_000);
  const { rows } = await pool.query<{ status: string }>('select distinct status from refund_case order by status');
  expect(rows.map((row) => row.status)).toEqual([
    'action_required',
    'appealed',
    'assessed',
    'awaiting_second_approval',
    'claimed',
    'declined',
    'paying',
    'resolved',
    'withdrawn',
  ]);
  const known = await pool.query<{ number: string }>(
    `select channel_trade_number as number from tender where kind = 'stripe' and channel_account_id is not null order by number`,
  );
  const charges = stripe.truth().charges.map((charge) => charge.paymentIntentId);
  expect(charges.length).toBeGreaterThan(20);
  expect(known.rows.map((row) => row.number)).toEqual(charges.toSorted());
  const moved = sandbox.truth({ onlyRefunded: true }).trades.reduce((total, trade) => total + trade.refundedMinor, 0n);
  const booked = await pool.query<{ booked: string }>(
    `select sum(refunded_minor)::text as booked from tender where kind = 'alipay'`,
  );
  expect(moved).toBeGreaterThan(0n);
  expect(booked.rows[0]?.booked).toBe(moved.toString());
  // The refund by WeChat Pay is on its way to a card for three days, and then it is there.
  clock.advance(3 * 86_400_000);
  while ((await worker.runOnce()) > 0) clock.advance(5_000);
  const received = wechat.truth({ onlyRefunded: true }).trades.reduce((sum, trade) => sum + trade.refundedMinor, 0n);
  const { rows: given } = await pool.query<{ booked: string }>(
    `select sum(refunded_minor)::text as booked from tender where kind = 'wechat_pay'`,
  );
  expect(received).toBeGreaterThan(0n);
  expect(given[0]?.booked).toBe(received.toString());
  for await (const finding of audit(pool)) expect(finding.breaches).toEqual([]);
});
