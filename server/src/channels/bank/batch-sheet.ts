import { decimalsOf, toDecimal } from '@redress/domain';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { create } from 'xmlbuilder2';
import type { Transfer, TransferFile } from './transfer-file.ts';

/** The columns of a batch payment as Chinese banks take it (批量付款模板), in their order. */
const columns: readonly (readonly [heading: string, cell: (file: TransferFile, transfer: Transfer) => string])[] = [
  ['付款账号开户行', ({ debtor }) => debtor.bank.name ?? ''],
  ['付款账号', ({ debtor }) => debtor.account],
  ['付款账号名称', ({ debtor }) => debtor.name],
  ['收款账号开户行', (_, { payee }) => payee.bankName],
  ['收款行联行号', (_, { payee }) => payee.cnaps ?? ''],
  ['省份名', (_, { payee }) => payee.province ?? ''],
  ['城市名', (_, { payee }) => payee.city ?? ''],
  ['收款账号', (_, { payee }) => payee.account],
  ['收款账号名称', (_, { payee }) => payee.name],
  ['金额', (_, { amount }) => toDecimal(amount)],
  ['汇款用途', (_, { remittance }) => remittance],
  ['备注', (_, { endToEndId }) => endToEndId],
  ['客户流水号', (_, { endToEndId }) => endToEndId],
];
const amountColumn = columns.findIndex(([heading]) => heading === '金额');

/**
 * Writes the sheet as an XLSX workbook. Every cell is text, so that a number of nineteen digits keeps its last ones; only the amount
 * is a number, with exactly the currency's decimals, so that nothing is hidden behind a format. The same facts make the same bytes.
 */
export const writeBatchSheet = (file: TransferFile): Uint8Array => {
  const rows = [
    columns.map(([heading]) => heading),
    ...file.transfers.map((transfer) => columns.map(([, cell]) => harmless(cell(file, transfer)))),
  ];
  const decimals = decimalsOf(file.transfers[0]?.amount.currency ?? 'CNY');
  const parts = { ...frame, 'xl/styles.xml': styles(decimals), 'xl/worksheets/sheet1.xml': sheet(rows) };
  const zippable: Zippable = {};
  for (const [path, text] of Object.entries(parts)) zippable[path] = [strToU8(text), { mtime: epochOfZip }];
  return zipSync(zippable);
};

/** The earliest moment that a ZIP can name: the sheet's own bytes tell nothing of when they were made. */
const epochOfZip = '1980-01-02T00:00:00';

/** A name is a stranger's word: what a spreadsheet would run as a formula is shown as what it is. */
const harmless = (value: string): string => (/^[=+@\t\r]/.test(value) ? `'${value}` : value);

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const xml = (build: (root: ReturnType<typeof create>) => void): string => {
  const root = create({ version: '1.0', encoding: 'UTF-8', standalone: true });
  build(root);
  return root.end();
};

const sheet = (rows: readonly (readonly string[])[]): string =>
  xml((root) => {
    const data = root.ele(main, 'worksheet').ele('sheetData');
    rows.forEach((cells, row) => {
      const line = data.ele('row', { r: String(row + 1) });
      cells.forEach((value, column) => {
        const at = `${String.fromCharCode(65 + column)}${row + 1}`;
        if (row > 0 && column === amountColumn) line.ele('c', { r: at, s: '2' }).ele('v').txt(value);
        else line.ele('c', { r: at, s: '1', t: 'inlineStr' }).ele('is').ele('t').txt(value);
      });
    });
  });

const styles = (decimals: number): string =>
  xml((root) => {
    const sheetStyles = root.ele(main, 'styleSheet');
    const amount = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
    sheetStyles.ele('numFmts', { count: '1' }).ele('numFmt', { numFmtId: '164', formatCode: amount });
    sheetStyles.ele('fonts', { count: '1' }).ele('font');
    sheetStyles.ele('fills', { count: '1' }).ele('fill').ele('patternFill', { patternType: 'none' });
    sheetStyles.ele('borders', { count: '1' }).ele('border');
    sheetStyles.ele('cellStyleXfs', { count: '1' }).ele('xf', { numFmtId: '0' });
    const cells = sheetStyles.ele('cellXfs', { count: '3' });
    // 0 plain, 1 text (`@`), 2 amount
    for (const numFmtId of ['0', '49', '164']) cells.ele('xf', { numFmtId, xfId: '0', applyNumberFormat: '1' });
  });

const frame = {
  '[Content_Types].xml': xml((root) => {
    const types = root.ele('http://schemas.openxmlformats.org/package/2006/content-types', 'Types');
    types.ele('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    });
    types.ele('Override', { PartName: '/xl/workbook.xml', ContentType: `${kinds}.sheet.main+xml` });
    types.ele('Override', { PartName: '/xl/worksheets/sheet1.xml', ContentType: `${kinds}.worksheet+xml` });
    types.ele('Override', { PartName: '/xl/styles.xml', ContentType: `${kinds}.styles+xml` });
  }),
  '_rels/.rels': xml((root) => {
    root
      .ele(relations, 'Relationships')
      .ele('Relationship', { Id: 'rId1', Type: `${office}/officeDocument`, Target: 'xl/workbook.xml' });
  }),
  'xl/workbook.xml': xml((root) => {
    root
      .ele(main, 'workbook')
      .ele('sheets')
      .ele('sheet', { name: '批量付款', sheetId: '1' })
      .att(office, 'r:id', 'rId1');
  }),
  'xl/_rels/workbook.xml.rels': xml((root) => {
    const all = root.ele(relations, 'Relationships');
    all.ele('Relationship', { Id: 'rId1', Type: `${office}/worksheet`, Target: 'worksheets/sheet1.xml' });
    all.ele('Relationship', { Id: 'rId2', Type: `${office}/styles`, Target: 'styles.xml' });
  }),
};
