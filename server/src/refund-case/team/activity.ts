import { type ActivityType, type Actor, type Id, type Instant, idOf, toIso, toJson, uuidOf } from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';

export type Activity = {
  readonly id: Id<'activity'>;
  readonly caseId: Id<'refundCase'>;
  readonly type: ActivityType;
  readonly contents: { readonly [name: string]: unknown };
  readonly actor: Actor;
  readonly recordedAt: Instant;
  /** Where the feed goes on after this one. */
  readonly cursor: string;
};

/** Adds to the feed, in the transaction of what happened. */
export const tell = async (
  { newId, clock }: Pick<House, 'newId' | 'clock'>,
  client: PoolClient,
  told: {
    readonly merchantId: Id<'merchant'>;
    readonly caseId: Id<'refundCase'>;
    readonly type: ActivityType;
    readonly contents: Activity['contents'];
    readonly actor: Actor;
  },
): Promise<void> => {
  await client.query({
    name: 'tell-activity',
    text: `insert into case_activity (merchant_id, activity_id, case_id, type, contents, actor, recorded_at)
      values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7)`,
    values: [
      uuidOf(told.merchantId),
      uuidOf(newId('activity')),
      uuidOf(told.caseId),
      told.type,
      toJson(told.contents),
      toJson(told.actor),
      toIso(clock.now()),
    ],
  });
};

/**
 * The feed of a merchant in the order of the transactions, each exactly once: for whoever sends messages or refreshes screens. `after` is the
 * `cursor` of the last one read. What a running transaction may still precede is held back, so a slow commit is never skipped.
 */
export const readActivity = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, after }: PageRequest,
): Promise<Page<Activity>> => {
  const [transaction, position] = after?.split('.') ?? ['0', '0'];
  const { rows } = await db.query<Row>({
    name: 'read-activity',
    text: `${select} where merchant_id = $1 and (transaction_id, position) > ($2::xid8, $3::bigint)
        and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
      order by transaction_id, position limit $4`,
    values: [uuidOf(merchantId), transaction, position, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.cursor);
  return { next: page.next, rows: page.rows.map(activityOf) };
};

/** What happened around one case, from the first on. */
export const readCaseActivity = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Activity[]> => {
  const { rows } = await db.query<Row>({
    name: 'read-case-activity',
    text: `${select} where merchant_id = $1 and case_id = $2 order by activity_id limit 1000`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map(activityOf);
};

const select = `select activity_id, case_id, type, contents, actor, recorded_at, transaction_id::text || '.' || position as cursor
  from case_activity`;

type Row = {
  readonly activity_id: string;
  readonly case_id: string;
  readonly type: ActivityType;
  readonly contents: Activity['contents'];
  readonly actor: Actor;
  readonly recorded_at: Instant;
  readonly cursor: string;
};

const activityOf = (row: Row): Activity => ({
  id: idOf('activity', row.activity_id),
  caseId: idOf('refundCase', row.case_id),
  type: row.type,
  contents: row.contents,
  actor: row.actor,
  recordedAt: row.recorded_at,
  cursor: row.cursor,
});
