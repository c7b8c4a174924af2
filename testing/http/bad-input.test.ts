import { type OperationId, operationIds, routeOf, writePolicyFile } from '@redress/contract';
import { idPrefixes, type Kind, parseId } from '@redress/domain';
import { takeInMail } from '@redress/server/care/inbound/take-in-mail.ts';
import { complain } from '@redress/server/portal/feedback.ts';
import { expect, test } from 'vitest';
import { signedMail } from '../testkit/mail.ts';
import { freshKey, type Reply, testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';
import { pixel, sampleAmendment, sampleCard, sampleClaim, sampleOrder, samplePolicy, yuan } from './samples.ts';

const { call, newMerchant, pool, house, clock } = await testApi();
const mine = await newMerchant('我的店');
const theirs = await newMerchant('别人的店');
const [me, they] = await Promise.all([mine.keyOf('小林'), theirs.keyOf('老王')]);

const policyInWords: unknown = JSON.parse(writePolicyFile(samplePolicy(), 'json'));

/** One of everything that belongs to somebody else, by operation. */
await call('recordOrder', { as: they, body: sampleOrder('T-1', theirs.storeId) });
const decided = (version: number) => ({ 'if-match': `"${version}"`, 'idempotency-key': freshKey() });
const theirCase = await call('openCase', { as: they, body: sampleClaim('T-1'), headers: decided(0) });
const caseParams = { id: String(theirCase.body.id) };
const theirEvidence = await call('attachEvidence', {
  as: they,
  params: caseParams,
  payload: form({ kind: 'quality_proof' }, { name: 'x.png', contents: pixel }),
  headers: formHeaders,
});
await call('assessCase', { as: they, params: caseParams, body: {}, headers: decided(2) });
const other = await theirs.keyOf('店长');
await call('approveCase', {
  as: other,
  params: caseParams,
  body: { goodsReceivedOn: '2026-03-02' },
  headers: decided(3),
});
const theirPayout = there((await call('listPayouts', { as: they, query: { caseId: caseParams.id } })).body.data[0]).id;
const theirEntry = there((await call('listEntries', { as: they })).body.data[0]).id;

await call('recordOrder', { as: they, body: sampleOrder('T-2', theirs.storeId) });
const theirCard = await call('recordCard', { as: they, body: sampleCard('T-2', theirs.storeId) });

// A parcel is named while its case is open, so it belongs to another one.
await call('recordOrder', { as: they, body: sampleOrder('T-3', theirs.storeId) });
const comingBack = await call('openCase', { as: they, body: sampleClaim('T-3'), headers: decided(0) });
const theirParcel = (
  await call('recordParcel', {
    as: they,
    params: { id: comingBack.body.id },
    body: { number: 'SF1390276645822' },
  })
).body.id;

const theirLink = (await call('makeTrackingLink', { as: they, params: caseParams })).body.id;

const idOfTheirs: Readonly<Record<string, string>> = {
  merchants: theirs.merchant.id,
  customers: (await call('createCustomer', { as: they, body: { reference: 'M-1', name: '王' } })).body.id,
  orders: theirCase.body.orderId,
  cards: String(theirCard.body.id),
  'refund-cases': caseParams.id,
  'return-parcels': theirParcel,
  payouts: theirPayout,
  'ledger/entries': theirEntry,
  'red-invoices': there((await call('listRedInvoices', { as: they })).body.data[0]).id,
  'api-keys': there((await call('listApiKeys', { as: they })).body.data[0]).id,
  complaints: (await complaintOn(caseParams.id)).id,
  'inbound-mail': await mailOf('Eve <eve@example.com>'),
  policies: there((await call('listPolicies', { as: they })).body.data[0]).id,
  'channel-accounts': idOfUnknown('channelAccount'),
  'payout-stops': there((await call('stopPayouts', { as: they, body: { reason: '停' } })).body).id,
  'law/amendments': (await call('proposeLawAmendment', { as: they, body: sampleAmendment })).body.id,
  tags: (await call('addTag', { as: they, body: { name: { zh: '待厂家', en: 'At the factory' } } })).body.id,
  exports: (await call('exportCases', { as: they, body: { format: 'csv' } })).body.id,
  'policy-drafts': (await call('createPolicyDraft', { as: they, body: { document: policyInWords } })).body.id,
};

/** As the customer would have made it by the portal. */
async function complaintOn(caseId: string): Promise<{ readonly id: string }> {
  const asked = { merchantId: theirs.merchant.id, caseId: parseId('refundCase', caseId) };
  const actor = { kind: 'customer', id: 'c', name: '王' } as const;
  const made =
    asked.caseId && (await complain(house, { ...asked, caseId: asked.caseId, actor, words: '慢', key: 'k' }));
  return made?.ok ? made.value : { id: '' };
}

/** A mail that named no case. */
async function mailOf(from: string): Promise<string> {
  const { secret } = (await call('openInboundMail', { as: they })).body;
  const kept = await takeInMail(house, signedMail(secret, { merchantId: theirs.merchant.id, from, now: clock.now() }));
  return 'mailId' in kept ? (kept.mailId ?? '') : '';
}

function idOfUnknown(kind: Kind): string {
  return `${idPrefixes[kind]}_01k9zj8r4qe7v8m2f0t6wq3xyb`;
}

/** A body that the route's schema takes, where one is needed to get beyond it. */
const goodBodies: Partial<Record<OperationId, object>> = {
  answerComplaint: { answer: '抱歉' },
  escalateComplaint: { why: '顾客要求经理回电' },
  linkLooseMail: { caseId: caseParams.id },
  setLooseMailAside: { why: '广告' },
  revealCustomer: { reason: '来电核对账户' },
  recordParcel: { number: 'SF1390276645821' },
  inspectParcel: { condition: 'damaged', note: '外箱压坏' },
  confirmHelpCode: { code: '123456' },
  recordPoints: { source: 'PT-1', kind: 'used', points: '-1', title: '抵用', at: '2026-03-02T09:00:00+08:00' },
  setAssignmentRules: { version: 0, isOn: false, rules: [] },
  setAway: { away: { from: '2026-03-02', until: '2026-03-03' } },
  changeTag: { name: { zh: '等厂家', en: 'Factory' }, colour: 'amber' },
  watchCase: { watching: true },
  escalateCase: { why: '金额较大' },
  endEscalation: { why: '已处理' },
  writeComment: { words: '请看一下' },
  postCaseMessage: { direction: 'to_customer', channel: 'portal', words: '您好' },
  giveTask: { department: 'logistics', title: '查件' },
  makeOffer: { offered: { kind: 'assessed' }, words: '按结论退款', expiresAt: '2026-03-09T09:00:00+08:00' },
  mergeCase: { intoCaseId: caseParams.id, reason: '重复申请' },
  writeLesson: { root: 'product', happened: '裂了', improvement: '加缓冲', department: 'logistics' },
  returnPolicyDraft: { reason: '日期不对' },
  declineCase: { reason: '超过退货期了' },
  declineLawAmendment: { reason: '来源不明' },
  replaceChannelAccount: {
    kind: 'stripe',
    label: 'Stripe',
    secretKey: 'rk_test_12345678',
    webhookSecret: 'whsec_12345678',
  },
  revisePolicyDraft: { document: policyInWords },
  withdrawCase: { reason: '不退了，谢谢' },
  reopenCase: { reason: '核查后发现算错了' },
  appealCase: { reason: '我不同意这个结论' },
  redactEvidence: { boxes: [{ x: 0, y: 0, width: 10, height: 10 }], reason: '遮住人脸' },
  requestEvidence: { kinds: ['quality_proof'] },
  repayCase: { payoutId: theirPayout, route: 'offline' },
  voidPayout: { reason: '客户改走线下' },
  recordPaid: { reference: 'TX1', paidAt: '2026-03-02T09:00:00+08:00', evidenceId: theirEvidence.body.id },
  rejectPaid: { reason: '回单金额不符' },
  liftPayoutStop: { reason: '误报' },
  recordPayee: {
    payee: { kind: 'alipay_account', identity: '13800001234', name: '李雷' },
    consent: { how: 'by_phone', by: '李雷', at: '2026-03-02T09:00:00+08:00', evidenceId: theirEvidence.body.id },
  },
  handleAbnormal: { payeeId: null },
  recordReceipt: { receivedOn: '2026-03-02' },
  topUpCard: { id: 'CZ-2', orderNumber: 'T-1', paid: yuan('10.00') },
  useCard: { id: 'U-1', usedAt: '2026-03-01T10:00:00+08:00', face: yuan('1.00'), list: yuan('2.00'), title: '消费' },
  pauseCard: { from: '2026-03-01', to: '2026-03-02' },
  reverseEntry: { reason: '记错门店' },
  applyRedInvoice: { blueInvoiceNumber: '26312000000012345678', buyerConfirmed: false },
  answerRedInvoice: { agree: true },
  issueRedInvoice: { invoiceNumber: '26312000000099999999', issuedOn: '2026-03-02' },
  setAsideRedInvoice: { why: '未开票' },
  explainBreak: { note: '误操作' },
  undoExternalRefund: { reason: '说明有误' },
  setFundsRule: { checked: true, floor: { currency: 'CNY', amount: '0.00' } },
  proposeBreakVoucher: { note: '待查' },
  handOnPayment: { storeId: theirs.storeId },
  recordReturned: {
    reference: 'TX1',
    returnedAt: '2026-03-02T09:00:00+08:00',
    evidenceId: theirEvidence.body.id,
    reason: '账单显示款项已退回',
  },
};

/** Customers and strangers have tests of their own in `portal-others.test.ts`. */
const ofStaff = operationIds.filter((operationId) => routeOf(operationId).audience === 'merchant');
const withParams = ofStaff.filter((operationId) => routeOf(operationId).params !== null);
const withBody = ofStaff.filter(
  (operationId) => routeOf(operationId).body !== null && routeOf(operationId).upload === null,
);
const withQuery = ofStaff.filter((operationId) => routeOf(operationId).query !== null);

const paramsFor = (operationId: OperationId): Record<string, string> => {
  const path = routeOf(operationId).path;
  const resource = Object.keys(idOfTheirs).find((name) => path.startsWith(`/v1/${name}/`)) ?? '';
  return {
    id: idOfTheirs[resource] ?? '',
    evidenceId: theirEvidence.body.id,
    linkId: theirLink,
    codeId: idOfUnknown('portalCode'),
    parcelId: idOfUnknown('returnParcel'),
  };
};

const refusedWell = (reply: Reply<OperationId>, what: string): void => {
  expect(reply.status, `${what}: ${reply.text}`).toBeGreaterThanOrEqual(400);
  expect(reply.status, `${what}: ${reply.text}`).toBeLessThan(500);
};

test.each(withParams)('%s never shows or touches what is another merchant’s', async (operationId) => {
  const upload = routeOf(operationId).upload !== null;
  const reply = await call(operationId, {
    as: me,
    params: paramsFor(operationId),
    headers: { ...decided(4), ...(upload ? formHeaders : {}) },
    ...(upload
      ? { payload: form({ kind: 'quality_proof' }, { name: 'x.png', contents: pixel }) }
      : { body: goodBodies[operationId] ?? {} }),
  });
  expect([reply.status, reply.problem.code]).toEqual([404, 'not_found']);
});

test.each(withParams)('%s answers ids that are none with 404', async (operationId) => {
  for (const id of [
    'x',
    `case_${'z'.repeat(26)}`,
    '../..',
    "' or 1=1",
    '%00',
    'a'.repeat(150),
    idOfUnknown('entry').toUpperCase(),
  ]) {
    const reply = await call(operationId, {
      as: me,
      params: { id, evidenceId: id },
      headers: decided(1),
      body: goodBodies[operationId] ?? {},
    });
    expect([reply.status, reply.problem.code], id).toEqual([404, expect.stringMatching(/not_found|route_unknown/)]);
  }
});

const oddValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e300,
  '',
  'x',
  'a\u0000b',
  '\ud800',
  '9'.repeat(500),
  [],
  {},
  [[[]]],
  { minor: 1 },
];

test.each(withBody)('%s refuses bodies that are no object, and unknown fields', async (operationId) => {
  for (const body of [null, [], 'text', 7, true, { surprise: 1 }, { __proto__: null, constructor: 1 }]) {
    const reply = await call(operationId, {
      as: me,
      params: paramsFor(operationId),
      headers: { ...decided(1), 'content-type': 'application/json' },
      payload: Buffer.from(JSON.stringify(body)),
    });
    refusedWell(reply, `${operationId} ${JSON.stringify(body)}`);
  }
});

/** Bodies that are right but for one value, at every place of the body. */
function* withOneOddValue(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    const put = (replacement: unknown): unknown =>
      Array.isArray(value)
        ? value.map((each, index) => (index === Number(key) ? replacement : each))
        : { ...value, [key]: replacement };
    for (const odd of oddValues) yield put(odd);
    for (const inner of withOneOddValue(part)) yield put(inner);
  }
}

const good: Partial<Record<OperationId, object>> = {
  ...goodBodies,
  recordOrder: sampleOrder('X-1', mine.storeId),
  recordCard: { ...sampleCard('X-0', mine.storeId), customerId: idOfUnknown('customer') },
  openCase: {
    ...sampleClaim('X-0'),
    returnFreight: yuan('8.00'),
    giftsReturned: ['G1'],
    customerId: idOfUnknown('customer'),
  },
  addTag: { name: { zh: '媒体', en: 'Press' }, colour: 'ochre' },
  tagCase: { add: [idOfUnknown('tag')], remove: [idOfUnknown('tag')] },
  bulkTag: { caseIds: [caseParams.id], add: [idOfUnknown('tag')], remove: [] },
  bulkAssign: { caseIds: [caseParams.id], staffId: idOfUnknown('staff'), keepOther: true },
  bulkRequestEvidence: { caseIds: [caseParams.id], kinds: ['contract'] },
  bulkReply: { caseIds: [caseParams.id], templateId: idOfUnknown('replyTemplate') },
  createStore: { code: 'S2', name: '二店' },
  reconcileDay: { channelAccountId: idOfUnknown('channelAccount'), day: '2026-03-01', final: true },
  createCustomer: { reference: 'M-2', name: '李', phone: '13800005678', email: 'li@example.com' },
  createApiKey: { label: 'x', scopes: ['cases:read'], staffId: null, staffName: '李' },
  stopPayouts: { channelAccountId: idOfUnknown('channelAccount'), reason: '停' },
  setPayoutLimit: { currency: 'CNY', perPayout: yuan('100.00'), perDay: yuan('1000.00') },
  recordPayee: {
    payee: {
      kind: 'bank_account',
      account: '6222021234567890123',
      name: '李雷',
      bankName: '中国工商银行',
      cnaps: '102100099996',
      bic: 'ICBKCNBJ',
      province: '北京',
      city: '北京',
    },
    consent: { how: 'in_writing', by: '李雷', at: '2026-03-02T09:00:00+08:00', evidenceId: theirEvidence.body.id },
    nameReason: '家人代收',
  },
  createChannelAccount: {
    kind: 'alipay',
    label: '支付宝',
    gatewayUrl: 'https://example.com/gateway.do',
    appId: '2021',
    merchantPrivateKey: 'A'.repeat(100),
    channelPublicKey: 'B'.repeat(100),
  },
  replaceChannelAccount: {
    kind: 'stripe',
    label: 'Stripe',
    secretKey: 'rk_test_12345678',
    webhookSecret: 'whsec_12345678',
  },
  assessCase: { dryRun: true },
  approveCase: { note: '同意', goodsReceivedOn: '2026-03-02', dryRun: true },
  holdPayout: { reason: 'kill_switch' },
  releasePayout: { channelAccountId: idOfUnknown('channelAccount') },
};

test.each(Object.keys(good) as OperationId[])(
  '%s survives one odd value at every place of its body',
  async (operationId) => {
    for (const body of withOneOddValue(good[operationId])) {
      const reply = await call(operationId, { as: me, params: paramsFor(operationId), headers: decided(1), body });
      expect(reply.status, `${JSON.stringify(body)} → ${reply.text}`).toBeLessThan(500);
    }
  },
);

test.each(withQuery)('%s survives odd queries', async (operationId) => {
  const names = [
    'limit',
    'cursor',
    'after',
    'status',
    'storeId',
    'caseId',
    'number',
    'account',
    'lang',
    'requestNumber',
    'reference',
  ];
  for (const name of names) {
    for (const odd of [
      '',
      '0',
      '-1',
      '101',
      'NaN',
      '1e999',
      '%00',
      'a'.repeat(300),
      "';--",
      'ZmFsc2U',
      '99999999999999999999.1',
      '\u{1F600}',
    ]) {
      const reply = await call(operationId, { as: me, params: paramsFor(operationId), query: { [name]: odd } });
      expect(reply.status, `${operationId} ${name}=${odd} → ${reply.text}`).toBeLessThan(500);
    }
  }
});

test('amounts of orders: wrong currency, negative, huge, too many decimals, sums that do not add up', async () => {
  const order = sampleOrder('X-2', mine.storeId);
  const withTender = (amount: unknown) => ({ ...order, tenders: [order.tenders[0], { ...order.tenders[1], amount }] });
  const cases: [object, number, string, string][] = [
    [withTender({ currency: 'USD', amount: '240.00' }), 422, 'currency_mismatch', '/tenders/1/amount'],
    [withTender({ currency: 'ABC', amount: '240.00' }), 422, 'input_invalid', '/tenders/1/amount/currency'],
    [withTender(yuan('-240.00')), 422, 'amount_invalid', '/tenders/1/amount/amount'],
    [withTender(yuan('0.00')), 422, 'amount_invalid', '/tenders/1/amount/amount'],
    [withTender(yuan('240.001')), 422, 'amount_invalid', '/tenders/1/amount/amount'],
    [withTender(yuan('99999999999999.00')), 422, 'amount_invalid', '/tenders/1/amount/amount'],
    [withTender(yuan('240.01')), 422, 'order_totals_disagree', '/tenders'],
    [{ ...order, lines: [] }, 422, 'input_invalid', '/lines'],
    [{ ...order, lines: Array.from({ length: 201 }, () => order.lines[0]) }, 422, 'input_invalid', '/lines'],
    [{ ...order, storeId: theirs.storeId }, 404, 'not_found', '/storeId'],
    [{ ...order, customerId: idOfTheirs['customers'] }, 404, 'not_found', '/customerId'],
    [{ ...order, receivedOn: '2026-02-30' }, 422, 'input_invalid', '/receivedOn'],
    [{ ...order, placedAt: '2026-02-27' }, 422, 'input_invalid', '/placedAt'],
  ];
  for (const [body, status, code, pointer] of cases) {
    const reply = await call('recordOrder', { as: me, body });
    expect([reply.status, reply.problem.code, reply.problem.errors[0]?.pointer], JSON.stringify(body)).toEqual([
      status,
      code,
      pointer,
    ]);
  }
  expect((await call('listOrders', { as: me, query: { number: 'X-2' } })).body.data).toEqual([]);
});

test('evidence is judged by its content, not by its name', async () => {
  await call('recordOrder', { as: me, body: sampleOrder('E-1', mine.storeId) });
  const { body } = await call('openCase', { as: me, body: sampleClaim('E-1'), headers: decided(0) });
  const send = (contents: Buffer, name = 'photo.png') =>
    call('attachEvidence', {
      as: me,
      params: { id: body.id },
      payload: form({ kind: 'quality_proof' }, { name, contents }),
      headers: formHeaders,
    });
  expect((await send(Buffer.alloc(0))).problem.code).toBe('evidence_empty');
  expect((await send(Buffer.from('<svg onload="x"/>'))).problem.code).toBe('evidence_type_not_allowed');
  expect((await send(Buffer.from('MZ\u0000\u0001program'))).problem.code).toBe('evidence_type_not_allowed');
  expect((await send(pixel, 'program.exe')).body.mediaType).toBe('image/png');
  const huge = await call('attachEvidence', {
    as: me,
    params: { id: body.id },
    payload: form(
      { kind: 'quality_proof' },
      { name: 'x.png', contents: Buffer.concat([pixel, Buffer.alloc(20 * 1024 * 1024)]) },
    ),
    headers: formHeaders,
  });
  expect([huge.status, huge.problem.code, huge.problem.details['limit']]).toEqual([413, 'evidence_too_large', 20]);
  const endless = await call('attachEvidence', {
    as: me,
    params: { id: body.id },
    payload: form({ kind: 'quality_proof' }, { name: 'x.mp4', contents: Buffer.alloc(50 * 1024 * 1024 + 1) }),
    headers: formHeaders,
  });
  expect([endless.status, endless.problem.code, endless.problem.details['limit']]).toEqual([
    413,
    'body_too_large',
    50 * 1024 * 1024,
  ]);
  expect((await call('listEvidence', { as: me, params: { id: body.id } })).body.data.length).toBe(1);
});

test('after all of this the other merchant’s refund is as it was', async () => {
  const now = await call('getCase', { as: they, params: caseParams });
  expect([now.body.version, now.body.status]).toEqual([4, 'paying']);
  const { rows } = await pool.query('select count(*)::int as orders from sales_order');
  expect(rows[0].orders).toBeLessThan(40);
});
