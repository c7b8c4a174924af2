import { type Language, toDecimal } from '@redress/domain';
import type { Cell, Sheet } from '../../platform/sheets/sheet.ts';
import type { BooksSnapshot, ExportLine, ExportVoucher } from './voucher-stream.ts';

/** A layout that another program imports: its columns, and one row for every line of a voucher. */
export type VoucherLayout = {
  readonly sheetName: string;
  readonly columns: readonly string[];
  readonly row: (at: LineAt) => readonly Cell[];
};
export type LineAt = {
  readonly books: BooksSnapshot;
  readonly voucher: ExportVoucher;
  readonly line: ExportLine;
  readonly index: number;
  readonly language: Language;
};

const none: Cell = '';
const short = (words: string, most: number): string => [...words].slice(0, most).join('');
const on = (side: ExportLine['side'], { side: own, amount }: ExportLine): Cell => ({
  amount: own === side ? toDecimal(amount) : '0.00',
});
const shownAccount = ({ books, line }: LineAt) => {
  const found = books.chart.get(line.account);
  return { number: found?.number ?? line.account, name: found?.name ?? { zh: line.account, en: line.account } };
};

/**
 * Kingdee (金蝶 KIS): the fields of its published voucher interface, one row a line, account numbers with points. Customer and store travel as the
 * calculation items 客户 and 部门; a chart without those items ignores the columns.
 */
export const kingdee: VoucherLayout = {
  sheetName: 'VOUCHER',
  columns: [
    'FDate',
    'FYear',
    'FPeriod',
    'FGroup',
    'FNum',
    'FEntryID',
    'FExp',
    'FAcctID',
    'FAcctName',
    'FClsName1',
    'FObjID1',
    'FObjName1',
    'FClsName2',
    'FObjID2',
    'FObjName2',
    'FTransID',
    'FCyID',
    'FExchRate',
    'FDC',
    'FFCyAmt',
    'FDebit',
    'FCredit',
    'FPreparer',
    'FAttchment',
  ],
  row: (at) => {
    const { voucher, line, index, language } = at;
    const { number, name } = shownAccount(at);
    return [
      voucher.bookedOn,
      { whole: Number(voucher.period.slice(0, 4)) },
      { whole: Number(voucher.period.slice(5)) },
      voucher.word ?? none,
      voucher.number === null ? none : { whole: voucher.number },
      { whole: index + 1 },
      short(voucher.description[language], 40),
      number,
      name[language],
      line.customer === null ? none : '客户',
      line.customer ?? none,
      none,
      '部门',
      voucher.storeCode,
      voucher.storeName,
      voucher.caseNumber ?? voucher.source ?? none,
      line.amount.currency === 'CNY' ? 'RMB' : line.amount.currency,
      { whole: 1 },
      line.side === 'debit' ? 'D' : 'C',
      { amount: toDecimal(line.amount) },
      on('debit', line),
      on('credit', line),
      voucher.signed.prepared ?? 'Redress',
      { whole: 1 },
    ];
  },
};

/**
 * Yonyou (用友 U8/T3): the columns of its voucher import in their order; 制单日期 + 凭证类别字 + 业务号 name a voucher, a summary has 60 letters at most
 * and account numbers have no points.
 */
export const yonyou: VoucherLayout = {
  sheetName: '凭证',
  columns: [
    '制单日期',
    '凭证类别字',
    '业务号',
    '附单据数',
    '摘要',
    '科目编码',
    '金额借方',
    '金额贷方',
    '数量',
    '外币',
    '汇率',
    '制单人',
    '结算方式',
    '票号',
    '发生日期',
    '部门编码',
    '个人编码',
    '客户编码',
    '供应商编码',
    '业务员',
    '项目编码',
  ],
  row: (at) => {
    const { voucher, line, language } = at;
    const foreign = line.amount.currency !== 'CNY';
    return [
      voucher.bookedOn,
      voucher.word ?? none,
      voucher.number === null ? none : { whole: voucher.number },
      { whole: 1 },
      short(voucher.description[language], 60),
      shownAccount(at).number.replaceAll('.', ''),
      on('debit', line),
      on('credit', line),
      { whole: 0 },
      foreign ? { amount: toDecimal(line.amount) } : { whole: 0 },
      { whole: foreign ? 1 : 0 },
      voucher.signed.prepared ?? 'Redress',
      none,
      voucher.caseNumber ?? none,
      voucher.occurredOn,
      voucher.storeCode,
      none,
      line.customer ?? none,
      none,
      none,
      none,
    ];
  },
};

/** All vouchers of a span, line by line, in the columns of a layout. */
export const sheetOf = (books: BooksSnapshot, layout: VoucherLayout, language: Language): Sheet => ({
  name: layout.sheetName,
  columns: layout.columns,
  rows: sheetRows(books, layout, language),
});

async function* sheetRows(
  books: BooksSnapshot,
  layout: VoucherLayout,
  language: Language,
): AsyncGenerator<readonly Cell[]> {
  for await (const voucher of books.vouchers())
    for (const [index, line] of voucher.lines.entries()) yield layout.row({ books, voucher, line, index, language });
}
