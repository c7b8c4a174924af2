import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, test } from 'vitest';
import { createMerchant } from '../../merchant/create-merchant.ts';
import { readOrder } from '../order-reader.ts';
import { importOrders } from './import-orders.ts';
import { bytesSource } from './import-source.ts';

const { pool } = await testDatabase();
const house = testHouse(pool, testClock());
const { merchant } = await createMerchant(house, {
  name: 'shop',
  currency: 'USD',
  stores: [{ code: 'WEB', name: 'web shop' }],
});

const header =
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem taxable,Billing Name,Phone,Payment Method,Payment Reference,Refunded Amount,Id,Location,Lineitem discount';
const names = header.split(',');
const row = (cells: Record<string, string>): string => names.map((name) => cells[name] ?? '').join(',');
const first = {
  Name: '#1001',
  Email: 'Ann@Example.com',
  'Financial Status': 'paid',
  'Paid at': '2026-02-01 10:00:05 -0500',
  Currency: 'USD',
  Subtotal: '90.00',
  Shipping: '5.00',
  Taxes: '7.20',
  Total: '102.20',
  'Discount Code': 'TEN',
  'Discount Amount': '10.00',
  'Created at': '2026-02-01 10:00:00 -0500',
  'Lineitem quantity': '3',
  'Lineitem name': 'Cup - blue',
  'Lineitem price': '20.00',
  'Lineitem sku': 'CUP BLUE',
  'Lineitem taxable': 'true',
  'Billing Name': 'Ann',
  'Payment Method': 'Shopify Payments',
  'Payment Reference': 'c123.1',
  'Lineitem discount': '0.00',
};
const second = {
  Name: '#1001',
  'Lineitem quantity': '1',
  'Lineitem name': 'Pot',
  'Lineitem price': '40.00',
  'Lineitem taxable': 'true',
};
const importing = async (...rows: Record<string, string>[]) => {
  const bytes = Buffer.from(`${[header, ...rows.map(row)].join('\n')}\n`);
  const report = await importOrders(house, merchant.id, {
    source: bytesSource('orders_export.csv', bytes),
    defaultStore: 'WEB',
  });
  if (!report.ok) throw new Error(report.refusal.code);
  return report.value;
};

test('an order of two lines with tax on top and a code', async () => {
  expect(await importing(first, second)).toMatchObject({
    layout: 'shopify',
    orders: 1,
    lines: 2,
    created: 1,
    refused: [],
  });
  const order = await readOrder(pool, merchant.id, { number: '#1001' });
  expect(order).toMatchObject({
    currency: 'USD',
    placedAt: Date.parse('2026-02-01T15:00:00Z'),
    discounts: [{ label: 'TEN', amount: { minor: 1_000n } }],
    shippingPaid: { minor: 500n },
    tenders: [{ kind: 'stripe', amount: { minor: 10_220n }, merchantTradeNumber: 'c123.1' }],
    invoiced: { minor: 10_220n },
  });
  // 7.20 of tax over 60.00 and 40.00 is 4.32 and 2.88; a third of 64.32 is 21.44.
  expect(order?.lines.map((line) => [line.unitPrice.minor, line.lineDiscount.minor, line.taxRateBasisPoints])).toEqual([
    [2_144n, 0n, 800],
    [4_288n, 0n, 800],
  ]);
});

test('a price that does not come out even keeps its cents in the line discount', async () => {
  await importing({ ...first, Name: '#1002', Subtotal: '50.00', Taxes: '4.01', Total: '59.01' });
  const order = await readOrder(pool, merchant.id, { number: '#1002' });
  expect(order?.lines.map((line) => [line.unitPrice.minor, line.lineDiscount.minor])).toEqual([[2_134n, 1n]]);
});

test('tax inside the price stays inside', async () => {
  await importing({ ...first, Name: '#1003', Subtotal: '50.00', Taxes: '3.70', Total: '55.00' });
  const order = await readOrder(pool, merchant.id, { number: '#1003' });
  expect(order?.lines[0]).toMatchObject({ unitPrice: { minor: 2_000n }, taxRateBasisPoints: 799 });
});

test('what was refunded there cannot be credited here again', async () => {
  await importing({
    ...first,
    Name: '#1004',
    Subtotal: '50.00',
    Taxes: '0.00',
    Total: '55.00',
    'Financial Status': 'partially_refunded',
    'Refunded Amount': '20.00',
  });
  expect((await readOrder(pool, merchant.id, { number: '#1004' }))?.invoiced).toMatchObject({ minor: 3_500n });
});

test.each([
  [{ 'Financial Status': 'pending' }, 'Financial Status'],
  [{ 'Payment Method': 'Gift Card + Shopify Payments' }, 'Payment Method'],
  [{ 'Payment Method': 'Barter' }, 'Payment Method'],
  [{ Subtotal: '51.00' }, 'Subtotal'],
  [{ Total: '99.00' }, 'Total'],
  [{ Location: 'Elsewhere' }, 'Location'],
])('%o is refused at its column and the next order is kept', async (cells, column) => {
  const good = {
    ...first,
    Name: `#ok-${column}-${JSON.stringify(cells).length}`.replaceAll(' ', ''),
    Subtotal: '50.00',
    Total: '62.20',
  };
  const report = await importing({ ...good, Name: '#bad', ...cells }, good);
  expect(report).toMatchObject({ created: 1, refusedOrders: 1 });
  expect(report.refused[0]).toMatchObject({ line: 2, column });
});
