import { expect, test } from 'vitest';
import { startBench } from './testing.ts';

const QUERY = 'alipay.trade.fastpay.refund.query';

test('a refund that happened is REFUND_SUCCESS, with what was asked for', async () => {
  const { sandbox, call } = await startBench();
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  await call('alipay.trade.refund', { out_trade_no: 'T1', refund_amount: '30.00', out_request_no: 'R1' });
  const plain = await call(QUERY, { out_trade_no: 'T1', out_request_no: 'R1' });
  expect(plain).toMatchObject({ refund_status: 'REFUND_SUCCESS', refund_amount: '30.00', total_amount: '100.00' });
  expect(plain['gmt_refund_pay']).toBeUndefined();
  const options = ['gmt_refund_pay', 'refund_detail_item_list', 'deposit_back_info'];
  expect(await call(QUERY, { out_trade_no: 'T1', out_request_no: 'R1', query_options: options })).toMatchObject({
    gmt_refund_pay: '2026-11-21 12:00:00',
    refund_detail_item_list: [{ fund_channel: 'ALIPAYACCOUNT', amount: '30.00' }],
    deposit_back_info: { has_deposit_back: 'false' },
  });
});

test('failure and absence are the same silence', async () => {
  const { sandbox, call } = await startBench();
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  await call('alipay.trade.refund', { out_trade_no: 'T1', refund_amount: '100.01', out_request_no: 'REFUSED' });
  const refused = await call(QUERY, { out_trade_no: 'T1', out_request_no: 'REFUSED' });
  const absent = await call(QUERY, { out_trade_no: 'T1', out_request_no: 'NEVER' });
  for (const { traceId: _, ...answer } of [refused, absent]) expect(answer).toEqual({ code: '10000', msg: 'Success' });
});

test('a query needs a number and a trade', async () => {
  const { sandbox, call } = await startBench();
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 10_000n });
  expect(await call(QUERY, { out_trade_no: 'T1' })).toMatchObject({ sub_code: 'ACQ.INVALID_PARAMETER' });
  expect(await call(QUERY, { out_trade_no: 'T9', out_request_no: 'R1' })).toMatchObject({
    sub_code: 'ACQ.TRADE_NOT_EXIST',
  });
});

test('a trade shows what was paid and whether refunds have closed it', async () => {
  const { sandbox, clock, call } = await startBench();
  sandbox.createTrade({ outTradeNo: 'T1', amountMinor: 8_888n, paidAt: clock.at - 86_400_000 });
  const query = { out_trade_no: 'T1', query_options: ['fund_bill_list'] };
  expect(await call('alipay.trade.query', query)).toMatchObject({
    trade_status: 'TRADE_SUCCESS',
    total_amount: '88.88',
    send_pay_date: '2026-11-20 12:00:00',
    fund_bill_list: [{ fund_channel: 'ALIPAYACCOUNT', amount: '88.88' }],
  });
  await call('alipay.trade.refund', { out_trade_no: 'T1', refund_amount: '88.88', out_request_no: 'R1' });
  expect(await call('alipay.trade.query', query)).toMatchObject({ trade_status: 'TRADE_CLOSED' });
  expect(await call('alipay.trade.query', { out_trade_no: 'T9' })).toMatchObject({ sub_code: 'ACQ.TRADE_NOT_EXIST' });
});
