import {
  type Id,
  type Instant,
  idOf,
  type RedInvoiceTask,
  type RedInvoiceTaskStatus,
  redInvoiceTaskAt,
  reviveJson,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';

/** A red-letter task with the words of the entry that it belongs to. */
export type ListedRedInvoice = RedInvoiceTask & {
  readonly caseNumber: string | null;
  readonly entry: { readonly zh: string; readonly en: string };
};

/** Tasks as they stand at a moment, newest first: one that nobody confirmed in time has lapsed, whatever its row says. */
export const listRedInvoices = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { status, caseId, now }: { status: RedInvoiceTaskStatus | null; caseId: Id<'refundCase'> | null; now: Instant },
  { limit, after }: PageRequest,
): Promise<Page<ListedRedInvoice>> => {
  const { rows } = await db.query<Row>(
    `${select} where r.merchant_id = $1
      and ($2::text is null or case when r.status = 'applied' and r.confirm_by < $3 then 'lapsed' else r.status end = $2)
      and ($4::uuid is null or r.case_id = $4) and ($5::uuid is null or r.red_invoice_id < $5)
    order by r.red_invoice_id desc limit $6`,
    [uuidOf(merchantId), status, toIso(now), caseId && uuidOf(caseId), after, limit + 1],
  );
  const page = pageOf(rows, limit, (row) => row.red_invoice_id);
  return { next: page.next, rows: page.rows.map((row) => taskOf(row, now)) };
};

export const readRedInvoice = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  id: Id<'redInvoice'>,
  now: Instant,
): Promise<ListedRedInvoice | null> => {
  const { rows } = await db.query<Row>(`${select} where r.merchant_id = $1 and r.red_invoice_id = $2`, [
    uuidOf(merchantId),
    uuidOf(id),
  ]);
  return rows[0] ? taskOf(rows[0], now) : null;
};

type Row = {
  readonly red_invoice_id: string;
  readonly state: unknown;
  readonly case_number: string | null;
  readonly description_zh: string;
  readonly description_en: string;
};

const select = `select r.red_invoice_id, r.state, c.number as case_number, e.description_zh, e.description_en
  from red_invoice r
  join ledger_entry e on e.merchant_id = r.merchant_id and e.entry_id = r.entry_id
  left join refund_case c on c.merchant_id = r.merchant_id and c.case_id = r.case_id`;

const taskOf = (row: Row, now: Instant): ListedRedInvoice => ({
  ...redInvoiceTaskAt(reviveJson<RedInvoiceTask>(row.state), now),
  id: idOf('redInvoice', row.red_invoice_id),
  caseNumber: row.case_number,
  entry: { zh: row.description_zh, en: row.description_en },
});
