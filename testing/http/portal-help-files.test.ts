import { type Id, ok } from '@redress/domain';
import { systemRandomBytes } from '@redress/server/platform/ids.ts';
import { portalDeskHandlers } from '@redress/server/portal/desk-routes.ts';
import { beginSession } from '@redress/server/portal/portal-session.ts';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleOrder } from './samples.ts';

const codes: string[] = [];
const { call, newMerchant, house } = await testApi((open) =>
  portalDeskHandlers(open, {
    send: async (_house, { code }) => {
      codes.push(code);
      return ok(null);
    },
    random: systemRandomBytes,
  }),
);
const shop = await newMerchant('跃动生活');
const clerk = await shop.keyOf('小林');
await call('setPortalFace', { as: clerk, body: { slug: 'yuedong' } });
const fang = (
  await call('createCustomer', { as: clerk, body: { reference: 'M-1', name: '王芳', phone: '13800005678' } })
).body;
const order = (
  await call('recordOrder', { as: clerk, body: { ...sampleOrder('P-1', shop.storeId), customerId: fang.id } })
).body;

const helping = async () => {
  const asked = await call('askHelpCode', { as: clerk, params: { id: fang.id }, body: {} });
  const params = { id: fang.id, codeId: asked.body.codeId };
  const begun = await call('confirmHelpCode', { as: clerk, params, body: { code: there(codes.at(-1)) } });
  return { cookie: String(begun.headers['set-cookie']).split(';')[0] ?? '' };
};

test('what an agent sends while filling in is the customer’s, by the agent’s hand: in list, chain, timeline and pack', async () => {
  const cookie = await helping();
  const claim = { orderId: order.id, kind: 'return_and_refund', cause: 'quality', statement: '杯盖漏水' };
  const opened = await call('openPortalClaim', {
    headers: { ...cookie, 'idempotency-key': freshKey() },
    body: { ...claim, lines: [{ lineId: 'L1', quantity: 1 }] },
  });
  const params = { id: opened.body.id };
  const send = (operation: 'attachPortalEvidence' | 'attachEvidence', name: string) =>
    call(operation, {
      params,
      payload: form({ kind: 'quality_proof' }, { name, contents: pixel }),
      ...(operation === 'attachEvidence' ? { as: clerk } : {}),
      headers: {
        ...formHeaders,
        ...(operation === 'attachEvidence' ? {} : cookie),
        'idempotency-key': freshKey(),
      },
    });
  const sent = (await send('attachPortalEvidence', 'told.png')).body;
  const note = (await send('attachEvidence', 'own.png')).body;

  const files = (await call('listEvidence', { as: clerk, params })).body.data;
  expect(files.map((file) => [file.fileName, file.takenInByName, file.onBehalfOf])).toEqual([
    ['told.png', '小林', '王芳'],
    ['own.png', '小林', null],
  ]);
  const chain = (await call('getEvidenceCustody', { as: clerk, params })).body;
  expect(chain.broken).toBe(null);
  expect(chain.data.map((link) => [link.action, link.actorName, link.onBehalfOf])).toEqual([
    ['taken_in', '小林', '王芳'],
    ['taken_in', '小林', null],
  ]);
  const events = (await call('listCaseEvents', { as: clerk, params })).body.data;
  expect(
    events.flatMap(({ evidence, actor }) => (evidence ? [[evidence.fileName, actor.name, actor.onBehalfOf]] : [])),
  ).toEqual([
    ['told.png', '小林', { id: fang.id, name: '王芳' }],
    ['own.png', '小林', undefined],
  ]);
  const pack = await call('getEvidencePack', { as: clerk, params });
  const words = (await extractText(await getDocumentProxy(new Uint8Array(pack.bytes)), { mergePages: true })).text;
  expect(words).toContain('小林 代 王芳');

  // Both who fills in and the customer see it among what the customer sent; what the desk added for itself they do not.
  const mine = {
    cookie: (await beginSession(house, shop.merchant.id, fang.id as Id<'customer'>, systemRandomBytes)).cookie,
  };
  for (const headers of [cookie, { cookie: mine.cookie.split(';')[0] ?? '' }]) {
    const seen = (await call('getPortalCase', { params, headers })).body.evidence;
    expect(seen.map(({ fileName }) => fileName)).toEqual(['told.png']);
  }
  const open = (evidenceId: string) =>
    call('getPortalEvidenceFile', {
      params: { ...params, evidenceId },
      headers: { cookie: mine.cookie.split(';')[0] ?? '' },
    });
  expect((await open(sent.id)).status).toBe(200);
  expect((await open(note.id)).problem.code).toBe('not_found');
});
