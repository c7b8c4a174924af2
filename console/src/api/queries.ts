import { QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';
import { everyWhileDeaf } from './hearing.ts';
import { ApiProblem } from './problem.ts';
import type { QueryFor, ReplyFor } from './routes.ts';
import { session } from './session.ts';

export type Case = ReplyFor<'getCase'>;
export type CaseSummary = ReplyFor<'listCases'>['data'][number];
export type Order = ReplyFor<'getOrder'>;
export type Explanation = NonNullable<Case['assessment']>['explanation'];
export type Payout = ReplyFor<'listPayouts'>['data'][number];
export type Wire = Case['claim']['returnFreight'];

/** A "no" stays a "no" when it is asked again; only a lost connection or a server that is down is tried twice more. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < 2 && (!(error instanceof ApiProblem) || error.status === 0 || error.status >= 500),
    },
  },
});

export const ask = {
  me: () =>
    queryOptions({
      queryKey: ['me'],
      queryFn: ({ signal }) => call('getMe', { signal }),
      staleTime: 60_000,
      // Who has just left is nobody, whatever is still on the screen.
      enabled: session.isOpen(),
    }),
  stores: () =>
    queryOptions({
      queryKey: ['stores'],
      queryFn: ({ signal }) => call('listStores', { query: { limit: 100 }, signal }),
      staleTime: 300_000,
    }),
  cases: (query: NonNullable<QueryFor<'listCases'>>) =>
    queryOptions({ queryKey: ['cases', query], queryFn: ({ signal }) => call('listCases', { query, signal }) }),
  casesOfOrder: (orderId: string) => ask.cases({ orderId, limit: 20 }),
  caseCounts: (storeId?: string) =>
    queryOptions({
      queryKey: ['case-counts', storeId ?? null],
      queryFn: ({ signal }) => call('countCases', { query: { storeId }, signal }),
    }),
  deskHome: () => queryOptions({ queryKey: ['desk-home'], queryFn: ({ signal }) => call('getDeskHome', { signal }) }),
  case: (id: string) =>
    queryOptions({
      queryKey: ['case', id],
      queryFn: ({ signal }) => call('getCase', { params: { id }, signal }),
      // Money on its way moves by itself; a case at rest is read again only when somebody acts.
      refetchInterval: ({ state }) => (state.data?.status === 'paying' ? everyWhileDeaf(2_000) : false),
    }),
  timeline: (id: string) =>
    queryOptions({
      queryKey: ['timeline', id],
      queryFn: ({ signal }) => call('listCaseEvents', { params: { id }, signal }),
    }),
  activity: (id: string) =>
    queryOptions({
      queryKey: ['activity', id],
      queryFn: ({ signal }) => call('listCaseActivity', { params: { id }, signal }),
    }),
  clocks: (id: string) =>
    queryOptions({
      queryKey: ['clocks', id],
      queryFn: ({ signal }) => call('listCaseClocks', { params: { id }, signal }),
      refetchInterval: 60_000,
    }),
  lessons: (id: string) =>
    queryOptions({
      queryKey: ['lessons', id],
      queryFn: ({ signal }) => call('listCaseLessons', { params: { id }, signal }),
    }),
  evidence: (id: string) =>
    queryOptions({
      queryKey: ['evidence', id],
      queryFn: ({ signal }) => call('listEvidence', { params: { id }, signal }),
    }),
  payees: (id: string) =>
    queryOptions({
      queryKey: ['payees', id],
      queryFn: ({ signal }) => call('listPayees', { params: { id }, signal }),
    }),
  order: (id: string) =>
    queryOptions({
      queryKey: ['order', id],
      queryFn: ({ signal }) => call('getOrder', { params: { id }, signal }),
    }),
  orderByNumber: (number: string) =>
    queryOptions({
      queryKey: ['order-by-number', number],
      queryFn: ({ signal }) => call('listOrders', { query: { number }, signal }),
    }),
  cardByNumber: (number: string) =>
    queryOptions({
      queryKey: ['card-by-number', number],
      queryFn: ({ signal }) => call('listCards', { query: { number }, signal }),
    }),
  payouts: (query: NonNullable<QueryFor<'listPayouts'>>) =>
    queryOptions({ queryKey: ['payouts', query], queryFn: ({ signal }) => call('listPayouts', { query, signal }) }),
  payout: (id: string) =>
    queryOptions({
      queryKey: ['payout', id],
      queryFn: ({ signal }) => call('getPayout', { params: { id }, signal }),
      // With a next step it moves by itself, and what may be done to it changes meanwhile.
      refetchInterval: ({ state }) => (state.data?.next ? 2_000 : false),
    }),
  entries: (query: NonNullable<QueryFor<'listEntries'>>) =>
    queryOptions({ queryKey: ['entries', query], queryFn: ({ signal }) => call('listEntries', { query, signal }) }),
};
