import ExcelJS from 'exceljs';
import type { ImportSource } from './import-source.ts';
import { SheetBroken, type SheetRow } from './sheet-row.ts';

/** The rows of the first sheet of a workbook, read as a stream. All that knows the library is in this file and in `template-file.ts`. */
export async function* xlsxRows(source: ImportSource): AsyncGenerator<SheetRow> {
  let line = 1;
  try {
    const workbook = new ExcelJS.stream.xlsx.WorkbookReader(source.open(), {
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
      worksheets: 'emit',
      entries: 'emit',
    });
    for await (const sheet of workbook) {
      for await (const row of sheet) {
        line = row.number;
        const cells = cellsOf(row);
        if (cells.some((cell) => cell !== '')) yield { line, cells };
      }
      return;
    }
  } catch (error) {
    throw new SheetBroken(line, error instanceof Error ? error.message : String(error));
  }
}

const cellsOf = (row: ExcelJS.Row): string[] => {
  const cells: string[] = [];
  for (let column = 1; column <= row.cellCount; column += 1) cells.push(textOf(row.getCell(column).value));
  return cells;
};

/** Spreadsheets compute in floating point and show fifteen digits; what they show is what was meant. */
const textOf = (value: ExcelJS.CellValue): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value);
  if (value instanceof Date) return dateText(value);
  if (typeof value !== 'object') return String(value).trim();
  if ('richText' in value)
    return value.richText
      .map((part) => part.text)
      .join('')
      .trim();
  if ('text' in value) return String(value.text).trim();
  if ('result' in value) return textOf(value.result as ExcelJS.CellValue);
  return 'error' in value ? String(value.error) : '';
};

const plainNumber = (value: number): string => {
  const shown = Number(value.toPrecision(15));
  return Number.isInteger(shown) ? BigInt(shown).toString() : String(shown);
};

/** A date of a sheet has no zone; the library hands it over as if it were UTC. */
const dateText = (date: Date): string => {
  const [day = '', time = ''] = date.toISOString().split(/[T.]/);
  return time === '00:00:00' ? day : `${day} ${time}`;
};
