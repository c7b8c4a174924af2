import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Actor, dateOf, type Id, uuidOf } from '@redress/domain';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import { configFrom } from '@redress/server/config.ts';
import type { House } from '@redress/server/house.ts';
import { createMerchant } from '@redress/server/merchant/create-merchant.ts';
import { openHouse } from '@redress/server/open-house.ts';
import { type Reconciled, reconcileDay } from '@redress/server/reconciliation/reconcile-day.ts';
import { Client } from 'pg';
import { figure, note, printTable, printTitle } from './measure/table.ts';

/**
 * A bill of 1,000,000 refunds (Stripe's form, 140 bytes a line) against as many payouts and entries, with a thousandth of the lines dropped,
 * doubled, wrong or never asked for; beside the bare insertion of the raw lines and one join. `BENCH_LINES` says how many.
 */
const lines = Number(process.env['BENCH_LINES'] ?? 1_000_000);
const day = dateOf('2026-09-01');
const spoiltEvery = 4_000;
const header =
  'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,payment_intent_id,refund_metadata[refund_no]\n';

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
    stores: [{ code: 'A', name: 'A' }],
  });
  const account = await addChannelAccount(house, {
    merchantId: merchant.id,
    kind: 'stripe',
    label: 'Stripe',
    apiUrl: 'https://api.stripe.com',
    accountId: null,
    secretKey: 'rk_test_12345678',
    webhookSecret: 'whsec_12345678',
  });
  if (!account.ok) throw new Error(account.refusal.code);
  const [store] = stores;
  if (!store) throw new Error('a merchant has a store');
  const accountId = account.value.id;
  await fill(uuidOf(merchant.id), uuidOf(accountId), uuidOf(store.id));
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  let [loaded, began] = [0, 0];
  const run = () =>
    reconcile(house, merchant.id, accountId, () => {
      loaded = now() - began;
    });
  began = now();
  const done = await run();
  const whole = now() - began;
  began = now();
  const same = await run();
  const again = now() - began;
  clearInterval(watch);
  const bare = await bareSeconds(uuidOf(merchant.id));
  printTitle(`Reconciliation: a bill of ${lines.toLocaleString('en')} lines`);
  printTable(
    ['', 'seconds', 'bare', 'ratio', 'lines a second'],
    [
      ['taken in, line by line', loaded, bare.store, loaded / bare.store, done.lines / loaded],
      [
        'compared with payouts and books',
        whole - loaded,
        bare.join,
        (whole - loaded) / bare.join,
        done.lines / (whole - loaded),
      ],
      ['both', whole, bare.store + bare.join, whole / (bare.store + bare.join), done.lines / whole],
      ['the same file again', again, '', '', done.lines / again],
    ],
  );
  const { matched, breaks, openBreaks } = done;
  note(
    `${done.lines} lines: ${matched} matched, ${breaks} broken, ${openBreaks} breaks open, after the second run ${same.openBreaks}. RSS ${figure(before / 1024 / 1024)} MiB before, at most ${figure(peak / 1024 / 1024)}. Bare: the raw lines through the same driver into a table without keys; one join of them with the payouts, counted.\n`,
  );
}

/** `told` is called whenever a batch of lines has gone to the database. */
async function reconcile(
  house: House,
  merchantId: Id<'merchant'>,
  accountId: Id<'channelAccount'>,
  told: () => void,
): Promise<Reconciled> {
  const actor: Actor = { kind: 'staff', id: 'li', name: 'li' };
  const file = { name: 'bill.csv', bytes: billBytes() };
  const done = await reconcileDay(house, { merchantId, actor, accountId, day, file, final: true, progress: told });
  if (!done.ok) throw new Error(done.refusal.code);
  return done.value;
}

function lineOf(i: number, number: string, fen: number): string {
  return `txn_${i},2026-09-01 08:00:00,cny,-${(fen / 100).toFixed(2)},0.00,-${(fen / 100).toFixed(2)},refund,re_${i},ch_${i},pi_${i},${number}\n`;
}

/** The bill, a thousand lines at a time. Of every four thousand refunds one is dropped, one doubled, one wrong, and one was never asked for. */
async function* billBytes(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(header);
  let chunk = '';
  for (let i = 1; i <= lines; i += 1) {
    const spoil = i % spoiltEvery;
    const line = lineOf(i, spoil === 3 ? `GHOST${i}` : `R${i}`, spoil === 2 ? 11_301 : 11_300);
    if (spoil !== 0) chunk += spoil === 1 ? line + line : line;
    if (i % 1_000 === 0) {
      yield Buffer.from(chunk);
      chunk = '';
    }
  }
  yield Buffer.from(chunk);
}

/** Settled payouts of the day with their entries. Their cases are left out, and with them the key that asks for them. */
async function fill(merchant: string, account: string, store: string): Promise<void> {
  await owner.query('alter table payout drop constraint payout_merchant_id_case_id_fkey');
  await owner.query('begin');
  await owner.query(
    `insert into payout (merchant_id, payout_id, case_id, order_id, route, status, currency, amount_minor, request_number, channel_account_id, version, state, created_at, updated_at)
    select $1, ('01930000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, '01930000-0000-7000-8000-000000000000', '01930000-0000-7000-8000-000000000000',
      'original', 'settled', 'CNY', 11300, 'R' || i, $2, 1, '{}', '2026-09-01T00:00:00Z', '2026-09-01T00:00:00Z'
    from generate_series(1, $3::integer) i`,
    [merchant, account, lines],
  );
  await owner.query(
    `insert into ledger_entry (merchant_id, entry_id, kind, description_zh, description_en, occurred_at, recorded_at, store_id, payout_id, source)
    select $1, ('01930000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'payout_settled', '退款 ' || i, 'Refund ' || i,
      '2026-09-01T08:00:00Z', '2026-09-01T08:00:00Z', $2, ('01930000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'bench:' || i
    from generate_series(1, $3::integer) i`,
    [merchant, store, lines],
  );
  await owner.query('commit');
  await owner.query('analyze');
}

/** The same without our rules: the raw lines into a table without keys, two thousand a statement; and one join of their numbers and amounts. */
async function bareSeconds(merchant: string): Promise<{ readonly store: number; readonly join: number }> {
  await owner.query('create table bare_line (raw text)');
  let began = now();
  let batch: string[] = [];
  const flush = async () => {
    await owner.query('insert into bare_line select * from unnest($1::text[])', [batch]);
    batch = [];
  };
  for await (const chunk of billBytes())
    for (const line of Buffer.from(chunk).toString().trimEnd().split('\n')) {
      batch.push(line);
      if (batch.length === 2_000) await flush();
    }
  await flush();
  const store = now() - began;
  began = now();
  await owner.query(
    `select count(*) filter (where p.amount_minor = -split_part(l.raw, ',', 4)::numeric * 100), count(*) from bare_line l
      left join payout p on p.merchant_id = $1 and p.request_number = split_part(l.raw, ',', 11)
      where l.raw like 'txn%'`,
    [merchant],
  );
  return { store, join: now() - began };
}

function now(): number {
  return Number(process.hrtime.bigint()) / 1e9;
}
