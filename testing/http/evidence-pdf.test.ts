import { createHash } from 'node:crypto';
import type { Id } from '@redress/domain';
import { systemRandomBytes } from '@redress/server/platform/ids.ts';
import { beginSession } from '@redress/server/portal/portal-session.ts';
import PDFKit from 'pdfkit';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import { freshKey, testApi } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, house } = await testApi();
const shop = await newMerchant('跃动生活');
const [desk, plain] = await Promise.all([shop.keyOf('小林'), shop.keyOf('小周', ['orders:read', 'cases:read'])]);
const fang = (
  await call('createCustomer', { as: desk, body: { reference: 'M-1', name: '王芳', phone: '13800005678' } })
).body;
await call('recordOrder', { as: desk, body: { ...sampleOrder('PDF-1', shop.storeId), customerId: fang.id } });
const opened = await call('openCase', {
  as: desk,
  headers: { 'idempotency-key': freshKey() },
  body: { ...sampleClaim('PDF-1'), customerId: fang.id },
});
const id = opened.body.id;
const portal = await beginSession(house, shop.merchant.id, fang.id as Id<'customer'>, systemRandomBytes);
const cookie = portal.cookie.split(';')[0] ?? '';

const document = (words: string, lock: { readonly userPassword?: string } = {}): Promise<Buffer> =>
  new Promise((resolve) => {
    const doc = new PDFKit({ ...lock, info: { Author: 'Lin Xiao', Producer: 'Office of Lin' } });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.text(words).end();
  });
const attach = async (contents: Buffer, name = 'contract.pdf') => {
  const headers = { ...formHeaders, 'idempotency-key': freshKey() };
  const payload = form({ kind: 'contract' }, { name, contents });
  return (await call('attachEvidence', { as: desk, params: { id }, payload, headers })).body;
};
const authorOf = async (contents: Buffer): Promise<unknown> =>
  (await getMeta(await getDocumentProxy(new Uint8Array(contents)))).info['Author'] ?? null;
const textOf = async (contents: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(contents)), { mergePages: true })).text;

test('others get a PDF without its author; who may know it, and the chain, keep the original', async () => {
  const sent = await document('seven days, no reason');
  const file = await attach(sent);
  const params = { id, evidenceId: file.id };
  const post = { direction: 'to_customer', channel: 'portal', words: '请看合同', attachments: [file.id] };
  const headers = { 'idempotency-key': freshKey() };
  expect((await call('postCaseMessage', { as: desk, params: { id }, headers, body: post })).status).toBe(201);

  const original = await call('getEvidenceFile', { as: desk, params });
  expect([original.bytes.equals(sent), await authorOf(original.bytes)]).toEqual([true, 'Lin Xiao']);
  const byOthers = await Promise.all([
    call('getEvidenceFile', { as: plain, params }),
    call('getEvidenceFile', { as: desk, params, query: { copy: 'clean', use: 'view' } }),
    call('getPortalEvidenceFile', { params, headers: { cookie } }),
  ]);
  for (const { bytes } of byOthers) {
    expect(await authorOf(bytes)).toBe(null);
    expect(await textOf(bytes)).toBe(await textOf(sent));
  }
  expect((await call('getEvidenceFile', { as: plain, params })).bytes.equals(byOthers[0]?.bytes ?? sent)).toBe(true);
  expect((await call('getEvidenceCopy', { as: plain, params })).body).toEqual({ keptAsItIs: null });
  expect(file.sha256).toBe(createHash('sha256').update(sent).digest('hex'));
  expect((await call('getEvidenceCustody', { as: desk, params: { id } })).body.broken).toBe(null);
});

test('an encrypted PDF is served as it is, and said to be', async () => {
  const sent = await document('secret', { userPassword: 'a' });
  const params = { id, evidenceId: (await attach(sent, 'locked.pdf')).id };
  for (const _again of [1, 2]) {
    expect((await call('getEvidenceFile', { as: plain, params })).bytes.equals(sent)).toBe(true);
    expect((await call('getEvidenceCopy', { as: plain, params })).body).toEqual({ keptAsItIs: 'encrypted' });
  }
});

test('what is no PDF has no such copy to speak of', async () => {
  const params = { id, evidenceId: (await attach(pixel, 'pixel.png')).id };
  expect((await call('getEvidenceCopy', { as: plain, params })).body).toEqual({ keptAsItIs: null });
  const nowhere = { id, evidenceId: 'evd_01k9zj8r4qe7v8m2f0t6wq3xyb' };
  expect((await call('getEvidenceCopy', { as: plain, params: nowhere })).problem.code).toBe('not_found');
});
