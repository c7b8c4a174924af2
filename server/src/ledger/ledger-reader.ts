import {
  type Account,
  type AccountCode,
  type AccountNature,
  type Actor,
  type Cause,
  type Currency,
  type Entry,
  type EntryKind,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  type Money,
  money,
  type Period,
  type Posting,
  type Side,
  text,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';

export type EntryFilter = {
  readonly caseId: Id<'refundCase'> | null;
  readonly payoutId: Id<'payout'> | null;
  readonly account: AccountCode | null;
  readonly kind?: EntryKind | null;
  readonly storeId?: Id<'store'> | null;
  readonly customerId?: Id<'customer'> | null;
  readonly cause?: Cause | null;
  /** First and last day on which the books have it. */
  readonly from?: LocalDate | null;
  readonly to?: LocalDate | null;
};

/** The number of an entry in the books, once a run gave it one. */
export type VoucherNumber = {
  readonly period: Period;
  readonly word: string;
  readonly number: number;
  readonly bookedOn: LocalDate;
};
export type RecordedEntry = Entry & {
  readonly recordedAt: Instant;
  readonly voucher: VoucherNumber | null;
  readonly reversedBy: Id<'entry'> | null;
  /** Who booked it by hand; null for what a case, a payout or a run booked. */
  readonly preparedBy: Actor | null;
  /** The second person, where one was asked for. */
  readonly checkedBy: Actor | null;
};

/** Entries with their lines, newest first. `after` is the UUID of the last entry of the page before. */
export const listEntries = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: EntryFilter,
  { limit, after }: PageRequest,
): Promise<Page<RecordedEntry>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, bind);
  if (after) conditions.push(`e.entry_id < ${bind(after)}`);
  const { rows } = await db.query<EntryRow>(
    `${selectEntry} where ${conditions.join(' and ')} order by e.entry_id desc limit ${bind(limit + 1)}`,
    values,
  );
  const page = pageOf(rows, limit, (row) => row.entry_id);
  return { next: page.next, rows: page.rows.map(entryOf) };
};

/** How many lines the entries of a filter have, on all pages together. */
export const countPostings = async (db: Pool, merchantId: Id<'merchant'>, filter: EntryFilter): Promise<number> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::integer as count from ledger_entry e
      join ledger_posting l on l.merchant_id = e.merchant_id and l.entry_id = e.entry_id
      where ${conditionsOf(filter, bind).join(' and ')}`,
    values,
  );
  return rows[0]?.count ?? 0;
};

const conditionsOf = (filter: EntryFilter, bind: (value: unknown) => string): string[] => {
  const conditions = ['e.merchant_id = $1'];
  if (filter.caseId) conditions.push(`e.case_id = ${bind(uuidOf(filter.caseId))}`);
  if (filter.payoutId) conditions.push(`e.payout_id = ${bind(uuidOf(filter.payoutId))}`);
  if (filter.account)
    conditions.push(
      `exists (select 1 from ledger_posting p where p.merchant_id = $1 and p.entry_id = e.entry_id and p.account_code = ${bind(filter.account)})`,
    );
  if (filter.kind) conditions.push(`e.kind = ${bind(filter.kind)}`);
  if (filter.storeId) conditions.push(`e.store_id = ${bind(uuidOf(filter.storeId))}`);
  if (filter.customerId)
    conditions.push(
      `exists (select 1 from ledger_posting p where p.merchant_id = $1 and p.entry_id = e.entry_id and p.customer_id = ${bind(uuidOf(filter.customerId))})`,
    );
  if (filter.cause)
    conditions.push(
      `exists (select 1 from refund_case c where c.merchant_id = $1 and c.case_id = e.case_id and c.cause = ${bind(filter.cause)})`,
    );
  if (filter.from || filter.to)
    conditions.push(
      `e.entry_id in (select b.entry_id from booked_entries($1, ${bind(filter.from ?? '0001-01-01')}::date, ${bind(filter.to ?? '9998-12-31')}::date) b)`,
    );
  return conditions;
};

export const readEntry = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  entryId: Id<'entry'>,
): Promise<RecordedEntry | null> => {
  const { rows } = await db.query<EntryRow>(`${selectEntry} where e.merchant_id = $1 and e.entry_id = $2`, [
    uuidOf(merchantId),
    uuidOf(entryId),
  ]);
  return rows[0] ? entryOf(rows[0]) : null;
};

/** The entry that booked a payout as settled; null while it is not. A bounce reverses it by name. */
export const readSettledEntry = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  payoutId: Id<'payout'>,
): Promise<RecordedEntry | null> => {
  const { rows } = await db.query<EntryRow>(
    `${selectEntry} where e.merchant_id = $1 and e.payout_id = $2 and e.kind = 'payout_settled'`,
    [uuidOf(merchantId), uuidOf(payoutId)],
  );
  return rows[0] ? entryOf(rows[0]) : null;
};

export type TrialBalanceRow = { readonly account: Account; readonly debit: Money; readonly credit: Money };

/** Sums of every account and currency; the debits of all rows of a currency equal its credits. One aggregate over the postings. */
export const trialBalance = async (db: Pool, merchantId: Id<'merchant'>): Promise<TrialBalanceRow[]> => {
  const { rows } = await db.query<{
    code: string;
    nature: AccountNature;
    name_zh: string;
    name_en: string;
    currency: Currency;
    debit: string;
    credit: string;
  }>({
    name: 'trial-balance',
    text: `select a.code, a.nature, a.name_zh, a.name_en, p.currency,
        coalesce(sum(p.amount_minor) filter (where p.side = 'debit'), 0)::text as debit,
        coalesce(sum(p.amount_minor) filter (where p.side = 'credit'), 0)::text as credit
      from ledger_posting p join ledger_account a on a.merchant_id = p.merchant_id and a.code = p.account_code
      where p.merchant_id = $1 group by a.code, a.nature, a.name_zh, a.name_en, p.currency order by a.code, p.currency`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({
    account: { code: row.code, nature: row.nature, name: text(row.name_zh, row.name_en) },
    debit: money(row.currency, BigInt(row.debit)),
    credit: money(row.currency, BigInt(row.credit)),
  }));
};

export const listAccounts = async (db: Pool, merchantId: Id<'merchant'>): Promise<Account[]> => {
  const { rows } = await db.query<{ code: string; nature: AccountNature; name_zh: string; name_en: string }>(
    'select code, nature, name_zh, name_en from ledger_account where merchant_id = $1 order by code',
    [uuidOf(merchantId)],
  );
  return rows.map((row) => ({ code: row.code, nature: row.nature, name: text(row.name_zh, row.name_en) }));
};

const selectEntry = `select e.*, (select json_agg(json_build_array(p.account_code, p.side, p.currency, p.amount_minor::text, p.customer_id) order by p.line_number)
    from ledger_posting p where p.merchant_id = e.merchant_id and p.entry_id = e.entry_id) as postings,
    v.period, v.word, v.number, v.booked_on::text as booked_on,
    (select r.entry_id from ledger_entry r where r.merchant_id = e.merchant_id and r.reverses_entry_id = e.entry_id) as reversed_by,
    h.prepared_by, h.checked_by
  from ledger_entry e left join voucher v on v.merchant_id = e.merchant_id and v.entry_id = e.entry_id
  left join entry_hand h on h.merchant_id = e.merchant_id and h.entry_id = e.entry_id`;

type EntryRow = {
  entry_id: string;
  kind: EntryKind;
  description_zh: string;
  description_en: string;
  occurred_at: Instant;
  recorded_at: Instant;
  store_id: string;
  case_id: string | null;
  payout_id: string | null;
  reverses_entry_id: string | null;
  reversed_by: string | null;
  source: string | null;
  period: Period | null;
  word: string | null;
  number: number | null;
  booked_on: LocalDate | null;
  prepared_by: Actor | null;
  checked_by: Actor | null;
  postings: [AccountCode, Side, Currency, string, string | null][];
};

const entryOf = (row: EntryRow): RecordedEntry => ({
  id: idOf('entry', row.entry_id),
  kind: row.kind,
  description: text(row.description_zh, row.description_en),
  occurredAt: row.occurred_at,
  recordedAt: row.recorded_at,
  storeId: idOf('store', row.store_id),
  caseId: row.case_id === null ? null : idOf('refundCase', row.case_id),
  payoutId: row.payout_id === null ? null : idOf('payout', row.payout_id),
  reverses: row.reverses_entry_id === null ? null : idOf('entry', row.reverses_entry_id),
  reversedBy: row.reversed_by === null ? null : idOf('entry', row.reversed_by),
  source: row.source,
  preparedBy: row.prepared_by,
  checkedBy: row.checked_by,
  voucher:
    row.period && row.word && row.number && row.booked_on
      ? { period: row.period, word: row.word, number: row.number, bookedOn: row.booked_on }
      : null,
  postings: row.postings.map(
    ([account, side, currency, amount, customerId]): Posting => ({
      account,
      side,
      amount: money(currency, BigInt(amount)),
      customerId: customerId === null ? null : idOf('customer', customerId),
    }),
  ),
});
