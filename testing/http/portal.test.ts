import { type OperationId, operationIds, routeOf } from '@redress/contract';
import { later, ok, toIso } from '@redress/domain';
import { systemRandomBytes } from '@redress/server/platform/ids.ts';
import type { CodeParts } from '@redress/server/portal/ask-code.ts';
import { portalPublicHandlers } from '@redress/server/portal/public-routes.ts';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleCard, sampleOrder } from './samples.ts';

/** The codes that left the house, the last one last. */
const sent: { readonly to: object; readonly code: string }[] = [];
const send: CodeParts['send'] = async (_house, { to, code }) => {
  sent.push({ to, code });
  return ok(null);
};
const { call, newMerchant, clock, http } = await testApi((house) =>
  portalPublicHandlers(house, { send, random: systemRandomBytes }),
);

const shop = await newMerchant('跃动生活');
const [clerk, manager] = await Promise.all([shop.keyOf('小林'), shop.keyOf('王店长')]);
const face = { slug: 'yuedong', colour: '#0b5fff', servicePhone: '400-000-1234' };
await call('setPortalFace', { as: clerk, body: face });
const slug = { slug: 'yuedong' };

const customer = async (reference: string, name: string, phone: string) =>
  (await call('createCustomer', { as: clerk, body: { reference, name, phone, email: `${reference}@example.com` } }))
    .body;
const [fang, lei] = [await customer('M-1', '王芳', '13800005678'), await customer('M-2', '李雷', '13900001111')];
let orders = 0;
const buy = async (customerId: string, kind: 'alipay' | 'cash' = 'alipay') => {
  orders += 1;
  const sample = sampleOrder(`P-${orders}`, shop.storeId);
  const inCash = {
    reference: 'P1',
    kind: 'cash',
    amount: { currency: 'CNY', amount: '300.00' },
    paidAt: sample.placedAt,
  };
  const body = { ...sample, customerId, ...(kind === 'cash' && { tenders: [inCash] }) };
  return (await call('recordOrder', { as: clerk, body })).body;
};
const [fangsOrder, leisOrder] = [await buy(fang.id), await buy(lei.id)];

const askFor = (number: string, contact: string) => call('askPortalCode', { params: slug, body: { number, contact } });
const signIn = async (number: string, contact: string, later = 3_600_000): Promise<{ cookie: string }> => {
  clock.advance(later);
  const asked = await askFor(number, contact);
  const code = there(sent.at(-1)).code;
  const reply = await call('confirmPortalCode', { params: { ...slug, codeId: asked.body.codeId }, body: { code } });
  expect(reply.status).toBe(200);
  return { cookie: String(reply.headers['set-cookie']).split(';')[0] ?? '' };
};
const keyed = (cookie: object) => ({ ...cookie, 'idempotency-key': freshKey() });
const claim = (orderId: string) => ({
  orderId,
  kind: 'return_and_refund' as const,
  cause: 'quality' as const,
  statement: '杯盖漏水',
  lines: [{ lineId: 'L1', quantity: 1 }],
});
const openFor = async (cookie: object, orderId: string) =>
  (await call('openPortalClaim', { headers: keyed(cookie), body: claim(orderId) })).body;

test('the shop shows its face and its policy to anybody, by its name or its id', async () => {
  expect((await call('getPortalShop', { params: slug })).body).toMatchObject({ name: '跃动生活', colour: '#0b5fff' });
  const byId = await call('getPortalShop', { params: { slug: shop.merchant.id } });
  expect(byId.body.slug).toBe('yuedong');
  const policy = await call('getPortalPolicy', { params: slug });
  expect(policy.body.articles.length).toBeGreaterThan(3);
  expect((await call('getPortalShop', { params: { slug: 'nobody' } })).problem.code).toBe('not_found');
});

test('a name in the address belongs to whoever took it first', async () => {
  const other = await newMerchant('别家');
  const key = await other.keyOf('老王');
  expect((await call('setPortalFace', { as: key, body: face })).problem).toMatchObject({
    code: 'portal_slug_taken',
    errors: [expect.objectContaining({ pointer: '/slug' })],
  });
});

test('a number and a contact that belong together bring a code; the answer never tells', async () => {
  clock.advance(3_600_000);
  const before = sent.length;
  const answers = [
    await askFor('P-1', '+86 138-0000-5678'),
    await askFor('P-1', '13900002222'),
    await askFor('NO-SUCH', '13900003333'),
  ];
  expect(sent.slice(before)).toEqual([{ to: { phone: '13800005678' }, code: expect.stringMatching(/^\d{6}$/) }]);
  for (const { status, body } of answers) {
    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(['codeId', 'expiresAt', 'againInSeconds']);
    expect(body.againInSeconds).toBe(60);
  }
  const guess = { params: { ...slug, codeId: there(answers[2]).body.codeId }, body: { code: '123456' } };
  expect((await call('confirmPortalCode', guess)).problem.code).toBe('portal_code_wrong');
});

test('codes for one contact come slower and slower, known or not', async () => {
  for (const contact of ['fang@example.com', 'm-1@example.com']) {
    clock.advance(3_600_000);
    expect((await askFor('P-1', contact)).body.againInSeconds).toBe(60);
    expect((await askFor('P-1', contact)).problem).toMatchObject({
      code: 'too_many_requests',
      details: { seconds: 60 },
    });
    clock.advance(60_000);
    expect((await askFor('P-1', contact)).body.againInSeconds).toBe(120);
  }
});

test('five wrong tries end a code, even all at once, and a code opens once', async () => {
  clock.advance(3_600_000);
  const asked = await askFor('P-1', '13800005678');
  const { code } = there(sent.at(-1));
  const wrong = code === '000000' ? '000001' : '000000';
  const params = { ...slug, codeId: asked.body.codeId };
  const guesses = await Promise.all(
    Array.from({ length: 12 }, () => call('confirmPortalCode', { params, body: { code: wrong } })),
  );
  const codes = guesses.map(({ problem }) => problem.code);
  expect(codes.filter((each) => each === 'portal_code_wrong')).toHaveLength(5);
  expect(codes.filter((each) => each === 'portal_code_ended')).toHaveLength(7);
  expect((await call('confirmPortalCode', { params, body: { code } })).problem.code).toBe('portal_code_ended');

  clock.advance(3_600_000);
  const again = await askFor('P-1', '13800005678');
  const right = {
    params: { ...slug, codeId: again.body.codeId },
    body: { code: there(sent.at(-1)).code },
  };
  const opened = await Promise.all([call('confirmPortalCode', right), call('confirmPortalCode', right)]);
  expect(opened.map(({ status }) => status).sort()).toEqual([200, 409]);
});

test('a code ends after ten minutes, a session after half an hour without a request', async () => {
  clock.advance(3_600_000);
  const asked = await askFor('P-1', '13800005678');
  clock.advance(10 * 60_000);
  const late = { params: { ...slug, codeId: asked.body.codeId }, body: { code: there(sent.at(-1)).code } };
  expect((await call('confirmPortalCode', late)).problem.code).toBe('portal_code_ended');

  const cookie = await signIn('P-1', '13800005678');
  for (let minute = 0; minute < 60; minute += 20) {
    clock.advance(20 * 60_000);
    expect((await call('getPortalMe', { headers: cookie })).body).toMatchObject({ by: 'session', name: '王*' });
  }
  clock.advance(30 * 60_000);
  expect((await call('getPortalMe', { headers: cookie })).problem.code).toBe('portal_sign_in_needed');
});

test('signing out ends the session for good', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const ended = await call('endPortalSession', { headers: cookie });
  expect([ended.status, String(ended.headers['set-cookie'])]).toEqual([204, expect.stringContaining('Max-Age=0')]);
  expect((await call('getPortalMe', { headers: cookie })).problem.code).toBe('portal_sign_in_needed');
});

test('a request from another site changes nothing', async () => {
  const cookie = await signIn('P-1', '13800005678');
  for (const foreign of [{ origin: 'https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }]) {
    const reply = await call('openPortalClaim', {
      headers: { ...keyed(cookie), ...foreign },
      body: claim(fangsOrder.id),
    });
    expect([reply.status, reply.problem.code]).toEqual([403, 'portal_other_origin']);
  }
  const own = await call('previewPortalClaim', {
    headers: { ...cookie, origin: 'http://localhost:80', host: 'localhost:80' },
    body: claim(fangsOrder.id),
  });
  expect(own.status).toBe(200);
});

test('a claim: what it would come to, sent once, followed, taken back', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const { data } = (await call('listPortalOrders', { headers: cookie })).body;
  expect(data.map(({ number }) => number)).toEqual(['P-1']);
  const preview = (await call('previewPortalClaim', { headers: cookie, body: claim(fangsOrder.id) })).body;
  expect(preview).toMatchObject({ entitled: true, materials: [{ kind: 'quality_proof' }] });
  expect(preview.ways.length).toBeGreaterThan(0);
  expect(preview.explanation.amount).toEqual(preview.total);

  const asked = { headers: keyed(cookie), body: claim(fangsOrder.id) };
  const [opened, again] = [await call('openPortalClaim', asked), await call('openPortalClaim', asked)];
  expect(again.body).toEqual(opened.body);
  expect(opened.body).toMatchObject({
    status: 'claimed',
    next: { who: 'merchant' },
    can: { withdraw: true, rate: false },
  });
  const params = { id: opened.body.id };
  const photo = await call('attachPortalEvidence', {
    params,
    headers: { ...keyed(cookie), ...formHeaders },
    payload: form({ kind: 'quality_proof' }, { name: 'leak.png', contents: pixel }),
  });
  expect(photo.status).toBe(201);
  const seen = (await call('getPortalCase', { params, headers: cookie })).body;
  expect([seen.missing, seen.evidence.map(({ fileName }) => fileName)]).toEqual([[], ['leak.png']]);

  await call('postPortalMessage', { params, headers: keyed(cookie), body: { words: '请尽快处理' } });
  const talk = (await call('listPortalMessages', { params, headers: cookie })).body.data;
  expect(talk.map(({ from, words }) => [from, words])).toEqual([['customer', '请尽快处理']]);

  const back = await call('withdrawPortalCase', { params, headers: keyed(cookie), body: { reason: '不退了' } });
  expect(back.body).toMatchObject({ status: 'withdrawn', can: { withdraw: false }, next: { who: 'nobody' } });
});

test('the preview is the amount that the desk then finds', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const order = await buy(fang.id);
  const preview = (await call('previewPortalClaim', { headers: cookie, body: claim(order.id) })).body;
  const opened = await openFor(cookie, order.id);
  const assessed = await call('assessCase', {
    as: clerk,
    params: { id: opened.id },
    body: {},
    headers: { 'if-match': '"1"', 'idempotency-key': freshKey() },
  });
  expect(assessed.body.assessment?.explanation.amount).toEqual(preview.total);
  const approved = await call('approveCase', {
    as: manager,
    params: { id: opened.id },
    body: { goodsReceivedOn: '2026-03-02' },
    headers: { 'if-match': '"2"', 'idempotency-key': freshKey() },
  });
  expect(approved.status).toBe(200);
  const seen = (await call('getPortalCase', { params: { id: opened.id }, headers: cookie })).body;
  expect(seen).toMatchObject({ status: 'paying', decided: true, total: preview.total, can: { receipt: true } });
  expect(seen.steps.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'now']);
  expect(JSON.stringify(seen)).not.toContain('小林');
  const pdf = await call('getPortalReceiptPdf', { params: { id: opened.id }, headers: cookie });
  expect(pdf.headers['content-type']).toBe('application/pdf');
});

test('a decline is answered by an appeal, a complaint is made once and answered', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  const params = { id: opened.id };
  await call('declineCase', {
    as: clerk,
    params,
    body: { reason: '照片看不出问题' },
    headers: { 'if-match': '"1"', 'idempotency-key': freshKey() },
  });
  const seen = (await call('getPortalCase', { params, headers: cookie })).body;
  expect(seen).toMatchObject({
    can: { appeal: true },
    decline: { reason: '照片看不出问题' },
    next: { who: 'customer' },
  });
  const asked = { params, headers: keyed(cookie), body: { words: '态度不好' } };
  const [first, second] = await Promise.all([call('complainPortalCase', asked), call('complainPortalCase', asked)]);
  const made = [first, second].filter(({ status }) => status === 201);
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
  const other = await call('complainPortalCase', { ...asked, body: { words: '别的话' } });
  expect(other.problem.code).toBe('idempotency_key_reused');
  const talk = (await call('listPortalMessages', { params, headers: cookie })).body.data;
  expect(talk.map(({ words }) => words)).toEqual(['【投诉】态度不好']);
  const open = (await call('listComplaints', { as: clerk })).body.data;
  const mine = there(open.find(({ caseId }) => caseId === opened.id));
  await call('answerComplaint', { as: manager, params: { id: mine.id }, body: { answer: '已向当事人了解,抱歉' } });
  const appealed = await call('appealPortalCase', {
    params,
    headers: keyed(cookie),
    body: { reason: '我补拍了照片,请再看' },
  });
  expect(appealed.body).toMatchObject({ status: 'appealed', complaints: [{ answer: '已向当事人了解,抱歉' }] });
});

/** Assessed, approved, and paid over the counter by a third person. */
const payInCash = async (caseId: string): Promise<void> => {
  const params = { id: caseId };
  const decided = (version: number) => ({ 'if-match': `"${version}"`, 'idempotency-key': freshKey() });
  const slip = await call('attachEvidence', {
    as: clerk,
    params,
    payload: form({ kind: 'order_record' }, { name: 'slip.png', contents: pixel }),
    headers: formHeaders,
  });
  await call('assessCase', { as: clerk, params, body: {}, headers: decided(2) });
  await call('approveCase', { as: manager, params, body: { goodsReceivedOn: '2026-03-02' }, headers: decided(3) });
  const accountant = await shop.keyOf('陈会计');
  const { data } = (await call('listPayouts', { as: clerk, query: { caseId } })).body;
  for (const { id, version } of data) {
    const asked = {
      params: { id },
      body: { reference: 'C1', paidAt: '2026-03-02T09:00:00+08:00', evidenceId: slip.body.id },
    };
    const recorded = await call('recordPaid', { ...asked, as: accountant, headers: decided(version) });
    expect(recorded.status).toBe(200);
  }
};

test('a rating is given when it is done, and once', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id, 'cash')).id);
  const params = { id: opened.id };
  const early = await call('ratePortalCase', { params, headers: cookie, body: { score: 5 } });
  expect(early.problem.code).toBe('portal_not_resolved');
  await payInCash(opened.id);
  expect((await call('getPortalCase', { params, headers: cookie })).body).toMatchObject({
    status: 'resolved',
    can: { rate: true },
    steps: [{ state: 'done' }, { state: 'done' }, { state: 'done' }, { state: 'done' }],
  });
  const both = await Promise.all(
    [4, 5].map((score) => call('ratePortalCase', { params, headers: cookie, body: { score, words: '很快' } })),
  );
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect((await call('listRatings', { as: clerk })).body.data).toHaveLength(1);
});

test('a tracking link reads and replies, and does nothing else; it ends when it is revoked', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  const params = { id: opened.id };
  const link = (await call('makeTrackingLink', { as: clerk, params })).body;
  expect(link.path).toMatch(/^\/portal\/yuedong\/t\/rt_/);
  const bearer = { authorization: `Bearer ${link.path.split('/').at(-1)}` };
  expect((await call('getPortalMe', { headers: bearer })).body).toMatchObject({ by: 'link', caseId: opened.id });
  const seen = (await call('getPortalCase', { params, headers: bearer })).body;
  expect(seen.can).toMatchObject({ withdraw: false, attach: false, message: true });
  const said = await call('postPortalMessage', { params, headers: keyed(bearer), body: { words: '收到' } });
  expect(said.status).toBe(201);
  const refusedMoves = [
    call('withdrawPortalCase', { params, headers: keyed(bearer), body: { reason: '不退了' } }),
    call('listPortalOrders', { headers: bearer }),
    call('openPortalClaim', { headers: keyed(bearer), body: claim(fangsOrder.id) }),
    call('ratePortalCase', { params, headers: bearer, body: { score: 1 } }),
  ];
  for (const reply of await Promise.all(refusedMoves)) expect(reply.problem.code).toBe('portal_sign_in_needed');
  const other = await openFor(cookie, (await buy(fang.id)).id);
  expect((await call('getPortalCase', { params: { id: other.id }, headers: bearer })).problem.code).toBe('not_found');
  const forged = { authorization: `${bearer.authorization.slice(0, -3)}AAA` };
  expect((await call('getPortalMe', { headers: forged })).problem.code).toBe('portal_sign_in_needed');
  await call('revokeTrackingLink', { as: clerk, params: { id: opened.id, linkId: link.id } });
  expect((await call('getPortalMe', { headers: bearer })).problem.code).toBe('portal_sign_in_needed');
});

test('an offer is seen beside what the rules give, countered, answered once, and not by others', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  const params = { id: opened.id };
  const decided = { 'if-match': '"1"', 'idempotency-key': freshKey() };
  await call('assessCase', { as: clerk, params, body: {}, headers: decided });
  const offer = async (bonus: string) => {
    const yuan = (amount: string) => ({ currency: 'CNY' as const, amount });
    const body = {
      offered: { kind: 'store_credit', amount: yuan('42.86'), bonus: yuan(bonus) },
      words: '转为储值,另送一些',
      expiresAt: toIso(later(clock.now(), 86_400_000)),
    };
    const made = await call('makeOffer', { as: clerk, params, body, headers: { 'idempotency-key': freshKey() } });
    return { ...params, offerId: made.body.id };
  };
  const first = await offer('10.00');
  const [seen] = (await call('listPortalOffers', { params, headers: cookie })).body.data;
  expect(seen).toMatchObject({
    words: '转为储值,另送一些',
    bonus: { amount: '10.00' },
    canAnswer: true,
    lawful: { amount: expect.any(String) },
  });
  expect(JSON.stringify(seen)).not.toContain('小林');

  const leis = await signIn('P-2', '13900001111', 0);
  for (const [operationId, body] of [
    ['answerPortalOffer', { answer: 'accept' }],
    ['counterPortalOffer', { amount: { currency: 'CNY', amount: '49.00' }, words: '再多些' }],
  ] as const)
    expect((await call(operationId, { params: first, headers: leis, body })).problem.code).toBe('not_found');

  const asked = { amount: { currency: 'CNY', amount: '49.00' }, words: '再多些' };
  const countered = await call('counterPortalOffer', { params: first, headers: cookie, body: asked });
  expect(countered.body).toMatchObject({ side: 'customer', canAnswer: false, amount: { amount: '49.00' } });
  const tooLate = await call('answerPortalOffer', { params: first, headers: cookie, body: { answer: 'accept' } });
  expect(tooLate.problem.code).toBe('offer_not_open');
});

const customerRoutes = operationIds.filter((operationId) => routeOf(operationId).audience === 'customer');
const aboutACase = customerRoutes.filter((operationId) => routeOf(operationId).path.includes('{id}'));

/** Bodies that the schemas take. */
const bodies: Partial<Record<OperationId, object>> = {
  withdrawPortalCase: { reason: '不退了,谢谢' },
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
    params: { id: opened.id, evidenceId: photo.body.id, payoutId: 'pay_01k9zj8r4qe7v8m2f0t6wq3xyb' },
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
};

test.each(Object.keys(goodBodies) as OperationId[])('%s survives one odd value at every place', async (operationId) => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  const params = {
    ...slug,
    id: opened.id,
    codeId: 'pcd_01k9zj8r4qe7v8m2f0t6wq3xyb',
    offerId: 'off_01k9zj8r4qe7v8m2f0t6wq3xyb',
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
