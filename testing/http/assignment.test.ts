import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleClaim, sampleOrder, yuan } from './samples.ts';

const { call, newMerchant } = await testApi();
const { storeId, keyOf } = await newMerchant('跃动生活');
const [clerk, boss] = await Promise.all([keyOf('小林'), keyOf('王店长')]);
const colleagues = (await call('listColleagues', { as: boss })).body.data;
const staffId = there(colleagues.find(({ name }) => name === '小林')).id;
const team = await call('addTeam', {
  as: boss,
  body: { name: '售后一组', department: 'service', members: [{ staffId, leads: false }] },
});
const rule = {
  name: '质量问题',
  storeIds: [storeId],
  causes: ['quality' as const],
  kinds: [],
  paidFrom: yuan('100.00'),
  paidTo: null,
  teamId: team.body.id,
  spread: 'fewest_open' as const,
};

test('rules are written by version, previewed and given; who is away gets nothing', async () => {
  await call('recordOrder', { as: clerk, body: sampleOrder('AS-1', storeId) });
  const claimed = await call('openCase', {
    as: clerk,
    body: sampleClaim('AS-1'),
    headers: { 'idempotency-key': freshKey() },
  });
  const before = (await call('getAssignmentRules', { as: clerk })).body;
  expect(before).toMatchObject({ version: 0, isOn: false, rules: [], currency: 'CNY', writtenBy: null });
  expect(before.teams).toEqual([
    { id: team.body.id, name: '售后一组', people: [{ staffId, name: '小林', open: 0, out: null, away: null }] },
  ]);
  const set = await call('setAssignmentRules', { as: boss, body: { version: 0, isOn: true, rules: [rule] } });
  expect(set.body).toMatchObject({ version: 1, isOn: true, rules: [rule], writtenBy: { name: '王店长' } });
  const stale = await call('setAssignmentRules', { as: boss, body: { version: 0, isOn: true, rules: [] } });
  expect([stale.status, stale.problem.code]).toEqual([412, 'version_stale']);
  const wrong = await call('setAssignmentRules', {
    as: boss,
    body: { version: 1, isOn: true, rules: [rule, { ...rule, paidTo: yuan('1.234') }] },
  });
  expect(wrong.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/rules/1/paidTo/amount']);

  const preview = await call('previewAssignment', { as: boss, body: { rules: [rule] } });
  expect(preview.body).toMatchObject({
    given: [{ caseNumber: claimed.body.number, team: { name: '售后一组' }, staff: { name: '小林' }, rule: '质量问题' }],
    unfit: 0,
    more: false,
  });
  const away = await call('setAway', { as: clerk, body: { away: { from: '2026-03-01', until: '2026-03-20' } } });
  expect(away.body).toEqual({ staffId, away: { from: '2026-03-01', until: '2026-03-20' } });
  const without = await call('previewAssignment', { as: boss, body: { rules: [rule] } });
  expect(without.body.given).toMatchObject([{ staff: null, because: { zh: expect.stringContaining('此刻无人可接') } }]);
  const turned = await call('setAway', { as: clerk, body: { away: { from: '2026-03-05', until: '2026-03-04' } } });
  expect(turned.problem).toMatchObject({ code: 'dates_out_of_order', errors: [{ pointer: '/away/until' }] });
  await call('setAway', { as: boss, body: { staffId, away: null } });

  const given = await call('giveFreeCases', { as: boss, body: { version: 1 } });
  expect(given.body.given).toHaveLength(1);
  expect((await call('giveFreeCases', { as: boss, body: { version: 1 } })).body.given).toEqual([]);
  const desk = await call('getCaseDesk', { as: clerk, params: { id: claimed.body.id } });
  expect(desk.body).toMatchObject({ staff: { name: '小林' }, team: { name: '售后一组' } });
});

test('whoever may not issue keys says only of themselves that they are away', async () => {
  const narrow = await call('createApiKey', {
    as: boss,
    body: { label: 'desk', staffId, scopes: ['cases:read', 'cases:work'] },
  });
  const as = narrow.body.secret;
  const bossId = there(colleagues.find(({ name }) => name === '王店长')).id;
  const other = await call('setAway', { as, body: { staffId: bossId, away: null } });
  expect([other.status, other.problem.code]).toEqual([403, 'scope_missing']);
  expect((await call('setAway', { as, body: { away: null } })).status).toBe(200);
  const rules = await call('setAssignmentRules', { as, body: { version: 1, isOn: false, rules: [] } });
  expect(rules.problem.code).toBe('scope_missing');
});
