import { expect, test } from 'vitest';
import { freshKey, testApi } from './api.ts';
import { sampleClaim, sampleOrder, samplePolicyText } from './samples.ts';

const { call, newMerchant } = await testApi();
const shop = await newMerchant('小店');
const [author, manager] = await Promise.all([shop.keyOf('起草人'), shop.keyOf('店长')]);
/** The test clock stands on 2026-03-02: a version begins then at the earliest. */
const shopYaml = samplePolicyText().replace('effectiveFrom: 2026-01-01', 'effectiveFrom: 2026-03-02');
const ifMatch = (revision: number) => ({ 'if-match': `"${revision}"` });

const placedToday = (number: string) => {
  const order = sampleOrder(number, shop.storeId);
  const at = '2026-03-02T00:10:00+08:00';
  return {
    ...order,
    placedAt: at,
    receivedOn: '2026-03-02',
    tenders: order.tenders.map((each) => ({ ...each, paidAt: at })),
  };
};

/** The text with one thing changed; a change that finds nothing is a fault of the test. */
const edited = (source: string, from: RegExp | string, to: string): string => {
  const made = source.replace(from, to);
  expect(made).not.toBe(source);
  return made;
};

const drafted = async (text = shopYaml) => (await call('importPolicyDraft', { as: author, body: { text } })).body;

test('a policy is written from a file, checked, and published by a second person', async () => {
  const draft = await drafted();
  const params = { id: draft.id };
  expect(draft).toMatchObject({
    status: 'draft',
    revision: 1,
    version: null,
    document: { effectiveFrom: '2026-03-02' },
  });

  const submitted = await call('submitPolicyDraft', { as: author, params, headers: ifMatch(1) });
  expect(submitted.body.status).toBe('in_review');
  const alone = await call('publishPolicyDraft', { as: author, params, headers: ifMatch(2) });
  expect([alone.status, alone.problem.code]).toEqual([403, 'policy_author_publishes']);
  const stale = await call('publishPolicyDraft', { as: manager, params, headers: ifMatch(1) });
  expect([stale.status, stale.problem.code]).toEqual([412, 'version_stale']);

  const published = await call('publishPolicyDraft', { as: manager, params, headers: ifMatch(2) });
  expect(published.body).toMatchObject({ status: 'published', version: 2, revision: 3 });
  const version = await call('getPolicy', { as: manager, params: { id: String(published.body.policyId) } });
  expect(version.body.terms).toMatchObject({ noReasonDays: 7, qualityDays: 15, appealDays: 15 });
  const again = await call('publishPolicyDraft', { as: manager, params, headers: ifMatch(3) });
  expect(again.problem.code).toBe('policy_move_not_allowed');
});

test('an order is assessed under the version that was published', async () => {
  await call('recordOrder', { as: author, body: placedToday('P-1') });
  const opened = await call('openCase', {
    as: author,
    body: sampleClaim('P-1'),
    headers: { 'idempotency-key': freshKey() },
  });
  const assessed = await call('assessCase', {
    as: author,
    params: { id: opened.body.id },
    body: {},
    headers: { ...ifMatch(opened.body.version), 'idempotency-key': freshKey() },
  });
  expect(assessed.body.assessment).toMatchObject({ policyVersion: 2, entitled: true });

  const impact = await call('getArticleImpact', { as: author, query: { article: '消费者权益保护法第24条' } });
  expect(impact.body.article.code).toBe('consumer-rights-law/24');
  expect(impact.body.cases.count).toBe(1);
  expect(impact.body.policies[0]?.clauses.map(({ id }) => id)).toContain('quality-at-once');
});

test('a void term is refused with its article and lawful words, and cannot be submitted', async () => {
  const text = shopYaml.replace(
    '  - zh: 为查验而打开包装',
    '  - { zh: 特价商品概不退款, en: A notice. }\n  - zh: 为查验而打开包装',
  );
  const draft = await drafted(text);
  const found = await call('lintPolicy', { as: author, body: { document: draft.document } });
  expect(found.body.publishable).toBe(false);
  expect(found.body.findings[0]).toMatchObject({
    rule: 'no_refund_at_all',
    pointer: '/notices/0/zh',
    cites: [{ article: '26', statute: { zh: '消费者权益保护法' } }, {}, {}],
  });
  expect(found.body.findings[0]?.proposal?.zh).toContain('依法退款');
  const refused = await call('submitPolicyDraft', { as: author, params: { id: draft.id }, headers: ifMatch(1) });
  expect([refused.status, refused.problem.code]).toEqual([422, 'policy_unlawful']);
  expect(refused.problem.details).toMatchObject({ rules: ['no_refund_at_all', 'sale_goods_excluded'] });
});

test('no version begins on a day gone by', async () => {
  const draft = await drafted(samplePolicyText());
  const params = { id: draft.id };
  await call('submitPolicyDraft', { as: author, params, headers: ifMatch(1) });
  const late = await call('publishPolicyDraft', { as: manager, params, headers: ifMatch(2) });
  expect([late.status, late.problem.code]).toEqual([409, 'policy_backdated']);
});

test('a reviewer sends a draft back, the author revises it', async () => {
  const draft = await drafted();
  const params = { id: draft.id };
  await call('submitPolicyDraft', { as: author, params, headers: ifMatch(1) });
  const body = { reason: '第三条请写明天数' };
  const back = await call('returnPolicyDraft', { as: manager, params, body, headers: ifMatch(2) });
  expect(back.body).toMatchObject({ status: 'draft', submittedBy: null, revision: 3, returned: body });
  const read = await call('getPolicyDraft', { as: author, params });
  expect(read.body.returned).toMatchObject({ by: { id: back.body.returned?.by.id }, ...body });
  const document = { ...draft.document, title: { zh: '新版', en: 'The new one' } };
  const revised = await call('revisePolicyDraft', { as: author, params, body: { document }, headers: ifMatch(3) });
  expect(revised.body).toMatchObject({ revision: 4, document: { title: { zh: '新版' } } });
});

test('a file goes out as it came in, in both formats', async () => {
  const draft = await drafted(samplePolicyText('training-school').replace(/^stores:\n {2}- .*\n/m, ''));
  for (const format of ['yaml', 'json']) {
    const file = await call('getPolicyDraftFile', { as: author, params: { id: draft.id }, query: { format } });
    expect(file.status).toBe(200);
    const copy = await drafted(file.text);
    expect(copy.document).toEqual(draft.document);
  }
});

test('a file that is none says where', async () => {
  const reply = await call('importPolicyDraft', {
    as: author,
    body: { text: edited(shopYaml, 'causes: [quality]', 'causes: [qualty]') },
  });
  expect([reply.status, reply.problem.code]).toEqual([422, 'policy_file_unreadable']);
  expect(reply.problem.detailEn).toContain('/clauses/1/when/causes/0');
  const broken = await call('importPolicyDraft', { as: author, body: { text: 'title: [' } });
  expect(broken.problem.code).toBe('policy_file_unreadable');
});

test('currency and stores are the merchant’s own', async () => {
  const dollars = await call('importPolicyDraft', { as: author, body: { text: shopYaml.replaceAll('CNY', 'USD') } });
  expect(dollars.problem.code).toBe('currency_mismatch');
  const nowhere = await call('importPolicyDraft', { as: author, body: { text: samplePolicyText('training-school') } });
  expect([nowhere.problem.code, nowhere.problem.details['codes']]).toEqual(['store_unknown', ['SH-XH']]);
});

test('render and diff speak to people', async () => {
  const { document } = await drafted();
  const longer = (await drafted(edited(shopYaml, 'days: { to: 30 }', 'days: { to: 60 }'))).document;
  const rendered = await call('renderPolicy', { as: author, body: { document } });
  expect(rendered.body.zh).toContain('七天无理由退货');
  expect(rendered.body.en).toContain('Seven days, no reason');
  const diff = await call('diffPolicies', { as: author, body: { before: document, after: longer } });
  expect(diff.body.data).toHaveLength(1);
  expect(diff.body.data[0]?.says.zh).toContain('天数不超过 60 日');
});

test('a change is tried on the cases of a period', async () => {
  const { document } = await drafted();
  const generous = (await drafted(edited(shopYaml, /(?<start>automaticBelow: .*?)100\.00/, '$<start>10.00'))).document;
  const reply = await call('simulatePolicy', {
    as: author,
    body: { before: document, after: generous, from: '2026-01-01', to: '2026-12-31' },
  });
  expect(reply.body.total).toMatchObject({ cases: 1, same: 1 });
  expect(reply.body.handsMoved).toEqual([{ from: 'automatic', to: 'one_person', cases: 1 }]);
  expect(reply.body.text.zh).toContain('合计：1 件');
  const none = await call('simulatePolicy', {
    as: author,
    body: { before: document, after: generous, from: '2020-01-01', to: '2020-12-31' },
  });
  expect(none.body.total.cases).toBe(0);
});

test('the law library is read by statute, place and day, and the schema is served', async () => {
  const all = await call('listArticles', { as: author });
  expect(all.body.data.length).toBeGreaterThan(80);
  const beijing = await call('listArticles', { as: author, query: { jurisdiction: 'beijing' } });
  expect(new Set(beijing.body.data.map(({ jurisdiction }) => jurisdiction))).toEqual(new Set(['beijing']));
  const early = await call('listArticles', { as: author, query: { statute: '民法典', on: '2020-12-31' } });
  expect(early.body.data).toEqual([]);
  expect((await call('listArticles', { as: author, query: { statute: '不存在法' } })).status).toBe(404);
  const schema = JSON.parse((await call('getPolicySchema', { as: author })).text) as { $defs: object };
  expect(Object.keys(schema.$defs)).toContain('PolicyClause');
});
