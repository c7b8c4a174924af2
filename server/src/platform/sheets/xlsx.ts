import { PassThrough, type Readable } from 'node:stream';
import exceljs from 'exceljs';
import type { Cell, Sheet } from './sheet.ts';

/** A sheet has 1,048,576 rows; a full one is followed by another. */
const rowsOfSheet = 1_000_000;
/** Rows that may wait for their reader. */
const waitEvery = 500;

/** A sheet as a workbook that is written while it is read: memory does not grow with the number of rows. Words are text there, never formulas. */
export const xlsxOf = (sheet: Sheet): { readonly file: Readable; readonly written: Promise<void> } => {
  const file = new PassThrough();
  return { file, written: write(file, sheet) };
};

async function write(file: PassThrough, { name, columns, rows }: Sheet): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  let sheets = 1;
  let sheet = newSheet(book, name, columns);
  let written = 0;
  for await (const cells of rows) {
    if (file.destroyed) return;
    if (written > 0 && written % rowsOfSheet === 0) {
      sheet.commit();
      sheets += 1;
      sheet = newSheet(book, `${name} ${sheets}`, columns);
    }
    sheet.addRow(cells.map(sheetValue)).commit();
    written += 1;
    if (written % waitEvery === 0 && file.writableNeedDrain) await drained(file);
  }
  sheet.commit();
  await book.commit();
}

function newSheet(book: exceljs.stream.xlsx.WorkbookWriter, name: string, columns: readonly string[]) {
  const sheet = book.addWorksheet(name);
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
