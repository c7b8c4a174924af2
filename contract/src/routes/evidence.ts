import { text } from '@redress/domain';
import { caseEventsOut } from '../events.ts';
import { evidenceIn, evidenceListOut, evidenceOut, evidenceParams, maximumEvidenceBytes } from '../evidence.ts';
import { idParams } from '../ids.ts';
import { receiptOut, receiptQuery } from '../receipts.ts';
import { defineRoute } from '../route.ts';

/** What belongs to a case: its evidence, its timeline, its receipt. */
export const evidenceRoutes = {
  attachEvidence: defineRoute({
    method: 'POST',
    path: '/v1/refund-cases/{id}/evidence',
    summary: text('补充佐证材料(最大 20 MB)', 'Attach evidence (at most 20 MB)'),
    tag: 'refund-cases',
    scope: 'cases:claim',
    idempotency: 'accepted',
    params: idParams('refundCase'),
    body: evidenceIn,
    upload: { field: 'file', maximumBytes: maximumEvidenceBytes },
    reply: evidenceOut,
    status: 201,
    refusals: ['not_found', 'move_not_allowed', 'evidence_empty', 'evidence_type_not_allowed', 'evidence_limit'],
  }),
  listEvidence: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/evidence',
    summary: text('佐证材料列表', 'List the evidence of a case'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    reply: evidenceListOut,
    refusals: ['not_found'],
  }),
  getEvidenceFile: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/evidence/{evidenceId}/file',
    summary: text('下载佐证材料', 'Download a piece of evidence'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: evidenceParams,
    reply: { file: ['application/octet-stream'] },
    refusals: ['not_found'],
  }),
  listCaseEvents: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/events',
    summary: text('退款单的时间线', 'The timeline of a case'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    reply: caseEventsOut,
    refusals: ['not_found'],
  }),
  getReceipt: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/receipt',
    summary: text('退款凭单', 'The receipt of a refund'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    reply: receiptOut,
    refusals: ['not_found'],
  }),
  getReceiptText: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/receipt.txt',
    summary: text('退款凭单(纯文本)', 'The receipt as plain text'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    query: receiptQuery,
    reply: { file: ['text/plain'] },
    refusals: ['not_found'],
  }),
  getReceiptPdf: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/receipt.pdf',
    summary: text('退款凭单(PDF)', 'The receipt as PDF'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    query: receiptQuery,
    reply: { file: ['application/pdf'] },
    refusals: ['not_found'],
  }),
};
