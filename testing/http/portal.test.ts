import { later, toIso } from '@redress/domain';
import { expect, test } from 'vitest';
import { freshKey, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { portalShop } from './portal-shop.ts';
import { pixel } from './samples.ts';

const { call, clock, shop, clerk, manager, fang, buy, fangsOrder, signIn, keyed, claim, openFor } = await portalShop();

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
  await call('answerComplaint', { as: manager, params: { id: mine.id }, body: { answer: '已向当事人了解，抱歉' } });
  const appealed = await call('appealPortalCase', {
    params,
    headers: keyed(cookie),
    body: { reason: '我补拍了照片，请再看' },
  });
  expect(appealed.body).toMatchObject({ status: 'appealed', complaints: [{ answer: '已向当事人了解，抱歉' }] });
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
      words: '转为储值，另送一些',
      expiresAt: toIso(later(clock.now(), 86_400_000)),
    };
    const made = await call('makeOffer', { as: clerk, params, body, headers: { 'idempotency-key': freshKey() } });
    return { ...params, offerId: made.body.id };
  };
  const first = await offer('10.00');
  const [seen] = (await call('listPortalOffers', { params, headers: cookie })).body.data;
  expect(seen).toMatchObject({
    words: '转为储值，另送一些',
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

/** What the customer keeps and gets nothing for by the rules, to be agreed on. */
const nothingDue = async (cookie: { cookie: string }) => {
  const asked = { ...claim((await buy(fang.id)).id), kind: 'refund_only' as const, cause: 'no_reason' as const };
  const { id } = (await call('openPortalClaim', { headers: keyed(cookie), body: asked })).body;
  const headers = { 'if-match': '"1"', 'idempotency-key': freshKey() };
  await call('assessCase', { as: clerk, params: { id }, body: {}, headers });
  return id;
};
const yuan = (amount: string) => ({ currency: 'CNY' as const, amount });
const offerTo = async (id: string, offered: object) => {
  const body = { offered, words: '我们的心意', expiresAt: toIso(later(clock.now(), 86_400_000)) };
  return (await call('makeOffer', { as: clerk, params: { id }, body, headers: { 'idempotency-key': freshKey() } }))
    .body;
};
const approved = async (id: string) => {
  const { version } = (await call('getCase', { as: manager, params: { id } })).body;
  const headers = { 'if-match': `"${version}"`, 'idempotency-key': freshKey() };
  return call('approveCase', { as: manager, params: { id }, body: {}, headers });
};

test('a counter-offer that the shop accepts is what the customer gets, to the fen', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const id = await nothingDue(cookie);
  const first = await offerTo(id, { kind: 'goodwill', amount: yuan('20.01') });
  expect(first).toMatchObject({ amount: { amount: '20.01' }, lawful: { amount: '0.00' } });
  const countered = await call('counterPortalOffer', {
    ...{ params: { id, offerId: first.id }, headers: cookie },
    body: { amount: yuan('33.33'), words: '再多些' },
  });
  const answer = { answer: 'accept', how: 'online' };
  const params = { id: countered.body.id };
  expect((await call('answerOffer', { as: clerk, params, body: answer })).body.status).toBe('accepted');
  expect((await approved(id)).status).toBe(200);
  const seen = (await call('getPortalCase', { params: { id }, headers: cookie })).body;
  expect(seen.total).toEqual(yuan('33.33'));
  const fen = seen.legs.reduce((sum, { amount }) => sum + Number(amount.amount.replace('.', '')), 0);
  expect(fen).toBe(3_333);
});

test('store credit that the customer takes goes to the balance by itself, and says so', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const id = await nothingDue(cookie);
  const offer = await offerTo(id, { kind: 'store_credit', amount: yuan('30.00'), bonus: yuan('5.00') });
  const params = { id, offerId: offer.id };
  const taken = await call('answerPortalOffer', { params, headers: cookie, body: { answer: 'accept' } });
  expect(taken.body.status).toBe('accepted');
  expect((await approved(id)).status).toBe(200);
  const seen = (await call('getPortalCase', { params: { id }, headers: cookie })).body;
  expect(seen.total).toEqual(yuan('30.00'));
  for (const { wayText } of seen.legs) expect(wayText.zh).toMatch(/^退回本店余额/);
  expect(seen.explanation?.beside.find(({ code }) => code === 'credit_bonus')?.['amount']).toEqual(yuan('5.00'));
});
