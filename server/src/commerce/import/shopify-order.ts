import {
  type Currency,
  type Instant,
  type Money,
  money,
  type OrderLine,
  subtract,
  type TenderKind,
  text,
  zero,
} from '@redress/domain';
import type { NewCustomer } from '../../customer/record-customers.ts';
import { type CellReader, cellReader } from './cell-reader.ts';
import { cellOf, type Layout, mostLines, type OrderDraft, type Sheet } from './layout.ts';
import { codeUpTo, lineUpTo, moneyIn, readCurrency, readInstant, readQuantity, readYesNo } from './read-value.ts';
import type { SheetRow } from './sheet-row.ts';
import { discountSplit, pricesWithTax, type ShopifyLine } from './shopify-money.ts';

/**
 * The order export of Shopify (Orders → Export → CSV). The first row of an order carries the order, the rows below only their line.
 * It does not say how a payment by two means was divided, so such an order is refused; and what was refunded there before lowers
 * the invoiced ceiling here, so that it cannot be given back a second time.
 */
export const shopifyLayout: Layout = {
  name: 'shopify',
  required: [
    'Name',
    'Financial Status',
    'Currency',
    'Subtotal',
    'Shipping',
    'Taxes',
    'Total',
    'Created at',
    'Lineitem quantity',
    'Lineitem name',
    'Lineitem price',
    'Payment Method',
  ],
  numberColumn: 'Name',
  orderOf: (rows, sheet) => {
    const cells = cellReader(sheet, cellOf(rows[0], 'Name', sheet));
    if (rows.length > mostLines) {
      cells.refuse(rows[0], 'Name', text(`一张订单最多 ${mostLines} 行`, `an order has at most ${mostLines} lines`));
      return cells.problems;
    }
    return draftOf(cells, rows, sheet) ?? cells.problems;
  },
};

type Rows = readonly [SheetRow, ...SheetRow[]];

/** Null when a cell is wrong or the amounts do not add up; what is wrong is noted. */
const draftOf = (cells: CellReader, rows: Rows, sheet: Sheet): OrderDraft | null => {
  const [first] = rows;
  const number = cells.must(first, 'Name', codeUpTo(128));
  const currency = cells.must(first, 'Currency', readCurrency) ?? sheet.currency;
  const amount = (column: string): Money => cells.may(first, column, moneyIn(currency), null) ?? zero(currency);
  const createdAt = cells.must(first, 'Created at', readInstant);
  const paidAt = cells.may(first, 'Paid at', readInstant, createdAt);
  refuseUnpaid(cells, first, sheet);
  const storeCode = cells.may(first, 'Location', lineUpTo(64), '');
  const customer = customerOf(cells, first);
  const total = amount('Total');
  const kind = kindOf(cells, first, sheet, total);
  const lines = rows.map((row) => lineOf(cells, row, currency));
  const money = {
    subtotal: amount('Subtotal'),
    shipping: amount('Shipping'),
    taxes: amount('Taxes'),
    discount: amount('Discount Amount'),
    total,
    refunded: amount('Refunded Amount'),
  };
  if (cells.problems.length > 0 || number === null || createdAt === null || paidAt === null || storeCode === null)
    return null;
  const read = lines.filter((line) => line !== null);
  const goods = pricedLines(cells, first, currency, read, money);
  if (goods === null) return null;
  const order = {
    number,
    currency,
    placedAt: createdAt,
    receivedOn: null,
    lines: goods.lines,
    discounts:
      goods.discount.minor === 0n
        ? []
        : [
            {
              id: 'D1',
              label: cellOf(first, 'Discount Code', sheet) || 'Discount',
              amount: goods.discount,
              threshold: null,
            },
          ],
    gifts: [],
    shippingPaid: money.shipping,
    freeShipping: null,
    tenders: kind === null ? [] : [tenderOf(first, sheet, kind, total, paidAt)],
    invoiced: money.refunded.minor === 0n ? null : subtract<Currency>(total, money.refunded),
  };
  return { order, storeCode, customer, lines: rows.length, placeOf: placeIn(rows, sheet) };
};

const paid = ['paid', 'partially_refunded', 'refunded'];

const refuseUnpaid = (cells: CellReader, row: SheetRow, sheet: Sheet): void => {
  if (paid.includes(cellOf(row, 'Financial Status', sheet).toLowerCase())) return;
  cells.refuse(
    row,
    'Financial Status',
    text('订单未付清，没有可退的钱', 'the order is not paid, so there is nothing to refund'),
  );
};

/** Whoever has no telephone and no name is known by the address, which is how Shopify tells customers apart in this file. */
const customerOf = (cells: CellReader, row: SheetRow): NewCustomer | null => {
  const email = cells.may(row, 'Email', codeUpTo(128), null);
  const name = cells.may(row, 'Billing Name', lineUpTo(200), null);
  const phone = cells.may(row, 'Phone', lineUpTo(40), null);
  const plainPhone = phone?.replace(/[^\d+]/g, '') ?? '';
  return email === null
    ? null
    : { reference: email.toLowerCase(), name: name ?? email, phone: plainPhone || null, email };
};

const methods: readonly [RegExp, TenderKind][] = [
  [/^alipay/i, 'alipay'],
  [/^wechat/i, 'wechat_pay'],
  [/^(shopify payments|stripe)/i, 'stripe'],
  [/^gift card$/i, 'gift_card'],
  [/^cash/i, 'cash'],
  [/^(bank deposit|bank transfer|manual)/i, 'bank_card'],
];

/** Null for an order that cost nothing, and, with a problem noted, when the method is not known. */
const kindOf = (cells: CellReader, row: SheetRow, sheet: Sheet, total: Money): TenderKind | null => {
  const method = cellOf(row, 'Payment Method', sheet);
  if (total.minor === 0n) return null;
  if (method.includes('+')) return cells.refuse(row, 'Payment Method', divided);
  const kind = methods.find(([pattern]) => pattern.test(method))?.[1];
  return kind ?? cells.refuse(row, 'Payment Method', unknownMethod);
};

const divided = text(
  '导出文件没有写明各支付方式的金额，请改用我们的模板',
  'the export does not say how much each means paid; use our template for this order',
);
const unknownMethod = text(
  '不认识这种支付方式；请改用我们的模板',
  'this means of payment is not known; use our template for this order',
);

const tenderOf = (row: SheetRow, sheet: Sheet, kind: TenderKind, amount: Money, paidAt: Instant) => ({
  reference: 'P1',
  kind,
  amount,
  paidAt,
  merchantTradeNumber: cellOf(row, 'Payment Reference', sheet).slice(0, 64) || null,
  channelTradeNumber: null,
});

const lineOf = (cells: CellReader, row: SheetRow, currency: Currency): ShopifyLine | null => {
  const title = cells.must(row, 'Lineitem name', lineUpTo(300));
  const sku = cells.may(row, 'Lineitem sku', lineUpTo(64), '');
  const quantity = cells.must(row, 'Lineitem quantity', readQuantity);
  const price = cells.must(row, 'Lineitem price', moneyIn(currency));
  const discount = cells.may(row, 'Lineitem discount', moneyIn(currency), zero(currency));
  const taxable = cells.may(row, 'Lineitem taxable', readYesNo, true);
  if (title === null || sku === null || quantity === null || price === null || discount === null || taxable === null)
    return null;
  return { title, sku, quantity, price: price.minor, discount: discount.minor, taxable };
};

type Amounts = Record<'subtotal' | 'shipping' | 'taxes' | 'discount' | 'total' | 'refunded', Money>;
type DraftLine = Omit<OrderLine, 'returnedQuantity' | 'refunded'>;

const pricedLines = (
  cells: CellReader,
  row: SheetRow,
  currency: Currency,
  lines: readonly ShopifyLine[],
  { subtotal, shipping, taxes, discount, total }: Amounts,
): { lines: DraftLine[]; discount: Money } | null => {
  const split = discountSplit(lines, discount.minor, subtotal.minor);
  if (split === null) {
    return cells.refuse(
      row,
      'Subtotal',
      text('各行金额减优惠与 Subtotal 不符', 'the lines less the discounts do not give the Subtotal'),
    );
  }
  const priced = pricesWithTax(split.lines, {
    orderDiscount: split.orderDiscount,
    taxes: taxes.minor,
    taxIsExtra: total.minor === subtotal.minor + shipping.minor + taxes.minor,
  });
  return {
    discount: money(currency, split.orderDiscount),
    lines: priced.map((line, index) => ({
      id: `L${index + 1}`,
      sku: line.sku.replace(/\s+/g, '-') || `L${index + 1}`,
      title: line.title,
      unitPrice: money(currency, line.unitPrice),
      quantity: line.quantity,
      lineDiscount: money(currency, line.lineDiscount),
      taxRateBasisPoints: line.taxRateBasisPoints,
      unitCost: null,
      noReasonExclusion: null,
      exclusionConfirmed: false,
    })),
  };
};

const columnOf: Record<string, string> = {
  storeId: 'Location',
  customerId: 'Email',
  discounts: 'Discount Amount',
  tenders: 'Total',
  shippingPaid: 'Shipping',
  invoiced: 'Refunded Amount',
};

const placeIn =
  (rows: Rows, sheet: Sheet): OrderDraft['placeOf'] =>
  (pointer) => {
    const [, place = '', index = '0'] = pointer?.split('/') ?? [];
    const row = place === 'lines' ? (rows[Number(index)] ?? rows[0]) : rows[0];
    const column = place === 'lines' ? 'Lineitem price' : (columnOf[place] ?? 'Name');
    return { line: row.line, column, value: cellOf(row, column, sheet) };
  };
