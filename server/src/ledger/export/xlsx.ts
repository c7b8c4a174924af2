import { PassThrough, type Readable } from 'node:stream';
import type { Language } from '@redress/domain';
import exceljs from 'exceljs';
import { type Cell, sheetRows, type VoucherLayout } from './voucher-sheet.ts';
import type { BooksSnapshot } from './voucher-stream.ts';

/** A sheet has 1,048,576 rows; a full one is followed by another. */
const rowsOfSheet = 1_000_000;
/** Rows that may wait for their reader. */
const waitEvery = 500;

/** A layout as a workbook that is written while it is read: memory does not grow with the number of vouchers. */
export const xlsxOf = (
  books: BooksSnapshot,
  layout: VoucherLayout,
  language: Language,
): { readonly file: Readable; readonly written: Promise<void> } => {
  const file = new PassThrough();
  return { file, written: write(file, books, layout, language) };
};

async function write(
  file: PassThrough,
  books: BooksSnapshot,
  layout: VoucherLayout,
  language: Language,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  let sheets = 1;
  let sheet = newSheet(book, layout, sheets);
  let rows = 0;
  for await (const cells of sheetRows(books, layout, language)) {
    if (file.destroyed) return;
    if (rows > 0 && rows % rowsOfSheet === 0) {
      sheet.commit();
      sheets += 1;
      sheet = newSheet(book, layout, sheets);
    }
    sheet.addRow(cells.map(sheetValue)).commit();
    rows += 1;
    if (rows % waitEvery === 0 && file.writableNeedDrain) await drained(file);
  }
  sheet.commit();
  await book.commit();
}

function newSheet(book: exceljs.stream.xlsx.WorkbookWriter, { sheetName, columns }: VoucherLayout, number: number) {
  const sheet = book.addWorksheet(number === 1 ? sheetName : `${sheetName} ${number}`);
  sheet.addRow([...columns]).commit();
  return sheet;
}

/** A sheet keeps numbers as floating point: exact for every amount of up to fifteen digits, and shown with its decimals. */
const sheetValue = (cell: Cell): string | number => {
  if (typeof cell === 'string') return cell;
  return 'amount' in cell ? Number(cell.amount) : cell.whole;
};

const drained = (file: PassThrough): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      file.off('drain', done).off('close', done);
      resolve();
    };
    file.once('drain', done).once('close', done);
  });
