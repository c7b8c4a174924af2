import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import type { Cell } from './sheet.ts';
import { xlsxOf } from './xlsx.ts';

const workbook = async (rows: AsyncIterable<readonly Cell[]>): Promise<exceljs.Workbook> => {
  const parts: Uint8Array[] = [];
  for await (const part of xlsxOf({ name: '退款单', columns: ['单号', '金额', '说明'], rows })) parts.push(part);
  const book = new exceljs.Workbook();
  await book.xlsx.load(Uint8Array.from(Buffer.concat(parts)).buffer);
  return book;
};
async function* each(...rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield* rows;
}

test.each(['=1+1', '<b>&amp;"</b>', '两行\r\n字\t，前后有空格 ', '_x000D_', '张三_x', '😀'])(
  '%j is that text in a cell',
  async (words) => {
    const sheet = (await workbook(each([words]))).getWorksheet('退款单');
    const cell = sheet?.getCell('A2');
    // Readers of XML fold what ends a line.
    expect(String(cell?.value).replaceAll('_x005F_', '_').replaceAll('\r\n', '\n')).toBe(
      words.replaceAll('\r\n', '\n'),
    );
    expect(cell?.type).toBe(exceljs.ValueType.String);
  },
);

test('signs that XML cannot hold are left out, and numbers are numbers', async () => {
  const sheet = (await workbook(each(['a\u0000b\uD800', { amount: '-12.30' }, { whole: 7 }]))).getWorksheet(1);
  expect(sheet?.getRow(1).values).toEqual([undefined, '单号', '金额', '说明']);
  expect([1, 2, 3].map((column) => sheet?.getCell(2, column).value)).toEqual(['ab\uFFFD', -12.3, 7]);
});

test('a list without rows has its headings, and columns beyond Z their names', async () => {
  expect((await workbook(each())).getWorksheet(1)?.rowCount).toBe(1);
  const sheet = (await workbook(each(Array.from({ length: 30 }, (_, n) => ({ whole: n }))))).getWorksheet(1);
  expect(sheet?.getCell('AD2').value).toBe(29);
});

test('takes no more rows than its reader asks for, and lets go of them when the reader leaves', async () => {
  let made = 0;
  let closed = false;
  const rows = (async function* (): AsyncGenerator<readonly Cell[]> {
    try {
      for (;;) {
        made += 1;
        yield ['x'.repeat(1_000)];
      }
    } finally {
      closed = true;
    }
  })();
  const file = xlsxOf({ name: 'x', columns: ['a'], rows });
  for (let part = 0; part < 5; part += 1) await file.next();
  const soFar = made;
  expect(soFar).toBeLessThan(100_000);
  await file.return(undefined);
  expect(made).toBe(soFar);
  expect(closed).toBe(true);
});
