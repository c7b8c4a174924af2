import { expect, test } from 'vitest';
import { amountsOf, type EventFields, eventBodyOf, eventKinds } from './event-body.ts';

const fields: EventFields = {
  ...{ storeId: 'sto_1', reference: ' 支付宝 10 月账单 ', source: ' bill:1 ' },
  ...{ cost: { amount: '20.00' }, worth: { amount: '' }, inputVat: { amount: '2.60' }, amount: { amount: '5' } },
  ...{ fee: { amount: '6.78' }, net: { amount: '100.00' }, tax: { amount: '6.00' }, moneyAccount: '1012.alipay' },
  ...{ against: '6601.repair', liability: '2204.gift_card', what: 'litigation' },
};
const ground = { currency: 'CNY', caseId: null } as const;
const yuan = (amount: string) => ({ currency: 'CNY', amount });

test('every event carries the amounts that its form asks for, and what it is about', () => {
  for (const kind of eventKinds) {
    const body = eventBodyOf(fields, { ...ground, kind });
    expect(Object.keys(body)).toEqual(expect.arrayContaining([...amountsOf[kind]]));
    expect(body).toMatchObject({ kind, reference: '支付宝 10 月账单', source: 'bill:1', occurredAt: null });
  }
});

test('an amount that was left out is nothing, and input tax belongs to an abnormal loss only', () => {
  expect(eventBodyOf(fields, { ...ground, kind: 'goods_written_down' })).toMatchObject({ worth: yuan('0') });
  expect(eventBodyOf(fields, { ...ground, kind: 'goods_scrapped' })).toMatchObject({ abnormal: false, inputVat: null });
  expect(eventBodyOf({ ...fields, abnormal: true }, { ...ground, kind: 'goods_scrapped' })).toMatchObject({
    ...{ abnormal: true, inputVat: yuan('2.60') },
  });
});
