import { text } from '@redress/domain';
import {
  bulkApproveIn,
  bulkAssignIn,
  bulkCasesOut,
  bulkCommentIn,
  bulkReplyIn,
  bulkRequestEvidenceIn,
  bulkTagIn,
} from '../bulk-cases.ts';
import { defineRoute } from '../route.ts';

/**
 * One move on many cases. Each case is done or refused by itself, within the rights of whoever asks, their own or lent ones, and the
 * answer tells which and why. Under one Idempotency-Key a repetition goes on where the first one broke off. There is no decline among
 * them: a customer is owed a reason of their own.
 */
const bulk = {
  method: 'POST',
  tag: 'refund-cases',
  scope: 'cases:work',
  eachCase: true,
  reply: bulkCasesOut,
} as const;

export const bulkCaseRoutes = {
  bulkAssign: defineRoute({
    ...bulk,
    path: '/v1/refund-cases/bulk/assign',
    summary: text('批量分派', 'Assign many cases'),
    idempotency: 'accepted',
    body: bulkAssignIn,
  }),
  bulkComment: defineRoute({
    ...bulk,
    path: '/v1/refund-cases/bulk/comment',
    summary: text('批量备注', 'Comment on many cases'),
    idempotency: 'accepted',
    body: bulkCommentIn,
  }),
  bulkTag: defineRoute({
    ...bulk,
    path: '/v1/refund-cases/bulk/tag',
    summary: text('批量加减标签', 'Put tags on many cases, or take them off'),
    idempotency: 'accepted',
    body: bulkTagIn,
  }),
  bulkRequestEvidence: defineRoute({
    ...bulk,
    path: '/v1/refund-cases/bulk/evidence-request',
    summary: text('批量请顾客补充材料', 'Ask the customers of many cases for what is missing'),
    idempotency: 'required',
    body: bulkRequestEvidenceIn,
  }),
  bulkReply: defineRoute({
    ...bulk,
    path: '/v1/refund-cases/bulk/reply',
    summary: text('用模板批量回复顾客', 'Write to the customers of many cases by a template'),
    idempotency: 'required',
    body: bulkReplyIn,
  }),
  bulkApprove: defineRoute({
    ...bulk,
    path: '/v1/refund-cases/bulk/approve',
    summary: text('批量批准：逐张判断，不能批准的逐张说明', 'Approve many cases, each judged by itself'),
    scope: 'cases:approve',
    idempotency: 'required',
    body: bulkApproveIn,
  }),
};
