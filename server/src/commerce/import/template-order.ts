import { type Currency, type Money, type OrderLine, type Text, text, zero } from '@redress/domain';
import type { NewCustomer } from '../../customer/record-customers.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { cellOf, type Layout, mostLines, type OrderDraft, type Sheet } from './layout.ts';
import { discountsIn, freeShippingIn, giftsIn, tendersIn } from './read-list.ts';
import {
  codeUpTo,
  lineUpTo,
  moneyIn,
  readCurrency,
  readDate,
  readExclusion,
  readInstant,
  readQuantity,
  readTaxRate,
  readYesNo,
} from './read-value.ts';
import type { SheetRow } from './sheet-row.ts';
import { templateColumns } from './template-columns.ts';

/** Our own template with its Chinese headings. */
export const templateLayout: Layout = {
  name: 'template',
  required: templateColumns.filter((column) => column.required).map((column) => column.heading),
  numberColumn: '订单号',
  orderOf: (rows, sheet) => {
    const [first] = rows;
    const number = cellOf(first, '订单号', sheet);
    const cells = cellReader(sheet, number);
    refuseDisagreement(cells, rows, sheet);
    if (rows.length > mostLines) {
      cells.refuse(first, '订单号', text(`一张订单最多 ${mostLines} 行`, `an order has at most ${mostLines} lines`));
      return cells.problems;
    }
    return draftOf(cells, rows, sheet) ?? cells.problems;
  },
};

type Rows = readonly [SheetRow, ...SheetRow[]];

/** A later row of the order may leave a column of the order empty, but it may not contradict the first. */
const refuseDisagreement = (cells: CellReader, [first, ...more]: Rows, sheet: Sheet): void => {
  for (const { heading } of templateColumns.filter((column) => column.of === 'order')) {
    const said = cellOf(first, heading, sheet);
    const other = more.find((row) => !['', said].includes(cellOf(row, heading, sheet)));
    if (other) cells.refuse(other, heading, differs(said));
  }
};

const differs = (said: string): Text =>
  text(`与该订单首行不一致（首行为「${said}」）`, `it differs from the first row of the order (“${said}”)`);

/** Null when a cell is wrong; what is wrong is noted. */
const draftOf = (cells: CellReader, rows: Rows, sheet: Sheet): OrderDraft | null => {
  const [first] = rows;
  const number = cells.must(first, '订单号', codeUpTo(128));
  const storeCode = cells.must(first, '门店编码', codeUpTo(64));
  const currency = cells.may(first, '币种', readCurrency, sheet.currency) ?? sheet.currency;
  const placedAt = cells.must(first, '下单时间', readInstant);
  const receivedOn = cells.may(first, '签收日期', readDate, null);
  const paidAt = cells.may(first, '支付时间', readInstant, placedAt);
  const customer = customerOf(cells, first);
  const discounts = cells.may(first, '订单优惠', discountsIn(currency), []);
  const gifts = cells.may(first, '赠品', giftsIn(currency), []);
  const shippingPaid = cells.may(first, '运费', moneyIn(currency), zero(currency));
  const freeShipping = cells.may(first, '包邮条件', freeShippingIn(currency), null);
  const tenders = cells.must(first, '支付方式', tendersIn(currency));
  const invoiced = cells.may(first, '开票金额', moneyIn(currency), null);
  const lines = rows.map((row, index) => lineOf(cells, row, index, currency));
  if (cells.problems.length > 0) return null;
  if (number === null || storeCode === null || placedAt === null || paidAt === null) return null;
  if (discounts === null || gifts === null || shippingPaid === null || tenders === null) return null;
  const order = {
    number,
    currency,
    placedAt,
    receivedOn,
    lines: lines.filter((line) => line !== null),
    discounts,
    gifts,
    shippingPaid,
    freeShipping,
    tenders: tenders.map((tender) => ({ ...tender, paidAt })),
    invoiced,
  };
  return { order, storeCode, customer, lines: rows.length, placeOf: placeIn(rows, sheet) };
};

const customerOf = (cells: CellReader, row: SheetRow): NewCustomer | null => {
  const reference = cells.may(row, '会员编号', codeUpTo(128), null);
  const name = cells.may(row, '顾客姓名', lineUpTo(200), null);
  const phone = cells.may(row, '手机', codeUpTo(20), null);
  const email = cells.may(row, '邮箱', codeUpTo(254), null);
  return reference === null ? null : { reference, name: name ?? reference, phone, email };
};

type DraftLine = Omit<OrderLine, 'returnedQuantity' | 'refunded'>;

/** 13 %: the rate of ordinary goods. */
const usualTaxRate = 1_300;

const lineOf = (cells: CellReader, row: SheetRow, index: number, currency: Currency): DraftLine | null => {
  const id = cells.may(row, '商品行号', codeUpTo(64), `L${index + 1}`);
  const sku = cells.must(row, '商品编码', codeUpTo(64));
  const title = cells.must(row, '商品名称', lineUpTo(300));
  const unitPrice = cells.must(row, '单价', moneyIn(currency));
  const quantity = cells.must(row, '数量', readQuantity);
  const lineDiscount = cells.may<Money, Money>(row, '行优惠', moneyIn(currency), zero(currency));
  const taxRateBasisPoints = cells.may(row, '税率', readTaxRate, usualTaxRate);
  const unitCost = cells.may(row, '成本', moneyIn(currency), null);
  const noReasonExclusion = cells.may(row, '不适用七日无理由', readExclusion, null);
  const exclusionConfirmed = cells.may(row, '已确认', readYesNo, false);
  if (id === null || sku === null || title === null || unitPrice === null || quantity === null) return null;
  if (lineDiscount === null || taxRateBasisPoints === null || exclusionConfirmed === null) return null;
  return {
    id,
    sku,
    title,
    unitPrice,
    quantity,
    lineDiscount,
    taxRateBasisPoints,
    unitCost,
    noReasonExclusion,
    exclusionConfirmed,
  };
};

const columnOf: Record<string, string> = {
  number: '订单号',
  storeId: '门店编码',
  customerId: '会员编号',
  discounts: '订单优惠',
  gifts: '赠品',
  tenders: '支付方式',
  shippingPaid: '运费',
  freeShipping: '包邮条件',
  invoiced: '开票金额',
  unitPrice: '单价',
  lineDiscount: '行优惠',
  unitCost: '成本',
};

const placeIn =
  (rows: Rows, sheet: Sheet): OrderDraft['placeOf'] =>
  (pointer) => {
    const [, place = 'number', index = '0', part = ''] = pointer?.split('/') ?? [];
    const row = place === 'lines' ? (rows[Number(index)] ?? rows[0]) : rows[0];
    const column = place === 'lines' ? (columnOf[part] ?? '商品行号') : (columnOf[place] ?? '订单号');
    return { line: row.line, column, value: cellOf(row, column, sheet) };
  };
