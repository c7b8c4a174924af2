import { text } from '@redress/domain';
import { eventQuery, eventsOut } from '../events.ts';
import { idParams } from '../ids.ts';
import { accountsOut, entryOut, entryQuery, trialBalanceOut, voucherPdfQuery } from '../ledger.ts';
import { pageOf } from '../page.ts';
import { defineRoute } from '../route.ts';

/** The ledger and the list of everything that happened. */
export const bookRoutes = {
  listEntries: defineRoute({
    method: 'GET',
    path: '/v1/ledger/entries',
    summary: text('分录列表（新的在前）', 'List entries, newest first'),
    tag: 'ledger',
    scope: 'ledger:read',
    query: entryQuery,
    reply: pageOf(entryOut),
    refusals: ['account_unknown'],
  }),
  getEntry: defineRoute({
    method: 'GET',
    path: '/v1/ledger/entries/{id}',
    summary: text('查看分录', 'Read an entry'),
    tag: 'ledger',
    scope: 'ledger:read',
    params: idParams('entry'),
    reply: entryOut,
    refusals: ['not_found'],
  }),
  getVoucherPdf: defineRoute({
    method: 'GET',
    path: '/v1/ledger/entries/{id}/voucher.pdf',
    summary: text('一张记账凭证（PDF，金额大写）', 'One voucher as a PDF, with its amount in capitals'),
    tag: 'ledger',
    scope: 'ledger:read',
    params: idParams('entry'),
    query: voucherPdfQuery,
    reply: { file: ['application/pdf'] },
    refusals: ['not_found'],
  }),
  getTrialBalance: defineRoute({
    method: 'GET',
    path: '/v1/ledger/trial-balance',
    summary: text('试算平衡表', 'The trial balance'),
    tag: 'ledger',
    scope: 'ledger:read',
    reply: trialBalanceOut,
  }),
  listAccounts: defineRoute({
    method: 'GET',
    path: '/v1/ledger/accounts',
    summary: text('科目表', 'The chart of accounts'),
    tag: 'ledger',
    scope: 'ledger:read',
    reply: accountsOut,
  }),
  listEvents: defineRoute({
    method: 'GET',
    path: '/v1/events',
    summary: text('全部事件，按写入先后', 'Everything that happened, in the order it was written'),
    tag: 'events',
    scope: 'events:read',
    query: eventQuery,
    reply: eventsOut,
  }),
};
