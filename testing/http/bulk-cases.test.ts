import { DAY, later, toIso } from '@redress/domain';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { testBrowser } from './browser.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder, yuan } from './samples.ts';

const { call, newMerchant, http, clock } = await testApi();
const keyed = () => ({ 'idempotency-key': freshKey() });

const openShop = async (name: string) => {
  const { storeId, keyOf } = await newMerchant(name);
  const [clerk, manager] = await Promise.all([keyOf('小林'), keyOf('王店长')]);
  const colleagues = (await call('listColleagues', { as: clerk })).body.data;
  const idOf = (of: string): string => there(colleagues.find((one) => one.name === of)).id;
  const claim = async (number: string, at: string = storeId) => {
    await call('recordOrder', { as: clerk, body: sampleOrder(number, at) });
    return (await call('openCase', { as: clerk, body: sampleClaim(number), headers: keyed() })).body;
  };
  /** Claimed for a quality fault with its proof, and assessed: 42.86 that need no goods back. */
  const assessed = async (number: string, at: string = storeId) => {
    await call('recordOrder', { as: clerk, body: sampleOrder(number, at) });
    const body = { ...sampleClaim(number), kind: 'refund_only' };
    const params = { id: (await call('openCase', { as: clerk, body, headers: keyed() })).body.id };
    const payload = form({ kind: 'quality_proof' }, { name: '漏水.png', contents: pixel });
    await call('attachEvidence', { as: clerk, params, payload, headers: { ...formHeaders, ...keyed() } });
    return (await call('assessCase', { as: clerk, params, body: {}, headers: { ...keyed(), 'if-match': '"2"' } })).body;
  };
  return { storeId, clerk, manager, clerkId: idOf('小林'), managerId: idOf('王店长'), claim, assessed };
};

test('many at once: each case is done or refused by itself, and a repetition does nothing twice', async () => {
  const { clerk, manager, claim } = await openShop('跃动生活');
  const [one, two] = [await claim('B-1'), await claim('B-2')];
  const ready = await call('assessCase', {
    as: clerk,
    params: { id: one.id },
    body: {},
    headers: { ...keyed(), 'if-match': '"1"' },
  });
  const body = {
    cases: [
      { id: one.id, version: ready.body.version },
      { id: two.id, version: two.version },
    ],
    goodsReceivedOn: '2026-03-02',
  };
  const headers = keyed();
  const approved = await call('bulkApprove', { as: manager, body, headers });
  expect(approved.body).toMatchObject({
    done: 1,
    refused: 1,
    results: [{ outcome: 'done' }, { outcome: 'refused', problem: { code: 'move_not_allowed' } }],
  });
  expect((await call('bulkApprove', { as: manager, body, headers })).body).toMatchObject({ done: 1, refused: 1 });
  expect((await call('getCase', { as: clerk, params: { id: one.id } })).body.status).toBe('paying');
  // Whoever assessed cannot approve, in bulk as one by one.
  const own = await call('bulkApprove', { as: clerk, body, headers: keyed() });
  expect(own.body.done).toBe(0);
  const comment = { caseIds: [one.id, two.id], words: '同一批次', mentions: [] };
  const once = keyed();
  await Promise.all([1, 2].map(() => call('bulkComment', { as: clerk, body: comment, headers: once })));
  await call('bulkComment', { as: clerk, body: comment, headers: once });
  expect((await call('listComments', { as: clerk, params: { id: one.id } })).body.data).toHaveLength(1);
});

test('分派给人时小组不变，由我跟进不抢别人的；重复提交不再改动', async () => {
  const { clerk, manager, clerkId, managerId, claim } = await openShop('分派');
  const [one, two] = [await claim('A-1'), await claim('A-2')];
  const caseIds = [one.id, two.id];
  const team = await call('addTeam', { as: manager, body: { name: '售后', department: 'service', members: [] } });
  await call('bulkAssign', { as: clerk, body: { caseIds, teamId: team.body.id } });
  await call('assignCase', { as: manager, params: { id: two.id }, body: { staffId: managerId, keepOther: true } });
  const take = { as: clerk, body: { caseIds, staffId: clerkId, onlyIfFree: true, keepOther: true } };
  const headers = keyed();
  const taken = await call('bulkAssign', { ...take, headers });
  expect(taken.body.results).toMatchObject([
    { outcome: 'done' },
    { outcome: 'refused', problem: { code: 'case_taken' } },
  ]);
  const desk = async (id: string) => (await call('getCaseDesk', { as: clerk, params: { id } })).body;
  expect(await desk(one.id)).toMatchObject({ staff: { name: '小林' }, team: { name: '售后' } });
  // Taken again it is the same, and nothing more is told about it; under the same key not even after somebody else got the case.
  await call('bulkAssign', take);
  const told = (await call('listCaseActivity', { as: clerk, params: { id: one.id } })).body.data;
  expect(told.filter(({ type }) => type === 'assigned')).toHaveLength(2);
  await call('assignCase', { as: manager, params: { id: one.id }, body: { staffId: managerId } });
  expect((await call('bulkAssign', { ...take, headers })).body.results[0]).toMatchObject({ outcome: 'done' });
  expect((await desk(one.id)).staff?.name).toBe('王店长');
});

test('标签：队列里看得到、筛得出、搜得到；批量加减，停用的不再可贴，最多十个', async () => {
  const { clerk, claim } = await openShop('标签');
  const [one, two] = [await claim('T-1'), await claim('T-2')];
  const tag = async (zh: string, en: string) =>
    (await call('addTag', { as: clerk, body: { name: { zh, en }, colour: 'amber' } })).body;
  const [press, factory] = [await tag('媒体关注', 'Press'), await tag('等厂家', 'Factory')];
  const same = await call('addTag', { as: clerk, body: { name: { zh: '报社', en: 'press' } } });
  expect(same.problem).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/name/en' }] });
  const long = await call('addTag', { as: clerk, body: { name: { zh: '长'.repeat(21), en: 'x' } } });
  expect(long.problem).toMatchObject({ code: 'input_invalid', errors: [{ pointer: '/name/zh' }] });

  const headers = keyed();
  const body = { caseIds: [one.id, two.id], add: [press.id], remove: [factory.id] };
  expect((await call('bulkTag', { as: clerk, body, headers })).body).toMatchObject({ done: 2 });
  await call('tagCase', { as: clerk, params: { id: one.id }, body: { add: [factory.id], remove: [press.id] } });
  // The first request again, after somebody changed the tags: it was done, and is not done again.
  expect((await call('bulkTag', { as: clerk, body, headers })).body).toMatchObject({ done: 2 });
  const seen = async (query: Record<string, string>) =>
    (await call('listCases', { as: clerk, query })).body.data.map(({ number, tags }) => [
      number,
      tags.map(({ name }) => name.zh),
    ]);
  expect(await seen({})).toEqual([
    [two.number, ['媒体关注']],
    [one.number, ['等厂家']],
  ]);
  expect(await seen({ tag: press.id })).toEqual([[two.number, ['媒体关注']]]);
  expect(await seen({ find: '等厂家' })).toEqual([[one.number, ['等厂家']]]);
  expect(await seen({ find: 'PRESS' })).toEqual([[two.number, ['媒体关注']]]);
  const told = (await call('listCaseActivity', { as: clerk, params: { id: one.id } })).body.data;
  expect(told.map(({ summary }) => summary.zh)).toEqual(['标签 +媒体关注', '标签 +等厂家 −媒体关注']);

  await call('changeTag', {
    as: clerk,
    params: { id: press.id },
    body: { name: press.name, colour: 'ochre', retired: true },
  });
  const retired = await call('tagCase', { as: clerk, params: { id: one.id }, body: { add: [press.id] } });
  expect(retired.problem).toMatchObject({ code: 'not_found', errors: [{ pointer: '/add/0' }] });
  expect(await seen({ tag: press.id })).toEqual([[two.number, ['媒体关注']]]);
  const ten = await Promise.all(Array.from({ length: 10 }, (_, place) => tag(`标签${place}`, `Tag ${place}`)));
  const many = await call('tagCase', { as: clerk, params: { id: two.id }, body: { add: ten.map(({ id }) => id) } });
  expect(many.problem).toMatchObject({ code: 'tags_too_many', details: { maximum: 10 } });
  expect(await seen({ tag: there(ten[0]).id })).toEqual([]);
});

test('批量请补材料：各单缺什么请什么，齐了的说明；模板回复填不上的逐单说明', async () => {
  const { clerk, claim, assessed } = await openShop('补材料');
  const [lacks, whole] = [await claim('E-1'), await assessed('E-2')];
  const caseIds = [lacks.id, whole.id];
  const headers = keyed();
  const asked = await call('bulkRequestEvidence', { as: clerk, body: { caseIds }, headers });
  expect(asked.body.results.map(({ outcome, problem }) => [outcome, problem?.code ?? null])).toEqual([
    ['done', null],
    ['refused', 'evidence_complete'],
  ]);
  await call('bulkRequestEvidence', { as: clerk, body: { caseIds }, headers });
  const said = async (id: string) => (await call('listConversation', { as: clerk, params: { id } })).body.data;
  expect(await said(lacks.id)).toHaveLength(1);

  const template = await call('addReplyTemplate', {
    as: clerk,
    body: {
      code: 'amount',
      title: { zh: '金额', en: 'Amount' },
      body: { zh: '应退 {{amount}}', en: 'You get {{amount}}' },
    },
  });
  const reply = { as: clerk, body: { caseIds, templateId: template.body.id }, headers: keyed() };
  expect((await call('bulkReply', reply)).body.results).toMatchObject([
    { outcome: 'refused', problem: { code: 'template_variable_empty' } },
    { outcome: 'done' },
  ]);
  await call('bulkReply', reply);
  const written = (await said(whole.id)).filter((message) => message.template !== null);
  expect(written.map(({ words }) => words)).toEqual(['应退 ¥42.86']);
});

test('批量批准按单看权：限额内的用自己的，超过的用别人委托的，别家门店的不在', async () => {
  const { clerk, manager, storeId, assessed } = await openShop('委托');
  const second = (await call('createStore', { as: manager, body: { code: 'S2', name: '二店' } })).body.id;
  const password = '靛蓝 麻雀 穿过 steel 42';
  const person = async (name: string, email: string, rights: object) => {
    const invited = (
      await call('inviteStaff', { as: manager, body: { name, email, roles: ['store_manager'], ...rights } })
    ).body;
    const browser = testBrowser(http);
    await browser.post('/auth/invitation/accept', { token: invited.link.split('#token=')[1], password });
    return { id: invited.staff.id, browser };
  };
  const boss = await person('李总', 'li@example.com', { roles: ['manager'] });
  const deputy = await person('小何', 'he@example.com', { stores: [storeId], approvalLimit: yuan('20.00') });
  const cases = [await assessed('D-1'), await assessed('D-2', second)];
  const body = { cases: cases.map(({ id, version }) => ({ id, version })) };
  type Result = { readonly outcome: string; readonly problem: { readonly code: string } | null };
  const approve = async () => {
    const { json } = await deputy.browser.post('/v1/refund-cases/bulk/approve', body, keyed());
    return (json['results'] as readonly Result[]).map(({ outcome, problem }) => problem?.code ?? outcome);
  };
  expect(await approve()).toEqual(['above_your_limit', 'not_found']);
  const now = clock.now();
  const lent = { toStaffId: deputy.id, reason: '年假', beginsAt: toIso(now), endsAt: toIso(later(now, DAY)) };
  expect((await boss.browser.post('/v1/delegations', lent)).status).toBe(201);
  clock.advance(2_000);
  expect(await approve()).toEqual(['done', 'done']);
  const seen = await call('getCase', { as: clerk, params: { id: there(cases[0]).id } });
  expect(seen.body.approvals).toMatchObject([{ by: { name: '小何', onBehalfOf: { name: '李总' } } }]);
});
