import { instantOf } from '@redress/domain';
import { describe, expect, test } from 'vitest';
import { classifyRefund, classifyRefundQuery } from './classify-refund.ts';
import { classifyTransfer, classifyTransferQuery } from './classify-transfer.ts';
import { meaningOf, transferMeaningOf } from './refusals.ts';
import type { RefundContent, TransferContent } from './request-body.ts';
import type { WireAnswer } from './wire-answer.ts';

test.each([
  ['SYSTEM_ERROR', '系统异常', 'unknown'],
  ['BIZERR_NEED_RETRY', '', 'unknown'],
  // The words say that the refund may be in progress.
  ['FREQUENCY_LIMITED', '频率限制', 'unknown'],
  ['INVALID_REQUEST', '订单金额或退款金额与之前请求不一致，请核实后再试', 'unknown'],
  // What nobody has told us about is unknown, also under names that every object has.
  ['SOMETHING_NEW', '', 'unknown'],
  ['constructor', '', 'unknown'],
  ['', '', 'unknown'],
  ['NOT_ENOUGH', '基本账户余额不足', 'refused_retryable'],
  ['PARAM_ERROR', '', 'refused_retryable'],
  ['SIGN_ERROR', '', 'refused_retryable'],
  ['NO_AUTH', '', 'refused_retryable'],
  ['MCH_NOT_EXISTS', '', 'refused_retryable'],
  ['INVALID_REQUEST', '当前请求量较大，请稍后使用相同参数重试', 'refused_retryable'],
  ['INVALID_REQUEST', '一句没人见过的话', 'refused_retryable'],
  ['INVALID_REQUEST', '订单已全额退款', 'refused_final'],
  ['INVALID_REQUEST', '订单已超过可退款的最大期限', 'refused_final'],
  ['INVALID_REQUEST', '申请退款金额大于订单可退金额', 'refused_final'],
  ['INVALID_REQUEST', '部分退款次数超过50次', 'refused_final'],
  ['USER_ACCOUNT_ABNORMAL', '', 'refused_final'],
  ['RESOURCE_NOT_EXISTS', '订单不存在', 'refused_final'],
  ['TRADE_OVERDUE', '', 'refused_final'],
])('%s %s is %s', (code, message, meaning) => {
  expect(meaningOf(code, message).class).toBe(meaning);
});

test('a refusal of a transfer is never final: a bill ends by its own state', () => {
  for (const code of ['USER_ACCOUNT_ABNORMAL', 'RESOURCE_NOT_EXISTS', 'TRADE_OVERDUE'])
    expect(transferMeaningOf(code, '')).toEqual({ class: 'refused_retryable', needs: 'person' });
  expect(transferMeaningOf('ALREADY_EXISTS', '')).toEqual({ class: 'unknown' });
});

const sent: RefundContent = {
  out_trade_no: 'T1',
  out_refund_no: 'R1',
  reason: '退款',
  amount: { refund: 3_000, total: 10_000, currency: 'CNY' },
};
const shown = {
  refund_id: '503',
  out_refund_no: 'R1',
  out_trade_no: 'T1',
  transaction_id: '420',
  channel: 'ORIGINAL',
  user_received_account: '招商银行借记卡0403',
  success_time: '2026-03-02T10:00:00+08:00',
  status: 'SUCCESS',
  amount: { total: 10_000, refund: 3_000, payer_refund: 3_000 },
};
const signed = (body: object, status = 200): WireAnswer => ({ kind: 'signed', status, body: { ...body } });
const refused = (status: number, code: string, message = ''): WireAnswer => ({
  kind: 'refused',
  status,
  code,
  message,
});
const nothing: WireAnswer = {
  kind: 'unbelievable',
  reason: 'ECONNRESET',
  status: null,
  raw: null,
  isUnknownSerial: false,
};

describe('a refund as it is shown', () => {
  test.each([
    [
      shown,
      {
        class: 'settled',
        channelNumber: '503',
        landing: 'ORIGINAL 30.00 (招商银行借记卡0403)',
        at: instantOf(Date.parse('2026-03-02T02:00:00Z')),
      },
    ],
    [
      { ...shown, success_time: undefined },
      { class: 'settled', at: null },
    ],
    [
      { ...shown, amount: { ...shown.amount, payer_refund: 2_001 } },
      { class: 'settled', landing: 'ORIGINAL 20.01 (招商银行借记卡0403), WECHAT_COUPON 9.99' },
    ],
    [
      { ...shown, channel: 'OTHER_BALANCE', user_received_account: '支付用户零钱' },
      { class: 'settled', landing: 'OTHER_BALANCE 30.00 (支付用户零钱)' },
    ],
    // A success that ended at the merchant paid nobody.
    [{ ...shown, user_received_account: '商户结算银行账户' }, { class: 'returned' }],
    [{ ...shown, user_received_account: '商户基本账户' }, { class: 'returned' }],
    [{ ...shown, user_received_account: '退还商户：商户基本账户' }, { class: 'returned' }],
    [{ ...shown, status: 'PROCESSING' }, { class: 'accepted' }],
    [{ ...shown, status: 'CLOSED' }, { class: 'returned' }],
    [{ ...shown, status: 'ABNORMAL' }, { class: 'abnormal' }],
    [{ ...shown, status: 'SOMETHING' }, { class: 'unknown' }],
    [{ ...shown, status: undefined }, { class: 'unknown' }],
    // About something else, or about another amount: not our answer.
    [{ ...shown, out_refund_no: 'R2' }, { class: 'unknown' }],
    [{ ...shown, out_trade_no: 'T2' }, { class: 'unknown' }],
    [{ ...shown, amount: { total: 10_000, refund: 30_000 } }, { class: 'unknown' }],
    [{ ...shown, amount: { total: 1_000, refund: 3_000 } }, { class: 'unknown' }],
    [{ ...shown, amount: { total: 10_000, refund: '3000' } }, { class: 'unknown' }],
    [{ ...shown, amount: undefined }, { class: 'unknown' }],
    [{}, { class: 'unknown' }],
  ])('%o', (body, answer) => {
    expect(classifyRefund(signed(body), sent)).toMatchObject(answer);
    expect(classifyRefundQuery(signed(body), sent)).toMatchObject(answer);
  });
});

describe('refusals are confirmed, since they are not signed', () => {
  test.each([
    [refused(403, 'NOT_ENOUGH'), { class: 'refused_retryable', needs: 'funds', confirm: true }],
    [refused(403, 'USER_ACCOUNT_ABNORMAL'), { class: 'refused_final', confirm: true }],
    [refused(404, 'RESOURCE_NOT_EXISTS'), { class: 'refused_final', confirm: true }],
    [refused(429, 'FREQUENCY_LIMITED'), { class: 'unknown' }],
    [nothing, { class: 'unknown', reason: 'ECONNRESET' }],
  ])('%o', (answer, expected) => {
    expect(classifyRefund(answer, sent)).toMatchObject(expected);
  });

  test('a question that is refused says nothing, but that the number does not exist', () => {
    expect(classifyRefundQuery(refused(404, 'RESOURCE_NOT_EXISTS'), sent)).toEqual({ class: 'absent' });
    expect(classifyRefundQuery(refused(404, 'MCH_NOT_EXISTS'), sent)).toMatchObject({ class: 'unknown' });
    expect(classifyRefundQuery(refused(401, 'SIGN_ERROR'), sent)).toMatchObject({ class: 'unknown' });
    expect(classifyRefundQuery(refused(403, 'USER_ACCOUNT_ABNORMAL'), sent)).toMatchObject({ class: 'unknown' });
    expect(classifyRefundQuery(nothing, sent)).toMatchObject({ class: 'unknown' });
  });
});

describe('a transfer as it is shown', () => {
  const order: TransferContent = {
    appid: 'wx1',
    out_bill_no: 'B1',
    transfer_scene_id: '1011',
    openid: 'o1',
    transfer_amount: 3_000,
    transfer_remark: '退款',
    user_recv_perception: '退款',
    transfer_scene_report_infos: [],
  };
  const bill = {
    out_bill_no: 'B1',
    transfer_bill_no: '133',
    transfer_amount: 3_000,
    update_time: '2026-03-02T10:00:00+08:00',
  };
  test.each([
    [{ ...bill, state: 'ACCEPTED' }, { class: 'accepted' }],
    [{ ...bill, state: 'PROCESSING' }, { class: 'accepted' }],
    [{ ...bill, state: 'TRANSFERING' }, { class: 'accepted' }],
    [{ ...bill, state: 'CANCELING' }, { class: 'accepted' }],
    [{ ...bill, state: 'WAIT_USER_CONFIRM' }, { class: 'awaiting_payee' }],
    [
      { ...bill, state: 'WAIT_USER_CONFIRM', package_info: 'ABBQ', create_time: '2026-03-02T10:00:00+08:00' },
      { class: 'awaiting_payee', confirmation: { package: 'ABBQ', until: Date.parse('2026-03-03T02:00:00Z') } },
    ],
    [
      { ...bill, state: 'SUCCESS' },
      { class: 'settled', channelNumber: '133', landing: 'WECHAT_WALLET 30.00' },
    ],
    [
      { ...bill, state: 'FAIL', fail_reason: 'OVERDUE_CLOSE' },
      { class: 'returned', message: 'FAIL OVERDUE_CLOSE' },
    ],
    [{ ...bill, state: 'CANCELLED' }, { class: 'returned' }],
    [{ ...bill, state: 'NEW_ONE' }, { class: 'unknown' }],
    [{ ...bill, state: 'SUCCESS', transfer_amount: 30_000 }, { class: 'unknown' }],
    [{ ...bill, state: 'SUCCESS', out_bill_no: 'B2' }, { class: 'unknown' }],
  ])('%o', (body, answer) => {
    expect(classifyTransfer(signed(body), order)).toMatchObject(answer);
    expect(classifyTransferQuery(signed(body), order)).toMatchObject(answer);
  });

  test('refused', () => {
    expect(classifyTransfer(refused(403, 'NOT_ENOUGH'), order)).toMatchObject({
      class: 'refused_retryable',
      confirm: true,
    });
    expect(classifyTransferQuery(refused(404, 'RESOURCE_NOT_EXISTS'), order)).toEqual({ class: 'absent' });
    expect(classifyTransferQuery(refused(403, 'NO_AUTH'), order)).toMatchObject({ class: 'unknown' });
    expect(classifyTransfer(nothing, order)).toMatchObject({ class: 'unknown' });
  });
});
