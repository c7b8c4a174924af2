import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';

export const askParcels = (id: string) =>
  queryOptions({
    queryKey: ['parcels', id],
    queryFn: ({ signal }) => call('listParcels', { params: { id }, signal }),
  });
