import { parseId, uuidOf } from '@redress/domain';
import { listenToEvents } from '@redress/server/care/listen-to-events.ts';
import { expect, test } from 'vitest';
import { freshKey, there } from './api.ts';
import { portalShop } from './portal-shop.ts';

const { call, house, owner, shop, clerk, fang, lei, buy, signIn, keyed, openFor } = await portalShop();
const listen = () => listenToEvents(house, (error) => expect.fail(String(error)));
const listOf = async (cookie: object) => (await call('listPortalInbox', { headers: { ...cookie } })).body.data;
const unseen = async (cookie: object) => (await call('countPortalInbox', { headers: { ...cookie } })).body.unseen;

test('what the outbox told a customer is read again in both languages, without its link, until it is seen', async () => {
  const cookie = await signIn('P-1', '13800005678');
  expect([await listOf(cookie), await unseen(cookie)]).toEqual([[], 0]);
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  await listen();
  const [told] = await listOf(cookie);
  expect(told).toMatchObject({
    about: 'case_received',
    caseId: opened.id,
    caseNumber: opened.number,
    seen: false,
    title: { zh: `已收到您的退款申请 ${opened.number}`, en: `We have your claim ${opened.number}` },
  });
  expect(JSON.stringify(told)).not.toMatch(/https?:/);
  expect(await unseen(cookie)).toBe(1);
  const body = { upTo: told?.id };
  const both = await Promise.all([0, 1].map(() => call('seePortalInbox', { headers: keyed(cookie), body })));
  expect(both.map((reply) => reply.body.unseen)).toEqual([0, 0]);
  expect((await listOf(cookie))[0]?.seen).toBe(true);
});

test('a later message is new again; what became untrue before it left is not shown, nor are codes', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  await listen();
  const before = await listOf(cookie);
  expect(before[0]?.about).toBe('case_received');
  const declined = { 'if-match': '"1"', 'idempotency-key': freshKey() };
  await call('declineCase', {
    as: clerk,
    params: { id: opened.id },
    body: { reason: '照片看不出问题' },
    headers: declined,
  });
  await listen();
  const after = await listOf(cookie);
  const ofCase = after.filter(({ caseId }) => caseId === opened.id);
  expect(ofCase.map(({ about }) => about)).toEqual(['case_declined']);
  expect(ofCase[0]?.words.zh).toContain('照片看不出问题');
  expect(after.map(({ about }) => about)).not.toContain('code');
  const page = (await call('listPortalInbox', { headers: cookie, query: { limit: '1' } })).body;
  expect([page.data.length, page.hasMore]).toEqual([1, true]);
  const next = (
    await call('listPortalInbox', { headers: cookie, query: { limit: '1', cursor: String(page.nextCursor) } })
  ).body;
  expect(next.data[0]?.id).not.toBe(page.data[0]?.id);
});

test('the words are those of the version that was sent, also when the shop changed them since', async () => {
  const cookie = await signIn('P-1', '13800005678');
  const opened = await openFor(cookie, (await buy(fang.id)).id);
  await listen();
  const text = (words: string) => ({ zh: `${words}{{caseNumber}}`, en: `${words}{{caseNumber}}` });
  const own = (basedOn: number, words: string) =>
    call('writeTemplate', {
      as: clerk,
      params: { template: 'case_received' },
      body: { basedOn, enabled: true, subject: text(words), body: text(words), short: text(words) },
    });
  expect((await own(0, '第一版')).status).toBeLessThan(300);
  // The gateway took it with these words; the worker writes the version beside it.
  await owner.query(`update message set template_version = 1, status = 'sent' where case_id = $1`, [
    uuidOf(there(parseId('refundCase', opened.id))),
  ]);
  expect((await own(1, '第二版')).status).toBeLessThan(300);
  const told = (await listOf(cookie)).find(({ caseId }) => caseId === opened.id);
  expect(told?.title.zh).toBe(`第一版${opened.number}`);
});

test('nobody reads or marks what others were told, and a tracking link opens no inbox', async () => {
  const [fangs, leis] = [await signIn('P-1', '13800005678'), await signIn('P-2', '13900001111', 0)];
  const opened = await openFor(leis, (await buy(lei.id)).id);
  await listen();
  const [leisTold] = await listOf(leis);
  expect(leisTold?.caseId).toBe(opened.id);
  expect((await listOf(fangs)).map(({ caseId }) => caseId)).not.toContain(opened.id);
  await call('seePortalInbox', { headers: keyed(fangs), body: { upTo: leisTold?.id } });
  expect(await unseen(leis)).toBe(1);
  expect(await unseen(fangs)).toBe(0);
  const link = (await call('makeTrackingLink', { as: clerk, params: { id: opened.id }, body: {} })).body;
  const token = link.path.split('/').at(-1);
  for (const operationId of ['listPortalInbox', 'countPortalInbox'] as const) {
    const reply = await call(operationId, { headers: { authorization: `Bearer ${token}` } });
    expect(reply.problem.code).toBe('portal_sign_in_needed');
  }
  expect(shop.merchant.id).toBeTruthy();
});
