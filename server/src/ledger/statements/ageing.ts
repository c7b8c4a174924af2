import { type Currency, type Id, type Instant, idOf, type Money, money, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** The last day of each bucket since the debt was booked; the last bucket has no end. */
const ageingBuckets = [3, 7, 15, 30, 90, null] as const;

export type OwedRow = {
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly storeId: Id<'store'>;
  readonly customerId: Id<'customer'> | null;
  readonly since: Instant;
  readonly days: number;
  readonly owed: Money;
};
export type Ageing = {
  readonly buckets: readonly {
    readonly upToDays: number | null;
    readonly cases: number;
    readonly owed: readonly Money[];
  }[];
  /** The oldest debts, by name. */
  readonly oldest: readonly OwedRow[];
  readonly total: readonly Money[];
};

/** What is still owed to customers at a moment, by age. A debt is as old as its first entry; days are whole days since then. */
export const ageing = async (db: Pool, merchantId: Id<'merchant'>, now: Instant, named = 100): Promise<Ageing> => {
  const { rows } = await db.query<{ bucket: number; currency: Currency; cases: number; owed: string }>({
    name: 'ageing-buckets',
    text: `with owed as (${owedSql})
      select ${bucketSql} as bucket, currency, count(*)::integer as cases, sum(owed)::text as owed from owed group by 1, 2 order by 1, 2`,
    values: [uuidOf(merchantId), toIso(now)],
  });
  const oldest = await db.query<Row>({
    name: 'ageing-oldest',
    text: `with owed as (${owedSql}) select case_id, number, store_id, customer_id, currency, since, days, owed::text as owed
      from owed order by since, case_id limit $3`,
    values: [uuidOf(merchantId), toIso(now), named],
  });
  return {
    buckets: ageingBuckets.map((upToDays, index) => {
      const own = rows.filter(({ bucket }) => bucket === index);
      return {
        upToDays,
        cases: own.reduce((count, { cases }) => count + cases, 0),
        owed: own.map((row) => money(row.currency, BigInt(row.owed))),
      };
    }),
    oldest: oldest.rows.map(rowOf),
    total: totals(rows.map((row) => money(row.currency, BigInt(row.owed)))),
  };
};

const bucketSql = `case ${ageingBuckets.map((days, index) => (days === null ? `else ${index}` : `when days <= ${days} then ${index}`)).join(' ')} end`;

const owedSql = `
  select c.case_id, c.number, c.store_id, c.customer_id, p.currency, min(e.occurred_at) as since,
    greatest(0, floor(extract(epoch from $2::timestamptz - min(e.occurred_at)) / 86400))::integer as days,
    sum(case p.side when 'credit' then p.amount_minor else -p.amount_minor end) as owed
  from ledger_posting p
  join ledger_entry e on e.merchant_id = $1 and e.entry_id = p.entry_id and e.occurred_at <= $2
  join refund_case c on c.merchant_id = $1 and c.case_id = e.case_id
  where p.merchant_id = $1 and p.account_code in ('2241.refunds', '2241.prepayments')
  group by c.case_id, c.number, c.store_id, c.customer_id, p.currency
  having sum(case p.side when 'credit' then p.amount_minor else -p.amount_minor end) <> 0`;

type Row = {
  readonly case_id: string;
  readonly number: string;
  readonly store_id: string;
  readonly customer_id: string | null;
  readonly currency: Currency;
  readonly since: Instant;
  readonly days: number;
  readonly owed: string;
};

const rowOf = (row: Row): OwedRow => ({
  caseId: idOf('refundCase', row.case_id),
  caseNumber: row.number,
  storeId: idOf('store', row.store_id),
  customerId: row.customer_id === null ? null : idOf('customer', row.customer_id),
  since: row.since,
  days: row.days,
  owed: money(row.currency, BigInt(row.owed)),
});

const totals = (amounts: readonly Money[]): Money[] => {
  const sums = new Map<Currency, bigint>();
  for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0n) + minor);
  return [...sums].map(([currency, minor]) => money(currency, minor));
};
