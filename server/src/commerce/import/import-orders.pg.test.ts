import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { listCustomers } from '../../customer/customer-reader.ts';
import { createMerchant } from '../../merchant/create-merchant.ts';
import { readOrder } from '../order-reader.ts';
import { type ImportCounts, importOrders } from './import-orders.ts';
import { bytesSource } from './import-source.ts';
import { templateCsv, templateXlsx } from './template-file.ts';

const { pool } = await testDatabase();
const house = testHouse(pool, testClock());
const newMerchant = async () =>
  (await createMerchant(house, { name: 'm', currency: 'CNY', stores: [{ code: 'SH-JA', name: '静安店' }] })).merchant
    .id;

const importing = async (merchantId: Awaited<ReturnType<typeof newMerchant>>, file: string | Uint8Array, more = {}) => {
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const report = await importOrders(house, merchantId, { source: bytesSource('orders', bytes), ...more });
  if (!report.ok) throw new Error(`${report.refusal.code} ${JSON.stringify(report.refusal.details)}`);
  return report.value;
};

const header = '订单号,门店编码,会员编号,顾客姓名,下单时间,商品编码,商品名称,单价,数量,订单优惠,运费,支付方式';
const row = (number: string, cells: Record<string, string> = {}): string =>
  [
    number,
    cells['门店编码'] ?? 'SH-JA',
    cells['会员编号'] ?? 'M-1',
    '王芳',
    cells['下单时间'] ?? '2026-02-01 10:00',
    'CUP',
    cells['商品名称'] ?? '随行杯',
    cells['单价'] ?? '100.00',
    cells['数量'] ?? '3',
    cells['订单优惠'] ?? '满300减50:50.00/300',
    cells['运费'] ?? '10',
    cells['支付方式'] ?? '支付宝:200.00:T1:2026;储值:60',
  ].join(',');
const file = (...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;

test('the template that we give out is one that we take in, as CSV and as a workbook', async () => {
  for (const bytes of [templateCsv(), await templateXlsx()]) {
    const id = await newMerchant();
    expect(await importing(id, bytes)).toMatchObject({
      layout: 'template',
      orders: 1,
      lines: 2,
      created: 1,
      refused: [],
    });
    const order = await readOrder(pool, id, { number: 'SO-20261101-0001' });
    expect(order).toMatchObject({
      receivedOn: '2026-11-04',
      discounts: [{ label: '满300减50', amount: { minor: 5_000n }, threshold: { minor: 30_000n } }],
      gifts: [{ title: '运动毛巾', price: { minor: 2_900n } }],
      freeShipping: { threshold: { minor: 9_900n }, standardFee: { minor: 1_000n } },
      tenders: [{ kind: 'alipay', amount: { minor: 30_000n }, merchantTradeNumber: 'T20261101000001' }],
    });
    expect(order?.lines.map((line) => [line.id, line.sku, line.taxRateBasisPoints])).toEqual([
      ['L1', 'MAT-6MM', 1_300],
      ['L2', 'GIFT-CARD-NOTE', 1_300],
    ]);
    const [customer] = await listCustomers(pool, id, { limit: 2, before: null, reference: null });
    expect(customer).toMatchObject({ reference: 'M-10086', name: '王芳', phone: '13800005678' });
  }
});

test('importing the same file again changes nothing', async () => {
  const id = await newMerchant();
  const text = file(row('A-1'), row('A-2'));
  expect(await importing(id, text)).toMatchObject({ created: 2, unchanged: 0 });
  const rows = () =>
    pool.query('select o.*, o.xmin::text from sales_order o order by order_id').then((found) => found.rows);
  const before = await rows();
  expect(await importing(id, text)).toMatchObject({ created: 0, unchanged: 2, refusedOrders: 0 });
  expect(await rows()).toEqual(before);
  expect(await importing(id, file(row('A-1', { 运费: '11', 支付方式: '现金:261' })))).toMatchObject({
    created: 0,
    refused: [{ line: 2, column: '订单号', code: 'order_conflict', value: 'A-1' }],
  });
});

test.each([
  ['UTF-8', Buffer.from(file(row('E-1')))],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${file(row('E-1'))}`)],
  ['GBK', iconv.encode(file(row('E-1')), 'gbk')],
  ['GB18030 with a rare letter', iconv.encode(file(row('E-1', { 商品名称: '㐀杯' })), 'gb18030')],
  ['UTF-16', iconv.encode(file(row('E-1')), 'utf-16le', { addBOM: true })],
  ['tabs and Windows lines', Buffer.from(file(row('E-1')).replaceAll(',', '\t').replaceAll('\n', '\r\n'))],
])('reads %s by itself', async (_, bytes) => {
  const id = await newMerchant();
  expect(await importing(id, bytes)).toMatchObject({ created: 1, refused: [] });
  expect((await readOrder(pool, id, { number: 'E-1' }))?.lines[0]?.title).toContain('杯');
});

test.each([
  [{ 单价: '12.345' }, '单价', '12.345', /2 位小数/],
  [{ 单价: '-1' }, '单价', '-1', /不能为负/],
  [{ 单价: '1e3' }, '单价', '1e3', /须为金额/],
  [{ 数量: '0' }, '数量', '0', /整数/],
  [{ 数量: '1.5' }, '数量', '1.5', /整数/],
  [{ 下单时间: '2026-02-30 10:00' }, '下单时间', '2026-02-30 10:00', /须为时间/],
  [{ 门店编码: 'NOWHERE' }, '门店编码', 'NOWHERE', /没有找到/],
  [{ 支付方式: '比特币:260' }, '支付方式', '比特币:260', /不认识/],
  [{ 支付方式: '支付宝:259.99' }, '支付方式', '支付宝:259.99', /260\.00.*259\.99/],
  [{ 订单优惠: '券:400' }, '订单优惠', '券:400', /400\.00.*300\.00/],
  [{ 支付方式: '' }, '支付方式', '', /必填/],
])(
  'a bad cell %o is told by line, column and reason, and the others are kept',
  async (cells, column, value, reason) => {
    const id = await newMerchant();
    const report = await importing(id, file(row('G-1'), row('B-1', cells), row('G-2')));
    expect(report).toMatchObject({ created: 2, refusedOrders: 1 });
    expect(report.refused).toHaveLength(1);
    expect(report.refused[0]).toMatchObject({ line: 3, column, value, order: 'B-1' });
    expect(report.refused[0]?.zh).toMatch(reason);
    expect(report.refused[0]?.en).toMatch(/[a-z]{3}/);
  },
);

test('an order with one bad line is refused whole', async () => {
  const id = await newMerchant();
  const text = file(row('W-1', { 支付方式: '现金:560' }), row('W-1', { 单价: '一百', 支付方式: '' }), row('W-2'));
  const report = await importing(id, text);
  expect(report).toMatchObject({ orders: 2, lines: 3, created: 1, refusedOrders: 1 });
  expect(report.refused[0]).toMatchObject({ line: 3, column: '单价', value: '一百', order: 'W-1' });
  expect(await readOrder(pool, id, { number: 'W-1' })).toBeNull();
});

test('rows of an order must agree and stand together', async () => {
  const id = await newMerchant();
  const text = file(
    row('T-1', { 支付方式: '现金:560' }),
    row('T-1', { 支付方式: '微信:560' }),
    row('T-2'),
    row('T-1', { 支付方式: '现金:560' }),
  );
  const report = await importing(id, text);
  expect(report.refused.map(({ line, column }) => [line, column])).toEqual([
    [3, '支付方式'],
    [5, '订单号'],
  ]);
});

test('two means of payment keep their numbers, and Chinese punctuation is understood', async () => {
  const id = await newMerchant();
  await importing(id, file(row('P-1', { 支付方式: '支付宝\uff1a200.00\uff1aT1\uff1a2026\uff1b储值\uff1a60' })));
  expect((await readOrder(pool, id, { number: 'P-1' }))?.tenders).toMatchObject([
    {
      reference: 'P1',
      kind: 'alipay',
      amount: { minor: 20_000n },
      merchantTradeNumber: 'T1',
      channelTradeNumber: '2026',
    },
    { reference: 'P2', kind: 'stored_value', amount: { minor: 6_000n }, merchantTradeNumber: null },
  ]);
});

test('an old file does not bring back an old telephone number', async () => {
  const id = await newMerchant();
  await importing(id, file(row('C-1')));
  await pool.query(
    'update customer set phone = $2 where merchant_id = (select merchant_id from sales_order where number = $1)',
    ['C-1', '13900001111'],
  );
  await importing(id, file(row('C-1'), row('C-2')));
  expect(await listCustomers(pool, id, { limit: 5, before: null, reference: 'M-1' })).toMatchObject([
    { phone: '13900001111' },
  ]);
});

test('what cannot be read at all is refused with the reason', async () => {
  const id = await newMerchant();
  const codeOf = async (bytes: Uint8Array) => {
    const report = await importOrders(house, id, { source: bytesSource('x', bytes) });
    return report.ok ? 'ok' : report.refusal;
  };
  expect(await codeOf(Buffer.from(''))).toMatchObject({ code: 'file_unreadable' });
  expect(await codeOf(Buffer.from('a,b\n1,2\n'))).toMatchObject({ code: 'file_layout_unknown' });
  expect(await codeOf(Buffer.from(file(row('X')).replace(',支付方式', ',付款')))).toMatchObject({
    code: 'file_layout_unknown',
    details: { columns: ['支付方式'] },
  });
  expect(await codeOf(Buffer.from([0xff, 0xff, 0x00, 0x81, 0x20]))).toMatchObject({ code: 'file_encoding_unknown' });
  expect(await codeOf(Buffer.from([0x50, 0x4b, 0x03, 0x04, 1, 2, 3, 4]))).toMatchObject({ code: 'file_unreadable' });
  expect(await codeOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatchObject({ code: 'file_unreadable' });
});

test('a quote that is never closed ends the reading, and the rows before it stand', async () => {
  const id = await newMerchant();
  const report = await importing(id, `${file(row('Q-1'))}"Q-2,${'x,'.repeat(20)}\n`);
  expect(report).toMatchObject({ created: 1 });
  expect(report.refused[0]).toMatchObject({ line: 3 });
});

test('a workbook written by a spreadsheet program: numbers, dates and rates in their own cells', async () => {
  const id = await newMerchant();
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('订单');
  sheet.addRow([
    '订单号',
    '门店编码',
    '下单时间',
    '签收日期',
    '商品编码',
    '商品名称',
    '单价',
    '数量',
    '税率',
    '支付方式',
  ]);
  const added = sheet.addRow([
    202_602_010_001,
    'SH-JA',
    new Date('2026-02-01T10:30:00Z'),
    new Date('2026-02-03T00:00:00Z'),
    'MAT',
    { richText: [{ text: '瑜伽' }, { text: '垫' }] },
    { formula: '0.1+0.2', result: 0.1 + 0.2 },
    2,
    0.06,
    '现金:0.6',
  ]);
  added.getCell(3).numFmt = 'yyyy-mm-dd hh:mm';
  added.getCell(4).numFmt = 'yyyy-mm-dd';
  added.getCell(9).numFmt = '0%';
  expect(await importing(id, new Uint8Array(await workbook.xlsx.writeBuffer()))).toMatchObject({
    created: 1,
    refused: [],
  });
  expect(await readOrder(pool, id, { number: '202602010001' })).toMatchObject({
    placedAt: Date.parse('2026-02-01T10:30:00+08:00'),
    receivedOn: '2026-02-03',
    lines: [{ title: '瑜伽垫', unitPrice: { minor: 30n }, quantity: 2, taxRateBasisPoints: 600 }],
  });
});

test('many orders go in batches and progress is told; a report of many problems stays short', async () => {
  const id = await newMerchant();
  const told: ImportCounts[] = [];
  const every: number[] = [];
  const rows = Array.from({ length: 2_600 }, (_, i) => row(`N-${i}`, i % 2 === 0 ? {} : { 数量: 'x' }));
  const report = await importing(id, file(...rows), {
    progress: (counts: ImportCounts) => told.push(counts),
    onProblem: (problem: { line: number }) => every.push(problem.line),
  });
  expect(report).toMatchObject({ orders: 2_600, created: 1_300, refusedOrders: 1_300, refusedLeftOut: 300 });
  expect(report.refused).toHaveLength(1_000);
  expect(every).toHaveLength(1_300);
  expect(told.map((counts) => counts.created)).toEqual([500, 1_000, 1_300]);
});
