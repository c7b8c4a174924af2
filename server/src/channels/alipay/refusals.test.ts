import { expect, test } from 'vitest';
import { classifyQuery, classifyRefund } from './classify-refund.ts';
import { meaningOf } from './refusals.ts';

const trade = { tradeNo: null, outTradeNo: 'T1' };
const expected = { ...trade, requestNumber: 'R1', amount: '30.00' };

test.each([
  ['20000', 'isp.unknow-error', 'unknown'],
  ['40004', 'ACQ.SYSTEM_ERROR', 'unknown'],
  ['40004', 'ACQ.DISCORDANT_REPEAT_REQUEST', 'unknown'],
  // What nobody has told us about is unknown, also under names that every object has.
  ['40004', 'ACQ.SOMETHING_NEW', 'unknown'],
  ['40004', 'constructor', 'unknown'],
  ['constructor', null, 'unknown'],
  ['40004', null, 'unknown'],
  ['50000', null, 'unknown'],
  ['', null, 'unknown'],
  ['40005', 'isv.method-call-limited', 'refused_retryable'],
  ['40002', 'isv.invalid-signature', 'refused_retryable'],
  ['40006', 'isv.insufficient-isv-permissions', 'refused_retryable'],
  ['40004', 'ACQ.SELLER_BALANCE_NOT_ENOUGH', 'refused_retryable'],
  ['40004', 'ACQ.TRADE_HAS_CLOSE', 'refused_final'],
  ['40004', 'ACQ.TRADE_HAS_FINISHED', 'refused_final'],
  ['40004', 'ACQ.BUYER_NOT_EXIST', 'refused_final'],
])('%s %s is %s', (code, subCode, meaning) => {
  expect(meaningOf(code, subCode).class).toBe(meaning);
});

test('every refusal asks for a confirming query, since the SDK may have sent twice', () => {
  for (const sub_code of ['ACQ.TRADE_HAS_FINISHED', 'ACQ.SELLER_BALANCE_NOT_ENOUGH', 'ACQ.REASON_TRADE_BEEN_FREEZEN'])
    expect(classifyRefund({ code: '40004', sub_code }, trade)).toMatchObject({ confirm: true, code: sub_code });
});

test.each([
  [
    { code: '10000', out_trade_no: 'T1', fund_change: 'Y', gmt_refund_pay: '2026-03-02 10:00:00' },
    { class: 'settled', at: 1_772_416_800_000 },
  ],
  [{ code: '10000', out_trade_no: 'T1', fund_change: 'N' }, { class: 'accepted' }],
  [{ code: '10000', out_trade_no: 'T1' }, { class: 'accepted' }],
  [{ code: '10000', out_trade_no: 'T2', fund_change: 'Y' }, { class: 'unknown' }],
  [{ code: 10_000, fund_change: 'Y' }, { class: 'unknown' }],
  [{}, { class: 'unknown' }],
])('a refund answered %o', (response, answer) => {
  expect(classifyRefund(response, trade)).toMatchObject(answer);
});

const success = {
  code: '10000',
  out_trade_no: 'T1',
  out_request_no: 'R1',
  refund_status: 'REFUND_SUCCESS',
  refund_amount: '30.00',
};

test.each([
  [success, { class: 'settled' }],
  [{ code: '10000' }, { class: 'absent' }],
  [{ ...success, refund_status: 'REFUND_FAIL' }, { class: 'unknown' }],
  [{ ...success, refund_amount: '3.00' }, { class: 'unknown' }],
  [{ ...success, refund_amount: undefined }, { class: 'unknown' }],
  [{ ...success, out_request_no: 'R2' }, { class: 'unknown' }],
  [{ ...success, out_trade_no: 'T2' }, { class: 'unknown' }],
  // The bank did not take it, and the buyer has it in the Alipay balance: paid, and never to be paid again.
  [
    { ...success, deposit_back_info: { dback_status: 'F' } },
    { class: 'settled', landing: expect.stringContaining('BALANCE_INSTEAD_OF_CARD') },
  ],
  [
    { ...success, deposit_back_info: '{"dback_status":"F"}' },
    { class: 'settled', landing: expect.stringContaining('BALANCE_INSTEAD_OF_CARD') },
  ],
  [{ ...success, deposit_back_info: { dback_status: 'P' } }, { class: 'settled' }],
  [{ code: '40004', sub_code: 'ACQ.TRADE_NOT_EXIST' }, { class: 'absent' }],
  [{ code: '40004', sub_code: 'ACQ.SYSTEM_ERROR' }, { class: 'unknown' }],
  [{ code: '40005' }, { class: 'unknown' }],
])('a question answered %o', (response, answer) => {
  expect(classifyQuery(response, expected)).toMatchObject(answer);
});

test('where the money went is told by fund channel', () => {
  const refund_detail_item_list = [
    { fund_channel: 'ALIPAYACCOUNT', amount: '20.00' },
    { fund_channel: 'PCREDIT', amount: '10.00' },
  ];
  expect(classifyQuery({ ...success, refund_detail_item_list }, expected)).toMatchObject({
    landing: 'ALIPAYACCOUNT 20.00, PCREDIT 10.00',
  });
});
