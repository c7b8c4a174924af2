import { addDays, dateOf, toIso } from '@redress/domain';
import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleAmendment, sampleClaim, sampleOrder } from './samples.ts';

const { call, newMerchant, clock } = await testApi();
const shop = await newMerchant('合规的店');
const [maker, checker] = await Promise.all([shop.keyOf('孙合规'), shop.keyOf('周法务')]);
const source = { document: '国家法律法规数据库', address: 'https://flk.npc.gov.cn', readOn: '2026-03-02' };

const proposed = async (change: object) =>
  (await call('proposeLawAmendment', { as: maker, body: { change, source } })).body;
const confirmed = async (id: string) => (await call('confirmLawAmendment', { as: checker, params: { id } })).body;

test('rates are proposed by one person, confirmed by a second, and known from then on', async () => {
  const draft = (await call('proposeLawAmendment', { as: maker, body: sampleAmendment })).body;
  expect(draft).toMatchObject({ status: 'proposed', decision: null, proposedBy: { name: '孙合规' } });
  const through = async (query: Record<string, string> = {}) =>
    there((await call('listRates', { as: maker, query: { series: 'LPR_1Y', ...query } })).body.data[0]).through;
  expect(await through()).toBe('2025-06-19');

  const params = { id: draft.id };
  const alone = await call('confirmLawAmendment', { as: maker, params });
  expect([alone.status, alone.problem.code]).toEqual([403, 'law_proposer_confirms']);
  const before = toIso(clock.now());
  clock.advance(60_000);
  expect(await confirmed(draft.id)).toMatchObject({ status: 'confirmed', decision: { version: 1, reason: null } });
  expect(await through()).toBe('2025-07-20');
  expect(await through({ asKnownAt: before })).toBe('2025-06-19');
  const again = await call('confirmLawAmendment', { as: checker, params });
  expect([again.status, again.problem.code]).toEqual([409, 'law_amendment_decided']);
});

test('days that are known keep their answer, and no day is left out', async () => {
  const entry = (from: string) => [{ from, ratePpm: 1 }];
  const rates = { ...sampleAmendment.change, series: 'DEPOSIT_1Y' };
  const refused = async (change: object) => {
    const { status, problem } = await call('proposeLawAmendment', { as: maker, body: { change, source } });
    return [status, problem.code, problem.errors?.[0]?.pointer ?? null];
  };
  expect(await refused({ ...rates, entries: entry('2025-06-01'), through: '2025-07-01' })).toEqual([
    409,
    'law_days_known',
    '/change/entries/0/from',
  ]);
  expect(await refused({ ...rates, entries: entry('2025-06-21'), through: '2025-07-01' })).toEqual([
    409,
    'law_days_missing',
    '/change/entries/0/from',
  ]);
  const year = {
    year: 2026,
    periods: [{ name: '元旦', from: '2026-01-01', through: '2026-01-01' }],
    workingWeekends: [],
    status: 'verified',
  };
  expect((await refused({ kind: 'rest_days', restYear: year }))[1]).toBe('law_days_known');
  expect(await refused({ kind: 'rest_days', restYear: { ...year, year: 2027 } })).toEqual([
    422,
    'input_invalid',
    '/change/restYear/periods/0',
  ]);
});

test('the rest days of the next year decide deadlines once they are confirmed', async () => {
  const restYear = {
    year: 2027,
    periods: [{ name: '元旦', from: '2027-01-01', through: '2027-01-03' }],
    workingWeekends: ['2027-01-09'],
    status: 'verified',
  };
  const draft = await proposed({ kind: 'rest_days', restYear });
  const years = async () => (await call('listRestDays', { as: maker, query: {} })).body.data.map((each) => each.year);
  expect(await years()).toEqual([2024, 2025, 2026]);
  await confirmed(draft.id);
  expect(await years()).toEqual([2024, 2025, 2026, 2027]);
  const calendar = await call('listRestDays', { as: checker, query: { year: '2027' } });
  expect(calendar.body.data).toEqual([{ ...restYear, source: source.document }]);
});

test('an article is checked against its text, then gets a new version, and the old one stays for its days', async () => {
  const statute = { code: 'seven-day-return-measures' };
  const words = { zh: '核对后的条文', en: 'The article as it was read' };
  const article = { number: '18', text: words, status: 'verified', from: '2017-03-15' };
  await confirmed((await proposed({ kind: 'article', statute, article })).id);
  const later = { zh: '修订后的条文', en: 'The article as amended' };
  const amended = { ...article, text: later, from: '2027-01-01' };
  await confirmed((await proposed({ kind: 'article', statute, article: amended })).id);
  const on = async (day: string) => {
    const query = { statute: statute.code, on: day };
    const { data } = (await call('listArticles', { as: checker, query })).body;
    return there(data.find(({ number }) => number === '18'));
  };
  expect(await on('2026-12-31')).toMatchObject({ text: words, status: 'verified', to: '2026-12-31', source });
  expect(await on('2027-01-01')).toMatchObject({ text: later, to: null, commands: [{ code: 'order_refund' }] });

  const impact = await call('getArticleImpact', { as: maker, query: { article: '七日无理由退货暂行办法第18条' } });
  expect(impact.body.article.text).toEqual(later);
  const same = await call('proposeLawAmendment', {
    as: maker,
    body: { change: { kind: 'article', statute, article: { ...article, to: '2026-12-31' } }, source },
  });
  expect(same.problem.code).toBe('law_nothing_new');
});

test('a statute of another place is added with its name', async () => {
  const article = { number: '12', text: { zh: '条文', en: 'An article' }, status: 'verified', from: '2026-03-01' };
  const unnamed = await call('proposeLawAmendment', {
    as: maker,
    body: { change: { kind: 'article', statute: { code: 'gansu-prepaid-card-regulations' }, article }, source },
  });
  expect([unnamed.status, unnamed.problem.code]).toEqual([422, 'law_statute_unknown']);
  const statute = {
    code: 'gansu-prepaid-card-regulations',
    name: { zh: '甘肃省单用途预付消费卡管理条例', en: 'Gansu Regulations on Prepaid Cards' },
  };
  await confirmed((await proposed({ kind: 'article', statute, article })).id);
  const impact = await call('getArticleImpact', {
    as: maker,
    query: { article: '甘肃省单用途预付消费卡管理条例第12条' },
  });
  expect(impact.body).toMatchObject({
    article: { commands: [], jurisdiction: 'national' },
    templates: [],
    cases: { count: 0 },
  });
});

test('the library says which texts of the release stand on an article', async () => {
  const impact = await call('getArticleImpact', { as: maker, query: { article: '消费者权益保护法第24条' } });
  expect(impact.body.templates.map(({ kind, code }) => `${kind} ${code}`)).toEqual(
    expect.arrayContaining(['receipt quality', 'basis QUALITY']),
  );
  const whole = await call('getArticleImpact', { as: maker, query: { article: '国家税务总局公告2024年第11号' } });
  expect(whole.body.article.code).toBe('red-invoice-announcement');
});

test('a proposal is declined with a reason, and may not be made without the scope', async () => {
  const draft = await proposed({
    kind: 'rates',
    series: 'VAT_SMALL_SCALE',
    entries: [{ from: '2028-01-01', ratePpm: 30_000 }],
    through: '2028-12-31',
    status: 'from_memory',
  });
  const params = { id: draft.id };
  const declined = await call('declineLawAmendment', { as: checker, params, body: { reason: '尚未公布' } });
  expect(declined.body).toMatchObject({ status: 'declined', decision: { reason: '尚未公布' } });
  const late = await call('confirmLawAmendment', { as: checker, params });
  expect(late.problem.code).toBe('law_amendment_decided');
  const { data } = (await call('listLawAmendments', { as: maker, query: { limit: '1' } })).body;
  expect(data.map(({ id }) => id)).toEqual([draft.id]);

  const clerk = await shop.keyOf('小林', ['law:read']);
  const denied = await call('proposeLawAmendment', { as: clerk, body: sampleAmendment });
  expect([denied.status, denied.problem.code]).toEqual([403, 'scope_missing']);
  const notTheirs = await call('confirmLawAmendment', { as: clerk, params });
  expect(notTheirs.status).toBe(403);
});

test('a deadline that nobody could know is decided once the calendar of its year is loaded', async () => {
  const late = await newMerchant('跨年的店');
  const [clerk, compliance, second] = await Promise.all([
    late.keyOf('小林'),
    late.keyOf('孙合规'),
    late.keyOf('周法务'),
  ]);
  clock.set('2026-12-26T10:00:00+08:00');
  const days = there((await call('listPolicies', { as: clerk })).body.data[0]).terms.noReasonDays;
  // The last day of the window is Saturday, the second of January.
  const receivedOn = addDays(dateOf('2027-01-02'), -days);
  const placedAt = '2026-12-16T09:00:00+08:00';
  const order = sampleOrder('N-1', late.storeId);
  const tenders = order.tenders.map((each) => ({ ...each, paidAt: placedAt }));
  await call('recordOrder', { as: clerk, body: { ...order, placedAt, receivedOn, tenders } });
  clock.set('2027-01-04T10:00:00+08:00');
  const opened = await call('openCase', {
    as: clerk,
    body: { ...sampleClaim('N-1'), cause: 'no_reason' },
    headers: { 'idempotency-key': freshKey() },
  });
  const assessed = async (version: number) =>
    call('assessCase', {
      as: clerk,
      params: { id: opened.body.id },
      body: {},
      headers: { 'if-match': `"${version}"`, 'idempotency-key': freshKey() },
    });
  const unknown = await assessed(opened.body.version);
  expect([unknown.status, unknown.problem.code]).toEqual([409, 'calendar_missing']);

  const restYear = {
    year: 2027,
    periods: [{ name: '元旦', from: '2027-01-01', through: '2027-01-03' }],
    workingWeekends: [],
    status: 'verified',
  };
  const body = { change: { kind: 'rest_days', restYear }, source: { ...source, readOn: '2027-01-04' } };
  const { id } = (await call('proposeLawAmendment', { as: compliance, body })).body;
  await call('confirmLawAmendment', { as: second, params: { id } });
  const { assessment } = (await assessed(opened.body.version)).body;
  expect(assessment).toMatchObject({ entitled: true, windowDeadline: '2027-01-04' });
});
