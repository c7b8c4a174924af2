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

/** The template as a workbook: every cell is text, so that long numbers keep their last digits; the second sheet explains the columns. */
export const templateXlsx = async (): Promise<Uint8Array> => {
  // Half a second to load; who only wants the CSV does not wait for it.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const orders = workbook.addWorksheet('订单', { views: [{ state: 'frozen', ySplit: 1 }] });
  orders.columns = templateColumns.map(({ heading, required }) => ({
    header: required ? `${heading}*` : heading,
    width: Math.max(12, heading.length * 2 + 4),
    style: { numFmt: '@' },
  }));
  orders.addRows(exampleRows());
  orders.getRow(1).font = { bold: true };
  const guide = workbook.addWorksheet('说明');
  guide.addRow(['列', '归属', '必填', '示例', '说明', 'Meaning']);
  for (const { heading, of, required, example, meaning } of templateColumns) {
    guide.addRow([heading, of === 'order' ? '订单' : '商品行', required ? '是' : '', example, meaning.zh, meaning.en]);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};
