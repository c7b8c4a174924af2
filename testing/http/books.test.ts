import { expect, test } from 'vitest';
import { freshKey, testApi, there } from './api.ts';
import { sampleClaim, sampleOrder, yuan } from './samples.ts';

const { call, newMerchant, clock } = await testApi();
const shop = await newMerchant('跃动生活');
const [clerk, manager, li, zhang] = await Promise.all([
  shop.keyOf('小林'),
  shop.keyOf('王店长'),
  shop.keyOf('李会计'),
  shop.keyOf('张主管'),
]);
const decided = (version: number) => ({ 'if-match': `"${version}"`, 'idempotency-key': freshKey() });
const once = () => ({ 'idempotency-key': freshKey() });

/** A cup that leaked: 42.86 of goods with 13 % in them, owed and not yet paid. */
const refund = async (number: string): Promise<string> => {
  await call('recordOrder', { as: clerk, body: sampleOrder(number, shop.storeId) });
  const opened = await call('openCase', { as: clerk, body: sampleClaim(number), headers: once() });
  const params = { id: opened.body.id };
  await call('assessCase', { as: clerk, params, body: {}, headers: decided(1) });
  const body = { goodsReceivedOn: '2026-03-02' };
  const approved = await call('approveCase', { as: manager, params, body, headers: decided(2) });
  expect(approved.body.status).toBe('paying');
  return params.id;
};
const caseId = await refund('B-1');

const event = (how: object) => ({
  as: li,
  headers: once(),
  body: {
    event: {
      kind: 'channel_fee',
      storeId: shop.storeId,
      reference: '支付宝 2026-03 账单',
      source: 'bill:alipay:2026-03:fee',
      moneyAccount: '1012.alipay',
      fee: yuan('6.78'),
      ...how,
    },
  },
});

test('a fee is booked by hand once, under its source; again with the key it is the same answer', async () => {
  const asked = event({});
  const first = await call('bookEvent', asked);
  expect(first.body).toMatchObject({ preparedBy: { kind: 'staff', name: '李会计' }, checkedBy: null });
  expect([first.status, first.body.postings.map(({ accountNumber, side }) => [accountNumber, side])]).toEqual([
    201,
    [
      ['6603.01', 'debit'],
      ['1012.01', 'credit'],
    ],
  ]);
  const again = await call('bookEvent', asked);
  expect([again.text, again.headers['idempotent-replayed']]).toEqual([first.text, 'true']);
  for (const dryRun of [true, false]) {
    const taken = event({});
    const { problem } = await call('bookEvent', { ...taken, body: { ...taken.body, dryRun } });
    expect([problem.code, problem.errors?.[0]?.pointer]).toEqual(['source_booked', '/event/source']);
  }
  const undo = { as: li, params: { id: first.body.id }, headers: once() };
  const shown = await call('reverseEntry', { ...undo, body: { reason: '账单金额有误', dryRun: true } });
  expect([shown.status, shown.headers['dry-run']]).toEqual([200, 'true']);
  expect((await call('getEntry', { as: li, params: undo.params })).body).toMatchObject({
    ...{ reversedBy: null, reversalBar: null },
  });
  const reversed = await call('reverseEntry', { ...undo, body: { reason: '账单金额有误' } });
  expect(reversed.body).toMatchObject({ kind: 'reversal', reverses: first.body.id, caseId: null });
  expect(reversed.body.postings).toEqual(shown.body.postings);
  expect((await call('getEntry', { as: li, params: undo.params })).body).toMatchObject({
    ...{ reversedBy: reversed.body.id, reversalBar: 'reversed' },
  });
  const twice = { as: li, params: { id: first.body.id }, body: { reason: '再来一次' }, headers: once() };
  expect((await call('reverseEntry', twice)).problem.code).toBe('source_booked');
});

test('what a case booked is reversed by the case alone', async () => {
  const entry = there((await call('listEntries', { as: li, query: { caseId } })).body.data[0]);
  const reply = await call('reverseEntry', {
    as: li,
    params: { id: entry.id },
    body: { reason: '手误' },
    headers: once(),
  });
  expect([reply.status, reply.problem.code]).toEqual([409, 'entry_not_by_hand']);
});

const goods = { kind: 'goods_written_down', cost: yuan('20.00'), moneyAccount: undefined, fee: undefined };

test.each([
  ['a store of nobody', { storeId: 'sto_01k9zj8r4qe7v8m2f0t6wq3xyb' }, 'not_found', '/event/storeId'],
  ['another currency', { fee: { currency: 'USD', amount: '1.00' } }, 'currency_mismatch', '/event/fee/currency'],
  ['an account that holds no money', { moneyAccount: '6001' }, 'input_invalid', '/event/moneyAccount'],
  ['an account that is not there', { moneyAccount: '9999' }, 'account_unknown', '/event/moneyAccount'],
  ['worth what it cost', { ...goods, worth: yuan('20.00') }, 'nothing_to_book', '/event/worth'],
  ['the future', { occurredAt: '2027-01-01T00:00:00Z' }, 'input_invalid', '/event/occurredAt'],
])('an event with %s is refused, with a pointer', async (_, how, code, pointer) => {
  const reply = await call('bookEvent', event({ source: 'bill:odd', ...how }));
  const found = reply.problem.errors?.[0] ?? reply.problem;
  expect([reply.problem.code, JSON.stringify(found)]).toEqual([code, expect.stringContaining(pointer)]);
});

test('no more of a debt is written off than is owed; a preview books nothing', async () => {
  const unclaimed = (amount: string) =>
    event({
      kind: 'unclaimed',
      caseId,
      amount: yuan(amount),
      source: `unclaimed:${amount}`,
      moneyAccount: undefined,
      fee: undefined,
    });
  expect((await call('bookEvent', unclaimed('9999.00'))).problem.code).toBe('refundable_exceeded');
  const preview = unclaimed('1.00');
  const shown = await call('bookEvent', { ...preview, body: { ...preview.body, dryRun: true } });
  expect([shown.status, shown.headers['dry-run']]).toEqual([200, 'true']);
  const listed = await call('listEntries', { as: li, query: { kind: 'unclaimed' } });
  expect(listed.body.data).toEqual([]);
});

test('the chart is the merchant’s own: numbers and names are shown everywhere, and a number is given once', async () => {
  const name = { zh: '线上销售收入', en: 'Online revenue' };
  const set = await call('mapAccount', { as: li, body: { account: '6001', shown: { number: '6001.88', name } } });
  expect(set.body).toEqual({ account: '6001', number: '6001.88', name });
  const entry = there((await call('listEntries', { as: li, query: { caseId, account: '6001' } })).body.data[0]);
  expect(entry.postings.find(({ account }) => account === '6001')).toMatchObject({
    accountNumber: '6001.88',
    accountName: name,
  });
  const taken = await call('mapAccount', { as: li, body: { account: '6401', shown: { number: '6001.88', name } } });
  expect(taken.problem.code).toBe('account_number_taken');
  const back = await call('mapAccount', { as: li, body: { account: '6001', shown: null } });
  expect(back.body.number).toBe('6001');
});

test('books are set once by somebody who read them', async () => {
  const { body: books, headers } = await call('getBooks', { as: li });
  expect([books.standard, headers['etag']]).toEqual(['CAS', '"0"']);
  const { version: _, updatedBy: __, updatedAt: ___, ...fields } = books;
  const set = await call('setBooks', {
    as: li,
    body: { ...fields, reportsApprovedThrough: 2024 },
    headers: { 'if-match': '"0"' },
  });
  expect(set.body).toMatchObject({ version: 1, reportsApprovedThrough: 2024, updatedBy: { name: '李会计' } });
  const stale = await call('setBooks', { as: zhang, body: fields, headers: { 'if-match': '"0"' } });
  expect(stale.problem.code).toBe('version_stale');
});

test('a figure of the report opens its entries, and they add up to it', async () => {
  const query = { from: '2026-03-01', to: '2026-03-31', by: 'period,account,store,cause' };
  const { body } = await call('getRefundReport', { as: li, query });
  const figure = there(body.data.find(({ account }) => account === '2241.refunds'));
  expect(figure).toMatchObject({ period: '2026-03', cause: 'quality', cases: 1, store: { name: '跃动生活一店' } });
  const asked = Object.fromEntries(new URL(figure.drill, 'http://x').searchParams);
  const entries = (await call('listEntries', { as: li, query: asked })).body.data;
  const credit = entries
    .flatMap(({ postings }) => postings)
    .filter(({ account, side }) => account === '2241.refunds' && side === 'credit');
  expect(credit.map(({ amount }) => amount)).toEqual([figure.credit]);
  expect((await call('getRefundReport', { as: li, query: { ...query, by: 'weather' } })).status).toBe(422);
});

test('trial balance, profit, ageing and sub-ledger tell the same story', async () => {
  const query = { from: '2026-03-01', to: '2026-03-31' };
  const balance = (await call('getPeriodTrialBalance', { as: li, query })).body;
  const owed = there(balance.data.find(({ account }) => account === '2241.refunds'));
  expect(balance.balanced).toBe(true);
  const ageing = (await call('getAgeing', { as: li })).body;
  expect(ageing.total.map(({ amount }) => `-${amount}`)).toEqual([owed.closing.amount]);
  expect(ageing.oldest[0]).toMatchObject({ caseId, days: 0 });
  const sub = (await call('getSubLedger', { as: li, query: { account: '2241.refunds', by: 'case', open: 'true' } }))
    .body;
  expect(sub.data).toMatchObject([{ key: caseId, balance: owed.closing }]);
  const profit = (await call('getProfitEffect', { as: li, query })).body;
  expect(profit.lines.find(({ account }) => account === '6001')?.effect.amount).toBe(
    balance.data.find(({ account }) => account === '6001')?.closing.amount,
  );
});

test('a red-letter invoice goes from needed to issued over the API, bound to the version that was read', async () => {
  const task = there((await call('listRedInvoices', { as: li, query: { caseId } })).body.data[0]);
  expect(task).toMatchObject({ status: 'needed', reason: '02', lines: [{ rateBasisPoints: 1_300 }] });
  const params = { id: task.id };
  const body = { blueInvoiceNumber: '26312000000012345678', buyerConfirmed: true };
  const applied = await call('applyRedInvoice', { as: li, params, body, headers: decided(1) });
  expect(applied.body).toMatchObject({ status: 'applied', can: ['answer'], confirmBy: '2026-03-05T02:00:00.000Z' });
  expect(
    (await call('answerRedInvoice', { as: li, params, body: { agree: true }, headers: decided(1) })).problem.code,
  ).toBe('version_stale');
  await call('answerRedInvoice', { as: li, params, body: { agree: true }, headers: decided(2) });
  const issued = await call('issueRedInvoice', {
    as: li,
    params,
    body: { invoiceNumber: '26312000000099999999', issuedOn: '2026-03-02' },
    headers: decided(3),
  });
  expect(issued.body).toMatchObject({ status: 'issued', can: [] });
  const sheet = (await call('getTaxWorksheet', { as: li, query: { period: '2026-03' } })).body;
  expect([sheet.booked, sheet.open]).toEqual([sheet.deductible, []]);
});

test('expected returns are shown, booked once a month, and not asked of small enterprises', async () => {
  const body = { period: '2026-03', returnRatePpm: 50_000, windowDays: 60 };
  const shown = await call('adjustExpectedReturns', { as: li, body: { ...body, dryRun: true } });
  expect(shown.body.data[0]).toMatchObject({ returnRatePpm: 50_000, entryId: null });
  const booked = there((await call('adjustExpectedReturns', { as: li, body })).body.data[0]);
  const entry = await call('getEntry', { as: li, params: { id: there(booked.entryId) } });
  expect(entry.body).toMatchObject({
    kind: 'expected_returns',
    caseId: null,
    preparedBy: { kind: 'staff' },
    checkedBy: null,
  });
  const again = there((await call('adjustExpectedReturns', { as: li, body })).body.data[0]);
  expect([again.entryId, again.held]).toEqual([null, booked.wanted]);
  for (const dryRun of [true, false]) {
    const other = await call('adjustExpectedReturns', { as: li, body: { ...body, returnRatePpm: 60_000, dryRun } });
    expect([other.status, other.problem.code, other.problem.errors?.[0]?.pointer]).toEqual([
      ...[409, 'source_booked', '/period'],
    ]);
  }
  // Once it is reversed, by name, the month is booked anew; of two at once one is refused.
  const undo = { as: li, params: { id: there(booked.entryId) }, body: { reason: '退货率有误' }, headers: once() };
  expect((await call('reverseEntry', undo)).body.reverses).toBe(booked.entryId);
  const anew = await Promise.all(
    [1, 2].map(() => call('adjustExpectedReturns', { as: li, body: { ...body, returnRatePpm: 60_000 } })),
  );
  const entries = anew.filter(({ status }) => status === 200).flatMap(({ body: { data } }) => data);
  expect(entries.filter(({ entryId }) => entryId !== null)).toHaveLength(1);
  const ahead = await call('adjustExpectedReturns', { as: li, body: { ...body, period: '2026-04' } });
  expect(ahead.problem.errors?.[0]?.pointer).toBe('/period');
});

test('a month is closed over the API by two people, numbered, exported, and opened again', async () => {
  clock.set('2026-04-02T10:00:00+08:00');
  const move = (as: string, how: object) => call('movePeriod', { as, body: { period: '2026-03', ...how } });
  const closing = (await move(li, { move: 'propose_close' })).body;
  expect(closing).toMatchObject({ status: 'closing', can: ['confirm_close', 'return_close'] });
  expect(closing.numbered).toBe(closing.entries);
  expect((await move(li, { move: 'confirm_close' })).problem.code).toBe('period_second_person');
  expect((await move(zhang, { move: 'confirm_close' })).body).toMatchObject({
    status: 'closed',
    closedBy: { name: '张主管' },
  });
  const small = {
    standard: 'SBE',
    taxpayer: 'small',
    reportsApprovedThrough: null,
    incomeTaxBasisPoints: 0,
    surplusReserveBasisPoints: 0,
  };
  expect((await call('setBooks', { as: li, body: small, headers: { 'if-match': '"1"' } })).problem.code).toBe(
    'books_standard_fixed',
  );
  expect((await call('numberVouchers', { as: li, body: { period: '2026-03' } })).problem.code).toBe('period_closed');
  const query = { from: '2026-03-01', to: '2026-03-31', format: 'hledger' };
  const file = await call('exportBooks', { as: li, query });
  expect(file.headers['content-disposition']).toContain('redress-2026-03-01-2026-03-31.journal');
  expect(file.text).toContain('(记-0001)');
  await move(li, { move: 'ask_reopen', reason: '漏记一笔赔偿' });
  expect((await move(zhang, { move: 'confirm_reopen' })).body).toMatchObject({
    status: 'open',
    can: ['propose_close'],
  });
  expect((await call('listPeriods', { as: li })).body.data).toMatchObject([
    { period: '2026-04', status: 'open', entries: 0 },
    { period: '2026-03', status: 'open' },
  ]);
});

test('who may only read the books may change nothing in them', async () => {
  const reader = await shop.keyOf('审计', ['ledger:read']);
  for (const [operation, body] of [
    ['bookEvent', event({ source: 'x' }).body],
    ['movePeriod', { period: '2026-03', move: 'propose_close' }],
    ['numberVouchers', { period: '2026-03' }],
    ['mapAccount', { account: '6001', shown: null }],
  ] as const)
    expect((await call(operation, { as: reader, body, headers: once() })).problem.code).toBe('scope_missing');
});
