import { parseId, uuidOf } from '@redress/domain';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, http, pool, house } = await testApi();

const openShop = async (...orders: readonly string[]) => {
  const { storeId, keyOf, merchant } = await newMerchant('跃动生活');
  const clerk = await keyOf('小林');
  const open = async (number: string) => {
    await call('recordOrder', { as: clerk, body: sampleOrder(number, storeId) });
    return (
      await call('openCase', { as: clerk, body: sampleClaim(number), headers: { 'idempotency-key': freshKey() } })
    ).body;
  };
  const cases = [];
  for (const number of orders) cases.push(await open(number));
  return { clerk, keyOf, merchant, storeId, open, cases };
};

test('counts stop at a limit, and a new case is counted', async () => {
  const { clerk, open } = await openShop('C-1001', 'C-1002');
  const before = (await call('countCases', { as: clerk })).body;
  expect(before.byStatus.claimed).toEqual({ count: 2, more: false });
  expect(before.byStatus.resolved).toEqual({ count: 0, more: false });
  await open('C-1003');
  expect((await call('countCases', { as: clerk })).body.byStatus.claimed.count).toBe(3);
});

test('a case is found by its number, the end of it, its order and the end of that; not by another merchant', async () => {
  const { clerk, cases } = await openShop('SO-77001234', 'SO-77005678');
  const [first, second] = [there(cases[0]), there(cases[1])];
  const numbersFor = async (words: string, as = clerk): Promise<string[]> =>
    (await call('searchDesk', { as, query: { words } })).body.cases.map(({ number }) => number);
  expect(await numbersFor(first.number)).toEqual([first.number]);
  expect(await numbersFor(first.number.toLowerCase())).toEqual([first.number]);
  expect(await numbersFor(first.number.slice(-5))).toEqual([first.number]);
  expect(await numbersFor('SO-77005678')).toEqual([second.number]);
  expect(await numbersFor('5678')).toEqual([second.number]);
  expect(await numbersFor('%%%%')).toEqual([]);
  const stranger = await openShop();
  expect(await numbersFor(first.number, stranger.clerk)).toEqual([]);
  const listed = await call('listCases', { as: clerk, query: { find: '1234' } });
  expect(listed.body.data.map(({ number }) => number)).toEqual([first.number]);
});

test('what a key may not read is not found by searching either', async () => {
  const { keyOf } = await openShop('P-440011');
  const narrow = await keyOf('小周', ['cases:read']);
  const { body } = await call('searchDesk', { as: narrow, query: { words: 'P-440011' } });
  expect([body.cases.length, body.orders, body.customers]).toEqual([1, [], []]);
});

test('the list filters by cause, day and who has it', async () => {
  const { clerk, cases } = await openShop('F-2001', 'F-2002');
  const cause = there(cases[0]).claim.cause;
  const other = cause === 'quality' ? 'no_reason' : 'quality';
  const count = async (query: Record<string, string>): Promise<number> =>
    (await call('listCases', { as: clerk, query })).body.data.length;
  expect([await count({ cause }), await count({ cause: other })]).toEqual([2, 0]);
  expect([
    await count({ claimedFrom: '2000-01-01', claimedTo: '2099-01-01' }),
    await count({ claimedFrom: '2099-01-01' }),
  ]).toEqual([2, 0]);
  expect(await count({ claimedTo: '2000-01-01' })).toBe(0);
  expect([await count({ assignee: 'me' }), await count({ assignee: 'nobody' })]).toEqual([0, 2]);
  const colleagues = (await call('listColleagues', { as: clerk })).body.data;
  await call('assignCase', {
    as: clerk,
    params: { id: there(cases[0]).id },
    body: { staffId: there(colleagues[0]).id },
  });
  expect([await count({ assignee: 'me' }), await count({ assignee: 'nobody' })]).toEqual([1, 1]);
  expect((await call('countCases', { as: clerk })).body.mine).toEqual({ count: 1, more: false });
  expect(await count({ amountFrom: '1' })).toBe(0);
});

test('the first page shows what waits and what is due, and hides money from whoever may not see it', async () => {
  const { clerk, keyOf, cases } = await openShop('H-3001');
  const home = (await call('getDeskHome', { as: clerk })).body;
  expect(home.waiting.assess).toEqual({ count: 1, more: false });
  expect(home.paidOut).toHaveLength(14);
  expect(home.causes[0]).toMatchObject({ cause: there(cases[0]).claim.cause, cases: 1 });
  const narrow = await keyOf('小周', ['cases:read']);
  expect((await call('getDeskHome', { as: narrow })).body).toMatchObject({
    paidOut: null,
    onTheWay: null,
    breaksOpen: null,
  });
});

test('the stream tells which case changed, only to its merchant, and ends when the server does', async () => {
  const { clerk, open } = await openShop();
  const stranger = await openShop();
  const address = await http.listen({ port: 0, host: '127.0.0.1' });
  const streamFor = async (key: string) => {
    const abort = new AbortController();
    const reply = await fetch(`${address}/v1/events/stream`, {
      headers: { authorization: `Bearer ${key}` },
      signal: abort.signal,
    });
    const reader = there(reply.body).pipeThrough(new TextDecoderStream()).getReader();
    return { reply, reader, abort };
  };
  const [mine, theirs] = [await streamFor(clerk), await streamFor(stranger.clerk)];
  expect(mine.reply.headers.get('content-type')).toContain('text/event-stream');
  const heard = async (reader: typeof mine.reader, words: string): Promise<string> => {
    let text = '';
    while (!text.includes(words)) text += (await reader.read()).value ?? '';
    return text;
  };
  await heard(mine.reader, 'event: ready');
  await heard(theirs.reader, 'event: ready');
  const opened = await open('L-4001');
  await heard(mine.reader, opened.id);
  // What people do about a case is heard too, and the bell of whoever it rings for.
  const { id: clerkId } = there((await call('listColleagues', { as: clerk })).body.data[0]);
  const comment = { words: '请看一下', mentions: [clerkId] };
  await call('writeComment', { as: clerk, params: { id: opened.id }, body: comment });
  const around = await heard(mine.reader, 'comment_written');
  expect(around).toContain(`{"about":"around","caseId":"${opened.id}","type":"comment_written"}`);
  await pool.query(
    `insert into notice (merchant_id, notice_id, scope, template, state, title, body, created_at)
     select merchant_id, $2, 'cases:read', 'mentioned', 'x', '{}', '{}', recorded_at from case_event where case_id = $1 limit 1`,
    [uuidOf(there(parseId('refundCase', opened.id))), uuidOf(house.newId('notice'))],
  );
  expect(await heard(mine.reader, 'bell')).toContain('{"about":"bell","caseId":null,"type":"notice"}');
  const other = await stranger.open('L-4002');
  expect(await heard(theirs.reader, other.id)).not.toContain(opened.id);
  mine.abort.abort();
  theirs.abort.abort();
  expect((await fetch(`${address}/v1/events/stream`)).status).toBe(401);
});
