import { uuidOf } from '@redress/domain';
import { Client } from 'pg';
import { drive, type Load } from './measure/drive.ts';
import { note, printTable, printTitle } from './measure/table.ts';
import { type Connection, connect, disconnect, post } from './world/api.ts';
import { claimBody, recordOrders, shopDay } from './world/orders.ts';
import { type BenchServer, startServer } from './world/start-server.ts';

/**
 * The work queue over 1,000,000 cases: each filter as the console asks for it, over HTTP, four people at once. Cases, orders and customers
 * are made by one statement a table out of a real case, its state included. BENCH_CASES says how many, BENCH_ASKS (200) how often each
 * filter is asked for.
 */
const cases = Number(process.env['BENCH_CASES'] ?? 1_000_000);
const asks = Number(process.env['BENCH_ASKS'] ?? 200);
const people = 4;
const customers = Math.min(200_000, cases);

/** What the console asks for. A number is that of the asking, so that no two ask for the same row. */
const questions: readonly (readonly [name: string, path: (n: number) => string])[] = [
  ['all, newest first', () => '/v1/refund-cases?limit=30'],
  ['to assess', () => '/v1/refund-cases?limit=30&status=claimed,appealed'],
  ['needs attention (rare)', () => '/v1/refund-cases?limit=30&status=action_required'],
  ['resolved', () => '/v1/refund-cases?limit=30&status=resolved'],
  ['by store', () => '/v1/refund-cases?limit=30'],
  ['by cause', () => '/v1/refund-cases?limit=30&cause=logistics'],
  ['by cause and state', () => '/v1/refund-cases?limit=30&cause=system_error&status=action_required'],
  ['large amounts (one in 10,000)', () => '/v1/refund-cases?limit=30&amountFrom=90000'],
  ['usual amounts', () => '/v1/refund-cases?limit=30&amountFrom=100&amountTo=200'],
  ['one week half a year ago', () => '/v1/refund-cases?limit=30&claimedFrom=2026-03-01&claimedTo=2026-03-07'],
  ['nobody has it', () => '/v1/refund-cases?limit=30&assignee=nobody&status=claimed'],
  ['mine', () => '/v1/refund-cases?limit=30&assignee=me'],
  ['a whole order number', (n) => `/v1/refund-cases?limit=30&find=BQ-${place(n)}`],
  ['the end of a case number', (n) => `/v1/refund-cases?limit=30&find=${tail(n)}`],
  [
    'the end of a telephone number',
    (n) => `/v1/refund-cases?limit=30&find=${String(place(n) % customers).padStart(6, '0')}`,
  ],
  ['a name', (n) => `/v1/refund-cases?limit=30&find=${encodeURIComponent(`顾客${place(n) % customers}`)}`],
  ['search palette', (n) => `/v1/desk/search?words=${tail(n)}`],
  ['counts on the tabs', () => '/v1/desk/case-counts'],
  ['first page', () => '/v1/desk/home'],
];
const place = (n: number): number => ((n * 7_919) % cases) + 1;
const tail = (n: number): string => place(n).toString(16).toUpperCase().padStart(7, '0');

const measure = async (server: BenchServer): Promise<void> => {
  const took = await fill(server);
  const connections = connect(server.address, people);
  const rows: [string, ...number[]][] = [];
  for (const [name, pathOf] of questions) {
    const path = name === 'by store' ? () => `/v1/refund-cases?limit=30&storeId=${server.storeId}` : pathOf;
    for (const connection of connections) await get(connection, server, path(0));
    const load: Load = await drive(connections, asks, (connection, index) => get(connection, server, path(index)));
    rows.push([name, load.p50, load.p95, load.p99, load.perSecond]);
  }
  await disconnect(connections);
  printTitle(`The queue over ${cases.toLocaleString('en')} cases`);
  printTable(['filter', 'p50 ms', 'p95 ms', 'p99 ms', 'a second'], rows);
  note(
    `${people} people at once, ${asks} askings of each. Made in ${took.toFixed(0)} s. The limit for p95 is 100 ms.\n`,
  );
  const slow = rows.filter(([, , p95 = 0]) => p95 >= 100);
  if (slow.length > 0) throw new Error(`too slow: ${slow.map(([name]) => name).join(', ')}`);
};

const get = async (connection: Connection, server: BenchServer, path: string): Promise<void> => {
  const reply = await connection.request({
    method: 'GET',
    path,
    headers: { authorization: `Bearer ${server.shopKey}` },
  });
  const words = await reply.body.text();
  if (reply.statusCode !== 200) throw new Error(`GET ${path} answers ${reply.statusCode}: ${words}`);
};

/** One real case, then as many of its kind: states as in a shop (few are open), a year of them, a customer for every fifth. */
async function fill(server: BenchServer): Promise<number> {
  const [connection] = connect(server.address, 1);
  if (connection === undefined) throw new Error('one connection was asked for');
  await recordOrders(server, connection, { numbers: ['MODEL'], day: shopDay() });
  await post(connection, { path: '/v1/refund-cases', body: claimBody('MODEL'), token: server.shopKey, key: 'model' });
  await disconnect([connection]);
  const owner = new Client({ connectionString: server.ownerUrl });
  await owner.connect();
  try {
    const began = process.hrtime.bigint();
    await makeRows(owner, uuidOf(server.merchantId));
    return Number(process.hrtime.bigint() - began) / 1e9;
  } finally {
    await owner.end();
  }
}

async function makeRows(owner: Client, merchant: string): Promise<void> {
  await owner.query("set work_mem = '256MB'");
  await owner.query(
    `insert into customer (merchant_id, customer_id, reference, name, phone, created_at)
     select $1, ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'M-' || i, '顾客' || i, '1380' || lpad(i::text, 7, '0'), '2025-11-01T00:00:00Z'
     from generate_series(0, $2::integer - 1) i`,
    [merchant, customers],
  );
  await owner.query(
    `insert into sales_order (merchant_id, order_id, number, store_id, customer_id, currency, placed_at, discounts, gifts, shipping_paid_minor, invoiced_minor, contents_hash, recorded_at)
     select m.merchant_id, ${made('8')}, 'BQ-' || i, m.store_id, ('01900000-0000-7000-8000-' || lpad(to_hex(i % ${customers}), 12, '0'))::uuid, 'CNY', ${at}, '[]', '[]', 0, 0, '\\x00', ${at}
     from (select merchant_id, store_id from sales_order where merchant_id = $1 and number = 'MODEL') m, generate_series(1, $2::integer) i`,
    [merchant, cases],
  );
  await owner.query(
    `insert into refund_case (merchant_id, case_id, number, order_id, store_id, customer_id, status, cause, kind, currency, amount_approved_minor, opened_at, updated_at, due_on, version, state)
     select m.merchant_id, ${made('9')}, 'RF-260101-' || upper(lpad(to_hex(i), 7, '0')), ${made('8')}, m.store_id,
       ('01900000-0000-7000-8000-' || lpad(to_hex(i % ${customers}), 12, '0'))::uuid,
       (array['resolved','declined','withdrawn','claimed','appealed','assessed','awaiting_second_approval','paying','action_required'])[
         case when i % 100 < 80 then 1 when i % 100 < 88 then 2 when i % 100 < 93 then 3 when i % 100 < 96 then 4 when i % 100 = 96 then 5 when i % 100 = 97 then 6
           when i % 1000 < 990 then 8 when i % 1000 < 998 then 7 else 9 end],
       (array['no_reason','quality','price_or_fraud','logistics','misunderstanding','unclear_contract','system_error'])[1 + i % 7],
       'return_and_refund', 'CNY', case when i % 10000 = 0 then 10000000 when i % 100 < 80 then 5000 + i % 50000 end,
       ${at}, ${at}, case when i % 100 >= 97 then '2026-11-20'::date + (i % 9)::integer end, 1, m.state
     from (select * from refund_case where merchant_id = $1 limit 1) m, generate_series(1, $2::integer) i`,
    [merchant, cases],
  );
  await owner.query('vacuum analyze customer, sales_order, refund_case');
}

/** The moment of a row: the cases of a year, evenly. */
const at = `('2025-11-22T00:00:00Z'::timestamptz + make_interval(secs => i * (31536000.0 / ${cases})))`;
/** A UUIDv7 of that moment, told apart by the number of the row. */
function made(kind: '8' | '9'): string {
  const milliseconds = `lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0')`;
  return `(${milliseconds} || '7000${kind}000' || lpad(to_hex(i), 12, '0'))::uuid`;
}

const server = await startServer();
try {
  await measure(server);
} finally {
  await server.stop();
}
