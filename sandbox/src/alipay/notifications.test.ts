import { createPublicKey, createVerify } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Bench } from './testing.ts';
import { startBench, startMerchant } from './testing.ts';

const MINUTE = 60_000;

async function shop() {
  const merchant = await startMerchant();
  const bench = await startBench({ notifyUrl: merchant.url });
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n, subject: '年卡 & 私教=10 节' });
  const refund = (outRequestNo: string, yuan: string) =>
    bench.call('alipay.trade.refund', { out_trade_no: 'T1', refund_amount: yuan, out_request_no: outRequestNo });
  return { ...bench, merchant, refund };
}

/** A verifier of its own: sorts, joins and checks as the document says, without our code or the SDK's. */
function isTrue({ sandbox }: Bench, { sign = '', sign_type: _, ...fields }: Record<string, string>): boolean {
  const text = Object.keys(fields)
    .filter((key) => fields[key] !== '')
    .sort()
    .map((key) => `${key}=${fields[key]}`)
    .join('&');
  const pem = `-----BEGIN PUBLIC KEY-----\n${sandbox.merchantKeys.alipayPublicKey}\n-----END PUBLIC KEY-----`;
  return createVerify('RSA-SHA256').update(text, 'utf8').verify(createPublicKey(pem), sign, 'base64');
}

test('a refund is told to the payment’s address, signed, with the cumulative total', async () => {
  const bench = await shop();
  const { sandbox, sdk, clock, merchant, refund } = bench;
  await refund('R1', '30.00');
  clock.at += 3_000;
  await refund('R2', '70.00');
  expect(merchant.forms).toEqual([]);
  expect(await sandbox.tick()).toEqual({ settled: 0, sent: 2 });
  const [part, full] = merchant.forms;
  expect(part).toMatchObject({
    notify_type: 'trade_status_sync',
    out_trade_no: 'T1',
    out_biz_no: 'R1',
    refund_fee: '30.00',
    total_amount: '100.00',
    trade_status: 'TRADE_SUCCESS',
    gmt_refund: '2026-11-21 12:00:00.000',
    app_id: sandbox.merchantKeys.appId,
    seller_id: sandbox.merchantKeys.sellerId,
    subject: '年卡 & 私教=10 节',
  });
  expect(part).not.toHaveProperty('gmt_close');
  expect(full).toMatchObject({ out_biz_no: 'R2', refund_fee: '100.00', trade_status: 'TRADE_CLOSED' });
  expect(full).toHaveProperty('gmt_close');
  for (const form of merchant.forms) {
    expect(isTrue(bench, form)).toBe(true);
    expect(sdk.checkNotifySignV2(form)).toBe(true);
    expect(isTrue(bench, { ...form, refund_fee: '99.99' })).toBe(false);
  }
  expect(await sandbox.tick()).toEqual({ settled: 0, sent: 0 });
});

test('ticks at the same time send once', async () => {
  const { sandbox, merchant, refund } = await shop();
  await refund('R1', '30.00');
  await Promise.all([sandbox.tick(), sandbox.tick(), sandbox.tick()]);
  expect(merchant.forms).toHaveLength(1);
});

describe('only success acknowledges', () => {
  test.each([
    [200, 'SUCCESS'],
    [200, 'success\n'],
    [200, '{"ok":true}'],
    [500, 'success'],
    [302, 'success'],
  ])('%i %j is sent again', async (status, text) => {
    const { sandbox, clock, merchant, refund } = await shop();
    merchant.reply = { status, text };
    await refund('R1', '30.00');
    await sandbox.tick();
    merchant.reply = { status: 200, text: 'success' };
    clock.at += 4 * MINUTE;
    expect(await sandbox.tick()).toMatchObject({ sent: 1 });
    expect(merchant.forms).toHaveLength(2);
    expect(merchant.forms[1]?.['notify_id']).toBe(merchant.forms[0]?.['notify_id']);
    expect(merchant.forms[1]?.['notify_time']).not.toBe(merchant.forms[0]?.['notify_time']);
  });

  test('the schedule is 4m, 10m, 10m, 1h, 2h, 6h, 15h and then silence', async () => {
    const { sandbox, clock, merchant, refund } = await shop();
    merchant.reply = { status: 500, text: '' };
    await refund('R1', '30.00');
    await sandbox.tick();
    for (const minutes of [4, 10, 10, 60, 120, 360, 900]) {
      clock.at += minutes * MINUTE - 1;
      expect(await sandbox.tick()).toMatchObject({ sent: 0 });
      clock.at += 1;
      expect(await sandbox.tick()).toMatchObject({ sent: 1 });
    }
    clock.at += 30 * 24 * 60 * MINUTE;
    expect(await sandbox.tick()).toMatchObject({ sent: 0 });
    expect(merchant.forms).toHaveLength(8);
  });

  test('nobody listening is an answer that was not success', async () => {
    const { sandbox, clock, call } = await startBench({ notifyUrl: 'http://127.0.0.1:9/none' });
    sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
    await call('alipay.trade.refund', { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' });
    await sandbox.tick();
    expect(sandbox.notices()).toMatchObject([{ tries: 1, nextAt: clock.at + 4 * MINUTE }]);
    expect(sandbox.notices()[0]?.heard).toMatch(/^no answer/);
  });
});

describe('faults of notices', () => {
  test('delayed', async () => {
    const { sandbox, clock, merchant, refund } = await shop();
    sandbox.faults.next({ kind: 'notice-delayed', seconds: 90 });
    await refund('R1', '30.00');
    expect(await sandbox.tick()).toMatchObject({ sent: 0 });
    clock.at += 90_000;
    expect(await sandbox.tick()).toMatchObject({ sent: 1 });
    expect(merchant.forms[0]).toMatchObject({ gmt_refund: '2026-11-21 12:00:00.000' });
  });

  test('duplicate: twice under one id', async () => {
    const { sandbox, merchant, refund } = await shop();
    sandbox.faults.next({ kind: 'notice-duplicate' });
    await refund('R1', '30.00');
    expect(await sandbox.tick()).toMatchObject({ sent: 2 });
    expect(new Set(merchant.forms.map((form) => form['notify_id'])).size).toBe(1);
  });

  test('reordered: the later one goes first, and one that nothing overtakes goes after an hour', async () => {
    const { sandbox, clock, merchant, refund } = await shop();
    sandbox.faults.next({ kind: 'notice-reordered' });
    await refund('R1', '30.00');
    expect(await sandbox.tick()).toMatchObject({ sent: 0 });
    clock.at += 3_000;
    await refund('R2', '20.00');
    expect(await sandbox.tick()).toMatchObject({ sent: 2 });
    expect(merchant.forms.map((form) => form['out_biz_no'])).toEqual(['R2', 'R1']);
    sandbox.faults.next({ kind: 'notice-reordered' });
    clock.at += 3_000;
    await refund('R3', '10.00');
    clock.at += 60 * MINUTE;
    expect(await sandbox.tick()).toMatchObject({ sent: 1 });
  });

  test('forged with a stranger’s key: the signature fails, the true one follows', async () => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind: 'notice-forged-key' });
    await bench.refund('R1', '30.00');
    await bench.sandbox.tick();
    expect(bench.merchant.forms.map((form) => isTrue(bench, form))).toEqual([false, true]);
    expect(bench.merchant.forms.map((form) => bench.sdk.checkNotifySignV2(form))).toEqual([false, true]);
  });

  test.each([
    ['notice-forged-amount', { refund_fee: '930.00' }],
    ['notice-forged-app', { app_id: '2021999999999999' }],
  ] as const)('%s: truly signed, so only comparing with our record finds it', async (kind, lie) => {
    const bench = await shop();
    bench.sandbox.faults.next({ kind });
    await bench.refund('R1', '30.00');
    await bench.sandbox.tick();
    const [forged, truth] = bench.merchant.forms;
    expect(forged).toMatchObject(lie);
    expect(truth).toMatchObject({ refund_fee: '30.00', app_id: bench.sandbox.merchantKeys.appId });
    expect(bench.merchant.forms.map((form) => isTrue(bench, form))).toEqual([true, true]);
  });

  test('forged about a refund that never was, and never sent again', async () => {
    const bench = await shop();
    const told = { outRequestNo: 'NEVER', refundedMinor: 5_000n, kind: 'forged-key' } as const;
    bench.sandbox.forgeNotice('T1', told);
    bench.merchant.reply = { status: 400, text: 'no' };
    expect(await bench.sandbox.tick()).toMatchObject({ sent: 1 });
    bench.clock.at += 48 * 60 * MINUTE;
    expect(await bench.sandbox.tick()).toMatchObject({ sent: 0 });
    expect(bench.merchant.forms[0]).toMatchObject({ out_biz_no: 'NEVER', refund_fee: '50.00' });
    expect(bench.sandbox.balance.minor()).toBe(110_000n);
  });
});

test('a refund that settles later is told when it settles', async () => {
  const { sandbox, clock, merchant, refund } = await shop();
  sandbox.faults.next({ kind: 'accept-pending', seconds: 60 });
  await refund('R1', '30.00');
  expect(await sandbox.tick()).toEqual({ settled: 0, sent: 0 });
  clock.at += 60_000;
  expect(await sandbox.tick()).toEqual({ settled: 1, sent: 1 });
  expect(merchant.forms[0]).toMatchObject({ gmt_refund: '2026-11-21 12:01:00.000', refund_fee: '30.00' });
});

describe('a refund that does not stay where it went', () => {
  const query = { out_trade_no: 'T1', out_request_no: 'R1', query_options: ['deposit_back_info'] };

  test('lands in the buyer’s Alipay balance without touching the merchant, and is told in both known forms', async () => {
    const bench = await shop();
    const { sandbox, merchant, refund, call } = bench;
    await refund('R1', '30.00');
    await sandbox.tick();
    sandbox.bounceRefund('R1');
    await sandbox.tick();
    const [, flat, message] = merchant.forms;
    expect(flat).toMatchObject({ out_biz_no: 'R1', dback_status: 'F', dback_amount: '30.00' });
    expect(message).toMatchObject({ msg_method: 'alipay.trade.refund.depositback.completed' });
    expect(JSON.parse(message?.['biz_content'] ?? '')).toMatchObject({ out_request_no: 'R1', dback_status: 'F' });
    expect(merchant.forms.every((form) => isTrue(bench, form))).toBe(true);
    expect(await call('alipay.trade.fastpay.refund.query', query)).toMatchObject({
      refund_status: 'REFUND_SUCCESS',
      deposit_back_info: { dback_status: 'F', dback_amount: '30.00' },
    });
    expect(sandbox.balance.minor()).toBe(107_000n);
    expect(sandbox.truth()).toMatchObject({
      balances: [{ refundedMinor: 3_000n, bouncedMinor: 0n, holds: true }],
      trades: [{ bouncedMinor: 0n, refunds: [{ status: 'bounced', bounced: { landsAt: 'buyer-balance' } }] }],
    });
  });

  test('returns to the merchant without a word: neither a notice nor a query tells, only the truth', async () => {
    const { sandbox, merchant, refund, call } = await shop();
    await refund('R1', '30.00');
    await sandbox.tick();
    const { traceId: _, ...before } = await call('alipay.trade.fastpay.refund.query', query);
    sandbox.bounceRefund('R1', { landsAt: 'merchant' });
    expect(await sandbox.tick()).toEqual({ settled: 0, sent: 0 });
    expect(merchant.forms).toHaveLength(1);
    expect(before).toMatchObject({ refund_status: 'REFUND_SUCCESS' });
    const { traceId: __, ...after } = await call('alipay.trade.fastpay.refund.query', query);
    expect(after).toEqual(before);
    expect(sandbox.balance.minor()).toBe(110_000n);
    expect(sandbox.truth()).toMatchObject({
      balances: [{ refundedMinor: 3_000n, bouncedMinor: 3_000n, holds: true }],
      trades: [{ refundedMinor: 3_000n, bouncedMinor: 3_000n, refunds: [{ status: 'bounced', timesApplied: 1 }] }],
    });
  });

  test('happens once, and only to a settled refund', async () => {
    const { sandbox, refund } = await shop();
    await refund('R1', '30.00');
    sandbox.bounceRefund('R1');
    expect(() => sandbox.bounceRefund('R1')).toThrow(/0 settled refunds/);
    expect(() => sandbox.bounceRefund('NEVER')).toThrow(/0 settled refunds/);
  });

  test('must be named with its trade when two trades used the number', async () => {
    const { sandbox, call, refund } = await shop();
    sandbox.createTrade({ outTradeNo: 'T2', amountMinor: 5_000n });
    await refund('R1', '30.00');
    await call('alipay.trade.refund', { out_trade_no: 'T2', refund_amount: '1.00', out_request_no: 'R1' });
    expect(() => sandbox.bounceRefund('R1')).toThrow(/2 settled refunds/);
    sandbox.bounceRefund('R1', { outTradeNo: 'T2', landsAt: 'merchant' });
    expect(sandbox.truth().trades.map((trade) => trade.bouncedMinor)).toEqual([0n, 100n]);
  });
});
