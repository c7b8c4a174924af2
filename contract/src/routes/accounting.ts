import { text } from '@redress/domain';
import { booksEventIn, expectedReturnsIn, expectedReturnsOut, reverseIn } from '../book-events.ts';
import {
  ageingOut,
  balanceQuery,
  exportQuery,
  periodBalanceOut,
  profitOut,
  reportOut,
  reportQuery,
  subLedgerOut,
  subLedgerQuery,
  taxOut,
  taxQuery,
} from '../book-statements.ts';
import {
  booksIn,
  booksOut,
  chartOut,
  mappingIn,
  mappingOut,
  movePeriodIn,
  numberedOut,
  numberIn,
  periodOut,
  periodsOut,
} from '../books.ts';
import { idParams } from '../ids.ts';
import { entryOut } from '../ledger.ts';
import { pageOf } from '../page.ts';
import { redAnswerIn, redApplyIn, redAsideIn, redInvoiceOut, redInvoiceQuery, redIssueIn } from '../red-invoices.ts';
import { defineRoute } from '../route.ts';

const reading = { method: 'GET', tag: 'ledger', scope: 'ledger:read' } as const;
const writing = { method: 'POST', tag: 'ledger', scope: 'ledger:write' } as const;
const redMove = { ...writing, decision: true, params: idParams('redInvoice'), reply: redInvoiceOut } as const;
const redRefusals = [
  'not_found',
  'version_stale',
  'red_invoice_move_not_allowed',
  'calculation_input_invalid',
] as const;
const booking = [
  'not_found',
  'source_booked',
  'currency_mismatch',
  'event_not_in_standard',
  'nothing_to_book',
] as const;

/** Books that an accountant signs: settings, chart, periods, statements, tax and exports. */
export const accountingRoutes = {
  getBooks: defineRoute({
    ...reading,
    path: '/v1/books',
    summary: text('账簿设置', 'How the books are kept'),
    reply: booksOut,
  }),
  setBooks: defineRoute({
    ...writing,
    path: '/v1/books',
    summary: text('设置账簿', 'Say how the books are kept'),
    decision: true,
    body: booksIn,
    reply: booksOut,
    refusals: ['books_standard_fixed'],
  }),
  getChart: defineRoute({
    ...reading,
    path: '/v1/books/chart',
    summary: text('商户的科目表', 'The merchant’s chart of accounts'),
    reply: chartOut,
  }),
  mapAccount: defineRoute({
    ...writing,
    path: '/v1/books/chart',
    summary: text('设置科目编码与名称', 'Give an account the merchant’s own number and name'),
    body: mappingIn,
    reply: mappingOut,
    refusals: ['account_unknown', 'account_number_taken'],
  }),
  listPeriods: defineRoute({
    ...reading,
    path: '/v1/books/periods',
    summary: text('会计期间', 'The months of the books'),
    reply: periodsOut,
  }),
  movePeriod: defineRoute({
    ...writing,
    path: '/v1/books/periods',
    summary: text('结账、反结账及其复核', 'Close, reopen, and confirm either as a second person'),
    scope: 'ledger:close',
    body: movePeriodIn,
    reply: periodOut,
    refusals: [
      'period_move_not_allowed',
      'period_second_person',
      'period_not_over',
      'period_earlier_open',
      'period_later_closed',
      'period_closed',
      'reason_required',
      'version_stale',
    ],
  }),
  numberVouchers: defineRoute({
    ...writing,
    path: '/v1/books/numbering',
    summary: text('凭证编号', 'Number the vouchers of a month'),
    body: numberIn,
    reply: numberedOut,
    refusals: ['period_closed'],
  }),
  getPeriodTrialBalance: defineRoute({
    ...reading,
    path: '/v1/books/trial-balance',
    summary: text('期间试算平衡表（期初、发生、期末）', 'The trial balance of a span: opening, movement, closing'),
    query: balanceQuery,
    reply: periodBalanceOut,
  }),
  getRefundReport: defineRoute({
    ...reading,
    path: '/v1/books/report',
    summary: text('退款报表', 'Refunds by period, account, store and cause'),
    query: reportQuery,
    reply: reportOut,
  }),
  getProfitEffect: defineRoute({
    ...reading,
    path: '/v1/books/profit',
    summary: text('退款对利润的影响', 'What refunds took from the profit'),
    query: balanceQuery,
    reply: profitOut,
  }),
  getAgeing: defineRoute({
    ...reading,
    path: '/v1/books/ageing',
    summary: text('应退款账龄', 'What is owed to customers, by age'),
    reply: ageingOut,
  }),
  getSubLedger: defineRoute({
    ...reading,
    path: '/v1/books/sub-ledger',
    summary: text('明细账：按退款单、门店、渠道、顾客', 'An account by case, store, channel or customer'),
    query: subLedgerQuery,
    reply: subLedgerOut,
    refusals: ['account_unknown'],
  }),
  getTaxWorksheet: defineRoute({
    ...reading,
    path: '/v1/books/tax-worksheet',
    summary: text('增值税申报底稿', 'The worksheet for the VAT declaration'),
    query: taxQuery,
    reply: taxOut,
  }),
  exportBooks: defineRoute({
    ...reading,
    path: '/v1/books/export',
    summary: text('导出账簿', 'Export the books'),
    query: exportQuery,
    reply: {
      file: [
        'text/plain',
        'text/csv',
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
    },
    refusals: ['export_too_large'],
  }),
  bookEvent: defineRoute({
    ...writing,
    path: '/v1/books/events',
    summary: text('手工事项入账', 'Book an event by hand'),
    idempotency: 'required',
    body: booksEventIn,
    reply: entryOut,
    status: 201,
    refusals: [...booking, 'account_unknown', 'refundable_exceeded'],
  }),
  reverseEntry: defineRoute({
    ...writing,
    path: '/v1/ledger/entries/{id}/reverse',
    summary: text('冲销手工入账的分录', 'Reverse an entry that was booked by hand'),
    idempotency: 'required',
    params: idParams('entry'),
    body: reverseIn,
    reply: entryOut,
    status: 201,
    refusals: ['not_found', 'source_booked', 'entry_not_by_hand'],
  }),
  adjustExpectedReturns: defineRoute({
    ...writing,
    path: '/v1/books/expected-returns',
    summary: text('计提应付退货款', 'Bring the provision for expected returns to a new estimate'),
    body: expectedReturnsIn,
    reply: expectedReturnsOut,
    refusals: ['event_not_in_standard', 'source_booked'],
  }),
  listRedInvoices: defineRoute({
    ...reading,
    path: '/v1/red-invoices',
    summary: text('红字发票任务（新的在前）', 'Red-letter invoices, newest first'),
    query: redInvoiceQuery,
    reply: pageOf(redInvoiceOut),
  }),
  getRedInvoice: defineRoute({
    ...reading,
    path: '/v1/red-invoices/{id}',
    summary: text('查看红字发票任务', 'Read a red-letter invoice'),
    params: idParams('redInvoice'),
    reply: redInvoiceOut,
    refusals: ['not_found'],
  }),
  applyRedInvoice: defineRoute({
    ...redMove,
    path: '/v1/red-invoices/{id}/apply',
    summary: text('录入红字发票信息确认单', 'Enter the confirmation of a red-letter invoice'),
    body: redApplyIn,
    refusals: redRefusals,
  }),
  answerRedInvoice: defineRoute({
    ...redMove,
    path: '/v1/red-invoices/{id}/answer',
    summary: text('登记对方确认或否认', 'Record the other side’s answer'),
    body: redAnswerIn,
    refusals: redRefusals,
  }),
  issueRedInvoice: defineRoute({
    ...redMove,
    path: '/v1/red-invoices/{id}/issue',
    summary: text('登记已开具的红字发票', 'Record the red-letter invoice'),
    body: redIssueIn,
    refusals: [...redRefusals, 'date_in_future'],
  }),
  setAsideRedInvoice: defineRoute({
    ...redMove,
    path: '/v1/red-invoices/{id}/set-aside',
    summary: text('登记无需红字发票', 'Record that no red-letter invoice is needed'),
    body: redAsideIn,
    refusals: redRefusals,
  }),
};
