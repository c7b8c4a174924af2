import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor } from '../../api/routes.ts';

/** What the screens of customers are read from: always with masks. */
export const askCustomers = {
  list: (query: NonNullable<QueryFor<'listCustomers'>>) =>
    queryOptions({
      queryKey: ['customers', query],
      queryFn: ({ signal }) => call('listCustomers', { query: { ...query, masked: 'true' }, signal }),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['customer-masked', id],
      queryFn: ({ signal }) => call('getCustomer', { params: { id }, query: { masked: 'true' }, signal }),
    }),
  choice: (id: string) =>
    queryOptions({
      queryKey: ['message-choice', id],
      queryFn: ({ signal }) => call('getMessageChoice', { params: { id }, signal }),
    }),
  file: (id: string) =>
    queryOptions({
      queryKey: ['customer-file', id],
      queryFn: ({ signal }) => call('getCustomerFile', { params: { id }, signal }),
    }),
};
