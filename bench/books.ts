import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Actor, dateOf, lastDayOf, type Period, uuidOf } from '@redress/domain';
import { configFrom } from '@redress/server/config.ts';
import type { House } from '@redress/server/house.ts';
import { exportBooks } from '@redress/server/ledger/export/export-books.ts';
import { moveAccountingPeriod } from '@redress/server/ledger/move-period.ts';
import { periodTrialBalance } from '@redress/server/ledger/statements/trial-balance.ts';
import { workOutTax } from '@redress/server/ledger/work-out-tax.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { openHouse } from '@redress/server/open-house.ts';
import { Client } from 'pg';
import { figure, note, printTable, printTitle } from './measure/table.ts';

/**
 * A month of a large merchant: 1,000,000 entries with 2,500,000 lines, closed, stated and exported; each beside the bare SQL that does the same
 * without our rules. `BENCH_ENTRIES` says how many.
 */
const entries = Number(process.env['BENCH_ENTRIES'] ?? 1_000_000);
const period = '2026-09' as Period;
const span = { from: dateOf('2026-09-01'), to: lastDayOf(period) };

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
  const { merchant, stores } = await createMerchant(house, {
    name: 'bench',
    currency: 'CNY',
    stores: [
      { code: 'A', name: 'A' },
      { code: 'B', name: 'B' },
    ],
  });
  const filled = await seconds(() =>
    fill(
      uuidOf(merchant.id),
      stores.map(({ id }) => uuidOf(id)),
    ),
  );
  const balance = () => periodTrialBalance(house.db, merchant.id, span);
  const bareSum = () =>
    owner.query(
      'select account_code, currency, sum(amount_minor) filter (where side = $2), sum(amount_minor) filter (where side = $3) from ledger_posting where merchant_id = $1 group by 1, 2',
      [uuidOf(merchant.id), 'debit', 'credit'],
    );
  await bareSum();
  const live = [await best(balance), await best(bareSum)] as const;
  const bareNumbers = await seconds(() =>
    owner.query(
      `create table bare_voucher as select entry_id, row_number() over (order by (occurred_at at time zone 'Asia/Shanghai')::date, entry_id) as number from ledger_entry`,
    ),
  );
  const move = async (name: 'propose_close' | 'confirm_close', id: string): Promise<void> => {
    const actor: Actor = { kind: 'staff', id, name: id };
    const how = { merchantId: merchant.id, actor, period, move: name, reason: null, dryRun: false };
    const moved = await moveAccountingPeriod(house, how);
    if (!moved.ok) throw new Error(moved.refusal.code);
  };
  const taxed = await seconds(() => workOutTax(house, merchant.id));
  const proposed = await seconds(() => move('propose_close', 'li'));
  const confirmed = await seconds(() => move('confirm_close', 'zhang'));
  await owner.query('analyze');
  const frozen = await best(balance);
  const before = process.memoryUsage().rss;
  let bytes = 0;
  let peak = before;
  const exported = await seconds(async () => {
    const file = await exportBooks(house.db, {
      merchantId: merchant.id,
      span,
      format: 'hledger',
      sheet: 'csv',
      language: 'zh',
    });
    if (!file.ok || file.value.contents instanceof Uint8Array) throw new Error('the export is a stream');
    for await (const part of file.value.contents) {
      bytes += Buffer.byteLength(part);
      peak = Math.max(peak, process.memoryUsage().rss);
    }
  });
  printTitle(`Books: ${entries.toLocaleString('en')} entries in one month`);
  printTable(
    ['', 'seconds', 'bare SQL', 'ratio'],
    [
      ['trial balance of the open month', live[0], live[1], live[0] / live[1]],
      ['trial balance of the closed month', frozen, live[1], frozen / live[1]],
      ['tax by rate of all refunds', taxed, '', ''],
      ['close, first person: every voucher numbered', proposed, bareNumbers, proposed / bareNumbers],
      ['close, second person: the sums frozen', confirmed, live[1], confirmed / live[1]],
      ['hledger export', exported, '', ''],
    ],
  );
  note(
    `Bare: one aggregate over the lines; numbers by create table as select without keys. Filling took ${figure(filled)} s. The export is ${figure(bytes / 1024 / 1024)} MiB, ${figure(entries / exported)} vouchers a second; RSS ${figure(before / 1024 / 1024)} MiB before, at most ${figure(peak / 1024 / 1024)}.\n`,
  );
}

/** Approvals with revenue, tax and debt, and payouts of them, over all days of the month and both stores. */
async function fill(merchant: string, stores: readonly string[]): Promise<void> {
  await owner.query('begin');
  await owner.query(
    `insert into ledger_entry (merchant_id, entry_id, kind, description_zh, description_en, occurred_at, recorded_at, store_id, source)
    select $1, ('01930000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, case i % 2 when 0 then 'sale_returned' else 'payout_settled' end, '退款 ' || i, 'Refund ' || i,
      timestamptz '2026-09-01T00:00:00+08:00' + (i % 2592000) * interval '1 second', '2026-09-30T00:00:00Z', ($2::uuid[])[1 + i % 2], 'bench:' || i
    from generate_series(1, $3::integer) i`,
    [merchant, stores, entries],
  );
  await owner.query(
    `insert into ledger_posting (merchant_id, entry_id, line_number, account_code, side, currency, amount_minor)
    select $1, ('01930000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, l.line, l.account, l.side, 'CNY', l.amount
    from generate_series(1, $2::integer) i
    cross join lateral (values
      (0, 1, '6001', 'debit', 10000), (0, 2, '2221.output_vat', 'debit', 1300), (0, 3, '2241.refunds', 'credit', 11300),
      (1, 1, '2241.refunds', 'debit', 11300), (1, 2, '1012.alipay', 'credit', 11300)
    ) as l (parity, line, account, side, amount)
    where l.parity = i % 2`,
    [merchant, entries],
  );
  await owner.query('commit');
  await owner.query('analyze');
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - began) / 1e9;
}

/** The shortest of three: what is read comes from memory then. */
async function best(work: () => Promise<unknown>): Promise<number> {
  const times = [];
  for (let run = 0; run < 3; run += 1) times.push(await seconds(work));
  return Math.min(...times);
}
