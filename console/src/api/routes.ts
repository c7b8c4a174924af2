import type { BodyOf, OperationId, ReplyBodyOf, Routes } from '@redress/contract';
import type { z } from 'zod';

/**
 * The routes that the console calls. Only types come from the contract, so that no schema code travels to the browser;
 * a wrong method, path or rule does not compile.
 */
export const used = {
  getMe: get('/v1/me'),
  listStores: get('/v1/stores'),
  getCustomer: get('/v1/customers/{id}'),
  listOrders: get('/v1/orders'),
  getOrder: get('/v1/orders/{id}'),
  listCases: get('/v1/refund-cases'),
  getCase: get('/v1/refund-cases/{id}'),
  listCaseEvents: get('/v1/refund-cases/{id}/events'),
  listEvidence: get('/v1/refund-cases/{id}/evidence'),
  attachEvidence: post('/v1/refund-cases/{id}/evidence'),
  getEvidenceFile: get('/v1/refund-cases/{id}/evidence/{evidenceId}/file'),
  getReceiptPdf: get('/v1/refund-cases/{id}/receipt.pdf'),
  openCase: post('/v1/refund-cases'),
  assessCase: post('/v1/refund-cases/{id}/assess'),
  approveCase: post('/v1/refund-cases/{id}/approve'),
  declineCase: post('/v1/refund-cases/{id}/decline'),
  withdrawCase: post('/v1/refund-cases/{id}/withdraw'),
  appealCase: post('/v1/refund-cases/{id}/appeal'),
  listPayees: get('/v1/refund-cases/{id}/payees'),
  recordPayee: post('/v1/refund-cases/{id}/payees'),
  repayCase: post('/v1/refund-cases/{id}/repay'),
  listPayouts: get('/v1/payouts'),
  getPayout: get('/v1/payouts/{id}'),
  holdPayout: post('/v1/payouts/{id}/hold'),
  releasePayout: post('/v1/payouts/{id}/release'),
  voidPayout: post('/v1/payouts/{id}/void'),
  recordPaid: post('/v1/payouts/{id}/record-paid'),
  confirmPaid: post('/v1/payouts/{id}/confirm-paid'),
  rejectPaid: post('/v1/payouts/{id}/reject-paid'),
  recordReturned: post('/v1/payouts/{id}/record-returned'),
  handleAbnormal: post('/v1/payouts/{id}/handle-abnormal'),
  listEntries: get('/v1/ledger/entries'),
  getTrialBalance: get('/v1/ledger/trial-balance'),
} as const satisfies {
  readonly [K in OperationId]?: { readonly method: Routes[K]['method']; readonly path: Routes[K]['path'] };
};

export type Operation = keyof typeof used;

type Given<S> = S extends z.ZodType ? z.input<S> : undefined;

/** What is sent, and what comes back, in the words of the wire. */
export type ParamsFor<K extends Operation> = Given<Routes[K]['params']>;
export type QueryFor<K extends Operation> = Given<Routes[K]['query']>;
export type BodyFor<K extends Operation> = BodyOf<K> extends null ? undefined : Given<Routes[K]['body']>;
export type ReplyFor<K extends Operation> = ReplyBodyOf<K>;

function get<const P extends string>(path: P) {
  return { method: 'GET', path } as const;
}
function post<const P extends string>(path: P) {
  return { method: 'POST', path } as const;
}
