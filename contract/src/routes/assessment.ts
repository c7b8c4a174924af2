import { text } from '@redress/domain';
import { z } from 'zod';
import { caseExplanationOut } from '../case-explanation.ts';
import { idParams } from '../ids.ts';
import { receiptQuery } from '../receipts.ts';
import { defineRoute } from '../route.ts';
import { worksheetOut } from '../worksheets.ts';

export const assessmentRoutes = {
  getExplanation: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/explanation',
    summary: text('为什么是这个金额', 'Why this amount'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    reply: caseExplanationOut,
    refusals: ['not_found'],
  }),
  getExplanationText: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/explanation.txt',
    summary: text('为什么是这个金额（纯文本）', 'Why this amount, as plain text'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    query: receiptQuery,
    reply: { file: ['text/plain'] },
    refusals: ['not_found'],
  }),
  listWorksheets: defineRoute({
    method: 'GET',
    path: '/v1/worksheets',
    summary: text('六类原因的核查表', 'The worksheets of the six causes'),
    tag: 'refund-cases',
    scope: 'cases:read',
    reply: z.strictObject({ data: z.array(worksheetOut) }),
  }),
};
