import type { Cause } from '@redress/domain';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type Card = ReplyFor<'getCard'>;

/** What the screens of orders and cards are read from. */
export const askOrders = {
  orders: (query: NonNullable<QueryFor<'listOrders'>>) =>
    queryOptions({ queryKey: ['orders', query], queryFn: ({ signal }) => call('listOrders', { query, signal }) }),
  cards: (query: NonNullable<QueryFor<'listCards'>>) =>
    queryOptions({ queryKey: ['cards', query], queryFn: ({ signal }) => call('listCards', { query, signal }) }),
  card: (id: string) =>
    queryOptions({ queryKey: ['card', id], queryFn: ({ signal }) => call('getCard', { params: { id }, signal }) }),
  worth: (id: string, cause: Cause) =>
    queryOptions({
      queryKey: ['card-worth', id, cause],
      queryFn: ({ signal }) => call('getCardWorth', { params: { id }, query: { cause }, signal }),
      retry: false,
    }),
};
