import { once } from 'node:events';
import { connect } from 'node:net';
import { refusal, refused } from '@redress/domain';
import { testClock } from '@redress/testing/testkit/clock.ts';
import { testHttp, testToken } from '@redress/testing/testkit/http.ts';
import { expect, test, vi } from 'vitest';
import { usualLimits } from './limits.ts';

const authorization = `Bearer ${testToken}`;

test('ready only when everything is up', async () => {
  let up = false;
  const http = await testHttp({ ready: async () => [{ name: 'database', ok: up }] });
  expect((await http.inject('/healthz')).statusCode).toBe(200);
  const before = await http.inject('/readyz');
  expect([before.statusCode, before.json().checks]).toEqual([503, [{ name: 'database', ok: false }]]);
  up = true;
  expect((await http.inject('/readyz')).statusCode).toBe(200);
});

test('metrics name routes and codes, never paths', async () => {
  const http = await testHttp({ handlers: { getOrder: async () => refused(refusal('not_found', { what: 'x' })) } });
  await http.inject({ url: '/v1/orders/ord_01k9zj8r4qe7v8m2f0t6wq3xyb', headers: { authorization } });
  const { body } = await http.inject('/metrics');
  expect(body).toContain('redress_http_request_seconds_count{route="/v1/orders/:id",method="GET",status="404"} 1');
  expect(body).toContain('redress_refusals_total{code="not_found"} 1');
  expect(body).not.toContain('ord_01k9');
});

test('metrics are for this machine, or for whoever bears the token of the operator', async () => {
  const open = await testHttp();
  const from = (options: object) => open.inject({ url: '/metrics', ...options });
  expect((await from({})).statusCode).toBe(200);
  expect((await from({ remoteAddress: '10.0.0.7' })).statusCode).toBe(404);
  expect((await from({ headers: { 'x-forwarded-for': '203.0.113.9' } })).statusCode).toBe(404);
  const guarded = await testHttp({ metricsToken: 'a-token-of-the-operator' });
  const asWith = (authorization?: string) =>
    guarded.inject({
      url: '/metrics',
      ...(authorization && { headers: { authorization } }),
      remoteAddress: '10.0.0.7',
    });
  expect((await asWith()).statusCode).toBe(404);
  expect((await asWith('Bearer another-token')).statusCode).toBe(404);
  expect((await asWith('Bearer a-token-of-the-operator')).statusCode).toBe(200);
});

test('a key that asks too often is told when to come back; other keys are not held up', async () => {
  const clock = testClock();
  const limits = { ...usualLimits, requestsPerMinute: 2, anonymousPerMinute: 3 };
  const http = await testHttp({
    limits,
    clock,
    handlers: { getMe: async () => refused(refusal('not_found', { what: '' })) },
  });
  const ask = (token: string) => http.inject({ url: '/v1/me', headers: { authorization: `Bearer ${token}` } });
  const first = await ask(testToken);
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '2', 'ratelimit-remaining': '1' });
  await ask(testToken);
  const third = await ask(testToken);
  expect([third.statusCode, third.json().code]).toEqual([429, 'too_many_requests']);
  expect(third.headers['retry-after']).toBe('60');
  const guesses = await Promise.all([1, 2, 3, 4].map((guess) => ask(`rk_guess${guess}`)));
  expect(guesses.map((reply) => reply.statusCode).sort()).toEqual([401, 401, 401, 429]);
  clock.advance(60_000);
  expect((await ask(testToken)).statusCode).toBe(404);
});

test('the docs load nothing from elsewhere', async () => {
  const http = await testHttp();
  const page = await http.inject('/docs/');
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(page.headers['content-security-policy']).toContain("default-src 'self'");
  expect((await http.inject('/docs/js/scalar.js')).statusCode).toBe(200);
  const document = await http.inject('/openapi.json');
  expect(document.json().openapi).toBe('3.1.0');
  const problems = await http.inject('/docs/problems');
  expect(problems.body).toContain('id="refundable_exceeded"');
});

test('a channel’s message reaches its handler as it was sent', async () => {
  const handler = vi.fn(async () => ({ status: 200, contentType: 'text/plain', body: 'success' }));
  const http = await testHttp({ notifications: handler });
  const accountId = 'cha_01k9zj8r4qe7v8m2f0t6wq3xyb';
  const send = (id: string, type = 'application/x-www-form-urlencoded; charset=utf-8') =>
    http.inject({
      method: 'POST',
      url: `/notify/alipay/${id}?from=here`,
      headers: { 'content-type': type },
      payload: 'a=%E5%85%83&b=1',
    });
  expect((await send(accountId)).body).toBe('success');
  expect(handler).toHaveBeenCalledWith({
    kind: 'alipay',
    accountId,
    message: {
      headers: expect.objectContaining({ 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }),
      query: { from: 'here' },
      body: Buffer.from('a=%E5%85%83&b=1'),
    },
  });
  expect((await send('cha_nobody')).statusCode).toBe(404);
  expect((await send(accountId, 'text/odd')).statusCode).toBe(200);
  const large = await http.inject({
    method: 'POST',
    url: `/notify/alipay/${accountId}`,
    headers: { 'content-type': 'text/plain' },
    payload: 'x'.repeat(70_000),
  });
  expect(large.json().code).toBe('body_too_large');
});

test('stopping answers who is already in and refuses who comes after', async () => {
  let release: () => void = () => undefined;
  let began: () => void = () => undefined;
  const inside = new Promise<void>((resolve) => {
    began = resolve;
  });
  const open = new Promise<void>((resolve) => {
    release = resolve;
  });
  const http = await testHttp({
    handlers: {
      getMe: async () => {
        began();
        await open;
        return refused(refusal('not_found', { what: '' }));
      },
    },
  });
  const address = await http.listen({ port: 0, host: '127.0.0.1' });
  const running = fetch(`${address}/v1/me`, { headers: { authorization } });
  await inside;
  const closed = http.close();
  release();
  expect((await running).status).toBe(404);
  await closed;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test('bytes that are no request get a problem too', async () => {
  const http = await testHttp();
  const address = new URL(await http.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect({ port: Number(address.port), host: address.hostname });
  socket.write('NONSENSE\r\n\r\n');
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toContain('400 Bad Request');
  expect(answer.toString()).toContain('application/problem+json');
  socket.destroy();
});
