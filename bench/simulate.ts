import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readPolicyFile } from '@redress/contract';
import { type Actor, addDays, cny, dateOf, type PolicyDocument, shanghaiDate, uuidOf } from '@redress/domain';
import { assessCase } from '@redress/server/assessment/assess-case.ts';
import { openClaim } from '@redress/server/claim/open-claim.ts';
import { recordOrders } from '@redress/server/commerce/record-order.ts';
import { configFrom } from '@redress/server/config.ts';
import type { House } from '@redress/server/house.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { openHouse } from '@redress/server/open-house.ts';
import { simulatePolicy } from '@redress/server/policy/simulate-policy.ts';
import { Client } from 'pg';
import { figure, note, printTable, printTitle } from './measure/table.ts';

/**
 * A change of policy tried on the past cases of a merchant, each assessed whole under both versions: `npm run -w @redress/bench simulate`.
 * Beside it the same rows read by the database alone. `BENCH_CASES` says how many, `BENCH_RUNS` how often.
 */
const cases = Number(process.env['BENCH_CASES'] ?? 100_000);
const runs = Number(process.env['BENCH_RUNS'] ?? 3);
const clerk: Actor = { kind: 'staff', id: 'bench', name: 'bench' };

const parent = resolve(process.env['BENCH_DATA'] ?? './data');
await mkdir(parent, { recursive: true });
const dataFolder = await mkdtemp(join(parent, 'bench-'));
const { DATABASE_URL: _, ...ownEnvironment } = process.env;
const open = await openHouse(configFrom({ ...ownEnvironment, REDRESS_DATA: dataFolder }), { log: () => undefined });
const owner = new Client({ connectionString: open.ownerUrl });
await owner.connect();
try {
  await measure(open.house);
} finally {
  await owner.end();
  await open.close();
  await rm(dataFolder, { recursive: true, force: true });
}

async function measure(house: House): Promise<void> {
  const merchantId = await oneAssessedCase(house);
  await multiply(uuidOf(merchantId));
  const now = await shop();
  const draft = await shop('basisPoints: 9000', 'basisPoints: 8500');
  const period = { merchantId, before: now, after: draft, from: dateOf('2000-01-01'), to: dateOf('9999-12-31') };
  const rows: string[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const bare = await seconds(() =>
      owner.query(
        'select sum(octet_length(c.state::text) + octet_length(a.facts::text)) from refund_case c join assessment a using (merchant_id, case_id)',
      ),
    );
    const before = process.cpuUsage();
    const whole = await seconds(() => simulatePolicy(house.db, period));
    const { user, system } = process.cpuUsage(before);
    const computed = (user + system) / 1e6;
    rows.push([`${run + 1}`, figure(whole), figure(cases / whole), figure(computed), figure(bare)]);
  }
  printTitle(`simulate: ${cases.toLocaleString('en')} past cases, assessed under two versions`);
  printTable(
    [
      'run',
      'seconds',
      'cases a second',
      'processor seconds of ours',
      'the same rows read inside the database, seconds',
    ],
    rows,
  );
  note(`${Math.round(process.memoryUsage().rss / 1e6)} MB resident after it`);
}

/** A return of ten days after receipt, with a coupon and a gift, assessed as a desk does it. */
async function oneAssessedCase(house: House) {
  const { merchant, stores } = await createMerchant(house, {
    name: 'bench',
    currency: 'CNY',
    stores: [{ code: 'A', name: 'A' }],
  });
  const [store] = stores;
  if (!store) throw new Error('the merchant has no store');
  const placedAt = house.clock.now();
  const line = { taxRateBasisPoints: 1_300, unitCost: null, noReasonExclusion: null, exclusionConfirmed: false };
  const tender = { kind: 'alipay' as const, paidAt: placedAt, merchantTradeNumber: null, channelTradeNumber: null };
  await recordOrders(house, merchant.id, [
    {
      number: 'SO-1',
      storeId: store.id,
      customerId: null,
      currency: 'CNY',
      placedAt,
      receivedOn: addDays(shanghaiDate(placedAt), -10),
      lines: [
        { ...line, id: 'L1', sku: 'A', title: '杯', unitPrice: cny(10_000n), quantity: 2, lineDiscount: cny(0n) },
        { ...line, id: 'L2', sku: 'B', title: '壶', unitPrice: cny(25_000n), quantity: 1, lineDiscount: cny(0n) },
      ],
      discounts: [{ id: 'D', label: '优惠券', amount: cny(5_000n), threshold: null }],
      gifts: [],
      shippingPaid: cny(0n),
      freeShipping: null,
      tenders: [{ ...tender, reference: 'P1', amount: cny(40_000n) }],
      invoiced: null,
    },
  ]);
  const common = { merchantId: merchant.id, actor: clerk, dryRun: false, once: null };
  const opened = await openClaim(house, {
    ...common,
    order: { number: 'SO-1' },
    claim: {
      kind: 'return_and_refund',
      cause: 'no_reason',
      statement: 'bench',
      lines: [{ lineId: 'L2', quantity: 1 }],
      giftsReturned: [],
      returnFreight: null,
      intake: 'desk',
      customerId: null,
    },
  });
  if (!opened.ok || opened.value.outcome !== 'done') throw new Error('the case of the bench was not opened');
  const assessed = await assessCase(house, { ...common, caseId: opened.value.value.id, expectedVersion: null });
  if (!assessed.ok) throw new Error(`the case of the bench was not assessed: ${assessed.refusal.code}`);
  return merchant.id;
}

/** The same case many times over, under numbers of its own: what is measured is reading and assessing, not writing. */
async function multiply(merchant: string): Promise<void> {
  await owner.query('begin');
  await owner.query(
    `create temporary table copy on commit drop as
      select i, md5('case ' || i)::uuid as case_id, md5('assessment ' || i)::uuid as assessment_id from generate_series(2, $1::integer) i`,
    [cases],
  );
  for (const [table, columns] of [
    ['refund_case', `'case_id', c.case_id, 'number', 'RF-' || c.i`],
    ['assessment', `'case_id', c.case_id, 'assessment_id', c.assessment_id`],
  ] as const)
    await owner.query(
      `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object(${columns}))).* from copy c
        cross join ${table} t where t.merchant_id = $1`,
      [merchant],
    );
  await owner.query('commit');
  await owner.query('analyze');
}

async function shop(from = '', to = ''): Promise<PolicyDocument> {
  const text = await readFile(new URL('../docs/policies/shop.yaml', import.meta.url), 'utf8');
  const read = readPolicyFile(text.replace(from, to));
  if (!read.ok) throw new Error(`the sample policy cannot be read: ${read.refusal.code}`);
  return read.value;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - before) / 1e9;
}
