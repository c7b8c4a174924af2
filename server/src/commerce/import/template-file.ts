import type { Text } from '@redress/domain';
import { cardColumns, cardExampleRows, cardHeadings } from './cards/card-columns.ts';
import { templateColumns } from './template-columns.ts';

/** The example order of the template has two lines, the second of which leaves the columns of the order empty. */
const exampleRows = (): string[][] => {
  const first: string[] = templateColumns.map((column) => column.example);
  const second: Record<string, string> = {
    订单号: 'SO-20261101-0001',
    商品行号: 'L2',
    商品编码: 'GIFT-CARD-NOTE',
    商品名称: '贺卡(免费)',
    单价: '0.00',
    数量: '1',
    税率: '13%',
  };
  return [first, templateColumns.map(({ heading }) => second[heading] ?? '')];
};

const headings = (): string[] => templateColumns.map((column) => column.heading);

/** The template as CSV, with the mark by which Chinese spreadsheet programs see that it is UTF-8. */
export const templateCsv = (): Uint8Array => Buffer.from(`\ufeff${csvLines([headings(), ...exampleRows()])}`, 'utf8');

/** Rows as CSV text (RFC 4180). */
export const csvLines = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');

const csvCell = (value: string): string => (/[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** For words of strangers in a file that people open: what a spreadsheet would run as a formula gets an apostrophe in front. */
export const harmlessCell = (value: string): string => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);

/** The template of cards as CSV. */
export const cardTemplateCsv = (): Uint8Array =>
  Buffer.from(`\ufeff${csvLines([cardHeadings, ...cardExampleRows()])}`, 'utf8');

/** The template of orders as a workbook. */
export const templateXlsx = (): Promise<Uint8Array> =>
  workbookOf(
    '订单',
    exampleRows(),
    templateColumns.map((column) => ({ ...column, of: column.of === 'order' ? '订单' : '商品行' })),
  );

/** The template of cards as a workbook. */
export const cardTemplateXlsx = (): Promise<Uint8Array> =>
  workbookOf(
    '预付卡',
    cardExampleRows(),
    cardColumns.map((column) => ({ ...column, of: '卡', example: column.examples[0] })),
  );

type Explained = {
  readonly heading: string;
  readonly of: string;
  readonly required: boolean;
  readonly example: string;
  readonly meaning: Text;
};

/** Every cell is text, so that long numbers keep their last digits; the second sheet explains the columns. */
async function workbookOf(
  title: string,
  rows: readonly string[][],
  columns: readonly Explained[],
): Promise<Uint8Array> {
  // Half a second to load; who only wants the CSV does not wait for it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, required }) => ({
    header: required ? `${heading}*` : heading,
    width: Math.max(12, heading.length * 2 + 4),
    style: { numFmt: '@' },
  }));
  sheet.addRows([...rows]);
  sheet.getRow(1).font = { bold: true };
  const guide = workbook.addWorksheet('说明');
  guide.addRow(['列', '归属', '必填', '示例', '说明', 'Meaning']);
  for (const { heading, of, required, example, meaning } of columns) {
    guide.addRow([heading, of, required ? '是' : '', example, meaning.zh, meaning.en]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
