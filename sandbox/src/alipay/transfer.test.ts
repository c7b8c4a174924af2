import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Bench, startBench, startMerchant } from './testing.ts';

const TRANSFER = 'alipay.fund.trans.uni.transfer';
const order = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  out_biz_no: 'T1',
  trans_amount: '12.34',
  product_code: 'TRANS_ACCOUNT_NO_PWD',
  biz_scene: 'DIRECT_TRANSFER',
  order_title: '退款 RF-1',
  payee_info: { identity: '13800001234', identity_type: 'ALIPAY_LOGON_ID', name: '李雷' },
  ...change,
});
const ask = ({ call }: Bench, outBizNo = 'T1') =>
  call('alipay.fund.trans.common.query', {
    out_biz_no: outBizNo,
    product_code: 'TRANS_ACCOUNT_NO_PWD',
    biz_scene: 'DIRECT_TRANSFER',
  });
const card = {
  product_code: 'TRANS_BANKCARD_NO_PWD',
  payee_info: {
    identity: '6222021234567890123',
    identity_type: 'BANKCARD_ACCOUNT',
    name: '李雷',
    bankcard_ext_info: { account_type: '2', inst_name: '中国工商银行' },
  },
};

test('a transfer moves the money once, and its number is told again and never made again', async () => {
  const bench = await startBench();
  expect(await bench.call(TRANSFER, order())).toMatchObject({ code: '10000', status: 'SUCCESS', out_biz_no: 'T1' });
  expect(await bench.call(TRANSFER, order())).toMatchObject({ code: '10000', status: 'SUCCESS' });
  expect(await bench.call(TRANSFER, order({ trans_amount: '12.35' }))).toMatchObject({
    sub_code: 'PAYMENT_INFO_INCONSISTENCY',
  });
  expect(bench.sandbox.balance.minor()).toBe(100_000n - 1_234n);
  expect(bench.sandbox.truth().transfers).toMatchObject([
    { outBizNo: 'T1', amountMinor: 1_234n, status: 'settled', timesApplied: 1, calls: 3 },
  ]);
  expect(bench.sandbox.truth().balances).toMatchObject([{ transferredMinor: 1_234n, holds: true }]);
  expect(await ask(bench)).toMatchObject({ status: 'SUCCESS', trans_amount: '12.34' });
});

describe('refused, and the number stays usable', () => {
  test.each([
    ['nobody', { identity: '13800001234', state: 'missing' }, {}, 'PAYEE_NOT_EXIST'],
    ['somebody else', { identity: '13800001234', name: '韩梅梅' }, {}, 'PAYEE_USER_INFO_ERROR'],
    ['a frozen payee', { identity: '13800001234', state: 'frozen' }, {}, 'BLOCK_USER_FORBBIDEN_RECIEVE'],
    ['nine fen', { identity: 'other' }, { trans_amount: '0.09' }, 'EXCEED_LIMIT_SM_MIN_AMOUNT'],
    ['more than there is', { identity: 'other' }, { trans_amount: '1000.01' }, 'PAYER_BALANCE_NOT_ENOUGH'],
  ] as const)('%s', async (_, payee, change, subCode) => {
    const bench = await startBench();
    bench.sandbox.knowPayee(payee);
    expect(await bench.call(TRANSFER, order(change))).toMatchObject({ code: '40004', sub_code: subCode });
    expect(await ask(bench)).toMatchObject({ sub_code: 'ORDER_NOT_EXIST' });
    expect(bench.sandbox.balance.minor()).toBe(100_000n);
    bench.sandbox.knowPayee({ identity: '13800001234', name: '李雷', state: 'ok' });
    expect(await bench.call(TRANSFER, order())).toMatchObject({ status: 'SUCCESS' });
  });

  test.each([
    ['an unknown parameter', { surprise: 1 }],
    ['another scene', { biz_scene: 'RED_PACKET' }],
    ['a card without its bank', { product_code: 'TRANS_BANKCARD_NO_PWD' }],
    ['a logon id without a name', { payee_info: { identity: '138', identity_type: 'ALIPAY_LOGON_ID' } }],
    ['an amount with one decimal', { trans_amount: '1.5' }],
  ])('%s', async (_, change) => {
    const bench = await startBench();
    expect(await bench.call(TRANSFER, order(change))).toMatchObject({ sub_code: 'INVALID_PARAMETER' });
    expect(bench.sandbox.truth().transfers).toEqual([]);
  });
});

test('accepted, it is under way until its time has come; one that then fails has moved nothing', async () => {
  const bench = await startBench();
  bench.sandbox.faults.next({ kind: 'accept-pending', seconds: 60 });
  bench.sandbox.faults.next({ kind: 'accept-pending', seconds: 60, thenFails: true });
  expect(await bench.call(TRANSFER, order(card))).toMatchObject({ status: 'DEALING' });
  expect(await bench.call(TRANSFER, order({ ...card, out_biz_no: 'T2' }))).toMatchObject({ status: 'DEALING' });
  // What is promised cannot be spent twice.
  expect(() => bench.sandbox.balance.withdraw(100_000n)).toThrow();
  bench.clock.at += 61_000;
  expect(await ask(bench)).toMatchObject({ status: 'SUCCESS' });
  expect(await ask(bench, 'T2')).toMatchObject({ status: 'FAIL', error_code: 'PAYEE_CARD_INFO_ERROR' });
  expect(bench.sandbox.balance.minor()).toBe(100_000n - 1_234n);
});

test('a card gives the money back (退票): SUCCESS becomes REFUND, the balance has it, and the number stays used', async () => {
  const merchant = await startMerchant();
  const bench = await startBench({ notifyUrl: merchant.url });
  await bench.call(TRANSFER, order(card));
  bench.sandbox.returnTransfer('T1');
  expect(await ask(bench)).toMatchObject({ status: 'REFUND' });
  expect(await bench.call(TRANSFER, order(card))).toMatchObject({ status: 'REFUND' });
  expect(bench.sandbox.balance.minor()).toBe(100_000n);
  expect(bench.sandbox.truth()).toMatchObject({
    transfers: [{ status: 'returned', timesApplied: 1 }],
    balances: [{ transferredMinor: 1_234n, transferReturnedMinor: 1_234n, holds: true }],
  });
  await bench.sandbox.tick();
  const told = merchant.forms.map((form) => ({
    method: form['msg_method'],
    status: JSON.parse(form['biz_content'] ?? '{}').status,
    holds: bench.sdk.checkNotifySignV2(form),
  }));
  const method = 'alipay.fund.trans.order.changed';
  expect(told).toEqual([
    { method, status: 'SUCCESS', holds: true },
    { method, status: 'REFUND', holds: true },
  ]);
  expect(() => bench.sandbox.returnTransfer('T1')).toThrow('0 settled transfers');
});

test('everything is there again after a restart', async () => {
  const journalFile = join(mkdtempSync(join(tmpdir(), 'transfers-')), 'journal.jsonl');
  const before = await startBench({ journalFile });
  await before.call(TRANSFER, order(card));
  before.sandbox.returnTransfer('T1');
  before.sandbox.knowPayee({ identity: 'x', state: 'frozen' });
  const truth = before.sandbox.truth();
  const after = await startBench({ journalFile });
  expect(after.sandbox.truth()).toEqual(truth);
  const payee_info = { identity: 'x', identity_type: 'ALIPAY_USER_ID' };
  expect(await after.call(TRANSFER, order({ out_biz_no: 'T9', payee_info }))).toMatchObject({
    sub_code: 'BLOCK_USER_FORBBIDEN_RECIEVE',
  });
});
