import {
  type Actor,
  addDays,
  type CaseEvent,
  endOfShanghaiDay,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';

export type RecordedEvent = {
  readonly id: Id<'event'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly sequence: number;
  readonly event: CaseEvent;
  readonly actor: Actor;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Where the feed goes on after this event. */
  readonly cursor: string;
};

/** The timeline of one case, from the first event on. */
export const readTimeline = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<RecordedEvent[]> => {
  const { rows } = await db.query<Row>(`${select} where e.merchant_id = $1 and e.case_id = $2 order by e.sequence`, [
    uuidOf(merchantId),
    uuidOf(caseId),
  ]);
  return rows.map(eventOf);
};

/**
 * All events of a merchant in the order of their transactions, each exactly once. `after` is `transaction.position` of the last one read.
 * Events of transactions that are not older than every running one are held back, so that a slow commit is never skipped.
 */
export const readEvents = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, after }: PageRequest,
): Promise<Page<RecordedEvent>> => {
  const [transaction, position] = after?.split('.') ?? ['0', '0'];
  const { rows } = await db.query<Row>({
    name: 'read-events',
    text: `${select} where e.merchant_id = $1 and (e.transaction_id, e.position) > ($2::xid8, $3::bigint)
        and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by e.transaction_id, e.position limit $4`,
    values: [uuidOf(merchantId), transaction, position, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.cursor);
  return { next: page.next, rows: page.rows.map(eventOf) };
};

export type ActionFilter = {
  readonly actorId: string | null;
  readonly type: CaseEvent['type'] | null;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly limit: number;
};

/** How many events one page looks at, so that a filter that fits little never reads a whole history at once. */
const lookedAt = 5_000;

/**
 * Events from the newest backwards, in the order of their commits. A page ends with `limit` rows or after `lookedAt` events; `next` is where
 * the following one goes on, null at the very beginning.
 */
export const readActions = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { actorId, type, from, to, limit }: ActionFilter,
  before: string | null,
): Promise<Page<RecordedEvent>> => {
  const [transaction = null, position = null] = before?.split('.') ?? [];
  const { rows } = await db.query<Row & { readonly looked: number; readonly last: string | null }>({
    name: 'read-actions',
    text: `with looked as materialized (
        select * from case_event where merchant_id = $1 and ($2::xid8 is null or (transaction_id, position) < ($2::xid8, $3::bigint))
        order by transaction_id desc, position desc limit ${lookedAt}
      ), fitting as (
        select * from looked where ($4::text is null or actor ->> 'id' = $4) and ($5::text is null or type = $5)
          and ($6::timestamptz is null or recorded_at >= $6) and ($7::timestamptz is null or recorded_at < $7)
        order by transaction_id desc, position desc limit $8
      ), whole as (
        select count(*)::integer as looked, (select transaction_id::text || '.' || position from looked order by transaction_id, position limit 1) as last from looked
      )
      select e.event_id, e.case_id, c.number, e.sequence, e.payload::text as payload, e.actor, e.occurred_at, e.recorded_at,
        e.transaction_id::text || '.' || e.position as cursor, w.looked, w.last
      from whole w left join fitting e on true
        left join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id
      order by e.transaction_id desc, e.position desc`,
    values: [
      uuidOf(merchantId),
      transaction,
      position,
      actorId,
      type,
      from && toIso(endOfShanghaiDay(addDays(from, -1))),
      to && toIso(endOfShanghaiDay(to)),
      limit + 1,
    ],
  });
  const fitting = rows.filter(({ event_id }) => event_id !== null);
  const page = pageOf(fitting, limit, (row) => row.cursor);
  const more = rows[0]?.looked === lookedAt ? rows[0].last : null;
  return { next: page.next ?? more, rows: page.rows.map(eventOf) };
};

const select = `select e.event_id, e.case_id, c.number, e.sequence, e.payload::text as payload, e.actor, e.occurred_at, e.recorded_at,
    e.transaction_id::text || '.' || e.position as cursor
  from case_event e join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id`;

type Row = {
  event_id: string;
  case_id: string;
  number: string;
  sequence: number;
  payload: string;
  actor: Actor;
  occurred_at: Instant;
  recorded_at: Instant;
  cursor: string;
};

const eventOf = (row: Row): RecordedEvent => ({
  id: idOf('event', row.event_id),
  caseId: idOf('refundCase', row.case_id),
  caseNumber: row.number,
  sequence: row.sequence,
  event: fromJson<CaseEvent>(row.payload),
  actor: row.actor,
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  cursor: row.cursor,
});
