import { type Actor, type CaseEvent, fromJson, type Id, type Instant, idOf, uuidOf } from '@redress/domain';
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
