import { amountText, cny, idOf } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, openShop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, it } from 'vitest';
import { readReceipt } from './read-receipt.ts';
import { receiptText } from './receipt-text.ts';

const { pool } = await testDatabase();
const shop = await openShop(testHouse(pool, testClock()));

it('reads the case with all that belongs on its paper', async () => {
  const order = await sell(shop, [
    { kind: 'alipay', fen: 20_000n },
    { kind: 'stored_value', fen: 10_000n },
  ]);
  const refundCase = await approveReturn(shop, order);
  const receipt = await readReceipt(pool, shop.merchantId, refundCase.id);

  expect(receipt?.caseNumber).toBe(refundCase.number);
  expect(receipt?.total).toEqual(cny(30_000n));
  expect(receipt?.customer?.phone).toBe('138****0000');
  expect(receipt?.payouts.map(({ tenderKind }) => tenderKind)).toEqual(['alipay', 'stored_value']);
  expect(receipt?.entries[0]?.kind).toBe('refund_approved');
  const text = receipt && receiptText(receipt, 'zh');
  for (const words of ['跃动生活 · 上海静安店', order.number, amountText(cny(30_000n)), '叁佰元整'])
    expect(text).toContain(words);
});

it('has nothing for a case that is not the merchant’s own', async () => {
  const refundCase = await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 10_000n }]));
  const other = await openShop(shop.house, '隔壁商户');
  expect(await readReceipt(pool, other.merchantId, refundCase.id)).toBeNull();
  const unknown = idOf('refundCase', '01930000-0000-7000-8000-000000000009');
  expect(await readReceipt(pool, shop.merchantId, unknown)).toBeNull();
});
