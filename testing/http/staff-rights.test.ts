import { DAY, later, toIso } from '@redress/domain';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { testBrowser } from './browser.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder, yuan } from './samples.ts';

const { call, newMerchant, http, clock } = await testApi();
const shop = await newMerchant('两家店');
const [admin, clerk] = await Promise.all([shop.keyOf('管理员'), shop.keyOf('小林')]);
const second = (await call('createStore', { as: admin, body: { code: 'S2', name: '二店' } })).body.id;
const password = '靛蓝 麻雀 穿过 steel 42';

let people = 0;
const person = async (name: string, rights: { roles: string[]; stores?: string[]; approvalLimit?: object }) => {
  people += 1;
  const body = { name, email: `p${people}@example.com`, ...rights };
  const invited = (await call('inviteStaff', { as: admin, body })).body;
  const browser = testBrowser(http);
  await browser.post('/auth/invitation/accept', { token: invited.link.split('#token=')[1], password });
  return { id: invited.staff.id, name, browser };
};
type Person = Awaited<ReturnType<typeof person>>;

/** A case in a store that waits for approval; 50.00 to be paid back. */
const assessed = async (number: string, storeId: string): Promise<string> => {
  await call('recordOrder', { as: clerk, body: sampleOrder(number, storeId) });
  const opened = await call('openCase', {
    as: clerk,
    body: { ...sampleClaim(number), kind: 'refund_only' },
    headers: { 'idempotency-key': freshKey() },
  });
  const params = { id: opened.body.id };
  await call('attachEvidence', {
    as: clerk,
    params,
    payload: form({ kind: 'quality_proof' }, { name: '漏水.png', contents: pixel }),
    headers: { ...formHeaders, 'idempotency-key': freshKey() },
  });
  await call('assessCase', {
    as: clerk,
    params,
    body: {},
    headers: { 'if-match': '"2"', 'idempotency-key': freshKey() },
  });
  return opened.body.id;
};
const approve = ({ browser }: Person, id: string) =>
  browser.post(`/v1/refund-cases/${id}/approve`, {}, { 'if-match': '"3"', 'idempotency-key': freshKey() });
const numbersOf = (seen: { json: Readonly<Record<string, unknown>> }): string[] =>
  (seen.json['data'] as { orderNumber: string }[]).map(({ orderNumber }) => orderNumber).sort();

const [inFirst, inSecond] = [await assessed('S-1', shop.storeId), await assessed('S-2', second)];

test('只管一家店的人看不到别家的退款单、订单和出款，也动不了', async () => {
  const wang = await person('王店长', { roles: ['store_manager'], stores: [shop.storeId] });
  expect(numbersOf(await wang.browser.get('/v1/refund-cases'))).toEqual(['S-1']);
  expect((await wang.browser.get(`/v1/refund-cases?storeId=${second}`)).json['data']).toEqual([]);
  const orders = (await wang.browser.get('/v1/orders')).json['data'] as { number: string }[];
  expect(orders.map(({ number }) => number)).toEqual(['S-1']);
  for (const path of ['', '/events', '/evidence', '/payees', '/receipt.pdf']) {
    const seen = await wang.browser.get(`/v1/refund-cases/${inSecond}${path}`);
    expect([path, seen.status, seen.json['code']]).toEqual([path, 404, 'not_found']);
  }
  expect((await wang.browser.get(`/v1/refund-cases/${inFirst}`)).status).toBe(200);
  expect((await approve(wang, inSecond)).status).toBe(404);
  const claim = await wang.browser.post(
    '/v1/refund-cases',
    { ...sampleClaim('S-2') },
    { 'idempotency-key': freshKey() },
  );
  expect([claim.status, claim.json['code']]).toEqual([404, 'not_found']);
  expect((await wang.browser.get('/v1/events')).json['code']).toBe('scope_missing');

  const done = await assessed('S-3', second);
  const chief = await person('总经理', { roles: ['manager'] });
  expect((await approve(chief, done)).status).toBe(200);
  const [payout] = (await chief.browser.get(`/v1/payouts?caseId=${done}`)).json['data'] as { id: string }[];
  expect((await wang.browser.get(`/v1/payouts/${there(payout).id}`)).status).toBe(404);
  expect((await wang.browser.get('/v1/payouts')).json['data']).toEqual([]);
});

test('超过限额的批不了，告诉限额；画面上也先说清楚', async () => {
  const id = await assessed('L-1', shop.storeId);
  const low = await person('副店长', { roles: ['store_manager'], approvalLimit: yuan('20.00') });
  const seen = (await low.browser.get(`/v1/refund-cases/${id}`)).json['can'] as { approve: unknown };
  expect(seen.approve).toMatchObject({ allowed: false, why: { zh: expect.stringContaining('¥20.00') } });
  const no = await approve(low, id);
  expect([no.status, no.json['code'], no.json['details']]).toMatchObject([
    403,
    'above_your_limit',
    { limit: '¥20.00' },
  ]);
  const enough = await call('setStaffRights', {
    as: admin,
    params: { id: low.id },
    body: { roles: ['store_manager'], approvalLimit: yuan('5000.00') },
  });
  expect(enough.body.approvalLimit).toEqual(yuan('5000.00'));
  clock.advance(2_000);
  expect((await approve(low, id)).status).toBe(200);
  const dollars = { roles: ['store_manager'], approvalLimit: { currency: 'USD', amount: '5.00' } };
  const strange = await call('setStaffRights', { as: admin, params: { id: low.id }, body: dollars });
  expect(strange.problem.code).toBe('currency_mismatch');
});

test('委托在期间内有效，记下代谁办理；受托人不能批自己经手的，也不能代人批那人经手的', async () => {
  const boss = await person('李总', { roles: ['manager', 'reviewer'] });
  const deputy = await person('小何', { roles: ['reviewer'] });
  const id = await assessed('D-1', shop.storeId);
  expect((await approve(deputy, id)).json['code']).toBe('scope_missing');
  const now = clock.now();
  const lend = (body: object) =>
    boss.browser.post('/v1/delegations', { toStaffId: deputy.id, reason: '年假', ...body });
  const days = (from: number, to: number) => ({
    beginsAt: toIso(later(now, from * DAY)),
    endsAt: toIso(later(now, to * DAY)),
  });
  expect((await lend(days(0, 100))).json['code']).toBe('delegation_too_long');
  expect((await lend({ ...days(0, 1), toStaffId: boss.id })).json['code']).toBe('delegation_to_self');
  expect(
    (
      await deputy.browser.post('/v1/delegations', {
        fromStaffId: boss.id,
        toStaffId: deputy.id,
        reason: '抢权',
        ...days(0, 1),
      })
    ).status,
  ).toBe(403);
  const lent = await lend(days(0, 3));
  expect(lent.status).toBe(201);
  clock.advance(2_000);
  const done = await approve(deputy, id);
  expect(done.status).toBe(200);
  const events = (await deputy.browser.get(`/v1/refund-cases/${id}/events`)).json['data'] as { actor: object }[];
  expect(there(events.at(-1)).actor).toEqual({
    kind: 'staff',
    id: deputy.id,
    name: '小何',
    onBehalfOf: { id: boss.id, name: '李总' },
  });

  // What either of them assessed, neither approves.
  for (const [maker, number] of [
    [deputy, 'D-2'],
    [boss, 'D-3'],
  ] as const) {
    const other = await assessed(number, shop.storeId);
    const again = await maker.browser.post(
      `/v1/refund-cases/${other}/assess`,
      {},
      { 'if-match': '"3"', 'idempotency-key': freshKey() },
    );
    expect(again.status).toBe(200);
    const no = await deputy.browser.post(
      `/v1/refund-cases/${other}/approve`,
      {},
      { 'if-match': '"4"', 'idempotency-key': freshKey() },
    );
    expect([number, no.status, no.json['code']]).toEqual([number, 403, 'maker_is_checker']);
  }

  clock.advance(3 * DAY);
  expect((await approve(deputy, await assessed('D-4', shop.storeId))).json['code']).toBe('scope_missing');
});

test('看过什么敏感内容都有记录，审计能查，别人查不到', async () => {
  const auditor = await person('审计员', { roles: ['auditor'] });
  const [file] = (await auditor.browser.get(`/v1/refund-cases/${inFirst}/evidence`)).json['data'] as { id: string }[];
  await auditor.browser.get(`/v1/refund-cases/${inFirst}/evidence/${there(file).id}/file`);
  await auditor.browser.get(`/v1/refund-cases/${inFirst}/payees`);
  const log = (await auditor.browser.get(`/v1/view-log?actorId=${auditor.id}`)).json['data'] as {
    kind: string;
    subject: string;
  }[];
  expect(log.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['payees_seen', inFirst],
    ['file_taken', there(file).id],
    ['signed_in', auditor.id],
  ]);
  const changed = (await auditor.browser.get('/v1/view-log?kind=rights_lent')).json['data'] as unknown[];
  expect(changed).toHaveLength(1);
  const clerkless = await person('小高', { roles: ['service'] });
  expect((await clerkless.browser.get('/v1/view-log')).json['code']).toBe('scope_missing');
});

test('角色是数据：商户可以改，也可以新建', async () => {
  const roles = (await call('listRoles', { as: admin })).body.data;
  expect(roles.map(({ code }) => code)).toEqual(expect.arrayContaining(['service', 'reviewer', 'auditor']));
  const made = await call('setRole', {
    as: admin,
    params: { code: 'night_desk' },
    body: { name: { zh: '夜班', en: 'Night desk' }, scopes: ['cases:read'] },
  });
  expect(made.body).toMatchObject({ builtIn: false, changed: true });
  const night = await person('小夜', { roles: ['night_desk'] });
  expect((await night.browser.get('/v1/me')).json['scopes']).toEqual(['cases:read']);
  const strange = await call('inviteStaff', {
    as: admin,
    body: { name: '甲', email: 'jia@example.com', roles: ['king'] },
  });
  expect([strange.status, strange.problem.errors[0]?.pointer]).toEqual([422, '/roles/0']);
});

test('只管一家店的人拿不到全商户的资金：清单只有本店的，动全局的一律拒绝', async () => {
  const li = await person('李店长', { roles: ['store_manager', 'finance'], stores: [shop.storeId] });
  for (const path of ['/v1/payout-counts', '/v1/payout-forecast', '/v1/bank-batches', '/v1/bank-files'])
    expect(await li.browser.get(path)).toMatchObject({ status: 403, json: { code: 'all_stores_needed' } });
  const stop = { channelAccountId: null, reason: '想停就停' };
  const stopped = await li.browser.post('/v1/payout-stops', stop, { 'idempotency-key': freshKey() });
  expect(stopped).toMatchObject({ status: 403, json: { code: 'all_stores_needed' } });
  for (const path of ['/v1/cards', '/v1/charge-errors', '/v1/tasks', '/v1/lessons', '/v1/complaints', '/v1/ratings'])
    expect([path, (await li.browser.get(path)).status]).toEqual([path, 200]);
  const zhao = await person('赵经理', { roles: ['manager', 'finance'] });
  expect((await zhao.browser.get('/v1/payout-counts')).status).toBe(200);
});

test('任务、经验和投诉只列出本店退款单的', async () => {
  const mine = await person('本店', { roles: ['store_manager'], stores: [shop.storeId] });
  const all = await person('全部', { roles: ['manager'] });
  for (const id of [inFirst, inSecond])
    await call('giveTask', {
      as: clerk,
      params: { id },
      body: { department: 'logistics', title: `查物流 ${id}` },
      headers: { 'idempotency-key': freshKey() },
    });
  const casesIn = async ({ browser }: Person): Promise<string[]> => {
    const seen = (await browser.get('/v1/tasks?department=logistics')).json['data'] as { caseId: string }[];
    return seen.map(({ caseId }) => caseId).sort();
  };
  expect(await casesIn(mine)).toEqual([inFirst]);
  expect(await casesIn(all)).toEqual([inFirst, inSecond].sort());
});
