import { routeOf } from '@redress/contract';
import { type Id, ok, type Text, uuidOf } from '@redress/domain';
import { systemRandomBytes } from '@redress/server/platform/ids.ts';
import { portalDeskHandlers } from '@redress/server/portal/desk-routes.ts';
import { createApiKey } from '@redress/server/staff/create-api-key.ts';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleCard, sampleClaim, sampleOrder } from './samples.ts';

const sent: { readonly to: object; readonly code: string; readonly purpose: Text }[] = [];
const { call, newMerchant, clock, owner, house } = await testApi((open) =>
  portalDeskHandlers(open, {
    send: async (_house, { to, code, purpose }) => {
      sent.push({ to, code, purpose });
      return ok(null);
    },
    random: systemRandomBytes,
  }),
);
const shop = await newMerchant('跃动生活');
const [clerk, other] = await Promise.all([shop.keyOf('小林'), shop.keyOf('小周')]);
await call('setPortalFace', { as: clerk, body: { slug: 'yuedong' } });
const customer = async (reference: string, name: string, contact: object) =>
  (await call('createCustomer', { as: clerk, body: { reference, name, ...contact } })).body;
const fang = await customer('M-1', '王芳', { phone: '13800005678', email: 'fang@example.com' });
const lei = await customer('M-2', '李雷', { phone: '13900001111' });
const nobody = await customer('M-3', '无名', {});
const buy = async (number: string, customerId: string) =>
  (await call('recordOrder', { as: clerk, body: { ...sampleOrder(number, shop.storeId), customerId } })).body;
const [fangsOrder, leisOrder] = [await buy('P-1', fang.id), await buy('P-2', lei.id)];
const claim = (orderId: string) => ({
  orderId,
  kind: 'return_and_refund',
  cause: 'quality',
  statement: '杯盖漏水',
  lines: [{ lineId: 'L1', quantity: 1 }],
});

/** A code to the customer, read out to whoever asked for it. */
const begin = async (as = clerk, of = fang) => {
  clock.advance(3_600_000);
  const asked = await call('askHelpCode', { as, params: { id: of.id }, body: {} });
  const { code } = there(sent.at(-1));
  const params = { id: of.id, codeId: asked.body.codeId };
  const begun = await call('confirmHelpCode', { as, params, body: { code } });
  return { begun, params, code, cookie: { cookie: String(begun.headers['set-cookie']).split(';')[0] ?? '' } };
};

/** The stores of a person from now on; null for all of them. */
const limitTo = (name: string, stores: readonly string[] | null) =>
  owner.query(
    `insert into staff_rights (merchant_id, staff_id, roles, changed_at, store_ids)
      select merchant_id, staff_id, '{}', created_at, $2::uuid[] from staff where name = $1
      on conflict (merchant_id, staff_id) do update set store_ids = excluded.store_ids`,
    [name, stores?.map((id) => uuidOf(id as Id<'store'>)) ?? null],
  );

test('the code goes to the contact on record, says what it opens, and is slowed down like every other', async () => {
  const ask = (id: string, body: object = {}) => call('askHelpCode', { as: clerk, params: { id }, body });
  const asked = await ask(fang.id);
  expect([asked.status, asked.body.sentTo, asked.body.againInSeconds]).toEqual([201, '138****5678', 60]);
  expect(sent.at(-1)).toMatchObject({ to: { phone: '13800005678' }, purpose: { zh: '让客服代您填写退款申请' } });
  expect((await ask(fang.id)).problem.code).toBe('too_many_requests');
  expect((await ask(fang.id, { by: 'email' })).body.sentTo).toBe('f****@example.com');
  expect((await ask(nobody.id)).problem).toMatchObject({
    code: 'portal_contact_missing',
    errors: [expect.objectContaining({ pointer: '/by' })],
  });
  expect((await ask(lei.id, { by: 'email' })).problem.code).toBe('portal_contact_missing');
});

test('with the code an agent sees the orders and sends one claim, in the customer’s name and under the own', async () => {
  const { begun, cookie } = await begin();
  expect(begun.body.path).toBe('/portal/yuedong/');
  expect((await call('getPortalMe', { headers: cookie })).body).toMatchObject({
    by: 'helper',
    helper: '小林',
    name: '王*',
  });
  const orders = (await call('listPortalOrders', { headers: cookie })).body.data;
  expect(orders.map(({ number }) => number)).toEqual(['P-1']);
  expect((await call('previewPortalClaim', { headers: cookie, body: claim(fangsOrder.id) })).body.entitled).toBe(true);
  expect((await call('previewPortalClaim', { headers: cookie, body: claim(leisOrder.id) })).problem.code).toBe(
    'not_found',
  );

  const asked = { headers: { ...cookie, 'idempotency-key': freshKey() }, body: claim(fangsOrder.id) };
  const [first, again] = await Promise.all([call('openPortalClaim', asked), call('openPortalClaim', asked)]);
  const made = [first, again].filter(({ status }) => status === 201);
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
  const opened = there(made[0]).body;
  expect(opened.can).toMatchObject({ withdraw: false, payee: false, message: false, attach: true });

  const kept = (await call('getCase', { as: clerk, params: { id: opened.id } })).body;
  expect(kept).toMatchObject({ customerId: fang.id, claim: { intake: 'phone' } });
  const [event] = (await call('listCaseEvents', { as: clerk, params: { id: opened.id } })).body.data;
  expect(event?.actor).toMatchObject({ kind: 'staff', name: '小林', onBehalfOf: { id: fang.id } });
  const log = (await call('listViewLog', { as: clerk, query: { kind: 'customer_helped', subject: fang.id } })).body
    .data;
  expect(new Set(log.map(({ details }) => details['operation']))).toEqual(
    new Set(['askHelpCode', 'confirmHelpCode', 'openPortalClaim']),
  );
});

test('an agent of one store sees and claims what that store sold, and of the others nothing', async () => {
  const { id: second } = (await call('createStore', { as: clerk, body: { code: 'S2', name: '跃动生活二店' } })).body;
  const mei = await customer('M-4', '韩梅', { phone: '13700002222' });
  const buyAt = async (number: string, storeId: string) =>
    (await call('recordOrder', { as: clerk, body: { ...sampleOrder(number, storeId), customerId: mei.id } })).body;
  const [here, elsewhere] = [await buyAt('P-41', shop.storeId), await buyAt('P-42', second)];
  const cardAt = async (number: string, storeId: string) => {
    await buyAt(number, storeId);
    return (await call('recordCard', { as: clerk, body: { ...sampleCard(number, storeId), customerId: mei.id } })).body;
  };
  const [cardHere, cardElsewhere] = [await cardAt('P-43', shop.storeId), await cardAt('P-44', second)];
  const openedElsewhere = await call('openCase', {
    as: clerk,
    headers: { 'idempotency-key': freshKey() },
    body: { ...sampleClaim('P-42'), kind: 'return_and_refund', intake: 'desk' },
  });

  const agent = await shop.keyOf('小孙');
  await limitTo('小孙', [shop.storeId]);
  const { cookie } = await begin(agent, mei);
  const headers = { ...cookie };
  const fresh = () => ({ ...cookie, 'idempotency-key': freshKey() });
  expect((await call('getPortalMe', { headers })).body.helperStores).toEqual(['跃动生活一店']);
  const numbers = async () => (await call('listPortalOrders', { headers })).body.data.map(({ number }) => number);
  expect(await numbers()).toEqual(['P-43', 'P-41']);
  expect((await call('listPortalCards', { headers })).body.data.map(({ id }) => id)).toEqual([cardHere.id]);
  expect((await call('listPortalCases', { headers })).body.data).toEqual([]);

  const refusedFor = (number: string, pointer?: string) => ({
    status: 403,
    problem: expect.objectContaining({
      code: 'portal_helper_other_store',
      detail: expect.stringContaining(`${number} 属于「跃动生活二店」`),
      ...(pointer === undefined ? {} : { errors: [expect.objectContaining({ pointer })] }),
    }),
  });
  const cardClaim = (cardId: string) => ({
    cardId,
    kind: 'card_refund',
    cause: 'no_reason',
    statement: '不想用了',
    card: { lastServiceOn: null, unforeseen: false, payer: null },
  });
  const number = cardElsewhere.number;
  const caseParams = { id: openedElsewhere.body.id };
  for (const [reply, expected] of [
    [await call('previewPortalClaim', { headers, body: claim(elsewhere.id) }), refusedFor('P-42', '/orderId')],
    [await call('openPortalClaim', { headers: fresh(), body: claim(elsewhere.id) }), refusedFor('P-42', '/orderId')],
    [
      await call('openPortalClaim', { headers: fresh(), body: cardClaim(cardElsewhere.id) }),
      refusedFor(number, '/cardId'),
    ],
    [await call('getPortalCase', { headers, params: caseParams }), refusedFor(openedElsewhere.body.number)],
  ] as const)
    expect({ status: reply.status, problem: reply.problem }).toEqual(expected);
  expect((await call('openPortalClaim', { headers: fresh(), body: claim(here.id) })).status).toBe(201);
  expect((await call('listPortalCases', { headers })).body.data.map(({ orderNumber }) => orderNumber)).toEqual([
    'P-41',
  ]);

  // The customer sees everything, and the agent as much as the rights of this moment reach.
  await limitTo('小孙', [shop.storeId, second]);
  expect(await numbers()).toEqual(['P-44', 'P-43', 'P-42', 'P-41']);
  expect((await call('openPortalClaim', { headers: fresh(), body: claim(elsewhere.id) })).status).toBe(201);
  await limitTo('小孙', [second]);
  expect(await numbers()).toEqual(['P-44', 'P-42']);
  expect((await call('previewPortalClaim', { headers, body: claim(here.id) })).problem.code).toBe(
    'portal_helper_other_store',
  );
  await limitTo('小孙', null);
  expect(await numbers()).toHaveLength(4);
  expect((await call('getPortalMe', { headers })).body.helperStores).toBe(null);
});

test('what is the customer’s own stays the customer’s own', async () => {
  const { cookie } = await begin();
  const headers = { ...cookie, 'idempotency-key': freshKey() };
  const opened = (await call('listPortalCases', { headers: cookie })).body.data[0];
  const params = { id: there(opened).id, offerId: 'off_01k9zj8r4qe7v8m2f0t6wq3xyb' };
  const bodies = {
    withdrawPortalCase: { reason: '不退了' },
    complainPortalCase: { words: '不满意' },
    ratePortalCase: { score: 5 },
    postPortalMessage: { words: '你好' },
    answerPortalOffer: { answer: 'accept' },
    recordPortalPayee: { payee: { kind: 'alipay_account', identity: 'a@example.com', name: '王芳' }, agreed: true },
    listPortalMessages: undefined,
    listPortalOffers: undefined,
    getPortalReceiptPdf: undefined,
  } as const;
  for (const [operation, body] of Object.entries(bodies) as [keyof typeof bodies, object | undefined][]) {
    const reply = await call(operation, { params, headers, ...(body && { body }) });
    expect([operation, reply.status, reply.problem.code]).toEqual([operation, 403, 'portal_helper_may_not']);
    expect(routeOf(operation).audience).toBe('customer');
  }
});

test('a code opens once, for whoever asked, for whom it was sent, and at no other door', async () => {
  const { params, code } = await begin();
  const confirm = (as: string, given: typeof params, digits = code) =>
    call('confirmHelpCode', { as, params: given, body: { code: digits } });
  expect((await confirm(clerk, params)).problem.code).toBe('portal_code_ended');

  clock.advance(3_600_000);
  const asked = (await call('askHelpCode', { as: clerk, params: { id: fang.id }, body: {} })).body;
  const fresh = { id: fang.id, codeId: asked.codeId };
  const digits = there(sent.at(-1)).code;
  expect((await confirm(other, fresh, digits)).problem.code).toBe('portal_code_ended');
  expect((await confirm(clerk, { ...fresh, id: lei.id }, digits)).problem.code).toBe('portal_code_ended');
  const atTheDoor = { params: { slug: 'yuedong', codeId: asked.codeId }, body: { code: digits } };
  expect((await call('confirmPortalCode', atTheDoor)).problem.code).toBe('portal_code_ended');
  const wrong = digits === '000000' ? '000001' : '000000';
  const guesses = await Promise.all(Array.from({ length: 8 }, () => confirm(clerk, fresh, wrong)));
  expect(guesses.filter(({ problem }) => problem.code === 'portal_code_wrong')).toHaveLength(5);
  expect((await confirm(clerk, fresh, digits)).problem.code).toBe('portal_code_ended');
});

test('it ends after half an hour however busy, when the agent ends it, and when the agent is suspended', async () => {
  const { cookie, begun } = await begin();
  for (const minutes of [10, 10, 9]) {
    clock.advance(minutes * 60_000);
    expect((await call('getPortalMe', { headers: cookie })).status).toBe(200);
  }
  clock.advance(60_000);
  expect(Date.parse(begun.body.endsAt)).toBe(clock.now());
  expect((await call('getPortalMe', { headers: cookie })).problem.code).toBe('portal_sign_in_needed');

  const second = await begin();
  await call('endPortalSession', { headers: second.cookie });
  expect((await call('getPortalMe', { headers: second.cookie })).status).toBe(401);

  const leaver = await createApiKey(house, {
    merchantId: shop.merchant.id,
    label: '小赵',
    scopes: ['cases:claim'],
    staffId: null,
    staffName: '小赵',
  });
  if (!leaver.ok) throw new Error(leaver.refusal.code);
  const third = await begin(leaver.value.secret);
  expect((await call('getPortalMe', { headers: third.cookie })).status).toBe(200);
  await owner.query(
    `insert into staff_rights (merchant_id, staff_id, roles, changed_at, suspended_at)
      select merchant_id, staff_id, '{}', created_at, created_at from staff where name = '小赵'
      on conflict (merchant_id, staff_id) do update set suspended_at = excluded.suspended_at`,
  );
  expect((await call('getPortalMe', { headers: third.cookie })).status).toBe(401);
});
