import { text } from '@redress/domain';
import { pageOf } from '../page.ts';
import {
  billIn,
  breakOut,
  breakParams,
  breakQuery,
  explainBreakIn,
  handOnBreakIn,
  maximumBillBytes,
  proposeBreakIn,
  reconciliationIn,
  reconciliationOut,
  reconciliationQuery,
  reconciliationRunOut,
  undoExternalRefundIn,
} from '../reconciliation.ts';
import { defineRoute } from '../route.ts';

const move = { method: 'POST', tag: 'ledger', scope: 'ledger:write', params: breakParams, reply: breakOut } as const;
const moveRefusals = ['not_found', 'break_closed', 'break_being_booked'] as const;

const externalRefusals = ['break_not_a_refund', 'break_names_no_payment', 'external_refund_no_room'] as const;

/** Bills of channels against payouts and books; what does not agree is a break with a number, and ends in a person's name. */
export const reconciliationRoutes = {
  reconcileDay: defineRoute({
    method: 'POST',
    path: '/v1/reconciliations',
    summary: text(
      '下载渠道某日账单并对账（可重复）',
      'Fetch a channel’s bill of a day and reconcile it; may be repeated',
    ),
    tag: 'ledger',
    scope: 'ledger:write',
    body: reconciliationIn,
    reply: reconciliationOut,
    refusals: ['not_found', 'bill_not_available', 'bill_unreadable'],
  }),
  reconcileBill: defineRoute({
    method: 'POST',
    path: '/v1/bills',
    summary: text('上传渠道账单并对账（最大 50 MB）', 'Upload a channel’s bill and reconcile it (at most 50 MB)'),
    tag: 'ledger',
    scope: 'ledger:write',
    body: billIn,
    upload: { field: 'file', maximumBytes: maximumBillBytes },
    reply: reconciliationOut,
    refusals: ['not_found', 'bill_unreadable'],
  }),
  listReconciliations: defineRoute({
    method: 'GET',
    path: '/v1/reconciliations',
    summary: text('对账记录（新的在前）', 'List reconciliations, newest first'),
    tag: 'ledger',
    scope: 'ledger:read',
    query: reconciliationQuery,
    reply: pageOf(reconciliationRunOut),
  }),
  listBreaks: defineRoute({
    method: 'GET',
    path: '/v1/breaks',
    summary: text('对账差异（最久的在前）', 'List breaks, oldest first'),
    tag: 'ledger',
    scope: 'ledger:read',
    query: breakQuery,
    reply: pageOf(breakOut),
  }),
  getBreak: defineRoute({
    method: 'GET',
    path: '/v1/breaks/{number}',
    summary: text('查看一项差异', 'Read a break'),
    tag: 'ledger',
    scope: 'ledger:read',
    params: breakParams,
    reply: breakOut,
    refusals: ['not_found'],
  }),
  takeBreak: defineRoute({
    ...move,
    path: '/v1/breaks/{number}/take',
    summary: text('由我处理', 'Take a break upon oneself'),
    refusals: moveRefusals,
  }),
  explainBreak: defineRoute({
    ...move,
    path: '/v1/breaks/{number}/explain',
    summary: text('说明原因并关闭', 'Say what it was, and close it'),
    body: explainBreakIn,
    refusals: [...moveRefusals, ...externalRefusals],
  }),
  proposeBreakVoucher: defineRoute({
    ...move,
    path: '/v1/breaks/{number}/propose',
    summary: text('提出凭证建议', 'Propose the voucher of a break'),
    body: proposeBreakIn,
    refusals: [...moveRefusals, 'break_no_voucher'],
  }),
  bookBreak: defineRoute({
    ...move,
    path: '/v1/breaks/{number}/book',
    summary: text('由第二人入账并关闭', 'Book the proposed voucher, by a second person, and close the break'),
    refusals: [
      ...moveRefusals,
      'break_has_no_proposal',
      'break_maker_books',
      'ledger_unbalanced',
      'source_booked',
      ...externalRefusals,
    ],
  }),
  undoExternalRefund: defineRoute({
    ...move,
    path: '/v1/breaks/{number}/undo-external-refund',
    summary: text(
      '撤销计入的外部退款（由另一人）',
      'It was no refund of that payment: undo what was counted, by another person',
    ),
    body: undoExternalRefundIn,
    refusals: ['not_found', 'external_refund_missing', 'external_refund_same_person'],
  }),
  handOnPayment: defineRoute({
    ...move,
    path: '/v1/breaks/{number}/hand-on',
    summary: text('把无订单的收款转错收处理', 'Hand a payment without an order on to be looked at as a wrong charge'),
    body: handOnBreakIn,
    refusals: [...moveRefusals, 'break_not_a_payment', 'payment_conflict', 'date_in_future'],
  }),
};
