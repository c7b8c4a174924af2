import type { Language } from '@redress/domain';
import { type Cell, sheetRows, type VoucherLayout } from './voucher-sheet.ts';
import type { BooksSnapshot } from './voucher-stream.ts';

/** A layout as CSV for spreadsheets: UTF-8 with its mark, CRLF. Words that a spreadsheet would take for a formula begin with an apostrophe. */
export async function* csvOf(books: BooksSnapshot, layout: VoucherLayout, language: Language): AsyncGenerator<string> {
  yield `\uFEFF${layout.columns.map(field).join(',')}\r\n`;
  for await (const row of sheetRows(books, layout, language)) yield `${row.map(cellText).join(',')}\r\n`;
}

const cellText = (cell: Cell): string => {
  if (typeof cell === 'string') return field(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
  return 'amount' in cell ? cell.amount : String(cell.whole);
};

const field = (words: string): string => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
