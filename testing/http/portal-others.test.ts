import { type OperationId, operationIds, routeOf } from '@redress/contract';
import { expect, test } from 'vitest';
import { freshKey } from './api.ts';
import { form, formHeaders } from './form.ts';
import { portalShop } from './portal-shop.ts';
import { pixel, sampleCard } from './samples.ts';

const { call, http, shop, clerk, fang, lei, buy, fangsOrder, leisOrder, signIn, keyed, claim, openFor, slug } =
  await portalShop();

const customerRoutes = operationIds.filter((operationId) => routeOf(operationId).audience === 'customer');
const aboutACase = customerRoutes.filter((operationId) => routeOf(operationId).path.includes('{id}'));

/** Bodies that the schemas take. */
const bodies: Partial<Record<OperationId, object>> = {
  recordPortalParcel: { number: 'SF1390276645821', carrier: 'sf', scanned: true },
  withdrawPortalCase: { reason: '不退了，谢谢' },
  appealPortalCase: { reason: '我不同意这个结论' },
  complainPortalCase: { words: '态度不好' },
  ratePortalCase: { score: 5 },
  postPortalMessage: { words: '在吗' },
  recordPortalPayee: {
    payee: { kind: 'alipay_account', identity: '13800001234', name: '王芳' },
    agreed: true,
  },
};

test.each(aboutACase)('%s: what is another customer’s is not there', async (operationId) => {
  const [fangs, leis] = [await signIn('P-1', '13800005678'), await signIn('P-2', '13900001111', 0)];
  const opened = await openFor(leis, (await buy(lei.id)).id);
  const upload = routeOf(operationId).upload !== null;
  const photo = await call('attachPortalEvidence', {
    params: { id: opened.id },
    headers: { ...keyed(leis), ...formHeaders },
    payload: form({ kind: 'quality_proof' }, { name: 'x.png', contents: pixel }),
  });
  const reply = await call(operationId, {
    params: {
      id: opened.id,
      evidenceId: photo.body.id,
      payoutId: 'pay_01k9zj8r4qe7v8m2f0t6wq3xyb',
      parcelId: 'prc_01k9zj8r4qe7v8m2f0t6wq3xyb',
    },
    headers: { ...keyed(fangs), ...(upload ? formHeaders : {}) },
    ...(upload
      ? { payload: form({ kind: 'quality_proof' }, { name: 'x.png', contents: pixel }) }
      : { body: bodies[operationId] ?? {} }),
  });
  expect([reply.status, reply.problem.code]).toEqual([404, 'not_found']);
});

test('orders and cards of others cannot be claimed, and are in no list', async () => {
  const fangs = await signIn('P-1', '13800005678');
  const paidBy = await buy(lei.id);
  const body = { ...sampleCard(paidBy.number, shop.storeId), customerId: lei.id };
  const card = (await call('recordCard', { as: clerk, body })).body;
  const onCard = { cardId: card.id, kind: 'card_refund' as const, cause: 'no_reason' as const, statement: '不去了' };
  for (const [operationId, asked] of [
    ['previewPortalClaim', claim(leisOrder.id)],
    ['openPortalClaim', claim(leisOrder.id)],
    ['previewPortalClaim', onCard],
    ['openPortalClaim', onCard],
  ] as const) {
    const reply = await call(operationId, { headers: keyed(fangs), body: asked });
    expect(reply.problem.code).toBe('not_found');
  }
  expect((await call('listPortalCards', { headers: fangs })).body.data).toEqual([]);
  const leis = await signIn('P-2', '13900001111');
  expect((await call('listPortalCards', { headers: leis })).body.data).toMatchObject([{ number: card.number }]);
  expect((await call('previewPortalClaim', { headers: leis, body: onCard })).body.total.currency).toBe('CNY');
});

test('a key under which one customer asked tells another nothing', async () => {
  const [fangs, leis] = [await signIn('P-1', '13800005678'), await signIn('P-2', '13900001111', 0)];
  const key = { 'idempotency-key': freshKey() };
  const first = await call('openPortalClaim', {
    headers: { ...fangs, ...key },
    body: claim((await buy(fang.id)).id),
  });
  const second = await call('openPortalClaim', { headers: { ...leis, ...key }, body: claim((await buy(lei.id)).id) });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.id).not.toBe(first.body.id);
});

test.each(customerRoutes)(
  '%s needs a customer: no cookie, a strange one, or a key of the staff do not do',
  async (operationId) => {
    const route = routeOf(operationId);
    for (const headers of [
      {},
      { cookie: 'redress_customer=rc_nonsense' },
      { cookie: `redress_customer=rc_${'0'.repeat(52)}_${'A'.repeat(43)}` },
      { authorization: `Bearer ${clerk}` },
    ]) {
      const reply = await http.inject({
        method: route.method,
        url: route.path.replaceAll(/\{\w+\}/g, 'x'),
        headers: { ...headers, 'idempotency-key': freshKey() },
      });
      expect([reply.statusCode, reply.json().code]).toEqual([401, 'portal_sign_in_needed']);
    }
  },
);

const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'a\u0000b',
  '\ud800',
  '9'.repeat(5_000),
  [],
  {},
];
const goodBodies: Partial<Record<OperationId, object>> = {
  ...bodies,
  askPortalCode: { number: 'P-1', contact: '13800005678' },
  confirmPortalCode: { code: '123456' },
  previewPortalClaim: { ...claim(fangsOrder.id), giftsReturned: ['G1'] },
  openPortalClaim: { ...claim(fangsOrder.id), giftsReturned: ['G1'] },
  answerPortalOffer: { answer: 'accept', note: '好' },
  counterPortalOffer: { amount: { currency: 'CNY', amount: '10.00' }, words: '差一点' },
  ratePortalCase: { score: 5, words: '好' },
  seePortalInbox: { upTo: 'msg_01k9zj8r4qe7v8m2f0t6wq3xyb' },
};

test.each(Object.keys(goodBodies) as OperationId[])('%s survives one odd value at every place', async (operationId) => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  const params = {
    ...slug,
    id: opened.id,
    codeId: 'pcd_01k9zj8r4qe7v8m2f0t6wq3xyb',
    offerId: 'off_01k9zj8r4qe7v8m2f0t6wq3xyb',
    parcelId: 'prc_01k9zj8r4qe7v8m2f0t6wq3xyb',
  };
  for (const [name, value] of Object.entries(goodBodies[operationId] ?? {}))
    for (const odd of [...oddValues, [value], { value }]) {
      const body = { ...goodBodies[operationId], [name]: odd };
      const reply = await call(operationId, { params, headers: keyed(cookie), body });
      expect(reply.status, `${name} ${JSON.stringify(odd)} → ${reply.text}`).toBeLessThan(500);
    }
  const stray = await call(operationId, { params, headers: keyed(cookie), body: { surprise: 1 } });
  expect([stray.status, stray.problem.code]).toEqual([422, 'input_invalid']);
});
