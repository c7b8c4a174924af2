import { createHash } from 'node:crypto';
import { allows } from '@redress/contract';
import type { Id } from '@redress/domain';
import { audit, type Finding } from '@redress/server/audit/audit.ts';
import { originalOf } from '@redress/server/evidence/evidence-copies.ts';
import { readParticulars } from '@redress/server/evidence/metadata/read-exif.ts';
import { verifyEvidence } from '@redress/server/evidence/verify-evidence.ts';
import { clamdScanner } from '@redress/server/platform/scan/clamd.ts';
import PDFDocument from 'pdfkit';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { eicar, fakeClamd } from '../testkit/clamd.ts';
import { photo, withExif } from '../testkit/pictures.ts';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, house, http, owner } = await testApi();
const { merchant, storeId, keyOf } = await newMerchant('跃动生活');
const look = ['orders:read', 'cases:read'] as const;
const [desk, plain, finance, other] = await Promise.all([
  keyOf('小林'),
  keyOf('小周', [...look, 'cases:claim', 'cases:work']),
  keyOf('陈会计', [...look, 'evidence:attach']),
  (await newMerchant('别家')).keyOf('别人'),
]);

const openCase = async (number: string): Promise<Id<'refundCase'>> => {
  await call('recordOrder', { as: desk, body: sampleOrder(number, storeId) });
  const opened = await call('openCase', {
    as: desk,
    body: sampleClaim(number),
    headers: { 'idempotency-key': freshKey() },
  });
  return opened.body.id as Id<'refundCase'>;
};

const attach = (id: string, contents: Buffer, { as = desk, name = 'leak.jpg', key = freshKey() } = {}) =>
  call('attachEvidence', {
    as,
    params: { id },
    payload: form({ kind: 'quality_proof' }, { name, contents }),
    headers: { ...formHeaders, 'idempotency-key': key },
  });

const bytesOf = async (as: string, path: string): Promise<Buffer> => {
  const reply = await http.inject({ method: 'GET', url: path, headers: { authorization: `Bearer ${as}` } });
  expect(reply.statusCode, path).toBe(200);
  return reply.rawPayload;
};

const actionsOf = async (id: string) =>
  (await call('getEvidenceCustody', { as: desk, params: { id } })).body.data.map(({ action, actorName }) => [
    action,
    actorName,
  ]);

test('place and owner of a camera are for those who may know; others get the picture without them', async () => {
  const id = await openCase('EV-1');
  const sent = withExif(await photo());
  const { body } = await attach(id, sent);
  const path = `/v1/refund-cases/${id}/evidence/${body.id}`;
  expect(await bytesOf(desk, `${path}/file`)).toEqual(sent);
  expect(readParticulars(await bytesOf(plain, `${path}/file`))).toBeNull();
  expect(readParticulars(await bytesOf(desk, `${path}/file?copy=clean&use=view`))).toBeNull();
  const small = await bytesOf(plain, `${path}/thumbnail`);
  expect([small.length > 0, readParticulars(small)]).toEqual([true, null]);
  expect(await bytesOf(plain, `${path}/thumbnail`)).toEqual(small);

  const params = { id, evidenceId: body.id };
  const told = await call('getEvidenceParticulars', { as: desk, params });
  expect(told.body).toMatchObject({ camera: 'Redmi K70', place: { latitude: '31.230000' } });
  expect((await call('getEvidenceParticulars', { as: plain, params })).problem.code).toBe('scope_missing');
  expect((await call('getEvidenceThumbnail', { as: other, params })).problem.code).toBe('not_found');
  expect(await actionsOf(id)).toEqual([
    ['taken_in', '小林'],
    ['downloaded', '小林'],
    ['downloaded', '小周'],
    ['seen', '小林'],
    ['metadata_read', '小林'],
  ]);
});

test('whoever may attach or may claim attaches, and nobody else', async () => {
  const id = await openCase('EV-2');
  expect((await attach(id, pixel, { as: finance, name: '回单.png' })).status).toBe(201);
  expect((await attach(id, pixel, { as: plain })).status).toBe(201);
  expect((await attach(id, pixel, { as: await keyOf('看客', look) })).problem.code).toBe('scope_missing');
  expect([allows(['cases:claim'], 'evidence:attach'), allows(['evidence:attach'], 'cases:claim')]).toEqual([
    true,
    false,
  ]);
});

test('the same key takes a file in once, however often it is sent at once', async () => {
  const id = await openCase('EV-3');
  const [key, picture] = [freshKey(), await photo()];
  const replies = await Promise.all([1, 2, 3].map(() => attach(id, picture, { key })));
  expect(replies.some(({ status }) => status === 201)).toBe(true);
  expect((await attach(id, picture, { key })).headers['idempotent-replayed']).toBe('true');
  expect((await call('listEvidence', { as: desk, params: { id } })).body.data).toHaveLength(1);
  expect(await actionsOf(id)).toEqual([['taken_in', '小林']]);
});

test('mails are known by their heads, formats by their limits', async () => {
  const id = await openCase('EV-4');
  const mail =
    'From: li@example.com\r\nDate: Mon, 2 Mar 2026 09:00:00 +0800\r\nMessage-ID: <1@example.com>\r\nSubject: leak\r\n\r\nIt leaks.';
  expect((await attach(id, Buffer.from(mail), { name: 'x.txt' })).body.mediaType).toBe('message/rfc822');
  expect((await attach(id, Buffer.from('From: nobody\nhello'), { name: 'x.eml' })).body.mediaType).toBe('text/plain');
  const long = await attach(id, Buffer.alloc(3 * 1024 * 1024, 'a'), { name: 'x.txt' });
  expect([long.status, long.problem.code, long.problem.details]).toMatchObject([
    413,
    'evidence_too_large',
    { limit: 2, size: '3.0' },
  ]);
});

test('malware is put aside and told; without a verdict nothing comes in', async () => {
  const clamd = await fakeClamd();
  Object.assign(house, { scanFile: clamdScanner(clamd.address) });
  try {
    const id = await openCase('EV-5');
    expect((await attach(id, pixel)).status).toBe(201);
    const bad = await attach(id, Buffer.from(eicar), { name: 'photo.txt' });
    expect([bad.status, bad.problem.code, bad.problem.details]).toMatchObject([
      422,
      'evidence_infected',
      { signature: 'Eicar-Test-Signature' },
    ]);
    const { body } = await call('listEvidence', { as: desk, params: { id } });
    expect([body.data.length, body.quarantined.map(({ fileName, signature }) => [fileName, signature])]).toEqual([
      1,
      [['photo.txt', 'Eicar-Test-Signature']],
    ]);
    expect(await actionsOf(id)).toEqual([
      ['taken_in', '小林'],
      ['quarantined', '小林'],
    ]);
    await clamd.close();
    const none = await attach(id, pixel);
    expect([none.status, none.problem.code]).toEqual([503, 'evidence_scan_unavailable']);
    expect((await call('listEvidence', { as: desk, params: { id } })).body.data).toHaveLength(1);
  } finally {
    Object.assign(house, { scanFile: undefined });
    await clamd.close();
  }
});

test('a redacted copy is a file of its own, and the original stays', async () => {
  const id = await openCase('EV-6');
  const sent = withExif(await photo(200, 100), { orientation: 6 });
  const { body: original } = await attach(id, sent);
  const params = { id, evidenceId: original.id };
  const boxes = [{ x: 1_000, y: 1_000, width: 4_000, height: 2_000 }];
  const ask = (body: object, key = freshKey()) =>
    call('redactEvidence', { as: finance, params, body, headers: { 'idempotency-key': key } });
  const key = freshKey();
  const made = await ask({ boxes, reason: '遮住人脸' }, key);
  expect([made.status, made.body.evidenceId, made.body.madeBy.name]).toEqual([201, original.id, '陈会计']);
  expect((await ask({ boxes, reason: '遮住人脸' }, key)).body).toEqual(made.body);
  const copy = await bytesOf(plain, `/v1/refund-cases/${id}/evidence/${original.id}/redactions/${made.body.id}/file`);
  expect(createHash('sha256').update(copy).digest('hex')).toBe(made.body.sha256);
  expect(readParticulars(copy)).toBeNull();
  expect(await originalOf(house, merchant.id, { id: original.id as Id<'evidence'> })).toEqual(sent);
  const outside = await ask({ boxes: [{ x: 9_000, y: 0, width: 2_000, height: 10 }], reason: 'x' });
  expect([outside.status, there(outside.problem.errors?.[0]).pointer]).toEqual([422, '/boxes/0']);
  const words = await attach(id, Buffer.from('写在纸上'), { name: 'a.txt' });
  const no = await call('redactEvidence', {
    as: desk,
    params: { id, evidenceId: words.body.id },
    body: { boxes, reason: 'x' },
  });
  expect(no.problem.code).toBe('evidence_no_preview');
  expect((await call('listEvidence', { as: desk, params: { id } })).body.data[0]?.redactions).toHaveLength(1);
});

test('the pack holds cover, index, every file and the chain, and shows no particulars of a camera', async () => {
  const id = await openCase('EV-7');
  await attach(id, withExif(await photo(300, 200)));
  await attach(id, await pdfSaying('Invoice of the cup'), { name: '发票.pdf' });
  await attach(
    id,
    Buffer.from('From: li@example.com\r\nDate: Mon, 2 Mar 2026 09:00:00 +0800\r\nMessage-ID: <1@a>\r\n\r\nIt leaks.'),
    { name: 'm.eml' },
  );
  await attach(id, Buffer.from('%PDF-1.7 broken'), { name: 'broken.pdf' });
  const pack = await bytesOf(plain, `/v1/refund-cases/${id}/evidence-pack.pdf?lang=en`);
  const { text, totalPages } = await extractText(await getDocumentProxy(new Uint8Array(pack)), { mergePages: true });
  const { body } = await call('listEvidence', { as: desk, params: { id } });
  const written = text.replaceAll(/\s/g, '');
  for (const { sha256 } of body.data) expect(written).toContain(sha256);
  for (const words of [
    'Evidencepack',
    'Invoiceofthecup',
    'Itleaks.',
    'encryptedordamaged',
    'Chainofcustody',
    'itholds',
  ])
    expect(written).toContain(words);
  expect([totalPages, pack.includes('Redmi')]).toEqual([8, false]);
  expect((await actionsOf(id)).at(-1)).toEqual(['exported', '小周']);
});

test('what is missing is asked of the customer by one message', async () => {
  const id = await openCase('EV-8');
  const { body } = await call('listEvidence', { as: plain, params: { id } });
  expect(body.checklist.map(({ kind, present }) => [kind, present])).toEqual([['quality_proof', 0]]);
  const asked = await call('requestEvidence', {
    as: plain,
    params: { id },
    body: { kinds: body.missing },
    headers: { 'idempotency-key': freshKey() },
  });
  expect([asked.status, asked.body.direction, asked.body.words.includes('质量证明')]).toEqual([
    201,
    'to_customer',
    true,
  ]);
});

test('whoever changes a byte or a link is found out, and where', async () => {
  const id = await openCase('EV-9');
  const { body } = await attach(id, await photo());
  await bytesOf(desk, `/v1/refund-cases/${id}/evidence/${body.id}/file`);
  const verify = () => verifyEvidence(house, merchant.id, id);
  expect(await verify()).toMatchObject({ intact: true, links: 2, broken: null, files: [{ verdict: 'intact' }] });
  expect(await evidenceFinding()).toMatchObject({ breached: 0 });

  await expect(house.db.query('delete from evidence_custody')).rejects.toThrow(/permission denied/);
  await expect(owner.query('delete from evidence_custody')).rejects.toThrow(/stands as it was written/);
  await owner.query('alter table evidence_custody disable trigger custody_stands');
  await owner.query(
    "update evidence_custody set actor_name = '别人' where action = 'downloaded' and actor_name = '小林' and detail like '%original%'",
  );
  await owner.query('alter table evidence_custody enable trigger custody_stands');
  expect(await verify()).toMatchObject({ intact: false, broken: { at: 2, how: 'changed' } });
  const chain = (await call('getEvidenceCustody', { as: desk, params: { id } })).body;
  expect(chain.broken).toMatchObject({ at: 2, text: { en: 'record 2 does not fit its hash' } });
  expect((await evidenceFinding()).breached).toBeGreaterThan(0);

  await house.files.put(`evidence/${merchant.id}/${body.id}`, Buffer.from('another picture'));
  expect((await verify()).files).toMatchObject([{ verdict: 'changed' }]);
});

const evidenceFinding = async (): Promise<Finding> => {
  for await (const finding of audit(house.db))
    if (finding.merchant.id === merchant.id && finding.code === 'evidence_chains_hold') return finding;
  throw new Error('the audit does not look at evidence');
};

const pdfSaying = (words: string): Promise<Buffer> =>
  new Promise((resolve) => {
    const doc = new PDFDocument();
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.text(words).addPage({ size: 'A5', layout: 'landscape' }).text('second page').end();
  });
