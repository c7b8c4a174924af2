import { expect, test } from 'vitest';
import { testApi, there } from './api.ts';
import { form, formHeaders } from './form.ts';

const { call, newMerchant } = await testApi();
const [shop, other] = await Promise.all([newMerchant('跃动生活'), newMerchant('别人的店')]);
const [li, zhang] = await Promise.all([shop.keyOf('李会计'), shop.keyOf('张主管')]);
const stranger = await other.keyOf('老王');

const account = await call('createChannelAccount', {
  as: li,
  body: { kind: 'stripe', label: 'Stripe', secretKey: 'rk_test_12345678', webhookSecret: 'whsec_12345678' },
});
const channelAccountId = String(account.body.id);

const header =
  'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,payment_intent_id,refund_metadata[refund_no]';
const bill = (...lines: readonly string[]): Buffer => Buffer.from(`${[header, ...lines].join('\n')}\n`);
const upload = (contents: Buffer, as = li, day = '2026-03-01') =>
  call('reconcileBill', {
    as,
    payload: form({ channelAccountId, day }, { name: `stripe-${day}.csv`, contents }),
    headers: formHeaders,
  });

const ghost = 'txn_1,2026-03-01 08:00:00,cny,-7.77,0.20,-7.97,refund,re_1,ch_1,pi_1,GHOST1';
const payment = 'txn_2,2026-03-01 09:00:00,cny,99.00,1.00,98.00,charge,ch_2,ch_2,pi_2,';
const broken = 'txn_3,2026-03-01 10:00:00,cny,ninety,0.00,0.00,charge,ch_3,ch_3,pi_3,';

test('a bill that was uploaded: every line has its outcome, and the same bytes change nothing', async () => {
  const first = await upload(bill(ghost, payment, broken));
  expect(first.body).toMatchObject({ day: '2026-03-01', lines: 3, matched: 0, breaks: 3, handedOn: 1, openBreaks: 3 });
  expect((await upload(bill(ghost, payment, broken))).body).toMatchObject({ lines: 3, breaks: 3, openBreaks: 3 });
  const { data } = (await call('listBreaks', { as: li, query: { status: 'open' } })).body;
  expect(data.map(({ reason, theirs }) => [reason, theirs?.amount ?? null])).toEqual([
    ['unknown_refund', '7.77'],
    ['unreadable', '0.00'],
    ['fee_not_booked', '0.20'],
  ]);
  expect(there(data[1]).line).toMatchObject({ row: 4, kind: 'unreadable', raw: broken });
  const runs = (await call('listReconciliations', { as: li, query: { limit: '1' } })).body;
  expect([runs.data.length, runs.hasMore, there(runs.data[0]).runBy.name]).toEqual([1, true, '李会计']);
});

test('a break is proposed by one and booked by another, and never seen by a stranger', async () => {
  const { data } = (await call('listBreaks', { as: li, query: { reason: 'fee_not_booked' } })).body;
  const params = { number: String(there(data[0]).number) };
  expect((await call('getBreak', { as: stranger, params })).status).toBe(404);
  const note = '三月 Stripe 手续费';
  expect((await call('proposeBreakVoucher', { as: stranger, params, body: { note } })).status).toBe(404);
  expect((await call('bookBreak', { as: zhang, params })).problem.code).toBe('break_has_no_proposal');
  const proposed = await call('proposeBreakVoucher', { as: li, params, body: { note } });
  expect(proposed.body.proposal?.lines.map(({ account: code, side, amount }) => [code, side, amount.amount])).toEqual([
    ['6603.channel_fee', 'debit', '0.20'],
    ['1012.stripe', 'credit', '0.20'],
  ]);
  expect((await call('bookBreak', { as: li, params })).problem.code).toBe('break_maker_books');
  const booked = (await call('bookBreak', { as: zhang, params })).body;
  expect(booked).toMatchObject({ status: 'closed', resolution: 'booked', note });
  const entry = await call('getEntry', { as: li, params: { id: String(booked.entryId) } });
  expect(entry.body).toMatchObject({ kind: 'channel_fee' });
  expect((await call('bookBreak', { as: zhang, params })).problem.code).toBe('break_closed');
});

test('what no voucher settles is taken and explained', async () => {
  const { data } = (await call('listBreaks', { as: li, query: { reason: 'unreadable' } })).body;
  const params = { number: String(there(data[0]).number) };
  expect((await call('proposeBreakVoucher', { as: li, params, body: { note: '?' } })).problem.code).toBe(
    'break_no_voucher',
  );
  expect((await call('handOnPayment', { as: li, params, body: { storeId: shop.storeId } })).problem.code).toBe(
    'break_not_a_payment',
  );
  expect((await call('takeBreak', { as: zhang, params })).body.owner?.name).toBe('张主管');
  expect((await call('explainBreak', { as: zhang, params, body: { note: '测试行' } })).body.resolution).toBe(
    'explained',
  );
});

test('a bill that cannot be read, an account of another, and a channel that gives none', async () => {
  const nothing = await upload(Buffer.from('hello\n'), li, '2026-02-28');
  expect(nothing.body).toMatchObject({ lines: 1, breaks: 1 });
  const torn = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('not gzip at all')]);
  expect((await upload(torn)).problem.code).toBe('bill_unreadable');
  expect((await upload(bill(ghost), stranger)).status).toBe(404);
  const asked = { as: li, body: { channelAccountId, day: '2026-03-02' } };
  expect((await call('reconcileDay', asked)).problem.code).toBe('bill_not_available');
});
