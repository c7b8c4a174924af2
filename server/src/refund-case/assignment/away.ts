import {
  type Actor,
  type Id,
  type LocalDate,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';

/** Days on which somebody gets nothing new, both included. */
export type Away = { readonly from: LocalDate; readonly until: LocalDate };

/**
 * Says when somebody is away, in the place of what was said before; null for back again. It takes no right and no case from them. Refuses
 * `dates_out_of_order`, and `not_found` for a person who does not work here.
 */
export const setAway = async (
  { db, clock }: House,
  {
    merchantId,
    actor,
    staffId,
    away,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly actor: Actor;
    readonly staffId: Id<'staff'>;
    readonly away: Away | null;
  },
): Promise<Result<Away | null, Refusal>> => {
  const key = [uuidOf(merchantId), uuidOf(staffId)];
  if (away === null) {
    await db.query('delete from staff_away where merchant_id = $1 and staff_id = $2', key);
    return ok(null);
  }
  const { from, until } = away;
  if (until < from) return refused(refusal('dates_out_of_order', { first: from, second: until }, '/away/until'));
  const { rowCount } = await db.query({
    name: 'set-away',
    text: `insert into staff_away (merchant_id, staff_id, away_from, away_until, said_by, said_at)
      select s.merchant_id, s.staff_id, $3, $4, $5::jsonb, $6 from staff s where s.merchant_id = $1 and s.staff_id = $2
      on conflict (merchant_id, staff_id) do update set away_from = excluded.away_from, away_until = excluded.away_until,
        said_by = excluded.said_by, said_at = excluded.said_at`,
    values: [...key, from, until, toJson(actor), toIso(clock.now())],
  });
  return rowCount ? ok(away) : refused(refusal('not_found', { what: staffId }, '/staffId'));
};

/** When people are away, now or later, by person. */
export const readAways = async (
  { db }: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  today: LocalDate,
): Promise<ReadonlyMap<string, Away>> => {
  const { rows } = await db.query<{ staff_id: string; away_from: LocalDate; away_until: LocalDate }>({
    name: 'read-aways',
    text: `select staff_id, away_from::text as away_from, away_until::text as away_until from staff_away
      where merchant_id = $1 and away_until >= $2`,
    values: [uuidOf(merchantId), today],
  });
  return new Map(rows.map((row) => [row.staff_id, { from: row.away_from, until: row.away_until }]));
};
