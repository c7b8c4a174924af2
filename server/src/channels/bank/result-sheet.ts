import {
  type BankFact,
  type Currency,
  fromDateText,
  fromDecimal,
  fromIso,
  type Instant,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import { bytesSource } from '../../commerce/import/import-source.ts';
import { sheetRows } from '../../commerce/import/sheet-rows.ts';
import { BankFileBroken } from './bank-file-broken.ts';
import type { BankFileItem } from './bank-line.ts';

/** Headings of a result sheet as banks call them; the first that is there is taken. */
const headings = {
  number: ['客户流水号', '企业流水号', '客户业务编号', '备注', '附言'],
  amount: ['金额', '交易金额', '付款金额', '汇款金额'],
  status: ['处理状态', '交易状态', '处理结果', '状态', '指令状态'],
  reason: ['失败原因', '处理信息', '返回信息', '原因', '备注信息'],
  reference: ['银行流水号', '交易流水号', '流水号', '指令序号'],
  at: ['交易时间', '处理时间', '交易日期', '处理日期', '记账日期'],
} as const;
type Column = keyof typeof headings;

/** What banks write for it, read as what it proves. Anything else is not understood, and a person looks. */
const words: Readonly<Record<string, 'booked' | 'returned' | 'RJCT' | 'PDNG'>> = {
  成功: 'booked',
  交易成功: 'booked',
  处理成功: 'booked',
  付款成功: 'booked',
  支付成功: 'booked',
  失败: 'RJCT',
  交易失败: 'RJCT',
  处理失败: 'RJCT',
  付款失败: 'RJCT',
  支付失败: 'RJCT',
  已拒绝: 'RJCT',
  银行拒绝: 'RJCT',
  已撤销: 'RJCT',
  处理中: 'PDNG',
  待处理: 'PDNG',
  银行处理中: 'PDNG',
  已受理: 'PDNG',
  退票: 'returned',
  已退票: 'returned',
  已退汇: 'returned',
  退汇: 'returned',
};

/**
 * Reads the sheet that a Chinese bank gives back for a batch (XLSX, or CSV in GBK or UTF-8): the rows that went in, with a status
 * and a reason. Refuses a file without the columns for number and status.
 */
export const readResultSheet = async (
  contents: Uint8Array,
  { currency, account }: { readonly currency: Currency; readonly account: string },
): Promise<Result<AsyncGenerator<BankFileItem>, Refusal>> => {
  const rows = await sheetRows(bytesSource('result', contents));
  if (!rows.ok) return rows;
  const first = await nextHeader(rows.value);
  if (!first.ok) return first;
  return ok(itemsOf(rows.value, first.value, { currency, account }));
};

type Row = { readonly line: number; readonly cells: readonly string[] };
type Layout = Readonly<Record<Column, number>>;

/** Banks write a title and totals above the header; it is looked for in the first rows. */
const nextHeader = async (rows: AsyncGenerator<Row>): Promise<Result<Layout, Refusal>> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const { value, done } = await rows.next();
    if (done) break;
    const layout = layoutOf(value.cells);
    if (layout.number >= 0 && layout.status >= 0) return ok(layout);
  }
  return refused(refusal('file_layout_unknown', { columns: [headings.number[0], headings.status[0]] }));
};

const layoutOf = (cells: readonly string[]): Layout => {
  const bare = cells.map((cell) => cell.replace(/[\s*()()]/g, ''));
  const place = (column: Column): number => {
    const names: readonly string[] = headings[column];
    const name = names.find((each) => bare.includes(each));
    return name === undefined ? -1 : bare.indexOf(name);
  };
  const places = Object.keys(headings).map((column) => [column, place(column as Column)] as const);
  return Object.fromEntries(places) as Layout;
};

async function* itemsOf(
  rows: AsyncGenerator<Row>,
  layout: Layout,
  of: { readonly currency: Currency; readonly account: string },
): AsyncGenerator<BankFileItem> {
  for await (const { line, cells } of rows) {
    const cell = (column: Column): string | null => cells[layout[column]]?.replace(/^['`]/, '').trim() || null;
    // Totals under the table have no status.
    if (cell('number') === null && cell('status') === null) continue;
    yield { kind: 'line', line: { line, fact: factOf(cell, line, of) } };
  }
}

function factOf(
  cell: (column: Column) => string | null,
  line: number,
  { currency, account }: { readonly currency: Currency; readonly account: string },
): BankFact {
  const written = cell('amount')?.replaceAll(',', '') ?? null;
  const amount = written === null ? null : fromDecimal(currency, written);
  if (written !== null && amount === null) throw new BankFileBroken(line, `${written} is not an amount`);
  const word = cell('status') ?? '';
  const meaning = words[word] ?? null;
  const endToEndId = cell('number');
  const shared = { endToEndId, amount, code: null, message: cell('reason') };
  if (meaning !== 'booked' && meaning !== 'returned')
    return { kind: 'status', scope: 'transfer', messageId: null, status: meaning ?? word, ...shared };
  return {
    kind: 'entry',
    side: meaning === 'booked' ? 'debit' : 'credit',
    booked: true,
    returned: meaning === 'returned',
    batchId: null,
    at: momentOf(cell('at')),
    reference: cell('reference'),
    account,
    identity: `sheet/${endToEndId ?? line}/${meaning}`,
    ...shared,
  };
}

/** `2026-03-02`, `20260302` or either with a time of the bank's own clock; null for anything else. */
const momentOf = (written: string | null): Instant | null => {
  const match = /^(\d{4})[-/]?(\d{2})[-/]?(\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/.exec(written ?? '');
  if (!match) return null;
  const [, year, month, day, time] = match;
  const date = fromDateText(`${year}-${month}-${day}`);
  return date === null ? null : fromIso(`${date}T${time ?? '00:00'}+08:00`);
};
