import { refusal, refused } from '@redress/domain';
import { testHttp, testToken } from '@redress/testing/testkit/http.ts';
import { expect, test, vi } from 'vitest';
import type { Handlers } from './handlers.ts';

const url = '/v1/refund-cases/case_01k9zj8r4qe7v8m2f0t6wq3xyb/evidence';
const authorization = `Bearer ${testToken}`;

const form = (parts: Record<string, string | { name: string; contents: Buffer }>) => {
  const chunks = Object.entries(parts).flatMap(([name, part]) =>
    typeof part === 'string'
      ? [`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${part}\r\n`]
      : [
          `--b\r\nContent-Disposition: form-data; name="${name}"; filename="${part.name}"\r\nContent-Type: image/png\r\n\r\n`,
          part.contents,
          '\r\n',
        ],
  );
  return Buffer.concat([...chunks, '--b--\r\n'].map((chunk) => Buffer.from(chunk)));
};

const send = async (
  payload: Buffer,
  attachEvidence: Handlers['attachEvidence'],
  headers: Record<string, string> = {},
) => {
  const http = await testHttp({ handlers: { attachEvidence } });
  return http.inject({
    method: 'POST',
    url,
    headers: { authorization, 'content-type': 'multipart/form-data; boundary=b', ...headers },
    payload,
  });
};

const taken = () => vi.fn<Handlers['attachEvidence']>(async () => refused(refusal('evidence_limit', { maximum: 50 })));
const photo = { name: '../../照片\u0000.png', contents: Buffer.from('photo') };

test('a file arrives whole, under a harmless name', async () => {
  const handler = taken();
  await send(form({ kind: 'quality_proof', file: photo }), handler);
  const [, input] = handler.mock.lastCall ?? [];
  expect(input?.body).toEqual({ kind: 'quality_proof' });
  expect(input?.upload?.fileName).toBe('照片.png');
  expect(Buffer.from(input?.upload?.contents ?? []).toString()).toBe('photo');
});

test('the key of an upload is bound to the bytes', async () => {
  const hashes = new Set<string | undefined>();
  for (const contents of ['a', 'b', 'a']) {
    const handler = taken();
    const payload = form({ kind: 'quality_proof', file: { name: 'x.png', contents: Buffer.from(contents) } });
    await send(payload, handler, { 'idempotency-key': 'k-1' });
    hashes.add(handler.mock.lastCall?.[0].idempotency?.requestHash);
  }
  expect(hashes.size).toBe(2);
});

test.each([
  [
    'too large',
    form({ kind: 'quality_proof', file: { name: 'x', contents: Buffer.alloc(50 * 1024 * 1024 + 1) } }),
    413,
    'body_too_large',
  ],
  ['no file', form({ kind: 'quality_proof' }), 422, 'input_invalid'],
  ['no kind', form({ file: photo }), 422, 'input_invalid'],
  ['an unknown kind', form({ kind: 'gossip', file: photo }), 422, 'input_invalid'],
  ['an unknown field', form({ kind: 'quality_proof', colour: 'red', file: photo }), 422, 'input_invalid'],
  ['a file of another name', form({ kind: 'quality_proof', photo }), 422, 'input_invalid'],
  ['two files', form({ kind: 'quality_proof', file: photo, more: photo }), 413, 'body_too_large'],
  ['cut off', form({ kind: 'quality_proof', file: photo }).subarray(0, -20), 422, 'input_invalid'],
  ['empty', Buffer.alloc(0), 422, 'input_invalid'],
])('an upload that is %s is refused', async (_name, payload, status, code) => {
  const handler = taken();
  const reply = await send(payload, handler);
  expect([reply.statusCode, reply.json().code]).toEqual([status, code]);
  expect(handler).not.toHaveBeenCalled();
});

test('JSON is not a file', async () => {
  const http = await testHttp();
  const reply = await http.inject({
    method: 'POST',
    url,
    headers: { authorization },
    payload: { kind: 'quality_proof' },
  });
  expect([reply.statusCode, reply.json().code]).toEqual([415, 'media_type_unsupported']);
});
