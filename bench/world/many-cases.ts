import { type Id, idOf, uuidOf } from '@redress/domain';
import { Client } from 'pg';
import { makeModelCases, modelOrder } from './model-cases.ts';
import type { BenchServer } from './start-server.ts';

export type ManyCases = {
  readonly cases: number;
  readonly customers: number;
  /** Null when a run before this one left them there. */
  readonly seconds: number | null;
};

/**
 * A year of a large shop: so many cases with their orders, payouts and entries, each a copy of a real one with ids, numbers and times of its own; few
 * are open. Forty people had them. Two in five of who was paid have rated. What happened, and why so much, is told of the
 * newest hundredth only.
 */
export const fillCases = async (server: BenchServer, cases: number): Promise<ManyCases> => {
  const customers = Math.min(200_000, cases);
  const client = new Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>('select exists (select from refund_case) as there');
    // An export that a broken run left behind is not gone on with while something else is measured.
    await client.query(
      `update export_job set outcome = 'cancelled', ended_at = asked_at, leased_until = null where ended_at is null`,
    );
    if (rows[0]?.there) return { cases, customers, seconds: null };
    await makeModelCases(server);
    const began = process.hrtime.bigint();
    // The copies hang together as their models do, so nobody asks for every foreign key; nor is every statement flushed.
    await client.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'`);
    const merchant = uuidOf(server.merchantId);
    await makeModels(client, merchant);
    await makeCopies(client, { cases, customers });
    for (const sql of copying(merchant, customers)) await client.query(sql);
    return { cases, customers, seconds: Number(process.hrtime.bigint() - began) / 1e9 };
  } finally {
    await client.end();
  }
};

/** Of a hundred cases, and of a thousand where one of a hundred would be too many. */
const statusOf = (i: number): string => {
  const place = i % 100;
  if (place < 80) return 'resolved';
  if (place < 88) return 'declined';
  if (place < 93) return 'withdrawn';
  if (place < 96) return 'claimed';
  if (place === 96) return 'appealed';
  if (place === 97) return 'assessed';
  if (i % 1000 < 990) return 'paying';
  return i % 1000 < 998 ? 'awaiting_second_approval' : 'action_required';
};
const customerUuid = (n: number): string => `01900000-0000-7000-8000-${hex(n, 12)}`;

/** The real cases, and the two states that take a large amount or a broken channel, made out of one that is being paid. */
const makeModels = async (client: Client, merchant: string): Promise<void> => {
  await client.query(
    `create temporary table model as select c.status, c.case_id as model_id, c.order_id as model_order, c.due_on, c.amount_approved_minor, c.version, c.state,
       c.store_id, c.kind, c.currency
     from refund_case c join sales_order o using (merchant_id, order_id) where c.merchant_id = '${merchant}' and o.number like '${modelOrder('claimed').slice(0, 6)}%'`,
  );
  await client.query(
    `insert into model select 'action_required', model_id, model_order, due_on, amount_approved_minor, version, state || '{"status": "action_required"}', store_id, kind, currency
       from model where status = 'paying'
     union all select 'awaiting_second_approval', model_id, model_order, null, null, version,
       state - '{approvals,settlement,legs,dueOn}'::text[] || jsonb_build_object('status', 'awaiting_second_approval', 'first', state -> 'approvals' -> 0, 'goodsReceivedOn', null, 'appeal', null),
       store_id, kind, currency from model where status = 'paying'`,
  );
};

const year = 365 * 86_400_000;
const first = Date.parse('2025-11-22T00:00:00Z');
const atOnce = 20_000;

/** Ids of each copy: UUIDs of their moment, told apart by the number of the row, and the words that the states hold. */
const makeCopies = async (client: Client, { cases, customers }: Omit<ManyCases, 'seconds'>): Promise<void> => {
  await client.query(
    `create temporary table copy (i integer, at timestamptz, case_id uuid, case_word text, order_id uuid, order_word text, customer_id uuid, customer_word text, status text)`,
  );
  for (let begin = 1; begin <= cases; begin += atOnce) {
    const columns: string[][] = Array.from({ length: 9 }, () => []);
    for (let i = begin; i < Math.min(begin + atOnce, cases + 1); i += 1) {
      const at = Math.floor(first + (i * year) / cases);
      const [caseId, orderId, customerId] = [made(at, '9', i), made(at, '8', i), customerUuid(i % customers)];
      const words: [string, Id, string, Id, string, Id] = [
        caseId,
        idOf('refundCase', caseId),
        orderId,
        idOf('order', orderId),
        customerId,
        idOf('customer', customerId),
      ];
      for (const [column, value] of [String(i), new Date(at).toISOString(), ...words, statusOf(i)].entries())
        columns[column]?.push(value);
    }
    await client.query(
      'insert into copy select * from unnest($1::integer[], $2::timestamptz[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::uuid[], $8::text[], $9::text[])',
      columns,
    );
  }
  await client.query('analyze copy; analyze model');
};

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');
const made = (at: number, kind: '8' | '9', i: number): string =>
  `${hex(at, 12).slice(0, 8)}-${hex(at, 12).slice(8)}-7000-${kind}000-${hex(i, 12)}`;

/** One statement a table. What points at a payout or tender does so by the same sum of model and number. */
const copying = (merchant: string, customers: number): readonly string[] => [
  `insert into customer (merchant_id, customer_id, reference, name, phone, created_at)
   select '${merchant}', ('01900000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 'M-' || i, '顾客' || i, '1380' || lpad(i::text, 7, '0'), '2025-11-01T00:00:00Z'
   from generate_series(0, ${customers - 1}) i`,
  `insert into sales_order (merchant_id, order_id, number, store_id, customer_id, currency, placed_at, received_on, discounts, gifts, shipping_paid_minor, invoiced_minor, contents_hash, recorded_at)
   select o.merchant_id, k.order_id, 'BQ-' || k.i, o.store_id, k.customer_id, o.currency, k.at - interval '2 days', (k.at - interval '1 day')::date, o.discounts, o.gifts,
     o.shipping_paid_minor, o.invoiced_minor, o.contents_hash, k.at
   from ${models} join sales_order o on o.order_id = m.model_order order by k.i`,
  `insert into order_line (merchant_id, order_id, line_id, line_number, sku, title, unit_price_minor, quantity, line_discount_minor, tax_rate_bp, unit_cost_minor, exclusion_confirmed)
   select l.merchant_id, k.order_id, l.line_id, l.line_number, l.sku, l.title, l.unit_price_minor, l.quantity, l.line_discount_minor, l.tax_rate_bp, l.unit_cost_minor, l.exclusion_confirmed
   from ${models} join order_line l on l.order_id = m.model_order order by k.i`,
  `insert into tender (merchant_id, tender_id, order_id, tender_number, reference, kind, amount_minor, paid_at, merchant_trade_number, channel_account_id)
   select t.merchant_id, ${own('t.tender_id')}, k.order_id, t.tender_number, t.reference, t.kind, t.amount_minor, k.at - interval '2 days', 'TRADE-BQ-' || k.i, t.channel_account_id
   from ${models} join tender t on t.order_id = m.model_order order by k.i`,
  `insert into refund_case (merchant_id, case_id, number, order_id, store_id, customer_id, status, cause, kind, currency, amount_approved_minor, opened_at, updated_at, due_on, version, state)
   select '${merchant}', k.case_id, ${number}, k.order_id, m.store_id, k.customer_id, k.status, ${cause}, m.kind, m.currency, ${amount}, k.at, k.at,
     case when m.due_on is not null then '2026-11-20'::date + k.i % 9 end, m.version,
     m.state || jsonb_build_object('id', k.case_word, 'number', ${number}, 'orderId', k.order_word, 'customerId', k.customer_word,
       'claim', m.state -> 'claim' || jsonb_build_object('cause', ${cause}, 'customerId', k.customer_word, 'claimedAt', (extract(epoch from k.at) * 1000)::bigint))
   from ${models} order by k.i`,
  `insert into case_event (merchant_id, case_id, sequence, event_id, type, payload, actor, occurred_at, recorded_at, transaction_id)
   select e.merchant_id, k.case_id, e.sequence, ${own('e.event_id')}, e.type, e.payload, e.actor, k.at, k.at, '1'::xid8
   from ${models} join case_event e on e.case_id = m.model_id where ${newest} order by k.i, e.sequence`,
  `insert into assessment (merchant_id, assessment_id, case_id, explanation, facts, recorded_at)
   select a.merchant_id, ${own('a.assessment_id')}, k.case_id, a.explanation, a.facts, k.at from ${models} join assessment a on a.case_id = m.model_id
   where ${newest} order by k.i`,
  `insert into payout (merchant_id, payout_id, case_id, order_id, tender_id, route, status, currency, amount_minor, request_number, channel_account_id, version, state, created_at, updated_at)
   select p.merchant_id, ${own('p.payout_id')}, k.case_id, k.order_id, ${own('p.tender_id')}, p.route, p.status, p.currency, p.amount_minor, 'RBQ' || k.i, p.channel_account_id, p.version,
     p.state || jsonb_build_object('requestNumber', 'RBQ' || k.i, 'caseId', k.case_word, 'orderId', k.order_word), k.at, k.at
   from ${models} join payout p on p.case_id = m.model_id where k.status in ('resolved', 'paying', 'action_required') order by k.i`,
  `insert into ledger_entry (merchant_id, entry_id, kind, description_zh, description_en, occurred_at, recorded_at, store_id, case_id, payout_id, source)
   select e.merchant_id, ${own('e.entry_id')}, e.kind, e.description_zh, e.description_en, k.at, k.at, e.store_id, k.case_id, ${own('e.payout_id')}, 'bench:' || k.i
   from ${models} join ledger_entry e on e.case_id = m.model_id and e.kind = 'payout_settled' where k.status = 'resolved' order by k.i`,
  `insert into ledger_posting (merchant_id, entry_id, line_number, account_code, side, currency, amount_minor)
   select p.merchant_id, ${own('e.entry_id')}, p.line_number, p.account_code, p.side, p.currency, p.amount_minor
   from ${models} join ledger_entry e on e.case_id = m.model_id and e.kind = 'payout_settled' join ledger_posting p on p.entry_id = e.entry_id
   where k.status = 'resolved' order by k.i`,
  `insert into portal_rating (merchant_id, case_id, resolved_at, score, words, rated_by, rated_at, rating_id)
   select '${merchant}', k.case_id, k.at, case when k.i % 20 < 14 then 5 when k.i % 20 < 17 then 4 else 1 + k.i % 3 end, case when k.i % 7 = 0 then '处理得很快，谢谢' end,
     '{"kind": "customer", "id": "bench", "name": "顾客"}', k.at, k.case_id
   from copy k where k.status = 'resolved' and k.i % 5 < 2 order by k.i`,
  `insert into staff (merchant_id, staff_id, name, created_at) select '${merchant}', ${colleague('i')}, '同事' || i, '2025-11-01T00:00:00Z' from generate_series(0, 39) i`,
  `insert into team (merchant_id, team_id, name, department, created_at) values ('${merchant}', ${team}, '客服', 'service', '2025-11-01T00:00:00Z')`,
  `insert into team_member (merchant_id, team_id, staff_id) select '${merchant}', ${team}, staff_id from staff where merchant_id = '${merchant}'`,
  // The manager has every four hundredth; a third of what came in is nobody's yet.
  `insert into case_desk (merchant_id, case_id, staff_id, team_id, version, changed_at)
   select '${merchant}', k.case_id, case when k.i % 400 in (0, 94) then (select staff_id from staff where name = '王店长') else ${colleague('k.i % 40')} end, ${team}, 1, k.at
   from copy k where not (k.status = 'claimed' and k.i % 3 = 0) order by k.i`,
  // Whoever follows events has followed all of these.
  `insert into clock_reading (merchant_id, transaction_id, position) values ('${merchant}', pg_current_xact_id(), 0)
   on conflict (merchant_id) do update set transaction_id = excluded.transaction_id, position = 0`,
  'update event_cursor set transaction_id = pg_current_xact_id(), position = 0',
  'vacuum analyze',
];

/** Of these everything is told, as the page of a case shows it. */
export const newestOf = (cases: number): number => Math.floor(cases / 100);
const newest = '(select max(i) from copy) - k.i < (select max(i) / 100 from copy)';
const models = 'copy k join model m on m.status = k.status';
/** Ids of the moment of the case, as real ones are: what came at one time lies together. */
const own = (id: string): string =>
  `(left(k.case_id::text, 14) || substr(md5(${id}::text || k.i)::uuid::text, 15))::uuid`;
const number = `('RF-260101-' || upper(lpad(to_hex(k.i), 7, '0')))`;
const cause = `(array['no_reason','quality','price_or_fraud','logistics','misunderstanding','unclear_contract','system_error'])[1 + k.i % 7]`;
const amount = `case when m.amount_approved_minor is null then null when k.i % 10000 = 9800 then 10000000 else 5000 + k.i % 50000 end`;
const team = `'01900000-0000-7000-9000-000000000001'::uuid`;
const colleague = (n: string): string => `('01900000-0000-7000-a000-' || lpad((${n})::text, 12, '0'))::uuid`;
