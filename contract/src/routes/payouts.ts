import { text } from '@redress/domain';
import { idParams } from '../ids.ts';
import { pageOf } from '../page.ts';
import {
  confirmPaidIn,
  handleAbnormalIn,
  holdIn,
  payoutCountsOut,
  payoutDetailOut,
  payoutOut,
  payoutQuery,
  recordPaidIn,
  recordReturnedIn,
  releaseIn,
  voidIn,
} from '../payouts.ts';
import { defineRoute } from '../route.ts';

/** What every move that people make on a payout has in common. */
const move = {
  method: 'POST',
  tag: 'payouts',
  scope: 'payouts:write',
  idempotency: 'required',
  decision: true,
  params: idParams('payout'),
  reply: payoutOut,
} as const;

export const payoutRoutes = {
  listPayouts: defineRoute({
    method: 'GET',
    path: '/v1/payouts',
    summary: text('出款列表（新的在前）', 'List payouts, newest first'),
    tag: 'payouts',
    scope: 'payouts:read',
    query: payoutQuery,
    reply: pageOf(payoutOut),
  }),
  countPayouts: defineRoute({
    overAllStores: true,
    method: 'GET',
    path: '/v1/payout-counts',
    summary: text('未完结出款的笔数与金额', 'How many payouts are not over, and what they come to'),
    tag: 'payouts',
    scope: 'payouts:read',
    reply: payoutCountsOut,
  }),
  getPayout: defineRoute({
    method: 'GET',
    path: '/v1/payouts/{id}',
    summary: text('查看出款及渠道往来', 'Read a payout and its exchanges with the channel'),
    tag: 'payouts',
    scope: 'payouts:read',
    params: idParams('payout'),
    reply: payoutDetailOut,
    refusals: ['not_found'],
  }),
  holdPayout: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/hold',
    summary: text('暂缓出款', 'Hold a payout'),
    body: holdIn,
    refusals: ['not_found', 'payout_move_not_allowed'],
  }),
  releasePayout: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/release',
    summary: text('放行出款', 'Release a payout'),
    body: releaseIn,
    refusals: ['not_found', 'payout_move_not_allowed'],
  }),
  voidPayout: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/void',
    summary: text('作废未发出的出款', 'Void a payout that never left'),
    body: voidIn,
    refusals: ['not_found', 'payout_move_not_allowed', 'reason_required'],
  }),
  recordPaid: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/record-paid',
    summary: text('登记线下付款', 'Record a payment made by hand'),
    body: recordPaidIn,
    refusals: ['not_found', 'payout_move_not_allowed', 'payout_checker_is_approver', 'proof_required'],
  }),
  confirmPaid: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/confirm-paid',
    summary: text('复核线下付款（登记人以外的人）', 'Confirm a payment by hand, by another person than its recorder'),
    body: confirmPaidIn,
    refusals: ['not_found', 'payout_move_not_allowed', 'payout_recorder_confirms'],
  }),
  rejectPaid: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/reject-paid',
    summary: text('退回线下付款登记', 'Take back the record of a payment by hand'),
    body: voidIn,
    refusals: ['not_found', 'payout_move_not_allowed', 'reason_required'],
  }),
  recordReturned: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/record-returned',
    summary: text('登记款项退回商户', 'Record that the money came back to the merchant'),
    body: recordReturnedIn,
    refusals: [
      'not_found',
      'payout_move_not_allowed',
      'payout_checker_is_approver',
      'payout_recorder_returns',
      'proof_required',
      'reason_required',
    ],
  }),
  handleAbnormal: defineRoute({
    ...move,
    path: '/v1/payouts/{id}/handle-abnormal',
    summary: text('处理异常退款：退到顾客银行卡，或退回商户', 'Tell an abnormal refund where to go'),
    body: handleAbnormalIn,
    refusals: ['not_found', 'payout_move_not_allowed', 'abnormal_not_carried', 'payee_recorder_repays'],
  }),
};
