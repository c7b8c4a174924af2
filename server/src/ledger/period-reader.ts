import { type AccountingPeriod, type Id, type LocalDate, openPeriod, type Period, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** The months that anybody touched, last first. All others are open. */
export const readPeriods = async (db: Pool, merchantId: Id<'merchant'>): Promise<AccountingPeriod[]> => {
  const { rows } = await db.query<{ state: AccountingPeriod }>(
    'select state from accounting_period where merchant_id = $1 order by period desc',
    [uuidOf(merchantId)],
  );
  return rows.map(({ state }) => state);
};

/** Those, and every month with something in the books up to `today`, last first; of the untouched ones the last three years. */
export const readPeriodsInUse = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  today: LocalDate,
): Promise<AccountingPeriod[]> => {
  const [touched, months] = await Promise.all([
    readPeriods(db, merchantId),
    db.query<{ period: Period }>(
      `select to_char(m, 'YYYY-MM') as period
        from (select greatest(min(occurred_at) at time zone 'Asia/Shanghai', $2::date - interval '35 months') as first_at
          from ledger_entry where merchant_id = $1) f,
          generate_series(date_trunc('month', f.first_at), $2::date, interval '1 month') m`,
      [uuidOf(merchantId), today],
    ),
  ]);
  const known = new Set(touched.map(({ period }) => period));
  const others = months.rows.filter(({ period }) => !known.has(period)).map(({ period }) => openPeriod(period));
  return [...touched, ...others].toSorted((a, b) => (a.period < b.period ? 1 : -1));
};

export const readPeriod = async (db: Pool, merchantId: Id<'merchant'>, period: Period): Promise<AccountingPeriod> => {
  const { rows } = await db.query<{ state: AccountingPeriod }>(
    'select state from accounting_period where merchant_id = $1 and period = $2',
    [uuidOf(merchantId), period],
  );
  return rows[0]?.state ?? openPeriod(period);
};

/** What stands in the way of a move: an earlier month that still has something in it, a later one that is not open. */
export const readNeighbours = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  period: Period,
): Promise<{ readonly earlierOpen: Period | null; readonly laterClosed: Period | null }> => {
  const { rows } = await db.query<{ earlier: Period | null; later: Period | null }>(
    `select
      (select min(q.period) from (
        select p.period from accounting_period p where p.merchant_id = $1 and p.period < $2 and p.status <> 'closed'
          and (p.status <> 'open' or exists (select from voucher v where v.merchant_id = $1 and v.period = p.period))
        union all
        select to_char(b.booked_on, 'YYYY-MM') from booked_entries($1, '0001-01-01', ($2 || '-01')::date - 1) b
        where not exists (select from voucher v where v.merchant_id = $1 and v.entry_id = b.entry_id)
      ) q) as earlier,
      (select max(p.period) from accounting_period p where p.merchant_id = $1 and p.period > $2 and p.status <> 'open') as later`,
    [uuidOf(merchantId), period],
  );
  return { earlierOpen: rows[0]?.earlier ?? null, laterClosed: rows[0]?.later ?? null };
};

/** What a month holds: entries and how many of them have their number, and the refunds that still wait for a red-letter invoice. */
export type PeriodContents = {
  readonly entries: number;
  readonly numbered: number;
  /** Entries that happened in an earlier month and are booked here. */
  readonly late: number;
  readonly redInvoicesOpen: number;
};

export const readPeriodContents = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  period: Period,
): Promise<PeriodContents> => {
  const { rows } = await db.query<PeriodContents>(
    `select count(*)::integer as entries, count(v.entry_id)::integer as numbered,
      count(*) filter (where (e.occurred_at at time zone 'Asia/Shanghai')::date < ($2 || '-01')::date)::integer as late,
      count(r.entry_id) filter (where r.status not in ('issued', 'not_needed'))::integer as "redInvoicesOpen"
    from booked_entries($1, ($2 || '-01')::date, (($2 || '-01')::date + interval '1 month' - interval '1 day')::date) b
    join ledger_entry e on e.merchant_id = $1 and e.entry_id = b.entry_id
    left join voucher v on v.merchant_id = $1 and v.entry_id = b.entry_id
    left join red_invoice r on r.merchant_id = $1 and r.entry_id = b.entry_id`,
    [uuidOf(merchantId), period],
  );
  return rows[0] ?? { entries: 0, numbered: 0, late: 0, redInvoicesOpen: 0 };
};
