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
  getCaseDesk: get('/v1/refund-cases/{id}/desk'),
  assignCase: post('/v1/refund-cases/{id}/assign'),
  watchCase: post('/v1/refund-cases/{id}/watch'),
  escalateCase: post('/v1/refund-cases/{id}/escalate'),
  endEscalation: post('/v1/refund-cases/{id}/end-escalation'),
  listColleagues: get('/v1/colleagues'),
  listTeams: get('/v1/teams'),
  listComments: get('/v1/refund-cases/{id}/comments'),
  writeComment: post('/v1/refund-cases/{id}/comments'),
  listConversation: get('/v1/refund-cases/{id}/messages'),
  postCaseMessage: post('/v1/refund-cases/{id}/messages'),
  listCaseTasks: get('/v1/refund-cases/{id}/tasks'),
  giveTask: post('/v1/refund-cases/{id}/tasks'),
  listOpenTasks: get('/v1/tasks'),
  closeTask: post('/v1/tasks/{id}/close'),
  listOffers: get('/v1/refund-cases/{id}/offers'),
  makeOffer: post('/v1/refund-cases/{id}/offers'),
  withdrawOffer: post('/v1/offers/{id}/withdraw'),
  answerOffer: post('/v1/offers/{id}/answer'),
  counterOffer: post('/v1/offers/{id}/counter'),
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
  countPayouts: get('/v1/payout-counts'),
  forecastPayouts: get('/v1/payout-forecast'),
  listPayoutStops: get('/v1/payout-stops'),
  stopPayouts: post('/v1/payout-stops'),
  liftPayoutStop: post('/v1/payout-stops/{id}/lift'),
  listPayoutLimits: get('/v1/payout-limits'),
  setPayoutLimit: post('/v1/channel-accounts/{id}/limits'),
  listChannelAccounts: get('/v1/channel-accounts'),
  createChannelAccount: post('/v1/channel-accounts'),
  replaceChannelAccount: post('/v1/channel-accounts/{id}/replace'),
  checkChannelAccount: post('/v1/channel-accounts/{id}/check'),
  enableChannelAccount: post('/v1/channel-accounts/{id}/enable'),
  disableChannelAccount: post('/v1/channel-accounts/{id}/disable'),
  listBankBatches: get('/v1/bank-batches'),
  makeBankBatch: post('/v1/bank-batches'),
  getBankBatch: get('/v1/bank-batches/{id}'),
  releaseBankBatch: post('/v1/bank-batches/{id}/release'),
  discardBankBatch: post('/v1/bank-batches/{id}/discard'),
  downloadBankBatch: post('/v1/bank-batches/{id}/download'),
  listBankFiles: get('/v1/bank-files'),
  takeInBankFile: post('/v1/bank-files'),
  getBankFile: get('/v1/bank-files/{id}'),
  listBankLines: get('/v1/bank-files/{id}/lines'),
  closeBankLine: post('/v1/bank-files/{id}/lines/{place}/close'),
  listReconciliations: get('/v1/reconciliations'),
  reconcileDay: post('/v1/reconciliations'),
  reconcileBill: post('/v1/bills'),
  listBreaks: get('/v1/breaks'),
  getBreak: get('/v1/breaks/{number}'),
  takeBreak: post('/v1/breaks/{number}/take'),
  explainBreak: post('/v1/breaks/{number}/explain'),
  proposeBreakVoucher: post('/v1/breaks/{number}/propose'),
  bookBreak: post('/v1/breaks/{number}/book'),
  handOnPayment: post('/v1/breaks/{number}/hand-on'),
  listEntries: get('/v1/ledger/entries'),
  getEntry: get('/v1/ledger/entries/{id}'),
  getVoucherPdf: get('/v1/ledger/entries/{id}/voucher.pdf'),
  getBooks: get('/v1/books'),
  setBooks: post('/v1/books'),
  getChart: get('/v1/books/chart'),
  mapAccount: post('/v1/books/chart'),
  listPeriods: get('/v1/books/periods'),
  movePeriod: post('/v1/books/periods'),
  numberVouchers: post('/v1/books/numbering'),
  getPeriodTrialBalance: get('/v1/books/trial-balance'),
  getRefundReport: get('/v1/books/report'),
  getProfitEffect: get('/v1/books/profit'),
  getAgeing: get('/v1/books/ageing'),
  getSubLedger: get('/v1/books/sub-ledger'),
  getTaxWorksheet: get('/v1/books/tax-worksheet'),
  exportBooks: get('/v1/books/export'),
  listRedInvoices: get('/v1/red-invoices'),
  applyRedInvoice: post('/v1/red-invoices/{id}/apply'),
  answerRedInvoice: post('/v1/red-invoices/{id}/answer'),
  issueRedInvoice: post('/v1/red-invoices/{id}/issue'),
  setAsideRedInvoice: post('/v1/red-invoices/{id}/set-aside'),
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
