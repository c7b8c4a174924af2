import { expect, test } from 'vitest';
import { testApi } from './api.ts';

const { call, newMerchant } = await testApi();
const shop = await newMerchant('积分店');
const clerk = await shop.keyOf('小林');

test('points over the API: opened by import, used, listed; refusals name the field', async () => {
  const customer = await call('createCustomer', { as: clerk, body: { reference: 'M-1', name: '王芳' } });
  const params = { id: customer.body.id };
  expect((await call('getPoints', { as: clerk, params })).status).toBe(404);
  const balances = [
    { reference: 'M-1', points: '800' },
    { reference: 'M-404', points: '1' },
  ];
  const opened = await call('openPoints', { as: clerk, body: { balances } });
  expect(opened.body).toEqual({
    ...{ recorded: 1, unchanged: 0 },
    refused: [{ index: 1, reference: 'M-404', code: 'not_found' }],
  });
  expect((await call('openPoints', { as: clerk, body: { balances } })).body).toMatchObject({
    recorded: 0,
    unchanged: 1,
  });
  const use = { source: 'PT-1', kind: 'used', points: '-500', title: '抵用', at: '2026-03-01T10:00:00+08:00' } as const;
  expect((await call('recordPoints', { as: clerk, params, body: use })).body).toEqual({
    ...{ customerId: params.id, balance: '300', mayGoBelow: false },
  });
  const more = await call('recordPoints', { as: clerk, params, body: { ...use, source: 'PT-2' } });
  expect([more.status, more.problem.code]).toEqual([422, 'points_balance_exceeded']);
  const first = await call('listPointsEntries', { as: clerk, params, query: { limit: '1' } });
  expect(first.body).toMatchObject({ data: [{ source: 'PT-1', points: '-500', kind: 'used' }], hasMore: true });
  const rest = await call('listPointsEntries', { as: clerk, params, query: { cursor: first.body.nextCursor ?? '' } });
  expect(rest.body).toMatchObject({ data: [{ source: 'opening:M-1', points: '800' }], hasMore: false });
});
