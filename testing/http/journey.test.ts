import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, clock } = await testApi();
const { storeId, keyOf } = await newMerchant('跃动生活');
const [assessor, approver, finance] = await Promise.all([keyOf('小林'), keyOf('王经理'), keyOf('陈会计')]);

const openCase = async (orderNumber: string) => {
  await call('recordOrder', { as: assessor, body: sampleOrder(orderNumber, storeId) });
  return call('openCase', { as: assessor, body: sampleClaim(orderNumber), headers: { 'idempotency-key': freshKey() } });
};
const decide = (
  operation: 'assessCase' | 'approveCase' | 'declineCase',
  as: string,
  id: string,
  etag: unknown,
  body: object,
) =>
  call(operation, { as, params: { id }, body, headers: { 'if-match': String(etag), 'idempotency-key': freshKey() } });

test('from an order to a booked refund, and everything about it can be read', async () => {
  const opened = await openCase('A-1');
  expect(opened.status).toBe(201);
  expect(opened.headers['location']).toBe(`/v1/refund-cases/${opened.body.id}`);
  const { id } = opened.body;
  const params = { id };

  const file = { name: '漏水.png', contents: pixel };
  const evidence = await call('attachEvidence', {
    as: assessor,
    params,
    payload: form({ kind: 'quality_proof' }, file),
    headers: { ...formHeaders, 'idempotency-key': freshKey() },
  });
  expect([evidence.status, evidence.body.mediaType, evidence.body.fileName]).toEqual([201, 'image/png', '漏水.png']);
  const kept = await call('listEvidence', { as: assessor, params });
  expect([kept.body.data.length, kept.body.missing]).toEqual([1, []]);
  const back = await call('getEvidenceFile', { as: assessor, params: { id, evidenceId: evidence.body.id } });
  expect(back.headers['content-disposition']).toContain("filename*=UTF-8''%E6%BC%8F");

  const preview = await decide('assessCase', assessor, id, '"2"', { dryRun: true });
  expect([preview.status, preview.headers['dry-run'], preview.headers['etag']]).toEqual([200, 'true', undefined]);
  expect((await call('getCase', { as: assessor, params })).body.status).toBe('claimed');
  const assessed = await decide('assessCase', assessor, id, '"2"', {});
  expect(assessed.headers['etag']).toBe('"3"');
  expect(there(assessed.body.assessment).refund).toEqual(there(preview.body.assessment).refund);
  expect(assessed.body.can.approve).toMatchObject({ allowed: false, why: { zh: '审核人与批准人不能是同一人' } });

  expect((await decide('approveCase', assessor, id, '"3"', { goodsReceivedOn: '2026-03-02' })).problem.code).toBe(
    'maker_is_checker',
  );
  expect((await decide('approveCase', approver, id, '"2"', { goodsReceivedOn: '2026-03-02' })).problem).toMatchObject({
    code: 'version_stale',
    status: 412,
    details: { current: 3 },
  });
  const approved = await decide('approveCase', approver, id, '"3"', { goodsReceivedOn: '2026-03-02' });
  expect([approved.status, approved.body.status]).toEqual([200, 'paying']);
  const { total, legs } = there(approved.body.settlement);
  expect(total).toEqual(there(assessed.body.assessment).refund);

  const timeline = await call('listCaseEvents', { as: assessor, params });
  expect(timeline.body.data.map((event) => event.type)).toEqual([
    'case_opened',
    'evidence_attached',
    'case_assessed',
    'case_approved',
  ]);
  const receipt = await call('getReceipt', { as: assessor, params });
  expect(receipt.body).toMatchObject({ caseNumber: opened.body.number, total, orderNumber: 'A-1' });
  expect((await call('getReceiptText', { as: assessor, params, query: { lang: 'en' } })).text).toContain(
    opened.body.number,
  );
  expect((await call('getReceiptPdf', { as: assessor, params })).headers['content-type']).toBe('application/pdf');

  const payouts = await call('listPayouts', { as: finance, query: { caseId: id } });
  expect(payouts.body.data.length).toBe(legs.length);
  expect((await call('getPayout', { as: finance, params: { id: there(payouts.body.data[0]).id } })).body.calls).toEqual(
    [],
  );
  const entries = await call('listEntries', { as: finance, query: { caseId: id } });
  expect(entries.body.data.some((entry) => entry.kind === 'refund_approved')).toBe(true);
  const entry = there(entries.body.data[0]);
  expect((await call('getEntry', { as: finance, params: { id: entry.id } })).body).toEqual(entry);
  expect((await call('getTrialBalance', { as: finance })).body.balanced).toBe(true);
  expect((await call('listAccounts', { as: finance })).body.data.length).toBeGreaterThan(10);
  const order = await call('listOrders', { as: finance, query: { number: 'A-1' } });
  expect(order.body.data[0]?.lines[0]?.returnedQuantity).toBe(1);
});

test('a payout is held, released and held again by hand, each from the version that was seen', async () => {
  const { body: opened } = await openCase('A-2');
  await decide('assessCase', assessor, opened.id, '"1"', {});
  await decide('approveCase', approver, opened.id, '"2"', { goodsReceivedOn: '2026-03-02' });
  const { body } = await call('listPayouts', { as: finance, query: { caseId: opened.id, status: 'queued' } });
  const payout = there(body.data[0]);
  const move = (operation: 'holdPayout' | 'voidPayout', version: number, sent: object) =>
    call(operation, {
      as: finance,
      params: { id: payout.id },
      body: sent,
      headers: { 'if-match': `"${version}"`, 'idempotency-key': freshKey() },
    });
  const held = await move('holdPayout', payout.version, { reason: 'needs_person' });
  expect([held.status, held.body.status, held.headers['etag']]).toEqual([200, 'held', `"${payout.version + 1}"`]);
  expect((await move('holdPayout', payout.version, {})).problem.code).toBe('version_stale');
  expect((await move('holdPayout', payout.version + 1, {})).problem.code).toBe('payout_move_not_allowed');
});

test('the same key gives the same answer, also for a refund that has moved on since', async () => {
  await call('recordOrder', { as: assessor, body: sampleOrder('A-3', storeId) });
  const headers = { 'idempotency-key': freshKey() };
  const first = await call('openCase', { as: assessor, body: sampleClaim('A-3'), headers });
  await decide('declineCase', assessor, first.body.id, '"1"', { reason: '没有凭证，不予受理' });
  const again = await call('openCase', { as: assessor, body: sampleClaim('A-3'), headers });
  expect([again.status, again.headers['idempotent-replayed']]).toEqual([201, 'true']);
  expect(again.text).toBe(first.text);
  expect(again.headers['etag']).toBe(first.headers['etag']);
  const other = await call('openCase', { as: assessor, body: { ...sampleClaim('A-3'), cause: 'logistics' }, headers });
  expect([other.status, other.problem.code]).toEqual([422, 'idempotency_key_reused']);
  const elsewhere = (await newMerchant('另一家')).keyOf('店长');
  const theirs = await call('openCase', { as: await elsewhere, body: sampleClaim('A-3'), headers });
  expect(theirs.problem.code).toBe('not_found');
});

test('twenty requests at once under one key make one case', async () => {
  await call('recordOrder', { as: assessor, body: sampleOrder('A-4', storeId) });
  const headers = { 'idempotency-key': freshKey() };
  const replies = await Promise.all(
    Array.from({ length: 20 }, () => call('openCase', { as: assessor, body: sampleClaim('A-4'), headers })),
  );
  expect(replies.every(({ status }) => status === 201 || status === 409)).toBe(true);
  const numbers = replies.flatMap((reply) => (reply.status === 201 ? [reply.body.number] : []));
  expect(new Set(numbers).size).toBe(1);
  expect((await call('listCases', { as: assessor, query: { number: 'A-4' } })).body.data.length).toBe(1);
});

test('a bulk keeps the good orders and says what is wrong with the others', async () => {
  const good = sampleOrder('B-1', storeId);
  const reply = await call('recordOrders', {
    as: assessor,
    body: [
      good,
      good,
      { ...good, placedAt: '2026-02-28T10:00:00+08:00' },
      { ...sampleOrder('B-2', storeId), tenders: [] },
      { ...sampleOrder('B-3', storeId), discounts: [] },
      'nonsense',
      sampleOrder('B-4', storeId),
    ],
  });
  expect(reply.status).toBe(200);
  expect(reply.body).toMatchObject({ created: 2, unchanged: 1, refused: 4 });
  expect(reply.body.results.map((result) => result.problem?.code ?? result.outcome)).toEqual([
    'created',
    'unchanged',
    'order_conflict',
    'input_invalid',
    'order_totals_disagree',
    'input_invalid',
    'created',
  ]);
});

test('lists are walked page by page without gap or repetition', async () => {
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { body: { data: { id: string }[]; nextCursor: string | null; hasMore: boolean } } = await call(
      'listOrders',
      {
        as: assessor,
        query: { limit: '2', ...(cursor === null ? {} : { cursor }) },
      },
    );
    seen.push(...page.body.data.map((order) => order.id));
    expect(page.body.hasMore).toBe(page.body.nextCursor !== null);
    cursor = page.body.nextCursor;
  } while (cursor !== null);
  const whole = await call('listOrders', { as: assessor, query: { limit: '100' } });
  expect(seen).toEqual(whole.body.data.map((order) => order.id));
  expect(seen).toEqual(seen.toSorted().reverse());
});

test('the event feed goes on where it stopped', async () => {
  const first = await call('listEvents', { as: finance, query: { limit: '3' } });
  expect([first.body.data.length, first.body.hasMore]).toEqual([3, true]);
  const rest = await call('listEvents', { as: finance, query: { after: first.body.nextAfter, limit: '1000' } });
  expect(rest.body.hasMore).toBe(false);
  const ids = [...first.body.data, ...rest.body.data].map((event) => event.id);
  expect(new Set(ids).size).toBe(ids.length);
  const after = await call('listEvents', { as: finance, query: { after: rest.body.nextAfter } });
  expect(after.body).toEqual({ data: [], hasMore: false, nextAfter: rest.body.nextAfter });
});

test('telephone numbers are masked but for keys that may see them', async () => {
  const body = { reference: 'M-1', name: '王芳', phone: '13812345678', email: 'wang@example.com' };
  await call('createCustomer', { as: assessor, body });
  const masked = await keyOf('前台', ['customers:read']);
  const shown = there((await call('listCustomers', { as: masked, query: { reference: 'M-1' } })).body.data[0]);
  expect([shown.phone, shown.email]).toEqual(['138****5678', 'w****@example.com']);
  const full = await call('listCustomers', { as: assessor, query: { reference: 'M-1' } });
  expect(full.body.data[0]?.phone).toBe('13812345678');
});

test('keys: who am I, nobody gives more than they have, a revoked key is dead', async () => {
  const me = await call('getMe', { as: finance });
  expect(me.body).toMatchObject({ merchant: { name: '跃动生活' }, actor: { kind: 'staff', name: '陈会计' } });
  const small = await keyOf('组长', ['keys:write', 'cases:read']);
  const body = { label: '收银', scopes: ['cases:read', 'cases:approve'] };
  expect((await call('createApiKey', { as: small, body })).problem).toMatchObject({
    code: 'scope_missing',
    details: { scope: 'cases:approve' },
  });
  const made = await call('createApiKey', { as: small, body: { ...body, scopes: ['cases:read'] } });
  expect((await call('listCases', { as: made.body.secret })).status).toBe(200);
  expect((await call('revokeApiKey', { as: small, params: { id: made.body.id } })).status).toBe(204);
  clock.advance(5_000);
  expect((await call('listCases', { as: made.body.secret })).problem.code).toBe('key_unknown');
});

test('a merchant is made with its first key, by those who may', async () => {
  expect((await call('createMerchant', { as: finance, body: { name: 'x' } })).problem.code).toBe('scope_missing');
  const platform = await keyOf('平台', ['merchants:manage', 'merchants:read']);
  const made = await call('createMerchant', { as: platform, body: { name: '新店' } });
  expect(made.status).toBe(201);
  const own = await call('listMerchants', { as: made.body.key.secret });
  expect(own.body.data.map((merchant) => merchant.name)).toEqual(['新店']);
  expect((await call('getMerchant', { as: finance, params: { id: made.body.merchant.id } })).status).toBe(404);
  expect((await call('listMerchants', { as: platform })).body.data.length).toBeGreaterThan(2);
  const policies = await call('listPolicies', { as: made.body.key.secret });
  expect(
    (await call('getPolicy', { as: made.body.key.secret, params: { id: there(policies.body.data[0]).id } })).body,
  ).toEqual(policies.body.data[0]);
});
