import { type Currency, type Id, type Money, money, type Period, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** One rate of the worksheet: net and tax, above zero where tax is taken back. A null rate is an entry that nobody can split any more. */
export type TaxRow = {
  readonly rateBasisPoints: number | null;
  readonly entries: number;
  readonly net: Money;
  readonly tax: Money;
};

/**
 * What refunds mean for the declaration of a period. Booked: what the books took off output tax. Deductible: what the tax rules allow in this period:
 * red-letter invoices issued in it, whatever period the refund was in, and refunds of it that need none. Open: refunded by the end of the period and
 * still without their red-letter invoice (reference 5.2).
 */
export type TaxWorksheet = {
  readonly period: Period;
  readonly booked: readonly TaxRow[];
  readonly deductible: readonly TaxRow[];
  readonly open: readonly TaxRow[];
};

export const taxWorksheet = async (db: Pool, merchantId: Id<'merchant'>, period: Period): Promise<TaxWorksheet> => {
  const rows = async (text: string): Promise<TaxRow[]> => {
    const result = await db.query<Row>(`${head} ${text} ${foot}`, [uuidOf(merchantId), period]);
    return result.rows.map((row) => ({
      rateBasisPoints: row.rate_bp,
      entries: row.entries,
      net: money(row.currency, BigInt(row.net)),
      tax: money(row.currency, BigInt(row.tax)),
    }));
  };
  const [booked, deductible, open] = await Promise.all([rows(bookedSql), rows(deductibleSql), rows(openSql)]);
  return { period, booked, deductible, open };
};

const first = `($2 || '-01')::date`;
const last = `(($2 || '-01')::date + interval '1 month' - interval '1 day')::date`;

const head = `select t.rate_bp, t.currency, count(distinct t.entry_id)::integer as entries, sum(t.net_minor)::text as net, sum(t.tax_minor)::text as tax
  from entry_tax t`;
const foot = 'group by t.rate_bp, t.currency order by t.rate_bp desc nulls last, t.currency';

const bookedSql = `join booked_entries($1, ${first}, ${last}) b on b.entry_id = t.entry_id where t.merchant_id = $1`;

/** A task decides by the day of its invoice; an entry without a task, or one that needs none, by the day it is booked. */
const deductibleSql = `left join red_invoice r on r.merchant_id = $1 and r.entry_id = t.entry_id
  left join booked_entries($1, ${first}, ${last}) b on b.entry_id = t.entry_id
  where t.merchant_id = $1 and (r.status = 'issued' and r.issued_on between ${first} and ${last}
    or (r.entry_id is null or r.status = 'not_needed') and b.entry_id is not null)`;

const openSql = `join red_invoice r on r.merchant_id = $1 and r.entry_id = t.entry_id
  join booked_entries($1, '0001-01-01', ${last}) b on b.entry_id = t.entry_id
  where t.merchant_id = $1 and r.status <> 'not_needed' and (r.status <> 'issued' or r.issued_on > ${last})`;

type Row = {
  readonly rate_bp: number | null;
  readonly currency: Currency;
  readonly entries: number;
  readonly net: string;
  readonly tax: string;
};
