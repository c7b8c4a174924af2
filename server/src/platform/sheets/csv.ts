import type { Cell, Sheet } from './sheet.ts';

/**
 * A sheet as CSV for spreadsheets: UTF-8 with its mark, CRLF. Words that a spreadsheet would take for a formula begin with an apostrophe,
 * also those that begin with the wide forms of Chinese keyboards, which some spreadsheets read alike.
 */
export async function* csvOf({ columns, rows }: Sheet): AsyncGenerator<string> {
  yield `\uFEFF${columns.map(field).join(',')}\r\n`;
  for await (const row of rows) yield `${row.map(cellText).join(',')}\r\n`;
}

const cellText = (cell: Cell): string => {
  if (typeof cell === 'string') return field(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell);
  return 'amount' in cell ? cell.amount : String(cell.whole);
};

const field = (words: string): string => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
