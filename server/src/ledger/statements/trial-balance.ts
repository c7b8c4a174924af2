import {
  type AccountCode,
  type Currency,
  dateOf,
  type Id,
  type LocalDate,
  type Money,
  money,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';

/** One account in a span of days: what it held before, what moved, what it holds after (debit less credit). */
export type PeriodBalance = {
  readonly account: AccountCode;
  readonly opening: Money;
  readonly debit: Money;
  readonly credit: Money;
  readonly closing: Money;
};

export type Span = { readonly from: LocalDate; readonly to: LocalDate };

/**
 * The trial balance of a span of days, by the day on which the books have an entry. Months that are closed are read from their frozen sums when
 * they lie wholly before or in the span; all others are added up from their postings.
 */
export const periodTrialBalance = async (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  { from, to }: Span,
  storeId: Id<'store'> | null = null,
): Promise<PeriodBalance[]> => {
  const asked = [uuidOf(merchantId), from, to];
  for (;;) {
    const { rows: first } = await db.query<{ since: LocalDate }>({ name: 'live-since', text: sinceSql, values: asked });
    const since = first[0]?.since ?? dateOf('0001-01-01');
    const { rows } = await db.query<Row>({
      name: 'period-trial-balance',
      text: sql,
      values: [...asked, storeId && uuidOf(storeId), since],
    });
    // A month that was closed or opened between the two statements moves the day; then it is asked again.
    if (rows.every((row) => row.since === since)) return rows.flatMap(balanceOf);
  }
};

type Row = {
  readonly since: LocalDate;
  readonly code: AccountCode | null;
  readonly currency: Currency;
  readonly opening: string;
  readonly debit: string;
  readonly credit: string;
};

const balanceOf = (row: Row): PeriodBalance[] => {
  if (row.code === null) return [];
  const amount = (minor: string): Money => money(row.currency, BigInt(minor));
  const [opening, debit, credit] = [amount(row.opening), amount(row.debit), amount(row.credit)];
  const closing = money(row.currency, opening.minor + debit.minor - credit.minor);
  return [{ account: row.code, opening, debit, credit, closing }];
};

/**
 * Months are closed in turn, so up to some day everything is frozen: the first day of the first month that the span cuts, or the day after the last
 * closed month. What is frozen before it is read from its sums, what comes after is added up. The day is asked for first and then handed in:
 * PostgreSQL opens `booked_entries` up into the statement, and so finds a good plan, only for plain values.
 */
const frozenSql = `
  with frozen as (
    select p.period, (p.period || '-01')::date as first, ((p.period || '-01')::date + interval '1 month' - interval '1 day')::date as last
    from accounting_period p where p.merchant_id = $1 and p.status in ('closed', 'reopening') and (p.period || '-01')::date <= $3::date
  ), live as (
    select coalesce(
      (select min(first) from frozen where not (last < $2::date or first >= $2::date and last <= $3::date)), (select max(last) + 1 from frozen), '0001-01-01') as since
  )`;

const sinceSql = `${frozenSql} select since::text as since from live`;

const sql = `${frozenSql}, sums as (
    select b.account_code, b.currency, f.last < $2::date as before, b.debit_minor as debit, b.credit_minor as credit
    from period_balance b join frozen f on f.period = b.period and f.last < $5::date
    where b.merchant_id = $1 and ($4::uuid is null or b.store_id = $4)
    union all
    select p.account_code, p.currency, e.booked_on < $2::date,
      sum(p.amount_minor) filter (where p.side = 'debit'), sum(p.amount_minor) filter (where p.side = 'credit')
    from booked_entries($1, $5, $3) e
    join ledger_posting p on p.merchant_id = $1 and p.entry_id = e.entry_id
    where $4::uuid is null or exists (select from ledger_entry l where l.merchant_id = $1 and l.entry_id = e.entry_id and l.store_id = $4)
    group by p.account_code, p.currency, e.booked_on < $2::date
  ), totals as (
    select account_code as code, currency,
      coalesce(sum(coalesce(debit, 0) - coalesce(credit, 0)) filter (where before), 0)::text as opening,
      coalesce(sum(debit) filter (where not before), 0)::text as debit,
      coalesce(sum(credit) filter (where not before), 0)::text as credit
    from sums group by account_code, currency
  )
  select live.since::text as since, totals.* from live left join totals on true order by code, currency`;
