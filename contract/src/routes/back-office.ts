import { text } from '@redress/domain';
import { z } from 'zod';
import { auditRunOut } from '../audit-runs.ts';
import { actionQuery, actionsOut } from '../events.ts';
import { idParams } from '../ids.ts';
import { importCardsIn, importOrdersIn, importOut, importTemplateQuery, maximumImportBytes } from '../imports.ts';
import { pageOf, pageQuery } from '../page.ts';
import { defineRoute } from '../route.ts';

const importing = {
  method: 'POST',
  tag: 'orders',
  scope: 'orders:write',
  upload: { field: 'file', maximumBytes: maximumImportBytes },
  reply: importOut,
  refusals: ['file_unreadable', 'file_layout_unknown'],
} as const;
const auditing = { tag: 'ledger', scope: 'staff:audit' } as const;

/** Files that come in at the desk, the audit of everything, and who did what. */
export const backOfficeRoutes = {
  importOrders: defineRoute({
    overAllStores: true,
    ...importing,
    path: '/v1/orders/import',
    summary: text(
      '由文件导入订单（可重复，最大 50 MB）',
      'Import orders from a file; again changes nothing (at most 50 MB)',
    ),
    body: importOrdersIn,
  }),
  importCards: defineRoute({
    overAllStores: true,
    ...importing,
    path: '/v1/cards/import',
    summary: text(
      '由文件导入预付卡（可重复，最大 50 MB）',
      'Import cards from a file; again changes nothing (at most 50 MB)',
    ),
    body: importCardsIn,
  }),
  getImportTemplate: defineRoute({
    method: 'GET',
    path: '/v1/import-template',
    summary: text('导入模板', 'The template of an import'),
    tag: 'orders',
    scope: 'orders:read',
    query: importTemplateQuery,
    reply: { file: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  }),
  startAudit: defineRoute({
    ...auditing,
    method: 'POST',
    path: '/v1/audit-runs',
    summary: text('开始一次审计（已有进行中的则返回它）', 'Start an audit; the one that is running, if there is one'),
    reply: auditRunOut,
  }),
  listAuditRuns: defineRoute({
    ...auditing,
    method: 'GET',
    path: '/v1/audit-runs',
    summary: text('审计记录（新的在前）', 'Audits, newest first'),
    query: z.strictObject(pageQuery),
    reply: pageOf(auditRunOut),
  }),
  getAuditRun: defineRoute({
    ...auditing,
    method: 'GET',
    path: '/v1/audit-runs/{id}',
    summary: text('查看一次审计', 'Read an audit'),
    params: idParams('auditRun'),
    reply: auditRunOut,
    refusals: ['not_found'],
  }),
  listActions: defineRoute({
    method: 'GET',
    path: '/v1/actions',
    summary: text('谁做了什么（新的在前）', 'Who did what, newest first'),
    tag: 'events',
    scope: 'events:read',
    query: actionQuery,
    reply: actionsOut,
  }),
};
