import {
  type Id,
  type Language,
  type LocalDate,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { FileBody } from '../../platform/http/handlers.ts';
import { voucherPdf } from './voucher-pdf.ts';
import { withBooksSnapshot } from './voucher-stream.ts';

/** One voucher on paper, with its amount in capitals. Refused: `not_found`. */
export const oneVoucherPdf = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  entryId: Id<'entry'>,
  language: Language,
): Promise<Result<FileBody, Refusal>> => {
  const day = await dayInTheBooks(db, merchantId, entryId);
  if (day === null) return refused(refusal('not_found', { what: entryId }));
  return withBooksSnapshot(db, merchantId, { from: day, to: day }, async (books) => {
    for await (const voucher of books.vouchers()) {
      if (voucher.entryId !== entryId) continue;
      const contents = await voucherPdf(books, [voucher], language);
      const number = voucher.number === null ? entryId : `${voucher.period}-${String(voucher.number).padStart(4, '0')}`;
      return ok({ contents, mediaType: 'application/pdf', fileName: `voucher-${number}.pdf` });
    }
    return refused(refusal('not_found', { what: entryId }));
  });
};

/** The day of an entry in the books: that of its number, or else the one on which a run would book it (as `booked_entries`). */
async function dayInTheBooks(db: Pool, merchantId: Id<'merchant'>, entryId: Id<'entry'>): Promise<LocalDate | null> {
  const { rows } = await db.query<{ booked_on: LocalDate }>(
    `select coalesce(v.booked_on, greatest((e.occurred_at at time zone 'Asia/Shanghai')::date, first_open($1)))::text as booked_on
      from ledger_entry e left join voucher v on v.merchant_id = $1 and v.entry_id = e.entry_id
      where e.merchant_id = $1 and e.entry_id = $2`,
    [uuidOf(merchantId), uuidOf(entryId)],
  );
  return rows[0]?.booked_on ?? null;
}
