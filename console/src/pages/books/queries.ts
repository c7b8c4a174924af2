import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor } from '../../api/routes.ts';

/** What the screens of the books are read from. */
export const askBooks = {
  entry: (id: string) =>
    queryOptions({
      queryKey: ['entry', id],
      queryFn: ({ signal }) => call('getEntry', { params: { id }, signal }),
    }),
  periods: () => queryOptions({ queryKey: ['periods'], queryFn: ({ signal }) => call('listPeriods', { signal }) }),
  chart: () =>
    queryOptions({ queryKey: ['chart'], queryFn: ({ signal }) => call('getChart', { signal }), staleTime: 60_000 }),
  setting: () => queryOptions({ queryKey: ['books'], queryFn: ({ signal }) => call('getBooks', { signal }) }),
  balance: (query: QueryFor<'getPeriodTrialBalance'>) =>
    queryOptions({
      queryKey: ['period-balance', query],
      queryFn: ({ signal }) => call('getPeriodTrialBalance', { query, signal }),
    }),
  report: (query: QueryFor<'getRefundReport'>) =>
    queryOptions({
      queryKey: ['refund-report', query],
      queryFn: ({ signal }) => call('getRefundReport', { query, signal }),
    }),
  profit: (query: QueryFor<'getProfitEffect'>) =>
    queryOptions({ queryKey: ['profit', query], queryFn: ({ signal }) => call('getProfitEffect', { query, signal }) }),
  ageing: () => queryOptions({ queryKey: ['ageing'], queryFn: ({ signal }) => call('getAgeing', { signal }) }),
  subLedger: (query: QueryFor<'getSubLedger'>) =>
    queryOptions({
      queryKey: ['sub-ledger', query],
      queryFn: ({ signal }) => call('getSubLedger', { query, signal }),
    }),
  tax: (period: string) =>
    queryOptions({
      queryKey: ['tax', period],
      queryFn: ({ signal }) => call('getTaxWorksheet', { query: { period }, signal }),
    }),
  redInvoices: (query: QueryFor<'listRedInvoices'>) =>
    queryOptions({
      queryKey: ['red-invoices', query],
      queryFn: ({ signal }) => call('listRedInvoices', { query, signal }),
      // The 72 hours of a confirmation run out by themselves.
      refetchInterval: 60_000,
    }),
};
