import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant } = await testApi();

/** A shop with one open claim, a clerk and a manager. */
const openShop = async (number: string) => {
  const { storeId, keyOf } = await newMerchant('跃动生活');
  const [clerk, manager] = await Promise.all([keyOf('小林'), keyOf('王店长')]);
  await call('recordOrder', { as: clerk, body: sampleOrder(number, storeId) });
  const opened = await call('openCase', {
    as: clerk,
    body: sampleClaim(number),
    headers: { 'idempotency-key': freshKey() },
  });
  const colleagues = (await call('listColleagues', { as: clerk })).body.data;
  const idOf = (name: string): string => there(colleagues.find((one) => one.name === name)).id;
  return { clerk, manager, params: { id: opened.body.id }, clerkId: idOf('小林'), managerId: idOf('王店长') };
};

test('a case is taken by one of two clerks, watched, and handed up', async () => {
  const { clerk, manager, params, clerkId, managerId } = await openShop('T-1');
  expect((await call('getCaseDesk', { as: clerk, params })).body).toMatchObject({ staff: null, team: null });
  const taken = await call('assignCase', { as: clerk, params, body: { staffId: clerkId, onlyIfFree: true } });
  expect(taken.body.staff).toMatchObject({ id: clerkId, name: '小林' });
  const late = await call('assignCase', { as: manager, params, body: { staffId: managerId, onlyIfFree: true } });
  expect(late.problem).toMatchObject({ code: 'case_taken', detail: '该退款单已由小林跟进' });
  const nobody = await call('assignCase', { as: manager, params, body: { staffId: 'stf_01k9zj8r4qe7v8m2f0t6wq3xyb' } });
  expect(nobody.problem).toMatchObject({ code: 'not_found', errors: [{ pointer: '/staffId' }] });

  const watched = await call('watchCase', { as: manager, params, body: { watching: true } });
  expect(watched.body.watchers).toEqual([{ id: managerId, name: '王店长' }]);
  const up = await call('escalateCase', { as: clerk, params, body: { why: '顾客已投诉 12315' } });
  expect(up.body.escalated).toMatchObject({ why: '顾客已投诉 12315' });
  const down = await call('endEscalation', { as: manager, params, body: { why: '已回电' } });
  expect(down.body.escalated).toBeNull();
});

test('an internal comment mentions a colleague, who then watches the case; a repetition writes nothing', async () => {
  const { clerk, manager, params, managerId } = await openShop('T-2');
  const body = { words: '@王店长 请看一下吊牌', mentions: [managerId] };
  const headers = { 'idempotency-key': freshKey() };
  const first = await call('writeComment', { as: clerk, params, body, headers });
  const again = await call('writeComment', { as: clerk, params, body, headers });
  expect(first.status).toBe(201);
  expect(again.body).toEqual(first.body);
  expect((await call('writeComment', { as: clerk, params, body: { words: '另一句' }, headers })).problem.code).toBe(
    'idempotency_key_reused',
  );
  const [unseen] = (await call('listComments', { as: clerk, params })).body.data;
  expect(there(unseen).mentions).toEqual([{ staffId: managerId, name: '王店长', seenAt: null }]);
  await call('listComments', { as: manager, params });
  const seen = (await call('listComments', { as: clerk, params })).body.data;
  expect(seen).toHaveLength(1);
  expect(there(seen[0]).mentions[0]?.seenAt).not.toBeNull();
  expect((await call('getCaseDesk', { as: clerk, params })).body.watchers).toHaveLength(1);
});

test('what happened around a case is told in words, with names and what was written', async () => {
  const { clerk, manager, params, clerkId } = await openShop('T-2A');
  await call('assignCase', { as: manager, params, body: { staffId: clerkId } });
  await call('writeComment', { as: clerk, params, body: { words: '请看一下吊牌' } });
  await call('giveTask', { as: clerk, params, body: { department: 'logistics', title: '查签收' } });
  await call('escalateCase', { as: clerk, params, body: { why: '顾客已投诉' } });
  await call('assignCase', { as: manager, params, body: {} });
  const { data } = (await call('listCaseActivity', { as: clerk, params })).body;
  expect(data.map(({ group, summary, words, actor }) => [group, summary.zh, words?.zh ?? null, actor.name])).toEqual([
    ['assignment', '交给 小林', null, '王店长'],
    ['comments', '写了内部备注', '请看一下吊牌', '小林'],
    ['tasks', '交办物流', '查签收', '小林'],
    ['clocks', '升级给主管', '顾客已投诉', '小林'],
    ['assignment', '放回待分派', null, '王店长'],
  ]);
});

test('the conversation holds replies and logged calls, never comments', async () => {
  const { clerk, params } = await openShop('T-3');
  await call('writeComment', { as: clerk, params, body: { words: '顾客很着急' } });
  const said = await call('postCaseMessage', {
    as: clerk,
    params,
    body: {
      direction: 'from_customer',
      channel: 'phone',
      words: '来电：想知道何时退款',
      saidAt: '2026-03-02T09:40:00+08:00',
    },
  });
  expect(said.body).toMatchObject({ direction: 'from_customer', channel: 'phone', author: { name: '小林' } });
  const reply = await call('postCaseMessage', {
    as: clerk,
    params,
    body: { direction: 'from_customer', channel: 'portal', words: '收到，今天给您答复' },
  });
  expect(reply.body.direction).toBe('to_customer');
  const { data } = (await call('listConversation', { as: clerk, params })).body;
  expect(data.map(({ words }) => words)).toEqual(['来电：想知道何时退款', '收到，今天给您答复']);

  const later = {
    direction: 'from_customer',
    channel: 'phone',
    words: '明天的电话',
    saidAt: '2030-01-01T00:00:00+08:00',
  };
  expect((await call('postCaseMessage', { as: clerk, params, body: later })).problem).toMatchObject({
    code: 'date_in_future',
    errors: [{ pointer: '/saidAt' }],
  });
  const mail = { direction: 'to_customer', channel: 'email', words: '您好' };
  expect((await call('postCaseMessage', { as: clerk, params, body: mail })).problem).toMatchObject({
    code: 'customer_unreachable',
    errors: [{ pointer: '/channel' }],
  });
});

test('a task goes to a department, waits in its list, and ends with a result', async () => {
  const { clerk, manager, params, managerId } = await openShop('T-4');
  const given = await call('giveTask', {
    as: clerk,
    params,
    body: { department: 'logistics', title: '联系快递确认签收', staffId: managerId, dueOn: '2026-03-04' },
  });
  expect(given.body).toMatchObject({ status: 'open', staff: { name: '王店长' }, dueOn: '2026-03-04' });
  const own = await call('listOpenTasks', { as: manager });
  expect(own.body.data).toEqual([given.body]);
  expect((await call('listOpenTasks', { as: clerk, query: { department: 'logistics' } })).body.data).toHaveLength(1);
  const task = { id: given.body.id };
  const closing = { as: manager, params: task, body: { outcome: 'done', result: '3 月 1 日本人签收' } };
  const answers = await Promise.all([call('closeTask', closing), call('closeTask', closing)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect((await call('listOpenTasks', { as: manager })).body.data).toEqual([]);
  const [ended] = (await call('listCaseTasks', { as: clerk, params })).body.data;
  expect(ended).toMatchObject({ status: 'done', result: '3 月 1 日本人签收', closedBy: { name: '王店长' } });
});
