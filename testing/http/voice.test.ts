import { DAY } from '@redress/domain';
import { takeInMail } from '@redress/server/care/inbound/take-in-mail.ts';
import { tellPeople } from '@redress/server/refund-case/team/tell-people.ts';
import { expect, test } from 'vitest';
import { signedMail } from '../testkit/mail.ts';
import { photo } from '../testkit/pictures.ts';
import { freshKey, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { portalShop } from './portal-shop.ts';
import { pixel } from './samples.ts';

const on = await portalShop();
const { call, clock, house, owner, shop, clerk, manager, fang, buy, signIn, keyed, openFor, face } = on;
const reader = await shop.keyOf('审计员', ['cases:read', 'customers:read', 'staff:audit']);

/** The clock runs ahead in these tests, so every visit is one of its own. */
const visit = () => signIn('P-1', '13800005678');
const openCase = async () => openFor(await visit(), (await buy(fang.id)).id);
const complainOf = async (words: string) => {
  const cookie = await visit();
  const { id } = await openFor(cookie, (await buy(fang.id)).id);
  await call('complainPortalCase', { params: { id }, headers: keyed(cookie), body: { words } });
  const { data } = (await call('listComplaints', { as: clerk, query: { limit: '100' } })).body;
  return there(data.find(({ caseId }) => caseId === id));
};

test('a complaint waits with its day, is handed up, answered once, and the customer reads the answer', async () => {
  const complaint = await complainOf('三天没人回我');
  expect(complaint).toMatchObject({ state: 'waiting', overdue: false, store: { name: '跃动生活一店' }, answer: null });
  expect(Date.parse(complaint.dueAt)).toBeGreaterThan(clock.now());
  const params = { id: complaint.id };
  const before = (await call('getVoiceCounts', { as: clerk })).body.complaints;

  const up = await call('escalateComplaint', { as: clerk, params, body: { why: '顾客要求经理回电' } });
  expect(up.body).toMatchObject({ state: 'escalated', escalated: { by: { name: '小林' }, why: '顾客要求经理回电' } });
  const again = await call('escalateComplaint', { as: manager, params, body: { why: '再次上报' } });
  expect(again.body.escalated).toMatchObject({ by: { name: '小林' }, why: '顾客要求经理回电' });
  const desk = (await call('getCaseDesk', { as: clerk, params: { id: complaint.caseId } })).body;
  expect(desk.escalated?.why).toContain('顾客要求经理回电');
  const handedUp = (await call('listComplaints', { as: clerk, query: { state: 'escalated' } })).body.data;
  expect(handedUp.map(({ id }) => id)).toContain(complaint.id);

  const answer = { as: manager, params, body: { answer: '已换人跟进，今天答复您' } };
  const two = await Promise.all([call('answerComplaint', answer), call('answerComplaint', answer)]);
  expect(two.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(there(two.find(({ status }) => status === 409)).problem.code).toBe('complaint_answered');
  const late = await call('escalateComplaint', { as: clerk, params, body: { why: '晚了' } });
  expect(late.problem.code).toBe('complaint_answered');
  const talk = (await call('listPortalMessages', { params: { id: complaint.caseId }, headers: await visit() })).body
    .data;
  expect(talk.map(({ from, words }) => [from, words])).toEqual([
    ['customer', '【投诉】三天没人回我'],
    ['merchant', '【投诉答复】已换人跟进，今天答复您'],
  ]);
  const after = (await call('getVoiceCounts', { as: clerk })).body.complaints;
  expect([after.open.count, after.answered.count]).toEqual([before.open.count - 1, before.answered.count + 1]);
});

test('managers hear of every complaint that is handed up, and the customer of the answer', async () => {
  const complaint = await complainOf('态度不好');
  const params = { id: complaint.id };
  await call('escalateComplaint', { as: clerk, params, body: { why: '涉及门店' } });
  await call('answerComplaint', { as: manager, params, body: { answer: '已向当事人了解，抱歉' } });
  await tellPeople(house);
  const { rows } = await owner.query<{ template: string; body: { zh: string } }>(
    `select template, body from notice where template = 'case_escalated' order by notice_id desc limit 1`,
  );
  expect(rows[0]?.body.zh).toContain('投诉：涉及门店');
  const told = await owner.query(`select 1 from message where template = 'case_message' and audience = 'customer'`);
  expect(told.rowCount).toBeGreaterThan(0);
});

test('the queue goes by the day that is due, page by page; what is late is a tab of its own', async () => {
  const first = await complainOf('第一件');
  clock.advance(DAY);
  await complainOf('第二件');
  const listed: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(cursor);
    listed.push(...page.data.map(({ dueAt }) => dueAt));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(listed).toEqual(listed.toSorted());
  expect(listed.length).toBeGreaterThanOrEqual(2);
  const late = async () => (await call('listComplaints', { as: clerk, query: { state: 'overdue' } })).body.data;
  expect((await late()).map(({ id }) => id)).not.toContain(first.id);
  clock.advance(6 * DAY);
  expect(await late()).toContainEqual(expect.objectContaining({ id: first.id, overdue: true }));
  expect((await call('getVoiceCounts', { as: clerk })).body.complaints.overdue.count).toBe((await late()).length);
});

const pageOf = async (cursor: string | null) =>
  (await call('listComplaints', { as: clerk, query: { limit: '1', ...(cursor && { cursor }) } })).body;

test('who only reads may not answer, and nobody answers what is not there', async () => {
  const complaint = await complainOf('请看');
  const asked = { as: reader, params: { id: complaint.id }, body: { answer: '好' } };
  expect((await call('answerComplaint', asked)).problem.code).toBe('scope_missing');
  const params = { id: 'cpl_01k9zj8r4qe7v8m2f0t6wq3xyb' };
  expect((await call('answerComplaint', { as: clerk, params, body: { answer: '好' } })).problem.code).toBe('not_found');
  const empty = await call('answerComplaint', { ...asked, as: clerk, body: { answer: ' ' } });
  expect(empty.problem.errors[0]?.pointer).toBe('/answer');
});

/** As the portal keeps them; how a rating comes to be is tried in `portal.test.ts`. */
const rateAs = async (score: number, words: string | null): Promise<string> => {
  const { id } = await openCase();
  await owner.query(
    `insert into portal_rating (merchant_id, case_id, resolved_at, score, words, rated_by, rated_at, rating_id)
      select merchant_id, case_id, $2, $3, $4, '{}', $2, md5(number)::uuid from refund_case where number = $1`,
    [(await call('getCase', { as: clerk, params: { id } })).body.number, new Date(clock.now()), score, words],
  );
  return id;
};

test('ratings are listed the lowest first and summed up by store and cause', async () => {
  const worst = await rateAs(1, '等了太久');
  await rateAs(5, null);
  clock.advance(60_000);
  await rateAs(5, '很快');
  await rateAs(2, '客服不耐烦');
  const list = async (query: Record<string, string> = {}) =>
    (await call('listRatings', { as: reader, query })).body.data;
  expect((await list()).map(({ score, words }) => [score, words])).toEqual([
    [1, '等了太久'],
    [2, '客服不耐烦'],
    [5, '很快'],
    [5, null],
  ]);
  expect(
    (await list({ sort: 'newest' }))
      .map(({ score }) => score)
      .slice(0, 2)
      .toSorted(),
  ).toEqual([2, 5]);
  expect((await list({ words: 'with', stars: '5' })).map(({ words }) => words)).toEqual(['很快']);
  expect(await list({ cause: 'no_reason' })).toEqual([]);
  const paged: number[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string> = { limit: '1', ...(cursor && { cursor }) };
    const page: { data: { score: number }[]; nextCursor: string | null } = (
      await call('listRatings', { as: reader, query })
    ).body;
    paged.push(...page.data.map(({ score }) => score));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(paged).toEqual([1, 2, 5, 5]);

  const sum = (await call('getRatingSummary', { as: reader })).body;
  expect(sum).toMatchObject({ count: 4, average: '3.3', low: 2, stars: [1, 1, 0, 0, 2] });
  expect(sum.stores).toMatchObject([{ store: { name: '跃动生活一店' }, count: 4, low: 2 }]);
  expect(sum.causes).toMatchObject([{ cause: 'quality', causeText: { en: expect.any(String) }, count: 4 }]);
  const before = (await call('getRatingSummary', { as: reader, query: { to: '2026-01-01' } })).body;
  expect(before).toMatchObject({ count: 0, average: null, stores: [] });
  expect((await call('getVoiceCounts', { as: reader })).body).toMatchObject({ lowRatings: { count: 2 }, mail: null });
  expect((await list()).find(({ caseId }) => caseId === worst)).toMatchObject({ lessons: 0 });
});

test('a portal in a colour that nobody sees is refused beside its field; welcome words come in both languages', async () => {
  const welcome = { zh: '不满意可以退', en: 'Not happy? Send it back' };
  const pale = await call('setPortalFace', { as: clerk, body: { ...face, colour: '#ffe066', welcome } });
  expect(pale.problem).toMatchObject({ code: 'portal_colour_too_pale', errors: [{ pointer: '/colour' }] });
  const half = await call('setPortalFace', { as: clerk, body: { ...face, welcome: { zh: '不满意可以退' } } });
  expect(half.problem.errors[0]?.pointer).toBe('/welcome/en');
  const set = await call('setPortalFace', { as: clerk, body: { ...face, welcome } });
  expect(set.body.welcome).toEqual(welcome);
  expect((await call('getPortalShop', { params: { slug: 'yuedong' } })).body.welcome).toEqual(welcome);
  const logo = { payload: form({}, { name: 'logo.png', contents: pixel }), headers: formHeaders };
  expect((await call('setPortalLogo', { as: clerk, ...logo })).body.hasLogo).toBe(true);
  expect((await call('dropPortalLogo', { as: clerk })).body).toMatchObject({ hasLogo: false, welcome });
  expect((await call('getPortalLogo', { params: { slug: 'yuedong' } })).problem.code).toBe('not_found');
});

test('a mail without a case is read, linked with its files, or set aside; each look is written down', async () => {
  const { merchant } = shop;
  const closed = (await call('getInboundDoor', { as: clerk })).body;
  expect(closed).toMatchObject({ open: false, madeBy: null, lastMailAt: null });
  const { secret, path } = (await call('openInboundMail', { as: clerk })).body;
  expect(path).toBe(closed.path);
  const from = 'Wang <m-1@EXAMPLE.com>';
  const mails = [
    { id: '<a@x>', from, words: '我是王芳，照片在附件', picture: await photo() },
    { id: '<b@x>', from: 'ad@spam.example', subject: '贷款广告', words: '点这里' },
  ];
  for (const mail of mails)
    await takeInMail(house, signedMail(secret, { merchantId: merchant.id, now: clock.now(), ...mail }));
  const door = await call('getInboundDoor', { as: clerk });
  expect(door.body).toMatchObject({ open: true, madeBy: { name: '小林' }, lastMailAt: expect.any(String) });
  expect(door.text).not.toContain(secret.slice(6));

  const waiting = (await call('listLooseMail', { as: clerk })).body.data;
  expect(waiting.map(({ subject }) => subject)).toEqual(['请问我的退款', '贷款广告']);
  expect((await call('getVoiceCounts', { as: clerk })).body.mail).toEqual({ count: 2, more: false });
  const [hers, spam] = [there(waiting[0]).id, there(waiting[1]).id];
  const read = (await call('getLooseMail', { as: clerk, params: { id: hers } })).body;
  expect(read).toMatchObject({ words: '我是王芳，照片在附件', files: [{ name: 'crack.jpg' }], state: 'waiting' });
  expect(read.customers).toMatchObject([{ id: fang.id, name: '王芳' }]);
  const seen = (await call('listViewLog', { as: reader, query: { kind: 'mail_read' } })).body.data;
  expect(seen).toMatchObject([{ subject: hers, actor: { name: '小林' } }]);
  expect((await call('listViewLog', { as: reader, query: { kind: 'mail_secret_made' } })).body.data).toHaveLength(1);

  const { id: caseId } = await openCase();
  const linked = await call('linkLooseMail', { as: clerk, params: { id: hers }, body: { caseId } });
  expect(linked.body).toMatchObject({ state: 'linked', case: { id: caseId }, ended: { by: { name: '小林' } } });
  const talk = (await call('listConversation', { as: clerk, params: { id: caseId } })).body.data;
  expect(talk).toMatchObject([{ channel: 'email', senderKnown: true, attachments: [{ fileName: 'crack.jpg' }] }]);
  const other = await openCase();
  const twice = await call('linkLooseMail', { as: clerk, params: { id: hers }, body: { caseId: other.id } });
  expect(twice.problem.code).toBe('mail_handed_on');

  const nothing = await call('setLooseMailAside', { as: clerk, params: { id: spam }, body: { why: '' } });
  expect(nothing.problem.errors[0]?.pointer).toBe('/why');
  const aside = await call('setLooseMailAside', { as: clerk, params: { id: spam }, body: { why: '广告' } });
  expect(aside.body).toMatchObject({ state: 'set_aside', ended: { why: '广告', by: { name: '小林' } } });
  const subjects = async (state: string) =>
    (await call('listLooseMail', { as: clerk, query: { state } })).body.data.map(({ subject }) => subject);
  expect([await subjects('waiting'), await subjects('linked'), await subjects('set_aside')]).toEqual([
    [],
    ['请问我的退款'],
    ['贷款广告'],
  ]);
});

test('how a customer is told is set by the staff, kept with who did, and keeps the openid', async () => {
  const params = { id: fang.id };
  const set = (body: object) => call('setMessageChoice', { as: clerk, params, body });
  expect((await call('getMessageChoice', { as: clerk, params })).body).toMatchObject({ changedBy: null });
  await set({ wechatOpenId: 'o-123', preferred: 'wechat' });
  const quiet = await set({ language: 'en', preferred: 'email', optedOut: ['sms'] });
  expect(quiet.body).toMatchObject({ preferred: 'email', hasWechat: true, changedBy: { name: '小林' } });
  const odd = await set({ preferred: 'sms', optedOut: ['sms'] });
  expect(odd.problem.errors[0]?.pointer).toBe('/preferred');
  expect((await set({ wechatOpenId: null })).body.hasWechat).toBe(false);
  const log = (await call('listViewLog', { as: reader, query: { kind: 'message_choice_changed' } })).body.data;
  expect(log[1]).toMatchObject({ subject: fang.id, actor: { name: '小林' }, details: { optedOut: ['sms'] } });
  const stranger = await call('setMessageChoice', {
    as: clerk,
    params: { id: 'cus_01k9zj8r4qe7v8m2f0t6wq3xyb' },
    body: {},
    headers: { 'idempotency-key': freshKey() },
  });
  expect(stranger.problem.code).toBe('not_found');
});
