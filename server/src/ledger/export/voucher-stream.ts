import {
  type AccountCode,
  type Currency,
  type EntryKind,
  type Id,
  idOf,
  type LocalDate,
  type Money,
  money,
  type Period,
  type ShownChart,
  type Side,
  type Text,
  text,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import { readShownChart } from '../books-reader.ts';
import { type PeriodBalance, periodTrialBalance, type Span } from '../statements/trial-balance.ts';

/** A voucher as it leaves the house, with the names that people look for. */
export type ExportVoucher = {
  readonly entryId: Id<'entry'>;
  readonly kind: EntryKind;
  readonly description: Text;
  readonly bookedOn: LocalDate;
  readonly occurredOn: LocalDate;
  readonly period: Period;
  /** Null while no run gave it a number. */
  readonly word: string | null;
  readonly number: number | null;
  readonly storeCode: string;
  readonly storeName: string;
  readonly caseNumber: string | null;
  readonly source: string | null;
  readonly signed: Signed;
  readonly lines: readonly ExportLine[];
};
/** The names under a voucher; null where nobody has signed. */
export type Signed = {
  /** 制单: who booked it by hand. What cases, payouts and runs book is made by Redress. */
  readonly prepared: string | null;
  /** 审核: the second person. */
  readonly checked: string | null;
  /** 记账: who closed its month. */
  readonly posted: string | null;
};
export type ExportLine = {
  readonly account: AccountCode;
  readonly side: Side;
  readonly amount: Money;
  /** The merchant's own reference of the customer; names and telephone numbers stay at home. */
  readonly customer: string | null;
};

/** One moment of the books: chart, balances at both ends of the span, and its vouchers in the order of their numbers. */
export type BooksSnapshot = {
  readonly merchantName: string;
  readonly span: Span;
  readonly chart: ShownChart;
  readonly balances: readonly PeriodBalance[];
  readonly vouchers: () => AsyncGenerator<ExportVoucher>;
};

const batch = 1_000;

/**
 * Reads a span of the books through a cursor, a thousand vouchers at a time, all at one moment: what is written meanwhile is not seen, so balances
 * and vouchers agree. The connection is given back when `work` ends, also when its reader went away.
 */
export const withBooksSnapshot = async <T>(
  db: Pool,
  merchantId: Id<'merchant'>,
  span: Span,
  work: (snapshot: BooksSnapshot) => Promise<T>,
): Promise<T> => {
  const client = await db.connect();
  let broken = false;
  const breaks = (): void => {
    broken = true;
  };
  // A connection that dies while it waits for a slow reader tells the next query; by itself it must not end the process.
  client.on('error', breaks);
  try {
    await client.query(`begin isolation level repeatable read read only`);
    await client.query(
      `set local idle_in_transaction_session_timeout = '${readersPatience}'; set local statement_timeout = '${readersPatience}'`,
    );
    return await work(await snapshotOf(client, merchantId, span));
  } finally {
    await client.query('rollback').catch(breaks);
    client.off('error', breaks);
    client.release(broken);
  }
};

/** How long the first sort of a large span, or a pause of the reader, may take before its export breaks off and frees the connection. */
const readersPatience = '5min';

async function snapshotOf(client: PoolClient, merchantId: Id<'merchant'>, span: Span): Promise<BooksSnapshot> {
  const merchant = uuidOf(merchantId);
  const { rows } = await client.query<{ name: string }>('select name from merchant where merchant_id = $1', [merchant]);
  return {
    merchantName: rows[0]?.name ?? '',
    span,
    chart: await readShownChart(client, merchantId),
    balances: await periodTrialBalance(client, merchantId, span),
    vouchers: async function* () {
      await client.query(`declare books no scroll cursor for ${vouchersSql}`, [merchant, span.from, span.to]);
      for (;;) {
        const { rows: page } = await client.query<Row>(`fetch ${batch} from books`);
        yield* page.map(voucherOf);
        if (page.length < batch) break;
      }
      await client.query('close books');
    },
  };
}

const vouchersSql = `
  select e.entry_id, e.kind, e.description_zh, e.description_en, e.source, b.booked_on::text as booked_on,
    (e.occurred_at at time zone 'Asia/Shanghai')::date::text as occurred_on, v.word, v.number, s.code as store_code, s.name as store_name, c.number as case_number,
    h.prepared_by ->> 'name' as prepared, h.checked_by ->> 'name' as checked, m.state #>> '{closed,by,name}' as posted,
    (select json_agg(json_build_array(p.account_code, p.side, p.currency, p.amount_minor::text, u.reference) order by p.line_number)
      from ledger_posting p left join customer u on u.merchant_id = $1 and u.customer_id = p.customer_id
      where p.merchant_id = $1 and p.entry_id = e.entry_id) as lines
  from booked_entries($1, $2, $3) b
  join ledger_entry e on e.merchant_id = $1 and e.entry_id = b.entry_id
  join store s on s.merchant_id = $1 and s.store_id = e.store_id
  left join voucher v on v.merchant_id = $1 and v.entry_id = e.entry_id
  left join refund_case c on c.merchant_id = $1 and c.case_id = e.case_id
  left join entry_hand h on h.merchant_id = $1 and h.entry_id = e.entry_id
  left join accounting_period m on m.merchant_id = $1 and m.period = to_char(b.booked_on, 'YYYY-MM')
  order by to_char(b.booked_on, 'YYYY-MM'), v.number nulls last, b.booked_on, e.entry_id`;

type Row = {
  readonly entry_id: string;
  readonly kind: EntryKind;
  readonly description_zh: string;
  readonly description_en: string;
  readonly source: string | null;
  readonly booked_on: LocalDate;
  readonly occurred_on: LocalDate;
  readonly word: string | null;
  readonly number: number | null;
  readonly store_code: string;
  readonly store_name: string;
  readonly case_number: string | null;
  readonly prepared: string | null;
  readonly checked: string | null;
  readonly posted: string | null;
  readonly lines: readonly [AccountCode, Side, Currency, string, string | null][];
};

const voucherOf = (row: Row): ExportVoucher => ({
  entryId: idOf('entry', row.entry_id),
  kind: row.kind,
  description: text(row.description_zh, row.description_en),
  bookedOn: row.booked_on,
  occurredOn: row.occurred_on,
  period: row.booked_on.slice(0, 7) as Period,
  word: row.word,
  number: row.number,
  storeCode: row.store_code,
  storeName: row.store_name,
  caseNumber: row.case_number,
  source: row.source,
  signed: { prepared: row.prepared, checked: row.checked, posted: row.posted },
  lines: row.lines.map(([account, side, currency, amount, customer]) => ({
    account,
    side,
    amount: money(currency, BigInt(amount)),
    customer,
  })),
});
