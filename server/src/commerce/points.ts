import {
  type Actor,
  fromJson,
  type Id,
  type Instant,
  idOf,
  money,
  ok,
  type PointsAccount,
  type PointsEntry,
  type PointsKind,
  type PointsKindIn,
  pointsFit,
  type Refusal,
  type Result,
  refusal,
  refused,
  text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../house.ts';
import type { Page, PageRequest } from '../platform/postgres/page.ts';
import { isForeignKeyViolation, refusalOfError } from '../platform/postgres/refusal-of-error.ts';

export type NewPointsEntry = {
  readonly source: string;
  readonly kind: PointsKindIn;
  /** With a sign: used ones are below nothing. */
  readonly points: bigint;
  readonly title: string;
  readonly at: Instant;
};

/**
 * Records an entry in the points of a customer, once for its source; the first one opens the account. Refuses `not_found`,
 * `points_entry_conflict`, `points_balance_exceeded`, `input_invalid` for a sign that does not fit, `date_in_future`.
 */
export const recordPoints = async (
  house: House,
  merchantId: Id<'merchant'>,
  actor: Actor,
  customerId: Id<'customer'>,
  entry: NewPointsEntry,
): Promise<Result<'recorded' | 'unchanged', Refusal>> => {
  const { kind, points, at } = entry;
  if (!pointsFit(kind, points)) return refused(refusal('input_invalid', { reason: wrongSign }, '/points'));
  if (at > house.clock.now()) return refused(refusal('date_in_future', { date: toIso(at) }, '/at'));
  const row = {
    ...entry,
    ...{ id: uuidOf(house.newId('pointsEntry')), customerId: uuidOf(customerId), points: points.toString() },
    ...{ at: toIso(at), by: actor, now: toIso(house.clock.now()) },
  };
  try {
    const { rows } = await house.db.query<{ outcome: 'recorded' | 'unchanged' }>({
      name: 'add-points',
      text: 'select add_points($1, $2::jsonb) as outcome',
      values: [uuidOf(merchantId), toJson(row)],
    });
    return ok(rows[0]?.outcome ?? 'unchanged');
  } catch (error) {
    if (isForeignKeyViolation(error, 'customer')) return refused(refusal('not_found', { what: customerId }));
    const no = refusalOfError(error);
    if (no === null) throw error;
    return refused({ ...no, pointer: no.code === 'points_entry_conflict' ? '/source' : '/points' });
  }
};

const wrongSign = text(
  '抵用和收回填负数，获得填正数，期初不为负',
  'used and taken back are negative, earned is positive, an opening balance is not negative',
);

/** What a customer has; null when the customer never had points. */
export const readPoints = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
): Promise<PointsAccount | null> => {
  const { rows } = await db.query<{ balance: bigint; may_go_below: boolean }>({
    name: 'read-points',
    text: 'select balance, may_go_below from points_account where merchant_id = $1 and customer_id = $2',
    values: [uuidOf(merchantId), uuidOf(customerId)],
  });
  const [row] = rows;
  return row ? { customerId, balance: row.balance, mayGoBelow: row.may_go_below } : null;
};

/** The entries of a customer, newest first. */
export const listPointsEntries = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
  { limit, after }: PageRequest,
): Promise<Page<PointsEntry>> => {
  const { rows } = await db.query<Row>({
    name: 'list-points-entries',
    text: `select e.points_entry_id as id, e.source, e.kind, e.points, e.amount_minor, p.currency, e.of_source, e.title, e.occurred_at,
        e.recorded_by::text as recorded_by
      from points_entry e left join payout p on p.merchant_id = e.merchant_id and p.payout_id = e.payout_id
      where e.merchant_id = $1 and e.customer_id = $2 and ($3::uuid is null or e.sequence < (
        select sequence from points_entry where merchant_id = $1 and points_entry_id = $3))
      order by e.sequence desc limit $4`,
    values: [uuidOf(merchantId), uuidOf(customerId), after, limit + 1],
  });
  const shown = rows.slice(0, limit);
  return { rows: shown.map(entryOf), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
};

type Row = {
  readonly id: string;
  readonly source: string;
  readonly kind: PointsKind;
  readonly points: bigint;
  readonly amount_minor: bigint | null;
  readonly currency: Parameters<typeof money>[0] | null;
  readonly of_source: string | null;
  readonly title: string;
  readonly occurred_at: Instant;
  readonly recorded_by: string;
};

const entryOf = (row: Row): PointsEntry => ({
  id: idOf('pointsEntry', row.id),
  ...{ source: row.source, kind: row.kind, points: row.points, ofSource: row.of_source, title: row.title },
  amount: row.amount_minor === null || row.currency === null ? null : money(row.currency, row.amount_minor),
  at: row.occurred_at,
  recordedBy: fromJson<Actor>(row.recorded_by),
});
