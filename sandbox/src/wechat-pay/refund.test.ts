import { describe, expect, test } from 'vitest';
import type { Bench } from './testing.ts';
import { everyVerification, REFUNDS, refundOf, startBench } from './testing.ts';

const DAY = 86_400_000;

async function shop(options: Parameters<typeof startBench>[0] = {}): Promise<Bench> {
  const bench = await startBench(options);
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n, payerFunds: 'DEBIT_CARD' });
  return bench;
}

test.each(everyVerification)('a refund is taken and then done, verified by %s', async (verification) => {
  const { sandbox, post, get } = await shop({ verification });
  const taken = await post(REFUNDS, refundOf('R1', 3_000));
  expect(taken).toMatchObject({
    status: 200,
    body: { status: 'PROCESSING', out_refund_no: 'R1', channel: 'ORIGINAL' },
  });
  expect(taken.body).not.toHaveProperty('success_time');
  expect(sandbox.truth().trades[0]).toMatchObject({ refundedMinor: 0n, underwayMinor: 3_000n });
  expect(await sandbox.tick()).toMatchObject({ settled: 1 });
  expect(await get(`${REFUNDS}/R1`)).toMatchObject({
    status: 200,
    body: {
      status: 'SUCCESS',
      user_received_account: '招商银行借记卡0403',
      success_time: '2026-11-21T12:00:00+08:00',
      amount: { refund: 3_000, total: 10_000, payer_refund: 3_000, discount_refund: 0 },
    },
  });
  expect(sandbox.truth()).toMatchObject({
    balances: [{ balanceMinor: 107_000n, holds: true }],
    trades: [{ refundedMinor: 3_000n, refunds: [{ timesApplied: 1, calls: 1, status: 'SUCCESS' }] }],
  });
});

test('the payer gets the share that was not coupons, rounded', async () => {
  const { sandbox, post } = await startBench();
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n, couponMinor: 3_333n });
  const { body } = await post(REFUNDS, refundOf('R1', 1_001));
  expect(body['amount']).toMatchObject({ refund: 1_001, payer_total: 6_667, payer_refund: 667, discount_refund: 334 });
});

describe('one number is one refund', () => {
  test('again with the same data it is answered as it stands and moves nothing', async () => {
    const { sandbox, post } = await shop();
    await post(REFUNDS, refundOf('R1', 3_000));
    await sandbox.tick();
    expect(await post(REFUNDS, refundOf('R1', 3_000))).toMatchObject({ status: 200, body: { status: 'SUCCESS' } });
    expect(sandbox.truth().trades[0]?.refunds).toMatchObject([{ timesApplied: 1, calls: 2 }]);
    expect(sandbox.balance.minor()).toBe(107_000n);
  });

  test('with another amount, or on another order, it is refused', async () => {
    const { sandbox, post } = await shop();
    sandbox.createTrade({ outTradeNo: 'T2', amountMinor: 10_000n });
    await post(REFUNDS, refundOf('R1', 3_000));
    const other = { status: 400, body: { code: 'INVALID_REQUEST', message: expect.stringContaining('不一致') } };
    expect(await post(REFUNDS, refundOf('R1', 3_001))).toMatchObject(other);
    expect(await post(REFUNDS, { ...refundOf('R1', 3_000), out_trade_no: 'T2' })).toMatchObject(other);
    expect(sandbox.truth({ outTradeNo: 'T2' }).trades[0]?.refunds).toEqual([]);
  });

  test('a number that was refused stays usable', async () => {
    const { sandbox, post, get } = await shop({ initialBalanceMinor: 0n });
    sandbox.balance.withdraw(9_000n);
    expect(await post(REFUNDS, refundOf('R1', 3_000))).toMatchObject({ status: 403, body: { code: 'NOT_ENOUGH' } });
    expect(await get(`${REFUNDS}/R1`)).toMatchObject({ status: 404, body: { code: 'RESOURCE_NOT_EXISTS' } });
    sandbox.balance.topUp(5_000n);
    expect(await post(REFUNDS, refundOf('R1', 3_000))).toMatchObject({ status: 200 });
  });
});

describe('limits', () => {
  test('a minute between refunds of one order, and a replay is exempt', async () => {
    const { clock, post } = await shop();
    await post(REFUNDS, refundOf('R1', 1_000));
    clock.at += 59_999;
    expect(await post(REFUNDS, refundOf('R2', 1_000))).toMatchObject({
      status: 429,
      body: { code: 'FREQUENCY_LIMITED' },
    });
    expect(await post(REFUNDS, refundOf('R1', 1_000))).toMatchObject({ status: 200 });
    clock.at += 1;
    expect(await post(REFUNDS, refundOf('R2', 1_000))).toMatchObject({ status: 200 });
  });

  test('fifty refunds of one order', async () => {
    const { post } = await shop({ rules: { minSecondsBetweenRefunds: 0 } });
    for (let count = 1; count <= 50; count += 1)
      expect(await post(REFUNDS, refundOf(`R${count}`, 10))).toMatchObject({ status: 200 });
    expect(await post(REFUNDS, refundOf('R51', 10))).toMatchObject({ body: { message: '部分退款次数超过50次' } });
  });

  test('365 days', async () => {
    const { clock, post } = await shop();
    clock.at += 365 * DAY;
    expect(await post(REFUNDS, refundOf('R1', 1_000))).toMatchObject({ status: 200 });
    clock.at += 60_000;
    expect(await post(REFUNDS, refundOf('R2', 1_000))).toMatchObject({
      status: 400,
      body: { code: 'INVALID_REQUEST', message: '订单已超过可退款的最大期限' },
    });
  });

  test.each([
    [refundOf('R2', 7_001), '申请退款金额大于订单可退金额'],
    [refundOf('R2', 7_000, 9_999), '订单金额与原订单不一致'],
  ])('%j: %s', async (body, message) => {
    const { clock, post } = await shop();
    await post(REFUNDS, refundOf('R1', 3_000));
    clock.at += 60_000;
    expect(await post(REFUNDS, body)).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST', message } });
  });

  test('what is refunded in full is refunded', async () => {
    const { clock, post } = await shop();
    await post(REFUNDS, refundOf('R1', 10_000));
    clock.at += 60_000;
    expect(await post(REFUNDS, refundOf('R2', 1))).toMatchObject({ body: { message: '订单已全额退款' } });
  });

  test('a payer who is gone', async () => {
    const { sandbox, post } = await startBench();
    sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n, payerIsGone: true });
    expect(await post(REFUNDS, refundOf('R1', 1))).toMatchObject({
      status: 403,
      body: { code: 'USER_ACCOUNT_ABNORMAL' },
    });
  });
});

describe('what is ill-formed is told', () => {
  const good = refundOf('R1', 1_000);
  test.each([
    [{ ...good, out_refund_no: 'R 1' }, 'PARAM_ERROR'],
    [{ ...good, out_refund_no: 'x'.repeat(65) }, 'PARAM_ERROR'],
    [{ ...good, colour: 'red' }, 'PARAM_ERROR'],
    [{ ...good, notify_url: 'https://shop.example/notify?a=1' }, 'PARAM_ERROR'],
    [{ ...good, notify_url: 'http://shop.example/notify' }, 'PARAM_ERROR'],
    [{ ...good, reason: 'x'.repeat(81) }, 'PARAM_ERROR'],
    [{ ...good, amount: { refund: '1000', total: 10_000, currency: 'CNY' } }, 'PARAM_ERROR'],
    [{ ...good, amount: { refund: 0, total: 10_000, currency: 'CNY' } }, 'PARAM_ERROR'],
    [{ ...good, amount: { refund: 10.5, total: 10_000, currency: 'CNY' } }, 'PARAM_ERROR'],
    [{ ...good, amount: { refund: 10, total: 10_000, currency: 'USD' } }, 'PARAM_ERROR'],
    [{ ...good, out_trade_no: undefined }, 'PARAM_ERROR'],
    [{ ...good, out_trade_no: 'T9' }, 'RESOURCE_NOT_EXISTS'],
    [{ ...good, transaction_id: '4200099999' }, 'RESOURCE_NOT_EXISTS'],
  ])('%j is %s', async (body, code) => {
    const { sandbox, post } = await shop();
    expect(await post(REFUNDS, body)).toMatchObject({ body: { code } });
    expect(sandbox.truth().trades[0]?.refunds).toEqual([]);
  });
});

test('the fee comes back in proportion, to the fen, and is taken again when a refund is closed', async () => {
  const { sandbox, clock, post } = await startBench({ initialBalanceMinor: 0n, rules: { feePerTenThousand: 60n } });
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  expect(sandbox.balance.minor()).toBe(9_940n);
  await post(REFUNDS, refundOf('R1', 3_333));
  expect(sandbox.balance.minor()).toBe(6_627n);
  clock.at += 60_000;
  sandbox.faults.next({ kind: 'ends-closed', seconds: 30 });
  await post(REFUNDS, refundOf('R2', 6_000));
  expect(sandbox.balance.minor()).toBe(663n);
  clock.at += 30_000;
  await sandbox.tick();
  expect(sandbox.balance.minor()).toBe(6_627n);
  expect(sandbox.truth().balances).toMatchObject([{ holds: true }]);
});

test('an order is asked about by either number', async () => {
  const { sandbox, get, post } = await shop();
  const { mchid } = sandbox.merchantKeys();
  const paid = await get(`/v3/pay/transactions/out-trade-no/T1?mchid=${mchid}`);
  expect(paid).toMatchObject({ status: 200, body: { trade_state: 'SUCCESS', amount: { total: 10_000 } } });
  await post(REFUNDS, refundOf('R1', 1));
  const id = String(paid.body['transaction_id']);
  expect(await get(`/v3/pay/transactions/id/${id}?mchid=${mchid}`)).toMatchObject({ body: { trade_state: 'REFUND' } });
  expect(await get(`/v3/pay/transactions/id/${id}?mchid=1`)).toMatchObject({ status: 400 });
});
