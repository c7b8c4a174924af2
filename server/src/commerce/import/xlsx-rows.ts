import { DAY, instantOf, toIso } from '@redress/domain';
import type { ImportSource } from './import-source.ts';
import { SheetBroken, type SheetRow } from './sheet-row.ts';
import { readBook, type XlsxBook } from './xlsx-book.ts';
import { readParts, type XmlEvents } from './xlsx-part.ts';

/**
 * The rows of the first sheet of a workbook, read as a stream. Not by exceljs, whose streaming reader breaks Chinese letters that fall on
 * the border of two chunks (seen on a sheet of 100,000 rows), and whose other reader needs the whole workbook in memory.
 */
export async function* xlsxRows(source: ImportSource): AsyncGenerator<SheetRow> {
  let rows: SheetRow[] = [];
  let line = 1;
  try {
    const book = await readBook(source);
    const reader = rowReader(book, (row) => {
      line = row.line;
      if (row.cells.some((cell) => cell !== '')) rows.push(row);
    });
    for await (const _ of readParts(source, (path) => (path === book.sheetPath ? reader : null))) {
      const taken = rows;
      rows = [];
      yield* taken;
    }
  } catch (error) {
    yield* rows;
    throw new SheetBroken(line, error instanceof Error ? error.message : String(error));
  }
}

/** Wider sheets are not ours; a cell far to the right must not make a row of millions. */
const mostColumns = 500;

const rowReader = (book: XlsxBook, done: (row: SheetRow) => void): XmlEvents => {
  let line = 0;
  let cells: string[] = [];
  let column = -1;
  let cell: Readonly<Record<string, string>> = {};
  let value = '';
  let taking = false;
  return {
    open: (name, attributes) => {
      if (name === 'row') {
        line = attributes['r'] === undefined ? line + 1 : Number(attributes['r']);
        cells = [];
        column = -1;
      }
      if (name === 'c') {
        cell = attributes;
        value = '';
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
      }
      // A formula (`<f>`) stands beside its value; only the value counts.
      taking = name === 'v' || name === 't';
    },
    text: (part) => {
      if (taking) value += part;
    },
    close: (name) => {
      taking = false;
      if (name === 'c' && column < mostColumns) {
        while (cells.length < column) cells.push('');
        cells[column] = textOf(cell, value, book).trim();
      }
      if (name === 'row') done({ line, cells });
    },
  };
};

/** `AB12` is the column 27, counted from 0. */
const columnOf = (reference: string): number => {
  let number = 0;
  for (const letter of reference.replace(/\d+$/, '')) number = number * 26 + (letter.charCodeAt(0) - 64);
  return number - 1;
};

const textOf = (cell: Readonly<Record<string, string>>, value: string, book: XlsxBook): string => {
  switch (cell['t']) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'true' : 'false';
    case 'str':
    case 'inlineStr':
    case 'e':
      return value;
    case 'd':
      return value.replace('T', ' ');
    default:
      if (value === '') return '';
      return book.datedStyles[Number(cell['s'] ?? '0')] ? dateText(Number(value), book.from1904) : plainNumber(value);
  }
};

/** Spreadsheets compute in floating point and show fifteen digits; what they show is what was meant. */
const plainNumber = (value: string): string => {
  const shown = Number(Number(value).toPrecision(15));
  if (!Number.isFinite(shown)) return value;
  return Number.isInteger(shown) ? BigInt(shown).toString() : String(shown);
};

/** Days from the first of January 1970 back to the day 0 of the two calendars of spreadsheets. */
const daysTo1900 = 25_569;
const daysTo1904 = 24_107;

/** A date of a sheet has no zone: it is the time of the shop's own clock. */
const dateText = (serial: number, from1904: boolean): string => {
  const seconds = Math.round(((serial - (from1904 ? daysTo1904 : daysTo1900)) * DAY) / 1_000);
  if (!Number.isSafeInteger(seconds) || Math.abs(seconds) > 253_402_300_799) return String(serial);
  const [day = '', time = ''] = toIso(instantOf(seconds * 1_000)).split(/[T.]/);
  return time === '00:00:00' ? day : `${day} ${time}`;
};
