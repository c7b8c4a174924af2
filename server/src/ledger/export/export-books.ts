import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Id, type Language, ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { Pool } from 'pg';
import type { FileBody } from '../../platform/http/handlers.ts';
import { csvOf } from '../../platform/sheets/csv.ts';
import { gathered } from '../../platform/sheets/gathered.ts';
import { xlsxOf } from '../../platform/sheets/xlsx.ts';
import type { Span } from '../statements/trial-balance.ts';
import { beancountJournal } from './beancount.ts';
import { hledgerJournal } from './hledger.ts';
import { mostPdfVouchers, voucherPdf } from './voucher-pdf.ts';
import { kingdee, sheetOf, type VoucherLayout, yonyou } from './voucher-sheet.ts';
import { type BooksSnapshot, type ExportVoucher, withBooksSnapshot } from './voucher-stream.ts';

type ExportFormat = 'hledger' | 'beancount' | 'kingdee' | 'yonyou' | 'pdf';

export type ExportRequest = {
  readonly merchantId: Id<'merchant'>;
  readonly span: Span;
  readonly format: ExportFormat;
  /** For Kingdee and Yonyou. */
  readonly sheet: 'xlsx' | 'csv';
  readonly language: Language;
};

/**
 * A span of the books as a file of another program, written while it is read. A file that could not be finished breaks off, so that nobody takes half
 * of the books for all of them. Refused: more vouchers than a PDF should hold.
 */
export const exportBooks = async (db: Pool, request: ExportRequest): Promise<Result<FileBody, Refusal>> => {
  const { span, format, language } = request;
  const name = `redress-${span.from}-${span.to}`;
  if (format === 'pdf') return pdf(db, request, `${name}.pdf`);
  if (format === 'hledger')
    return ok(textFile(db, request, `${name}.journal`, 'text/plain', (books) => hledgerJournal(books, language)));
  if (format === 'beancount')
    return ok(textFile(db, request, `${name}.beancount`, 'text/plain', (books) => beancountJournal(books, language)));
  const layout = format === 'kingdee' ? kingdee : yonyou;
  if (request.sheet === 'csv')
    return ok(
      textFile(db, request, `${name}-${format}.csv`, 'text/csv', (books) => csvOf(sheetOf(books, layout, language))),
    );
  return ok(workbook(db, request, layout, `${name}-${format}.xlsx`));
};

type Write = (books: BooksSnapshot) => AsyncGenerator<string>;

function textFile(db: Pool, request: ExportRequest, fileName: string, mediaType: string, write: Write): FileBody {
  return {
    contents: piped(db, request, async (books, file) => pour(Readable.from(gathered(write(books))), file)),
    mediaType,
    fileName,
  };
}

function workbook(db: Pool, request: ExportRequest, layout: VoucherLayout, fileName: string): FileBody {
  const contents = piped(db, request, async (books, file) =>
    pour(Readable.from(xlsxOf(sheetOf(books, layout, request.language)), { objectMode: false }), file),
  );
  return { contents, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fileName };
}

async function pdf(db: Pool, request: ExportRequest, fileName: string): Promise<Result<FileBody, Refusal>> {
  return withBooksSnapshot(db, request.merchantId, request.span, async (books) => {
    const vouchers: ExportVoucher[] = [];
    for await (const voucher of books.vouchers()) {
      vouchers.push(voucher);
      if (vouchers.length > mostPdfVouchers)
        return refused(refusal('export_too_large', { maximum: mostPdfVouchers }, '/format'));
    }
    const contents = await voucherPdf(books, vouchers, request.language);
    return ok({ contents, mediaType: 'application/pdf', fileName });
  });
}

/** A file that fills while the snapshot is open; whatever goes wrong breaks it off. */
function piped(
  db: Pool,
  { merchantId, span }: ExportRequest,
  fill: (books: BooksSnapshot, file: PassThrough) => Promise<void>,
): Readable {
  const file = new PassThrough();
  withBooksSnapshot(db, merchantId, span, (books) => fill(books, file)).catch((error: Error) => file.destroy(error));
  return file;
}

/** Into the file; a reader that went away ends it without a fault. */
const pour = async (source: Readable, file: PassThrough): Promise<void> => {
  try {
    await pipeline(source, file);
  } catch (error) {
    if (!file.destroyed || file.errored) throw error;
  } finally {
    source.destroy();
  }
};
