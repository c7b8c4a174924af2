import { type Actor, amountText, cny, dateOf, idOf, text } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHouse } from '@redress/testing/testkit/house.ts';
import { testDatabase } from '@redress/testing/testkit/postgres.ts';
import { approveReturn, openShop, sell } from '@redress/testing/testkit/trade.ts';
import { expect, it } from 'vitest';
import { confirmInLaw, proposeToLaw } from '../law/amend-law.ts';
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
  const page = receipt && receiptText(receipt, 'zh');
  for (const words of ['跃动生活 · 上海静安店', order.number, amountText(cny(30_000n)), '叁佰元整'])
    expect(page).toContain(words);
});

it('has nothing for a case that is not the merchant’s own', async () => {
  const refundCase = await approveReturn(shop, await sell(shop, [{ kind: 'alipay', fen: 10_000n }]));
  const other = await openShop(shop.house, '隔壁商户');
  expect(await readReceipt(pool, other.merchantId, refundCase.id)).toBeNull();
  const unknown = idOf('refundCase', '01930000-0000-7000-8000-000000000009');
  expect(await readReceipt(pool, shop.merchantId, unknown)).toBeNull();
});

it('marks an article as unread until two people have read it', async () => {
  const own = await openShop(shop.house, '合规商户');
  const refundCase = await approveReturn(own, await sell(own, [{ kind: 'alipay', fen: 10_000n }]));
  const unread = async () => {
    const receipt = await readReceipt(pool, own.merchantId, refundCase.id);
    const page = receipt ? receiptText(receipt, 'zh') : '';
    return [...page.matchAll(/七日无理由退货暂行办法》第(\d+)条(.待核对原文)?/g)].map(([, number, mark]) => [
      number,
      !!mark,
    ]);
  };
  expect(await unread()).toEqual([
    ['17', true],
    ['14', true],
    ['15', true],
  ]);
  const { merchantId } = own;
  const person = (name: string): Actor => ({ kind: 'staff', id: name, name });
  const proposed = await proposeToLaw(own.house, {
    merchantId,
    actor: person('孙合规'),
    change: {
      kind: 'article',
      statute: { code: 'seven-day-return-measures', name: null, jurisdiction: null },
      article: { number: '17', text: text('原文', 'Read'), status: 'verified', from: dateOf('2017-03-15'), to: null },
    },
    source: { document: '总局令第90号', address: null, readOn: dateOf('2026-03-02') },
  });
  if (!proposed.ok) throw new Error(proposed.refusal.code);
  expect((await unread())[0]).toEqual(['17', true]);
  await confirmInLaw(own.house, { merchantId, actor: person('周法务'), amendmentId: proposed.value.id });
  expect(await unread()).toEqual([
    ['17', false],
    ['14', true],
    ['15', true],
  ]);
});
