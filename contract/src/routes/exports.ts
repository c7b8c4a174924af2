import { text } from '@redress/domain';
import { z } from 'zod';
import {
  breakExportQuery,
  caseExportQuery,
  customerExportQuery,
  entryExportQuery,
  exportCustomersIn,
  exportIn,
  exportOut,
  payoutExportQuery,
  policyTrialOut,
} from '../exports.ts';
import { idParams } from '../ids.ts';
import { pageOf, pageQuery } from '../page.ts';
import { simulationIn } from '../policy-drafts.ts';
import { defineRoute } from '../route.ts';

const asking = { method: 'POST', body: exportIn, reply: exportOut, refusals: ['exports_too_many'] } as const;
/** Everybody sees and takes their own, with the right that the list itself asks for. */
const own = { tag: 'exports', scope: null, reply: exportOut, refusals: ['not_found'] } as const;
const one = { params: idParams('exportJob') } as const;

/** Lists that leave the house as a sheet, written by a job that shows its progress. */
export const exportRoutes = {
  exportCases: defineRoute({
    ...asking,
    path: '/v1/refund-cases/export',
    summary: text('导出退款单列表', 'Export refund cases'),
    tag: 'exports',
    scope: 'cases:read',
    query: caseExportQuery,
  }),
  exportPayouts: defineRoute({
    ...asking,
    path: '/v1/payouts/export',
    summary: text('导出出款列表', 'Export payouts'),
    tag: 'exports',
    scope: 'payouts:read',
    query: payoutExportQuery,
  }),
  exportEntries: defineRoute({
    ...asking,
    path: '/v1/ledger/entries/export',
    summary: text('导出凭证（逐行）', 'Export vouchers, line by line'),
    tag: 'exports',
    scope: 'ledger:read',
    query: entryExportQuery,
  }),
  exportBreaks: defineRoute({
    ...asking,
    path: '/v1/breaks/export',
    summary: text('导出对账差异', 'Export breaks'),
    tag: 'exports',
    scope: 'ledger:read',
    query: breakExportQuery,
  }),
  exportCustomers: defineRoute({
    ...asking,
    overAllStores: true,
    path: '/v1/customers/export',
    summary: text('导出顾客（默认打码）', 'Export customers, masked unless asked otherwise'),
    tag: 'exports',
    scope: 'customers:read',
    query: customerExportQuery,
    body: exportCustomersIn,
    refusals: ['exports_too_many', 'scope_missing', 'reason_required'],
  }),
  startPolicyTrial: defineRoute({
    overAllStores: true,
    method: 'POST',
    path: '/v1/policy-checks/trials',
    summary: text('用过去的退款单试算政策变更（后台进行）', 'Try a change of policy on past cases, by a job'),
    tag: 'policies',
    scope: 'policies:read',
    body: simulationIn,
    reply: exportOut,
    status: 201,
    refusals: ['exports_too_many'],
  }),
  getPolicyTrial: defineRoute({
    ...one,
    method: 'GET',
    path: '/v1/policy-checks/trials/{id}',
    summary: text('查看试算的进度与结果', 'How far a trial is, and what it found'),
    tag: 'policies',
    scope: 'policies:read',
    reply: policyTrialOut,
    refusals: ['not_found', 'scope_missing', 'all_stores_needed'],
  }),
  listExports: defineRoute({
    method: 'GET',
    path: '/v1/exports',
    summary: text('我的导出（新的在前）', 'My exports, newest first'),
    tag: 'exports',
    scope: null,
    query: z.strictObject(pageQuery),
    reply: pageOf(exportOut),
  }),
  getExport: defineRoute({
    ...own,
    ...one,
    method: 'GET',
    path: '/v1/exports/{id}',
    summary: text('查看一次导出的进度', 'Read how far an export is'),
  }),
  getExportFile: defineRoute({
    ...own,
    ...one,
    method: 'GET',
    path: '/v1/exports/{id}/file',
    summary: text('下载导出的文件（记入日志）', 'Download the file of an export; the download is logged'),
    reply: {
      file: ['text/csv', 'application/json', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    },
    refusals: ['not_found', 'export_not_there', 'scope_missing', 'all_stores_needed'],
  }),
  cancelExport: defineRoute({
    ...own,
    ...one,
    method: 'DELETE',
    path: '/v1/exports/{id}',
    summary: text('停止导出，或删除它的文件', 'Stop an export, or take its file away'),
  }),
};
