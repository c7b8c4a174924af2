import { expect, test } from 'vitest';
import { freshKey, testApi } from './api.ts';
import { sampleCard, sampleClaim, sampleOrder, yuan } from './samples.ts';

const { call, newMerchant } = await testApi();
const shop = await newMerchant('练练健身');
const [clerk, manager] = await Promise.all([shop.keyOf('小林'), shop.keyOf('王店长')]);
const decided = (version: number) => ({ 'if-match': `"${version}"`, 'idempotency-key': freshKey() });
const soldCard = async (number: string) => {
  await call('recordOrder', { as: clerk, body: sampleOrder(number, shop.storeId) });
  return call('recordCard', { as: clerk, body: sampleCard(number, shop.storeId) });
};

test('a card over the API: recorded once, used, claimed by its number, given back to what it was paid with', async () => {
  const card = await soldCard('K-1');
  expect([card.status, card.body.balance, card.body.version]).toEqual([201, yuan('360.00'), 1]);
  expect((await call('recordCard', { as: clerk, body: sampleCard('K-1', shop.storeId) })).status).toBe(200);
  const params = { id: card.body.id };
  const use = { id: 'U-1', usedAt: '2026-03-01T10:00:00+08:00', face: yuan('120.00'), title: '团课' };
  expect((await call('useCard', { as: clerk, params, body: use })).body.balance).toEqual(yuan('240.00'));
  expect((await call('useCard', { as: clerk, params, body: use })).body.version).toBe(2);
  const back = { ...use, id: 'U-2', face: yuan('-30.00') };
  expect((await call('useCard', { as: clerk, params, body: back })).body.balance).toEqual(yuan('270.00'));

  const claim = { kind: 'card_refund', cardNumber: 'VIP-K-1', cause: 'quality', statement: '课程停开' } as const;
  const opened = await call('openCase', { as: clerk, body: claim, headers: decided(0) });
  expect([opened.status, opened.body.cardId]).toEqual([201, card.body.id]);
  const caseParams = { id: opened.body.id };
  const assessed = await call('assessCase', { as: clerk, params: caseParams, body: {}, headers: decided(1) });
  // 90.00 of 360.00 used, at the discounted price 90 × 300 ÷ 360 = 75.00.
  expect(assessed.body.assessment).toMatchObject({
    basis: 'PREPAID',
    refund: yuan('225.00'),
    card: {
      number: 'VIP-K-1',
      used: yuan('75.00'),
      kept: yuan('0.00'),
      lots: [{ lotId: 'CZ-1' }],
      payBy: '2026-03-17',
    },
  });
  const approved = await call('approveCase', { as: manager, params: caseParams, body: {}, headers: decided(2) });
  expect(approved.body).toMatchObject({ status: 'paying', dueOn: '2026-03-17' });
  expect(approved.body.settlement?.legs.map(({ tenderKind, amount }) => [tenderKind, amount])).toEqual([
    ['gift_card', yuan('45.00')],
    ['alipay', yuan('180.00')],
  ]);
  expect((await call('getCard', { as: clerk, params })).body.status).toBe('ended');
  expect((await call('listCards', { as: clerk, query: { number: 'VIP-K-1' } })).body.data).toHaveLength(1);
  const receipt = await call('getReceipt', { as: clerk, params: caseParams });
  expect(receipt.body.card).toEqual({
    ...{ number: 'VIP-K-1', kind: 'stored_value', used: yuan('75.00'), kept: yuan('0.00') },
    lots: [{ lotId: 'CZ-1', amount: yuan('225.00') }],
  });
  const text = await call('getReceiptText', { as: clerk, params: caseParams });
  expect(text.text).toContain('VIP-K-1 · 储值卡');
});

test('a card is claimed as a card, and names one of its own', async () => {
  await soldCard('K-2');
  const claim = { kind: 'card_refund', cause: 'no_reason', statement: '不练了' } as const;
  const asked = (body: object) => call('openCase', { as: clerk, body, headers: decided(0) });
  expect((await asked(claim)).problem.code).toBe('input_invalid');
  expect((await asked({ ...claim, cardNumber: 'VIP-NONE' })).problem).toMatchObject({ code: 'not_found' });
  expect((await asked({ ...claim, cardNumber: 'VIP-K-2', orderNumber: 'K-2' })).problem.code).toBe('input_invalid');
  expect((await asked({ ...sampleClaim('K-2'), cardNumber: 'VIP-K-2' })).problem.code).toBe('input_invalid');
  expect((await asked(sampleClaim('K-2'))).problem).toMatchObject({ code: 'order_bought_card' });
});
