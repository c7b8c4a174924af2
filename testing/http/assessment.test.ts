import { expect, test } from 'vitest';
import { freshKey, testApi } from './api.ts';
import { sampleClaim, sampleOrder, samplePolicyText } from './samples.ts';

const { call, newMerchant } = await testApi();
const shop = await newMerchant('小店');
const [clerk, manager] = await Promise.all([shop.keyOf('小林'), shop.keyOf('店长')]);
const ifMatch = (version: number) => ({ 'if-match': `"${version}"` });

/** The sample policy of a shop, published on the day on which the test clock stands. */
const publish = async (change: (text: string) => string = (text) => text): Promise<number> => {
  const text = change(samplePolicyText().replace('effectiveFrom: 2026-01-01', 'effectiveFrom: 2026-03-02'));
  const draft = (await call('importPolicyDraft', { as: clerk, body: { text } })).body;
  const params = { id: draft.id };
  const submitted = await call('submitPolicyDraft', { as: clerk, params, headers: ifMatch(1) });
  expect(submitted.status).toBe(200);
  const published = await call('publishPolicyDraft', { as: manager, params, headers: ifMatch(2) });
  expect(published.status).toBe(200);
  return published.body.version ?? 0;
};

/** Forty yuan charged at most, for a loss of forty that can be shown: a clause that needs consent. */
const withFee = (text: string): string => {
  const fee = `fee: { kind: fixed, amount: { currency: CNY, amount: "40.00" }, provableLoss: { currency: CNY, amount: "40.00" } }`;
  const made = text.replace(
    'when: { causes: [no_reason, misunderstanding], exclusionConfirmed: false, days: { to: 7 } }\n    gives: { kind: refund, goodsComeBack: true, freight: customer }',
    `when: { causes: [no_reason, misunderstanding], exclusionConfirmed: false, days: { to: 7 }, sales: [online, remote] }\n    gives: { kind: refund, goodsComeBack: true, freight: customer }\n  - id: in-the-shop\n    title: { zh: 门店购买, en: Bought in the shop }\n    when: { causes: [no_reason, misunderstanding], exclusionConfirmed: false, days: { to: 7 }, sales: [shop] }\n    gives: { kind: refund, goodsComeBack: true, freight: customer, ${fee} }`,
  );
  expect(made).not.toBe(text);
  return made;
};

const version = await publish(withFee);
const placedAt = '2026-03-02T00:10:00+08:00';
const orderOf = (number: string, agreed: object | null) => {
  const order = sampleOrder(number, shop.storeId);
  return {
    ...order,
    placedAt,
    receivedOn: '2026-03-02',
    tenders: order.tenders.map((each) => ({ ...each, paidAt: placedAt })),
    agreed,
  };
};
const consent = (change: object = {}) => ({
  policyVersion: version,
  shownAt: '2026-03-01T23:50:00+08:00',
  agreedAt: '2026-03-02T00:05:00+08:00',
  how: 'signed',
  proofHash: 'ab'.repeat(32),
  ...change,
});

const assessed = async (number: string, agreed: object | null, claim: object = {}, body: object = {}) => {
  const recorded = await call('recordOrder', { as: clerk, body: orderOf(number, agreed) });
  expect(recorded.status).toBe(201);
  const headers = { 'idempotency-key': freshKey() };
  const opened = await call('openCase', { as: clerk, body: { ...sampleClaim(number), ...claim }, headers });
  expect(opened.status).toBe(201);
  return call('assessCase', {
    as: clerk,
    params: { id: opened.body.id },
    body,
    headers: { ...ifMatch(opened.body.version), 'idempotency-key': freshKey() },
  });
};
const noReason = { cause: 'no_reason' };
const codes = (reply: Awaited<ReturnType<typeof assessed>>) =>
  reply.body.assessment?.findings.map(({ code }) => code) ?? [];
const yuan = (reply: Awaited<ReturnType<typeof assessed>>): number => Number(reply.body.assessment?.refund.amount);

test('门店购买,签过字的,按条款收费;没有签字的,一分不收', async () => {
  const signed = await assessed('F-1', { sale: 'shop', consent: consent() }, noReason);
  const unsigned = await assessed('F-2', { sale: 'shop', consent: null }, noReason);
  expect(yuan(unsigned) - yuan(signed)).toBeCloseTo(40, 5);
  expect(codes(signed)).not.toContain('consent_missing');
  expect(codes(unsigned)).toContain('consent_missing');
  expect(signed.body.assessment?.basis).toBe('CONTRACT');
  expect(signed.body.assessment?.whyThisAmount.zh).toContain('按条款收取的费用');
});

test.each([
  ['同意的是另一版', { policyVersion: 1 }],
  ['只展示、没有同意', { agreedAt: null }],
  ['下单以后才同意', { agreedAt: '2026-03-02T00:20:00+08:00' }],
])('%s，费用不适用', async (name, change) => {
  const reply = await assessed(`F-${name}`, { sale: 'shop', consent: consent(change) }, noReason);
  expect(codes(reply)).toContain('consent_missing');
});

test('网购七日内不得收费：法律是下限', async () => {
  const online = await assessed('F-5', { sale: 'online', consent: consent() }, noReason);
  const inShop = await assessed('F-6', { sale: 'shop', consent: null }, noReason);
  expect(yuan(online)).toBe(yuan(inShop));
  expect(online.body.assessment?.basis).toBe('NO_REASON_7D');
});

test('责任、事实和依据由人认定，系统列出还缺什么', async () => {
  const quality = await assessed('B-1', null, { cause: 'quality' });
  const { bases } = quality.body.assessment ?? {};
  expect(bases?.fitting.map(({ basis }) => basis)).toEqual(expect.arrayContaining(['QUALITY']));
  expect(bases?.missing.map(({ fact }) => fact.fact)).toContain('deceived');

  const misused = { fault: { fault: 'consumer', reason: '检测报告显示为使用不当' } };
  const own = await assessed('B-2', null, { cause: 'quality' }, { ...misused, answers: { intact: false } });
  expect(own.body.assessment).toMatchObject({ fault: 'consumer', entitled: false });

  const chosen = await assessed('B-3', null, { cause: 'quality' }, { basis: 'NO_REASON_7D' });
  expect(chosen.body.assessment?.basis).toBe('NO_REASON_7D');
  const wrong = await assessed('B-4', null, { cause: 'quality' }, { basis: 'FRAUD' });
  expect([wrong.status, wrong.problem.code]).toEqual([422, 'basis_not_fitting']);
  const silent = await assessed('B-5', null, { cause: 'quality' }, { fault: { fault: 'consumer', reason: '坏' } });
  expect([silent.status, silent.problem.code]).toEqual([422, 'reason_required']);
});

/** Money back without the goods: neither the law nor a clause gives that without a reason. */
const keeping = (cause: string) => ({ cause, kind: 'refund_only' });

test('条款交由专人的，不付也不拒；人定了比例才付', async () => {
  const unclear = await assessed('P-1', null, keeping('unclear_contract'));
  expect(unclear.body.assessment).toMatchObject({ entitled: false, refund: { amount: '0.00' } });
  expect(unclear.body.assessment?.findings.every((one) => one.passed || !one.blocking)).toBe(true);
  const decided = await assessed('P-2', null, keeping('unclear_contract'), {
    share: { basisPoints: 5_000, reason: '页面说明不清，双方同意退一半' },
  });
  expect(decided.body.assessment).toMatchObject({ entitled: true, basis: 'CONTRACT' });
  const whole = await assessed('P-3', null, { cause: 'logistics' });
  expect(yuan(decided) * 2).toBeCloseTo(yuan(whole), 1);
});

test('双方约定的金额精确到分；不低于应退，超过尚可退的拒绝并告知上限', async () => {
  const agreed = (amount: string) => ({ agreed: { amount: { currency: 'CNY', amount }, reason: '电话中谈妥' } });
  const exact = await assessed('G-1', null, keeping('unclear_contract'), agreed('33.33'));
  expect(exact.body.assessment).toMatchObject({ entitled: true, refund: { amount: '33.33' } });
  const due = await assessed('G-2', null, { cause: 'logistics' });
  const below = await assessed('G-3', null, { cause: 'logistics' }, agreed('0.01'));
  expect(below.body.assessment?.refund).toEqual(due.body.assessment?.refund);
  const tooMuch = await assessed('G-4', null, keeping('unclear_contract'), agreed('99999.00'));
  expect(tooMuch.status).toBe(422);
  expect(tooMuch.problem).toMatchObject({ code: 'offer_not_reachable', errors: [{ pointer: '/agreed/amount' }] });
});

test('申请可以注明所补充的退款单，须是同一订单的', async () => {
  const earlier = await assessed('FOLLOW-1', null, { cause: 'logistics' });
  const [line] = sampleClaim('FOLLOW-1').lines;
  const claim = {
    ...{ kind: 'compensation', rule: 'shortfall', cause: 'price_or_fraud', statement: '少退了', lines: [line] },
    ...{ loss: { currency: 'CNY', amount: '1.00' }, followsCaseId: earlier.body.id },
  };
  const open = (orderNumber: string) =>
    call('openCase', { as: clerk, body: { ...claim, orderNumber }, headers: { 'idempotency-key': freshKey() } });
  const further = await open('FOLLOW-1');
  expect(further.body.claim.follows).toEqual({ caseId: earlier.body.id, number: earlier.body.number });
  await assessed('FOLLOW-2', null, { cause: 'logistics' });
  expect((await open('FOLLOW-2')).problem).toMatchObject({
    code: 'not_found',
    errors: [{ pointer: '/followsCaseId' }],
  });
});

test('为什么是这个金额：树、短答和纯文本', async () => {
  const reply = await assessed('W-1', { sale: 'shop', consent: consent() }, noReason);
  const params = { id: reply.body.id };
  const explained = await call('getExplanation', { as: clerk, params });
  expect(explained.body).toMatchObject({
    caseNumber: reply.body.number,
    policyVersion: version,
    lawVersion: 0,
    explanation: reply.body.assessment?.explanation,
    bases: reply.body.assessment?.bases,
  });
  const english = await call('getExplanationText', { as: clerk, params, query: { lang: 'en' } });
  expect(english.text).toContain('Fee under the clause');
  const none = await call('getExplanation', { as: clerk, params: { id: 'rfc_01j0000000e008000000000001' } });
  expect(none.status).toBe(404);
});

test('六类原因的核查表，中英文都有', async () => {
  const sheets = await call('listWorksheets', { as: clerk });
  expect(sheets.body.data).toHaveLength(6);
  const quality = sheets.body.data.find(({ cause }) => cause === 'quality');
  expect(quality?.questions.map(({ decides }) => decides)).toContain('below_quality');
  expect(quality?.burdens[0]?.cites[0]?.text.zh).toContain('消费者权益保护法');
});

test('订单带着的订约情形原样可查，同一订单不得改写', async () => {
  const order = orderOf('A-1', { sale: 'shop', tier: 'gold', consent: consent() });
  const made = await call('recordOrder', { as: clerk, body: order });
  expect(made.body.agreed).toMatchObject({
    sale: 'shop',
    tier: 'gold',
    consent: { policyVersion: version, how: 'signed' },
  });
  const again = await call('recordOrder', { as: clerk, body: order });
  expect([again.status, again.body.agreed]).toEqual([200, made.body.agreed]);
  const other = await call('recordOrder', {
    as: clerk,
    body: { ...order, agreed: { ...order.agreed, sale: 'online' } },
  });
  expect(other.problem.code).toBe('order_conflict');
  const early = orderOf('A-2', { sale: 'shop', consent: consent({ agreedAt: '2026-03-01T23:00:00+08:00' }) });
  expect((await call('recordOrder', { as: clerk, body: early })).problem.code).toBe('input_invalid');
});
