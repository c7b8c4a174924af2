import { describe, expect, test } from 'vitest';
import type { Bench } from './testing.ts';
import { connect, startBench } from './testing.ts';

const REFUND = 'alipay.trade.refund';

async function shop(options: Parameters<typeof startBench>[0] = {}): Promise<Bench> {
  const bench = await startBench(options);
  bench.sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  return bench;
}

test('money moves once and the answer says so', async () => {
  const { sandbox, call } = await shop();
  const answer = await call(REFUND, { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: 'R1' });
  expect(answer).toMatchObject({ code: '10000', fund_change: 'Y', refund_fee: '30.00', out_trade_no: 'T1' });
  expect(answer['gmt_refund_pay']).toBe('2026-11-21 12:00:00');
  expect(sandbox.balance.minor()).toBe(100_000n + 10_000n - 3_000n);
});

describe('one request number', () => {
  test('replayed with the same amount is answered again without moving money', async () => {
    const { sandbox, call } = await shop();
    const request = { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: 'R1' };
    await call(REFUND, request);
    expect(await call(REFUND, request)).toMatchObject({ code: '10000', fund_change: 'N', refund_fee: '30.00' });
    const [trade] = sandbox.truth().trades;
    expect(trade?.refunds).toMatchObject([{ outRequestNo: 'R1', amountMinor: 3_000n, timesApplied: 1, calls: 2 }]);
  });

  test('replayed with another amount is discordant, and the first amount stands', async () => {
    const { sandbox, call } = await shop();
    await call(REFUND, { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: 'R1' });
    const answer = await call(REFUND, { out_trade_no: 'T1', refund_amount: '31.00', out_request_no: 'R1' });
    expect(answer).toMatchObject({ code: '40004', sub_code: 'ACQ.DISCORDANT_REPEAT_REQUEST' });
    expect(sandbox.truth().trades[0]).toMatchObject({ refundedMinor: 3_000n, refunds: [{ amountMinor: 3_000n }] });
  });

  test('stays usable after a refusal, even with another amount', async () => {
    const { sandbox, call } = await shop();
    sandbox.balance.withdraw(105_000n);
    const short = await call(REFUND, { out_trade_no: 'T1', refund_amount: '60.00', out_request_no: 'R1' });
    expect(short).toMatchObject({ code: '40004', sub_code: 'ACQ.SELLER_BALANCE_NOT_ENOUGH' });
    sandbox.balance.topUp(10_000n);
    const paid = await call(REFUND, { out_trade_no: 'T1', refund_amount: '61.00', out_request_no: 'R1' });
    expect(paid).toMatchObject({ fund_change: 'Y', refund_fee: '61.00' });
  });

  test('belongs to its trade: another trade may use it too', async () => {
    const { sandbox, call } = await shop();
    sandbox.createTrade({ outTradeNo: 'T2', amountMinor: 5_000n });
    await call(REFUND, { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' });
    const other = await call(REFUND, { out_trade_no: 'T2', refund_amount: '2.00', out_request_no: 'R1' });
    expect(other).toMatchObject({ fund_change: 'Y', refund_fee: '2.00' });
  });

  test('left out, the trade number stands in and only a full refund is understood', async () => {
    const { sandbox, call } = await shop();
    const part = await call(REFUND, { out_trade_no: 'T1', refund_amount: '1.00' });
    expect(part).toMatchObject({ sub_code: 'ACQ.REFUND_AMT_NOT_EQUAL_TOTAL' });
    expect(await call(REFUND, { out_trade_no: 'T1', refund_amount: '100.00' })).toMatchObject({ fund_change: 'Y' });
    expect(sandbox.truth().trades[0]?.refunds.map((refund) => refund.outRequestNo)).toEqual(['T1']);
  });
});

describe('limits of a trade', () => {
  test('refund_fee is cumulative and the total never passes the trade', async () => {
    const { sandbox, clock, call } = await shop();
    await call(REFUND, { out_trade_no: 'T1', refund_amount: '60.00', out_request_no: 'R1' });
    clock.at += 3_000;
    const over = await call(REFUND, { out_trade_no: 'T1', refund_amount: '40.01', out_request_no: 'R2' });
    expect(over).toMatchObject({ code: '40004', sub_code: 'ACQ.REASON_TRADE_REFUND_FEE_ERR' });
    const rest = await call(REFUND, { out_trade_no: 'T1', refund_amount: '40.00', out_request_no: 'R3' });
    expect(rest).toMatchObject({ fund_change: 'Y', refund_fee: '100.00' });
    clock.at += 3_000;
    const closed = await call(REFUND, { out_trade_no: 'T1', refund_amount: '0.01', out_request_no: 'R4' });
    expect(closed).toMatchObject({ code: '40004', sub_code: 'ACQ.TRADE_HAS_CLOSE' });
    expect(sandbox.truth().trades[0]?.refundedMinor).toBe(10_000n);
  });

  test('a second refund within three seconds is turned away at the door, a replay is not', async () => {
    const { sandbox, clock, call } = await shop();
    const first = { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' };
    await call(REFUND, first);
    clock.at += 2_999;
    const second = { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R2' };
    expect(await call(REFUND, second)).toMatchObject({ code: '40005', sub_code: 'isv.method-call-limited' });
    expect(await call(REFUND, first)).toMatchObject({ fund_change: 'N' });
    expect(sandbox.truth().trades[0]?.refunds[1]).toMatchObject({ status: 'unsettled', timesApplied: 0 });
    clock.at += 1;
    expect(await call(REFUND, second)).toMatchObject({ fund_change: 'Y', refund_fee: '2.00' });
  });

  test('a clock that was set back does not shut the trade', async () => {
    const { clock, call } = await shop();
    await call(REFUND, { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' });
    clock.at -= 3_600_000;
    const second = await call(REFUND, { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R2' });
    expect(second).toMatchObject({ fund_change: 'Y' });
  });

  test('the window is open to its last millisecond, and replays are answered after it', async () => {
    const { clock, call } = await shop({ refundWindowDays: 90 });
    clock.at += 90 * 86_400_000;
    const last = { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' };
    expect(await call(REFUND, last)).toMatchObject({ fund_change: 'Y' });
    clock.at += 3_001;
    const late = await call(REFUND, { out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R2' });
    expect(late).toMatchObject({ code: '40004', sub_code: 'ACQ.TRADE_HAS_FINISHED' });
    expect(await call(REFUND, last)).toMatchObject({ code: '10000', fund_change: 'N' });
    expect(await call('alipay.trade.query', { out_trade_no: 'T1' })).toMatchObject({ trade_status: 'TRADE_FINISHED' });
  });
});

describe('the request is read strictly', () => {
  test.each([
    ['one decimal', { refund_amount: '1.0' }],
    ['no decimals', { refund_amount: '1' }],
    ['nothing', { refund_amount: '0.00' }],
    ['negative', { refund_amount: '-1.00' }],
    ['three decimals', { refund_amount: '1.000' }],
    ['leading zero', { refund_amount: '01.00' }],
    ['a number', { refund_amount: 1.25 }],
    ['beyond the largest', { refund_amount: '100000000.01' }],
    ['absent', {}],
    ['a long request number', { refund_amount: '1.00', out_request_no: 'R'.repeat(65) }],
    ['a request number that is no text', { refund_amount: '1.00', out_request_no: 7 }],
    ['a long reason', { refund_amount: '1.00', refund_reason: '退'.repeat(257) }],
    ['an option nobody knows', { refund_amount: '1.00', query_options: ['everything'] }],
    ['a parameter nobody knows', { refund_amount: '1.00', operator_id: 'me' }],
  ])('%s is refused', async (_name, wrong) => {
    const { sandbox, call } = await shop();
    const answer = await call(REFUND, { out_trade_no: 'T1', out_request_no: 'R1', ...wrong });
    expect(answer).toMatchObject({ code: '40004', sub_code: 'ACQ.INVALID_PARAMETER' });
    expect(sandbox.balance.minor()).toBe(110_000n);
  });

  test('a trade must be named, and must exist', async () => {
    const { call } = await shop();
    const nameless = await call(REFUND, { refund_amount: '1.00', out_request_no: 'R1' });
    expect(nameless).toMatchObject({ sub_code: 'ACQ.INVALID_PARAMETER' });
    const nobody = await call(REFUND, { out_trade_no: 'T9', refund_amount: '1.00', out_request_no: 'R1' });
    expect(nobody).toMatchObject({ code: '40004', sub_code: 'ACQ.TRADE_NOT_EXIST' });
  });

  test('trade_no wins over out_trade_no', async () => {
    const { sandbox, call } = await shop();
    const { tradeNo } = sandbox.createTrade({ outTradeNo: 'T2', amountMinor: 5_000n });
    const both = { trade_no: tradeNo, out_trade_no: 'T1', refund_amount: '1.00', out_request_no: 'R1' };
    expect(await call(REFUND, both)).toMatchObject({ trade_no: tradeNo, out_trade_no: 'T2' });
  });
});

test('details and the card deposit are shown on request', async () => {
  const { sandbox, clock, call } = await shop();
  sandbox.createTrade({ outTradeNo: 'CARD', amountMinor: 5_000n, fundChannel: 'BANKCARD' });
  const request = {
    out_trade_no: 'CARD',
    refund_amount: '20.00',
    out_request_no: 'R1',
    query_options: ['refund_detail_item_list', 'deposit_back_info'],
  };
  expect(await call(REFUND, request)).toMatchObject({
    send_back_fee: '20.00',
    refund_detail_item_list: [{ fund_channel: 'BANKCARD', amount: '20.00' }],
    deposit_back_info: { has_deposit_back: 'true', dback_status: 'P', dback_amount: '20.00' },
  });
  clock.at += 3 * 86_400_000;
  expect(await call(REFUND, request)).toMatchObject({ deposit_back_info: { dback_status: 'S' } });
});

test('twenty refunds of one trade at once: the trade is never overdrawn', async () => {
  const { sandbox, call } = await shop({ minSecondsBetweenRefunds: 0 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      call(REFUND, { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: `R${index}` }),
    ),
  );
  expect(answers.filter((answer) => answer['fund_change'] === 'Y')).toHaveLength(3);
  expect(sandbox.truth()).toMatchObject({ trades: [{ refundedMinor: 9_000n }], balances: [{ holds: true }] });
});

test('twenty calls with one number at once: one debit', async () => {
  const { sandbox, call } = await shop();
  const request = { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: 'R1' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => call(REFUND, request)));
  expect(answers.filter((answer) => answer['fund_change'] === 'Y')).toHaveLength(1);
  expect(answers.filter((answer) => answer['fund_change'] === 'N')).toHaveLength(19);
  expect(sandbox.truth().trades[0]?.refunds).toMatchObject([{ timesApplied: 1, calls: 20 }]);
});

test('apps do not see each other, and each has its own balance', async () => {
  const { sandbox, call } = await shop();
  const other = await sandbox.registerApp({ initialBalanceMinor: 500n });
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 700n, appId: other.appId });
  const mine = await call('alipay.trade.query', { out_trade_no: 'T1' });
  expect(mine).toMatchObject({ total_amount: '100.00' });
  const keys = { ...sandbox.merchantKeys, ...other, privateKeyPkcs8: other.privateKeyPkcs8 ?? '' };
  const theirs = connect({ ...sandbox, merchantKeys: keys });
  const bizContent = { trade_no: mine['trade_no'], refund_amount: '1.00', out_request_no: 'R1' };
  expect(await theirs.exec(REFUND, { bizContent }, { validateSign: true })).toMatchObject({
    sub_code: 'ACQ.TRADE_NOT_EXIST',
  });
  expect(sandbox.balance.minor(other.appId)).toBe(1_200n);
});
