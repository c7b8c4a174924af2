import { everyOf, expectOk, isProblem, redressClient } from '@redress/sdk';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleOrder } from './samples.ts';

const { http, newMerchant } = await testApi();
const { storeId, keyOf } = await newMerchant('跃动生活');
const baseUrl = await http.listen({ port: 0, host: '127.0.0.1' });
const redress = redressClient({ baseUrl, accessKey: await keyOf('小林'), language: 'en' });

const header = () => ({ 'Idempotency-Key': freshKey() });

test('the client walks from an order to an assessed case, typed all the way', async () => {
  const order = expectOk(await redress.POST('/v1/orders', { body: sampleOrder('S-1', storeId) }));
  const claimed = expectOk(
    await redress.POST('/v1/refund-cases', {
      params: { header: header() },
      body: { orderId: order.id, cause: 'quality', statement: '漏水', lines: [{ lineId: 'L1', quantity: 1 }] },
    }),
  );
  const params = { path: { id: claimed.id }, header: { ...header(), 'If-Match': `"${claimed.version}"` } };
  const assessed = expectOk(await redress.POST('/v1/refund-cases/{id}/assess', { params, body: {} }));
  expect(there(assessed.assessment).refund.currency).toBe('CNY');
});

test('a no is thrown with its code, in the language of the client', async () => {
  const sent = redress.POST('/v1/refund-cases', {
    params: { header: header() },
    body: { orderNumber: 'nowhere', cause: 'quality', statement: '漏水', lines: [] },
  });
  const thrown = await sent.then(expectOk).catch((error: unknown) => error);
  expect(isProblem(thrown, 'not_found')).toBe(true);
  expect(isProblem(thrown, 'claim_empty')).toBe(false);
  expect(String(thrown)).toContain('Not found: nowhere');
});

test('lists come page by page as one', async () => {
  for (const number of ['S-2', 'S-3', 'S-4']) await redress.POST('/v1/orders', { body: sampleOrder(number, storeId) });
  const numbers: string[] = [];
  const pages = everyOf((cursor) =>
    redress.GET('/v1/orders', { params: { query: { limit: 2, ...(cursor === undefined ? {} : { cursor }) } } }),
  );
  for await (const order of pages) numbers.push(order.number);
  expect(numbers).toEqual(['S-4', 'S-3', 'S-2', 'S-1']);
});
