import { uuidOf } from '@redress/domain';
import { systemClock } from '@redress/server/platform/clock.ts';
import { idMaker } from '@redress/server/platform/ids.ts';
import { columnTypes } from '@redress/server/platform/postgres/column-types.ts';
import { Client } from 'pg';
import type { BenchServer } from './start-server.ts';

/**
 * The rows that one claim leaves behind, as a bare script would write them: what a real claim has just stored, with new keys.
 * Made before the clock runs, so that only driver and database are measured.
 */
export type BareClaim = {
  readonly key: readonly unknown[];
  readonly refundCase: readonly unknown[];
  readonly event: readonly unknown[];
  /** The same for `commit_decision`. */
  readonly decision: readonly unknown[];
};

/** One way of writing a claim; resolves when it is durable. */
export type Write = (client: Client, claim: BareClaim) => Promise<unknown>;

export const connectBare = async ({ ownerUrl }: BenchServer, count: number): Promise<Client[]> => {
  const clients = Array.from(
    { length: count },
    () => new Client({ connectionString: ownerUrl, pipeline: true, types: columnTypes }),
  );
  await Promise.all(clients.map((client) => client.connect()));
  return clients;
};

/** One statement with three inserts: one round trip, one commit. Nothing that keeps these rows apart from each other can be faster. */
export const oneStatement: Write = (client, { key, refundCase, event }) =>
  client.query({ name: 'bare-all', text: allSql, values: [...key, ...refundCase, ...event] });

/** Begin, three inserts, commit, all sent before the first answer: five statements in one round trip. */
export const pipelined: Write = async (client, { key, refundCase, event }) => {
  await Promise.all([
    client.query({ name: 'bare-begin', text: 'begin' }),
    client.query({ name: 'bare-key', text: keySql, values: [...key] }),
    client.query({ name: 'bare-case', text: caseSql, values: [...refundCase] }),
    client.query({ name: 'bare-event', text: eventSql, values: [...event] }),
    client.query({ name: 'bare-commit', text: 'commit' }),
  ]);
};

/** The same, each after the answer to the one before: five round trips, how most programs write. */
export const oneByOne: Write = async (client, { key, refundCase, event }) => {
  await client.query({ name: 'bare-begin', text: 'begin' });
  await client.query({ name: 'bare-key', text: keySql, values: [...key] });
  await client.query({ name: 'bare-case', text: caseSql, values: [...refundCase] });
  await client.query({ name: 'bare-event', text: eventSql, values: [...event] });
  await client.query({ name: 'bare-commit', text: 'commit' });
};

/** The statement that the server itself sends. */
export const commitDecision: Write = (client, { decision }) =>
  client.query({ name: 'bare-decision', text: 'select commit_decision($1::uuid, $2::jsonb)', values: [...decision] });

/** What the last claim over HTTP has stored. */
export const readModel = async ({ merchantId, ownerUrl }: BenchServer): Promise<Model> =>
  ask(ownerUrl, async (client) => {
    const { rows } = await client.query<Model>(modelSql, [uuidOf(merchantId)]);
    const [model] = rows;
    if (model === undefined) throw new Error('claim something over HTTP first: bare rows are made after its model');
    return model;
  });

/** New rows after a model; the orders are those of the given numbers. */
export const bareClaims = async (
  { merchantId, ownerUrl }: BenchServer,
  model: Model,
  orderNumbers: readonly string[],
): Promise<BareClaim[]> =>
  ask(ownerUrl, async (client) => {
    const { rows } = await client.query<{ order_id: string }>(
      'select order_id from sales_order where merchant_id = $1 and number = any($2)',
      [uuidOf(merchantId), orderNumbers],
    );
    return rows.map(({ order_id }) => bareClaim(uuidOf(merchantId), model, order_id));
  });

const ask = async <T>(url: string, question: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await question(client);
  } finally {
    await client.end();
  }
};

const newId = idMaker(systemClock);

const bareClaim = (merchant: string, model: Model, orderId: string): BareClaim => {
  const caseId = uuidOf(newId('refundCase'));
  const eventId = uuidOf(newId('event'));
  const key = `bare-${caseId}`;
  const number = `R-${caseId}`;
  const { request_hash, body, etag, at, store_id, status, cause, currency, state, type, payload, actor } = model;
  const decision = `{"now":"${at}","actor":${actor},"idempotency":{"key":"${key}","requestHash":"${request_hash}","status":201,"body":${body},"etag":${JSON.stringify(etag)}},
    "case":{"id":"${caseId}","expectedVersion":0,"version":1,"number":"${number}","orderId":"${orderId}","storeId":"${store_id}","customerId":null,"status":"${status}","cause":"${cause}",
    "currency":"${currency}","amountApproved":null,"dueOn":null,"state":${state}},"events":[{"sequence":1,"eventId":"${eventId}","type":"${type}","payload":${payload},"occurredAt":"${at}"}]}`;
  return {
    key: [merchant, key, request_hash, 201, body, etag, at],
    refundCase: [merchant, caseId, number, orderId, store_id, status, cause, currency, at, 1, state],
    event: [merchant, caseId, 1, eventId, type, payload, actor, at, at],
    decision: [merchant, decision],
  };
};

export type Model = Readonly<
  Record<
    | 'request_hash'
    | 'body'
    | 'etag'
    | 'at'
    | 'store_id'
    | 'status'
    | 'cause'
    | 'currency'
    | 'state'
    | 'type'
    | 'payload'
    | 'actor',
    string
  >
>;

const modelSql = `
  with model as materialized (select * from refund_case where merchant_id = $1 order by case_id desc limit 1)
  select k.request_hash, k.body::text as body, k.etag, to_char(c.opened_at, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, c.store_id, c.status, c.cause, c.currency, c.state::text as state,
    e.type, e.payload::text as payload, e.actor::text as actor
  from model c join case_event e on e.merchant_id = c.merchant_id and e.case_id = c.case_id
  join idempotency_key k on k.merchant_id = c.merchant_id and k.body ->> 'number' = c.number`;

const insertKey = 'insert into idempotency_key (merchant_id, key, request_hash, status, body, etag, recorded_at)';
const insertCase =
  'insert into refund_case (merchant_id, case_id, number, order_id, store_id, status, cause, currency, opened_at, updated_at, version, state)';
const insertEvent =
  'insert into case_event (merchant_id, case_id, sequence, event_id, type, payload, actor, occurred_at, recorded_at)';

const keySql = `${insertKey} values ($1, $2, $3, $4, $5, $6, $7)`;
const caseSql = `${insertCase} values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10, $11)`;
const eventSql = `${insertEvent} values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const allSql = `with k as (${insertKey} values ($1, $2, $3, $4, $5, $6, $7)),
  c as (${insertCase} values ($8, $9, $10, $11, $12, $13, $14, $15, $16, $16, $17, $18))
  ${insertEvent} values ($19, $20, $21, $22, $23, $24, $25, $26, $27)`;
