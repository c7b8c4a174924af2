import { cny, dateOf, type Id, idOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { expect, it } from 'vitest';
import { createMerchant } from '../merchant/create-merchant.ts';
import { readOrder } from './order-reader.ts';
import { type NewOrder, recordOrders } from './record-order.ts';
import { recordReceipt } from './record-receipt.ts';

const { pool } = await testDatabase();
const clock = testClock('2026-03-10T09:00:00+08:00');
const house = testHouse(pool, clock);
const { merchant, stores } = await createMerchant(house, {
  name: '杯子店',
  currency: 'CNY',
  stores: [{ code: 'S1', name: '一店' }],
});
const [store] = stores;

const sale = (changes: Partial<NewOrder> = {}): NewOrder => ({
  number: 'SO-1',
  storeId: store?.id ?? idOf('store', '018e0000-0000-7000-8000-000000000001'),
  customerId: null,
  currency: 'CNY',
  placedAt: clock.now(),
  receivedOn: null,
  lines: [
    {
      id: 'L1',
      sku: 'CUP',
      title: '杯',
      unitPrice: cny(10_000n),
      quantity: 2,
      lineDiscount: cny(0n),
      taxRateBasisPoints: 1300,
      unitCost: null,
      noReasonExclusion: null,
      exclusionConfirmed: false,
    },
  ],
  discounts: [],
  gifts: [],
  shippingPaid: cny(0n),
  freeShipping: null,
  tenders: [
    {
      reference: 'P1',
      kind: 'cash',
      amount: cny(20_000n),
      paidAt: clock.now(),
      merchantTradeNumber: null,
      channelTradeNumber: null,
    },
  ],
  invoiced: null,
  ...changes,
});
const recorded = async (...orders: NewOrder[]): Promise<string[]> =>
  (await recordOrders(house, merchant.id, orders)).map((answer) =>
    answer.ok ? answer.value.outcome : answer.refusal.code,
  );
const idOfOrder = async (number: string): Promise<Id<'order'>> => {
  const order = await readOrder(pool, merchant.id, { number });
  if (!order) throw new Error(`no order ${number}`);
  return order.id;
};
const receive = async (number: string, day: string): Promise<string> => {
  const answer = await recordReceipt(house, {
    merchantId: merchant.id,
    orderId: await idOfOrder(number),
    receivedOn: dateOf(day),
  });
  return answer.ok ? 'recorded' : answer.refusal.code;
};

it('records an order once, whoever sends it how often', async () => {
  const answers = (await Promise.all(Array.from({ length: 8 }, () => recorded(sale({ number: 'SO-8' }))))).flat();
  expect(answers.toSorted()).toEqual(['created', ...Array.from({ length: 7 }, () => 'unchanged')]);
  expect(
    await recorded(
      sale({ number: 'SO-8', currency: 'CNY', shippingPaid: cny(0n) }),
      sale({ number: 'SO-9' }),
      sale({ number: 'SO-9' }),
    ),
  ).toEqual(['unchanged', 'created', 'unchanged']);
});

it('never rewrites one, and judges each of many by itself', async () => {
  const [line] = sale().lines;
  if (!line) throw new Error('a sale has a line');
  const other = { ...line, title: '另一只杯' };
  const short = { ...line, quantity: 3 };
  const dear = { ...line, unitPrice: { currency: 'USD', minor: 10_000n } as const };
  expect(
    await recorded(
      sale({ number: 'SO-2' }),
      sale({ number: 'SO-2', lines: [other] }),
      sale({ number: 'SO-3', lines: [short] }),
      sale({ number: 'SO-4', lines: [line, line] }),
      sale({ number: 'SO-5', lines: [] }),
      sale({ number: 'SO-6', lines: [dear] }),
      sale({ number: 'SO-7', storeId: idOf('store', '018e0000-0000-7000-8000-00000000dead') }),
      sale({ number: 'SO-10', discounts: [{ id: 'D1', label: '优惠', amount: cny(20_001n), threshold: null }] }),
    ),
  ).toEqual([
    'created',
    'order_conflict',
    'order_totals_disagree',
    'already_exists',
    'input_invalid',
    'currency_mismatch',
    'not_found',
    'order_discount_exceeds_goods',
  ]);
  expect(await readOrder(pool, merchant.id, { number: 'SO-2' })).toMatchObject({
    lines: [{ title: '杯' }],
    version: 1,
  });
});

it('learns the day of receipt later, once, by its own route or when the order is sent again', async () => {
  expect(await recorded(sale({ number: 'SO-20' }), sale({ number: 'SO-21' }))).toEqual(['created', 'created']);
  clock.advance(3 * 24 * 3_600_000);
  expect(await receive('SO-20', '2026-03-09')).toBe('received_before_placed');
  expect(await receive('SO-20', '2026-03-14')).toBe('date_in_future');
  expect(await receive('SO-20', '2026-03-12')).toBe('recorded');
  expect(await receive('SO-20', '2026-03-12')).toBe('recorded');
  expect(await receive('SO-20', '2026-03-13')).toBe('receipt_recorded');
  expect(await readOrder(pool, merchant.id, { number: 'SO-20' })).toMatchObject({
    receivedOn: '2026-03-12',
    version: 2,
  });

  const placedAt = (await readOrder(pool, merchant.id, { number: 'SO-21' }))?.placedAt ?? clock.now();
  const again = (day: string | null) => {
    const [tender] = sale().tenders;
    if (!tender) throw new Error('a sale has a tender');
    return sale({
      number: 'SO-21',
      placedAt,
      tenders: [{ ...tender, paidAt: placedAt }],
      receivedOn: day === null ? null : dateOf(day),
    });
  };
  expect(await recorded(again('2026-03-12'))).toEqual(['received']);
  expect(await recorded(again('2026-03-12'), again(null))).toEqual(['unchanged', 'unchanged']);
  expect(await recorded(again('2026-03-13'))).toEqual(['order_conflict']);
  expect(await readOrder(pool, merchant.id, { number: 'SO-21' })).toMatchObject({
    receivedOn: '2026-03-12',
    version: 2,
  });
});
