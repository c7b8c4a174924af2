import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, clock } = await testApi();
const keyed = () => ({ 'idempotency-key': freshKey() });

const openShop = async () => {
  const { storeId, keyOf } = await newMerchant('跃动生活');
  const [clerk, manager] = await Promise.all([keyOf('小林'), keyOf('王店长')]);
  const colleagues = (await call('listColleagues', { as: clerk })).body.data;
  const idOf = (name: string): string => there(colleagues.find((one) => one.name === name)).id;
  const claim = async (number: string) => {
    await call('recordOrder', { as: clerk, body: sampleOrder(number, storeId) });
    return (await call('openCase', { as: clerk, body: sampleClaim(number), headers: keyed() })).body;
  };
  const again = async (number: string) =>
    (await call('openCase', { as: clerk, body: sampleClaim(number), headers: keyed() })).body;
  return { clerk, manager, clerkId: idOf('小林'), managerId: idOf('王店长'), claim, again };
};

test('queues of a person, a team and nobody, with their counts, and a view of them', async () => {
  const { clerk, manager, clerkId, managerId, claim } = await openShop();
  const [one, two, three] = [await claim('Q-1'), await claim('Q-2'), await claim('Q-3')];
  const team = await call('addTeam', {
    as: manager,
    body: { name: '售后一组', department: 'service', members: [{ staffId: clerkId, leads: false }] },
  });
  expect(team.body.members).toEqual([{ staffId: clerkId, name: '小林', leads: false }]);
  const taken = await call('addTeam', { as: manager, body: { name: '售后一组', department: 'service', members: [] } });
  expect(taken.problem).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/name' }] });
  await call('assignCase', { as: clerk, params: { id: one.id }, body: { staffId: clerkId } });
  await call('assignCase', { as: clerk, params: { id: two.id }, body: { teamId: team.body.id } });
  await call('writeComment', { as: manager, params: { id: three.id }, body: { words: '请看', mentions: [clerkId] } });

  const counts = (await call('getQueueCounts', { as: clerk })).body;
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, { count }]) => [name, count]));
  expect(numbers).toEqual({
    mine: 1,
    team: 1,
    unassigned: 1,
    watching: 1,
    escalated: 0,
    mentions: 1,
    tasks: 0,
    unread: 0,
  });
  for (const [desk, id] of [
    ['mine', one.id],
    ['team', two.id],
    ['unassigned', three.id],
    ['mentions', three.id],
  ] as const) {
    const { data } = (await call('listCases', { as: clerk, query: { desk } })).body;
    expect(
      data.map((found) => found.id),
      desk,
    ).toEqual([id]);
  }
  await call('saveView', {
    as: clerk,
    body: { name: '我的待审', shared: true, search: { desk: 'mine', queue: 'assess' } },
  });
  const changed = await call('saveView', {
    as: clerk,
    body: { name: '我的待审', shared: true, search: { desk: 'team' } },
  });
  expect(changed.body).toMatchObject({ own: true, search: { desk: 'team' } });
  const [shared] = (await call('listSavedViews', { as: manager })).body.data;
  expect(shared).toMatchObject({ name: '我的待审', own: false, owner: { name: '小林' } });
  expect((await call('dropView', { as: manager, params: { id: changed.body.id } })).problem.code).toBe('not_found');
  expect((await call('dropView', { as: clerk, params: { id: changed.body.id } })).status).toBe(204);
  expect(managerId).not.toBe(clerkId);
});

test('a duplicate is merged once, in one direction, and its talk is read on the case that stays', async () => {
  const { clerk, claim, again } = await openShop();
  const first = await claim('M-1');
  const second = await again('M-1');
  const other = await claim('M-2');
  const said = { direction: 'from_customer', channel: 'phone', words: '我又提交了一次' };
  await call('postCaseMessage', { as: clerk, params: { id: second.id }, body: said });
  const into = (intoCaseId: string) => ({ intoCaseId, reason: '顾客重复提交' });
  const wrong = await call('mergeCase', { as: clerk, params: { id: second.id }, body: into(other.id) });
  expect(wrong.problem).toMatchObject({ code: 'merge_not_same', errors: [{ pointer: '/intoCaseId' }] });
  const both = await Promise.all([
    call('mergeCase', { as: clerk, params: { id: second.id }, body: into(first.id) }),
    call('mergeCase', { as: clerk, params: { id: first.id }, body: into(second.id) }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  const statuses = await Promise.all(
    [first, second].map(async ({ id }) => (await call('getCase', { as: clerk, params: { id } })).body.status),
  );
  expect(statuses.sort()).toEqual(['claimed', 'withdrawn']);
  const stays = statuses[0] === 'claimed' && both[0]?.status === 200 ? first : second;
  const gone = stays === first ? second : first;
  const repeated = await call('mergeCase', { as: clerk, params: { id: gone.id }, body: into(stays.id) });
  expect(repeated.body.mergedInto?.id).toBe(stays.id);
  const talk = (await call('listConversation', { as: clerk, params: { id: stays.id } })).body.data;
  expect(talk.map(({ words }) => words)).toEqual(['我又提交了一次']);
});

test('a lesson is written when the case is over, and found by where it came from', async () => {
  const { clerk, claim } = await openShop();
  const refundCase = await claim('L-1');
  const params = { id: refundCase.id };
  const body = {
    root: 'description',
    happened: '详情页尺码有误',
    improvement: '上架前由仓库核对尺码',
    department: 'sales',
  };
  expect((await call('writeLesson', { as: clerk, params, body })).problem.code).toBe('lesson_too_early');
  const headers = { ...keyed(), 'if-match': '"1"' };
  await call('withdrawCase', { as: clerk, params, body: { reason: '顾客不退了' }, headers });
  const written = await call('writeLesson', { as: clerk, params, body });
  expect(written.body).toMatchObject({ rootText: { zh: '宣传与描述' }, writtenBy: { name: '小林' } });
  expect((await call('listLessons', { as: clerk, query: { root: 'description' } })).body.data).toEqual([written.body]);
  expect((await call('listLessons', { as: clerk, query: { root: 'price' } })).body.data).toEqual([]);
});

test('a template speaks only of what a case knows, keeps its versions, and is looked at with a true case', async () => {
  const { clerk, claim } = await openShop();
  const refundCase = await claim('R-1');
  const params = { id: refundCase.id };
  const template = {
    code: 'received',
    title: { zh: '关于 {{case_number}}', en: 'About {{case_number}}' },
    body: { zh: '您的退款单 {{case_number}} 当前{{status}}。', en: 'Your case {{case_number}} is {{status}}.' },
  };
  const wrong = { ...template, body: { zh: '{{phone}} 您好', en: 'Hello' } };
  expect((await call('addReplyTemplate', { as: clerk, body: wrong })).problem).toMatchObject({
    code: 'template_variable_unknown',
    details: { variables: ['phone'] },
    errors: [{ pointer: '/body' }],
  });
  const added = await call('addReplyTemplate', { as: clerk, body: template });
  const change = { ...template, body: { zh: '应退 {{amount}}', en: 'You get {{amount}}' }, version: 1 };
  const id = { id: added.body.id };
  const filled = await call('fillReply', { as: clerk, params, body: { templateId: added.body.id } });
  expect(filled.body).toMatchObject({
    subject: `关于 ${refundCase.number}`,
    words: `您的退款单 ${refundCase.number} 当前待审核。`,
    template: { id: added.body.id, version: 1 },
  });
  expect((await call('changeReplyTemplate', { as: clerk, params: id, body: change })).body.version).toBe(2);
  expect((await call('changeReplyTemplate', { as: clerk, params: id, body: change })).problem.code).toBe(
    'version_stale',
  );
  const empty = await call('fillReply', { as: clerk, params, body: { templateId: added.body.id, language: 'en' } });
  expect(empty.problem).toMatchObject({ code: 'template_variable_empty', details: { variables: ['amount'] } });
});

test('the clocks of a case are told with what they stand on', async () => {
  const { clerk, claim } = await openShop();
  const refundCase = await claim('C-1');
  const { data } = (await call('listCaseClocks', { as: clerk, params: { id: refundCase.id } })).body;
  expect(data.map(({ kind, source, level }) => [kind, source, level])).toContainEqual(['deliberate_delay', 'legal', 0]);
  clock.advance(16 * 24 * 3_600_000);
  const later = (await call('listCaseClocks', { as: clerk, params: { id: refundCase.id } })).body.data;
  expect(later.find(({ kind }) => kind === 'deliberate_delay')).toMatchObject({ level: 100, stoppedAt: null });
});
