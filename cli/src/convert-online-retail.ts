import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { csvLines } from '@redress/server/commerce/import/template-file.ts';
import { parse } from 'csv-parse';

type Invoice = Readonly<
  Record<'InvoiceNo' | 'InvoiceDate' | 'CustomerID' | 'Country' | 'Quantity' | 'UnitPrice', string>
>;

const headings = [
  '订单号',
  '门店编码',
  '会员编号',
  '顾客姓名',
  '币种',
  '下单时间',
  '商品编码',
  '商品名称',
  '单价',
  '数量',
  '税率',
  '行优惠',
  '支付方式',
];

/**
 * Online Retail (UCI, CC BY 4.0), one line an invoice, into our template. An invoice has units and an average price with more decimals
 * than money has; the price is rounded up to the penny and the difference to the invoice's total stands in the line discount.
 * Cancellations are not orders and are left out. All other lines are handed on as they are, so that the import judges them.
 */
export const convertOnlineRetail = async (
  from: string,
  to: string,
  store: string,
): Promise<{ invoices: number; skipped: ReadonlyMap<string, number> }> => {
  const out = createWriteStream(to);
  out.write(`\ufeff${csvLines([headings])}`);
  const skipped = new Map<string, number>();
  let invoices = 0;
  for await (const invoice of createReadStream(from).pipe(
    parse({ columns: true, bom: true }),
  ) as AsyncIterable<Invoice>) {
    if (invoice.InvoiceNo.startsWith('C')) {
      skipped.set('取消单(C 开头) · cancellation', (skipped.get('取消单(C 开头) · cancellation') ?? 0) + 1);
      continue;
    }
    invoices += 1;
    if (!out.write(csvLines([rowOf(invoice, store)]))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return { invoices, skipped };
};

const rowOf = (
  { InvoiceNo, InvoiceDate, CustomerID, Country, Quantity, UnitPrice }: Invoice,
  store: string,
): string[] => {
  const { price, discount, total } = amountsOf(UnitPrice, Quantity);
  return [
    InvoiceNo,
    store,
    CustomerID,
    CustomerID === '' ? '' : `Customer ${CustomerID}`,
    'GBP',
    `${isoOf(InvoiceDate)}+00:00`,
    `INVOICE-${InvoiceNo}`,
    `Goods of invoice ${InvoiceNo}, ${Country}`,
    price,
    Quantity,
    '20%',
    discount,
    total === null ? '' : `银行卡:${total}`,
  ];
};

/** Exact in ten-thousandths of a pound. What is no price is handed on as it stands. */
const amountsOf = (price: string, quantity: string): { price: string; discount: string; total: string | null } => {
  const match = /^(\d+)(?:\.(\d{1,4}))?$/.exec(price);
  const units = /^\d+$/.test(quantity) ? BigInt(quantity) : 0n;
  if (!match || units === 0n) return { price, discount: '', total: null };
  const exact = BigInt((match[1] ?? '') + (match[2] ?? '').padEnd(4, '0'));
  const pence = (exact + 99n) / 100n;
  const total = (exact * units + 50n) / 100n;
  const discount = pence * units - total;
  return { price: pounds(pence), discount: pounds(discount), total: pounds(total) };
};

const pounds = (pence: bigint): string => `${pence / 100n}.${String(pence % 100n).padStart(2, '0')}`;

/** `12/1/2010 8:26` is the first of December. */
const isoOf = (text: string): string => {
  const [date = '', time = ''] = text.split(' ');
  const [month = '', day = '', year = ''] = date.split('/');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')} ${time.padStart(5, '0')}`;
};
