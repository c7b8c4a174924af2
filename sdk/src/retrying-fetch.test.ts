import { expect, test } from 'vitest';
import { retryingFetch } from './retrying-fetch.ts';

const url = 'https://example.com/v1/refund-cases';
const post = (headers: Record<string, string> = {}) => new Request(url, { method: 'POST', body: '{"a":1}', headers });
const keyed = { 'idempotency-key': 'k-1' };

/** Answers one thing after another and remembers what it was sent. */
const server = (...answers: (Response | Error)[]) => {
  const sent: { key: string | null; body: string }[] = [];
  const waits: number[] = [];
  const send = retryingFetch({
    wait: async (milliseconds) => void waits.push(milliseconds),
    fetch: async (request) => {
      sent.push({ key: request.headers.get('idempotency-key'), body: await request.text() });
      const answer = answers[sent.length - 1] ?? new Response('{}');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { send, sent, waits };
};

test('a lost answer is asked for again under the same key with the same body', async () => {
  const { send, sent, waits } = server(new TypeError('reset'), new Response('', { status: 503 }));
  expect((await send(post(keyed))).status).toBe(200);
  expect(sent).toEqual(Array(3).fill({ key: 'k-1', body: '{"a":1}' }));
  expect(waits).toEqual([250, 500]);
});

test('a POST without a key goes once', async () => {
  const { send, sent } = server(new TypeError('reset'));
  await expect(send(post())).rejects.toThrow('reset');
  expect(sent.length).toBe(1);
  const other = server(new Response('', { status: 503 }));
  expect((await other.send(post())).status).toBe(503);
});

test('the server says how long to wait', async () => {
  const { send, waits } = server(new Response('', { status: 429, headers: { 'retry-after': '7' } }));
  await send(post(keyed));
  expect(waits).toEqual([7_000]);
});

test('only the conflict of a running twin is tried again', async () => {
  const running = server(new Response('{"code":"idempotency_in_flight"}', { status: 409 }));
  expect((await running.send(post(keyed))).status).toBe(200);
  const refused = server(new Response('{"code":"move_not_allowed"}', { status: 409 }));
  expect((await refused.send(post(keyed))).status).toBe(409);
  expect(refused.sent.length).toBe(1);
});

test('it gives up after four tries', async () => {
  const { send, sent } = server(...Array.from({ length: 9 }, () => new Response('', { status: 503 })));
  expect((await send(post(keyed))).status).toBe(503);
  expect(sent.length).toBe(4);
});
