import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type ListedParcel = ReplyFor<'getReturnParcel'>;

export const askReturns = {
  list: (query: NonNullable<QueryFor<'listReturnParcels'>>) =>
    queryOptions({
      queryKey: ['return-parcels', query],
      queryFn: ({ signal }) => call('listReturnParcels', { query, signal }),
    }),
  counts: (storeId?: string) =>
    queryOptions({
      queryKey: ['return-parcel-counts', storeId ?? null],
      queryFn: ({ signal }) => call('countReturnParcels', { query: { storeId }, signal }),
    }),
  one: (id: string) =>
    queryOptions({
      queryKey: ['return-parcel', id],
      queryFn: ({ signal }) => call('getReturnParcel', { params: { id }, signal }),
    }),
};
