import {
  type AccountCode,
  type Cause,
  type Currency,
  type EntryKind,
  type Id,
  idOf,
  type Money,
  money,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { Span } from './trial-balance.ts';

/** What a report may be laid out by; a figure opens its entries with the same values as filters. */
export const reportDimensions = ['period', 'account', 'store', 'cause', 'kind'] as const;
export type ReportDimension = (typeof reportDimensions)[number];

export type ReportRow = {
  readonly period: string | null;
  readonly account: AccountCode | null;
  readonly store: { readonly id: Id<'store'>; readonly name: string } | null;
  readonly cause: Cause | null;
  readonly kind: EntryKind | null;
  readonly entries: number;
  readonly cases: number;
  readonly debit: Money;
  readonly credit: Money;
};

/** Sums of all that was booked in a span, by any of period, account, store, cause and kind of entry. */
export const refundReport = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { from, to }: Span,
  by: readonly ReportDimension[],
): Promise<ReportRow[]> => {
  const has = (dimension: ReportDimension): boolean => by.includes(dimension);
  const columns = [
    has('period') ? `to_char(b.booked_on, 'YYYY-MM')` : 'null::text',
    has('account') ? 'p.account_code' : 'null::text',
    has('store') ? 'e.store_id' : 'null::uuid',
    has('cause') ? 'c.cause' : 'null::text',
    has('kind') ? 'e.kind' : 'null::text',
  ];
  const { rows } = await db.query<Row>(
    `select g.*, s.name as store_name from (
      select ${columns.map((column, index) => `${column} as ${names[index]}`).join(', ')}, p.currency,
        count(distinct p.entry_id)::integer as entries, count(distinct e.case_id)::integer as cases,
        coalesce(sum(p.amount_minor) filter (where p.side = 'debit'), 0)::text as debit,
        coalesce(sum(p.amount_minor) filter (where p.side = 'credit'), 0)::text as credit
      from booked_entries($1, $2, $3) b
      join ledger_entry e on e.merchant_id = $1 and e.entry_id = b.entry_id
      join ledger_posting p on p.merchant_id = $1 and p.entry_id = b.entry_id
      left join refund_case c on c.merchant_id = $1 and c.case_id = e.case_id
      group by 1, 2, 3, 4, 5, p.currency
    ) g left join store s on s.merchant_id = $1 and s.store_id = g.store_id
    order by g.period, g.account, s.name, g.cause, g.kind, g.currency`,
    [uuidOf(merchantId), from, to],
  );
  return rows.map((row) => ({
    period: row.period,
    account: row.account,
    store: row.store_id === null ? null : { id: idOf('store', row.store_id), name: row.store_name ?? '' },
    cause: row.cause,
    kind: row.kind,
    entries: row.entries,
    cases: row.cases,
    debit: money(row.currency, BigInt(row.debit)),
    credit: money(row.currency, BigInt(row.credit)),
  }));
};

const names = ['period', 'account', 'store_id', 'cause', 'kind'] as const;

type Row = {
  readonly period: string | null;
  readonly account: AccountCode | null;
  readonly store_id: string | null;
  readonly store_name: string | null;
  readonly cause: Cause | null;
  readonly kind: EntryKind | null;
  readonly currency: Currency;
  readonly entries: number;
  readonly cases: number;
  readonly debit: string;
  readonly credit: string;
};
