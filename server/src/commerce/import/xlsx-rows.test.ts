import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bytesSource } from './import-source.ts';
import { SheetBroken, type SheetRow } from './sheet-row.ts';
import { xlsxRows } from './xlsx-rows.ts';

const written = async (fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('订单'), workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

const rowsOf = async (bytes: Uint8Array): Promise<SheetRow[]> => {
  const rows: SheetRow[] = [];
  for await (const row of xlsxRows(bytesSource('x.xlsx', bytes))) rows.push(row);
  return rows;
};

/** Written by hand, since the library that writes workbooks breaks letters of four bytes at borders of its own. */
const byHand = (rows: readonly string[]): Uint8Array => {
  const cells = rows.map(
    (text, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
  );
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${cells.join('')}</sheetData></worksheet>`),
  });
};

test('no letter is lost on the border of two chunks', async () => {
  const titles = Array.from({ length: 20_000 }, (_, line) => `瑜伽垫天然橡胶加厚防滑😀第${line}款`);
  const rows = await rowsOf(byHand(titles));
  expect(rows.map(({ cells }) => cells[0])).toEqual(titles);
});

test('cells of every kind', async () => {
  const bytes = await written((sheet) => {
    const row = sheet.addRow([
      12.3,
      202_611_010_001,
      true,
      { richText: [{ text: '瑜' }, { text: '伽' }] },
      { formula: 'A1*2', result: 24.6 },
      '  a  ',
      null,
      new Date('2026-11-01T00:00:00Z'),
      new Date('2026-11-01T10:23:05Z'),
      { text: '链接', hyperlink: 'https://example.com' },
      0.13,
    ]);
    row.getCell(8).numFmt = 'yyyy"年"m"月"d"日"';
    row.getCell(9).numFmt = 'yyyy/m/d h:mm:ss';
    row.getCell(11).numFmt = '[Red]0.00%';
  });
  expect((await rowsOf(bytes))[0]?.cells).toEqual([
    '12.3',
    '202611010001',
    'true',
    '瑜伽',
    '24.6',
    'a',
    '',
    '2026-11-01',
    '2026-11-01 10:23:05',
    '链接',
    '0.13',
  ]);
});

test('the calendar that begins in 1904', async () => {
  const bytes = await written((sheet, workbook) => {
    workbook.properties.date1904 = true;
    sheet.addRow([new Date('2026-11-01T00:00:00Z')]).getCell(1).numFmt = 'yyyy-mm-dd';
  });
  expect((await rowsOf(bytes))[0]?.cells).toEqual(['2026-11-01']);
});

test('only the first sheet, empty rows left out, each row under its own number', async () => {
  const bytes = await written((sheet, workbook) => {
    sheet.getCell('B2').value = 'x';
    sheet.getCell('A5').value = 'y';
    workbook.addWorksheet('说明').addRow(['not this']);
  });
  expect(await rowsOf(bytes)).toEqual([
    { line: 2, cells: ['', 'x'] },
    { line: 5, cells: ['y'] },
  ]);
});

test('a workbook that was cut off is told so', async () => {
  const bytes = await written((sheet) => sheet.addRow(['x']));
  await expect(rowsOf(bytes.subarray(0, 400))).rejects.toThrow(SheetBroken);
});
