import { refusal, refused } from '@redress/domain';
import { testHttp, testToken } from '@redress/testing/testkit/http.ts';
import { describe, expect, test, vi } from 'vitest';
import type { FindAnswer } from './answer-request.ts';
import type { Handlers } from './handlers.ts';

const caseUrl = '/v1/refund-cases/case_01k9zj8r4qe7v8m2f0t6wq3xyb';
const authorization = `Bearer ${testToken}`;
const decided = { 'if-match': '"3"', 'idempotency-key': 'k-1' };

const refuseAll: Handlers['declineCase'] = async () => refused(refusal('nothing_to_refund'));

/** Answers like the database: the first answer under a key is kept with its hash. */
const keeper = () => {
  const kept = new Map<string, NonNullable<Awaited<ReturnType<FindAnswer>>>>();
  const findAnswer: FindAnswer = async (merchantId, key) => kept.get(`${merchantId} ${key}`) ?? null;
  return { kept, findAnswer };
};

test('a decision is bound to the version that was seen', async () => {
  const declineCase = vi.fn(refuseAll);
  const http = await testHttp({ handlers: { declineCase } });
  const decide = (headers: Record<string, string>) =>
    http.inject({
      method: 'POST',
      url: `${caseUrl}/decline`,
      headers: { authorization, 'idempotency-key': 'k-1', ...headers },
      payload: { reason: '超过退货期' },
    });
  for (const wrong of ['3', '*', 'W/"3"', '"x"', '"1", "2"', '""'])
    expect((await decide({ 'if-match': wrong })).statusCode, wrong).toBe(428);
  expect((await decide({})).json().code).toBe('if_match_missing');
  expect(declineCase).not.toHaveBeenCalled();
  await decide({ 'if-match': '"3"' });
  expect(declineCase.mock.lastCall?.[0].ifMatch).toBe(3);
});

test('money asks for a key of visible ASCII', async () => {
  const http = await testHttp({ handlers: { declineCase: refuseAll } });
  const decide = (headers: Record<string, string>) =>
    http.inject({
      method: 'POST',
      url: `${caseUrl}/decline`,
      headers: { authorization, 'if-match': '"3"', ...headers },
      payload: { reason: '超过退货期' },
    });
  expect((await decide({})).json()).toMatchObject({ code: 'idempotency_key_missing', status: 400 });
  for (const key of ['', 'a b', 'x'.repeat(256), 'é'])
    expect((await decide({ 'idempotency-key': key })).json().code, key).toMatch(/^idempotency_key_/);
  expect((await decide({ 'idempotency-key': 'k-1' })).json().code).toBe('nothing_to_refund');
});

test('the same key and input replays, other input is refused, and the order of the fields does not matter', async () => {
  const { kept, findAnswer } = keeper();
  const done = vi.fn();
  const openCase = vi.fn<Handlers['openCase']>(async ({ idempotency, merchantId }) => {
    if (idempotency === null) throw new Error('a claim carries its key');
    const known = kept.get(`${merchantId} ${idempotency.key}`);
    if (known && known.requestHash !== idempotency.requestHash) return refused(refusal('idempotency_key_reused'));
    if (known) return { ok: true, value: { replayed: known } };
    const answer = { status: 201, body: { id: 'case_1' }, etag: '"1"' };
    kept.set(`${merchantId} ${idempotency.key}`, { ...answer, requestHash: idempotency.requestHash });
    done();
    return { ok: true, value: { replayed: answer } };
  });
  const http = await testHttp({ findAnswer, handlers: { openCase } });
  const claim = (payload: object, key = 'k-1') =>
    http.inject({
      method: 'POST',
      url: '/v1/refund-cases',
      headers: { authorization, 'idempotency-key': key },
      payload,
    });
  const body = { orderNumber: 'A1', cause: 'quality', statement: '坏了', lines: [{ lineId: 'L1', quantity: 1 }] };
  await claim(body);
  const again = await claim(Object.fromEntries(Object.entries(body).reverse()));
  expect(done).toHaveBeenCalledTimes(1);
  expect([again.statusCode, again.headers['etag'], again.headers['idempotent-replayed']]).toEqual([201, '"1"', 'true']);
  const other = await claim({ ...body, statement: '没坏' });
  expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency_key_reused']);
  await claim({ ...body, statement: '没坏' }, 'k-2');
  expect(done).toHaveBeenCalledTimes(2);
});

describe('a repetition that comes when the case has moved on', () => {
  const first = { status: 200, body: { id: 'case_1' }, etag: '"4"' };
  const repeat = async (decline: Handlers['declineCase'], reason = '超过退货期') => {
    const { kept, findAnswer } = keeper();
    const http = await testHttp({
      findAnswer,
      handlers: {
        declineCase: async (context, input) => {
          if (kept.size > 0) return decline(context, input);
          if (context.idempotency === null) throw new Error('a decision carries its key');
          const { key, requestHash } = context.idempotency;
          kept.set(`${context.merchantId} ${key}`, { ...first, requestHash });
          return { ok: true, value: { replayed: first } };
        },
      },
    });
    const decide = (given: string) =>
      http.inject({
        method: 'POST',
        url: `${caseUrl}/decline`,
        headers: { authorization, ...decided },
        payload: { reason: given },
      });
    await decide('超过退货期');
    return decide(reason);
  };

  test('gets its first answer, though the same decision would be refused now', async () => {
    const again = await repeat(async () => refused(refusal('version_stale', { current: 4 })));
    expect([again.statusCode, again.headers['idempotent-replayed'], again.json()]).toEqual([200, 'true', first.body]);
  });

  test('gets its first answer, though the work fails now', async () => {
    const again = await repeat(() => Promise.reject(new Error('the database went away')));
    expect([again.statusCode, again.json()]).toEqual([200, first.body]);
  });

  test('is told that the key was used for something else, not why the other thing is refused', async () => {
    const other = await repeat(async () => refused(refusal('version_stale', { current: 4 })), '商品已使用');
    expect([other.statusCode, other.json().code]).toEqual([422, 'idempotency_key_reused']);
  });
});

test('a fault stays a fault when nobody knows an earlier answer, and when nobody can be asked', async () => {
  for (const findAnswer of [async () => null, () => Promise.reject(new Error('no database'))]) {
    const http = await testHttp({
      findAnswer,
      handlers: { declineCase: () => Promise.reject(new Error('the work failed')) },
    });
    const reply = await http.inject({
      method: 'POST',
      url: `${caseUrl}/decline`,
      headers: { authorization, ...decided },
      payload: { reason: '超过退货期' },
    });
    expect(reply.statusCode).toBe(500);
  }
});

test('the same key twice at the same time: one works, the other is told to wait', async () => {
  let release: () => void = () => undefined;
  const working = new Promise<void>((resolve) => {
    release = resolve;
  });
  const http = await testHttp({
    handlers: {
      declineCase: async () => {
        await working;
        return refused(refusal('nothing_to_refund'));
      },
    },
  });
  const decide = () =>
    http.inject({
      method: 'POST',
      url: `${caseUrl}/decline`,
      headers: { authorization, ...decided },
      payload: { reason: '超过退货期' },
    });
  // An injected request starts when somebody waits for it.
  const first = Promise.resolve(decide());
  const second = await vi.waitFor(async () => {
    const reply = await decide();
    expect(reply.json().code).toBe('idempotency_in_flight');
    return reply;
  }, 30_000);
  expect([second.statusCode, second.headers['retry-after']]).toEqual([409, '1']);
  release();
  expect((await first).json().code).toBe('nothing_to_refund');
  expect((await decide()).json().code).toBe('nothing_to_refund');
});

test('a preview needs no key and no version, and says that it is one', async () => {
  const openCase = vi.fn<Handlers['openCase']>(async () => refused(refusal('claim_empty', {}, '/lines')));
  const assessCase = vi.fn<Handlers['assessCase']>(async () => refused(refusal('move_not_allowed')));
  const http = await testHttp({ handlers: { openCase, assessCase } });
  const body = { orderNumber: 'A1', cause: 'quality', statement: '坏了', lines: [], dryRun: true };
  const claim = await http.inject({
    method: 'POST',
    url: '/v1/refund-cases',
    headers: { authorization, 'idempotency-key': 'k-1' },
    payload: body,
  });
  expect(claim.json()).toMatchObject({ code: 'claim_empty', errors: [{ in: 'body', pointer: '/lines' }] });
  expect(openCase.mock.lastCall?.[0].idempotency).toBeNull();
  await http.inject({
    method: 'POST',
    url: `${caseUrl}/assess`,
    headers: { authorization },
    payload: { dryRun: true },
  });
  expect(assessCase.mock.lastCall?.[0]).toMatchObject({ idempotency: null, ifMatch: null });
});
