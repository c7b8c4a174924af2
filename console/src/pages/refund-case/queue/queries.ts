import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { everyWhileDeaf } from '../../../api/hearing.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type BulkResult = ReplyFor<'bulkAssign'>;
export type View = ReplyFor<'listSavedViews'>['data'][number];

export const askQueueCounts = () =>
  queryOptions({
    queryKey: ['queue-counts'],
    queryFn: ({ signal }) => call('getQueueCounts', { signal }),
    refetchInterval: () => everyWhileDeaf(30_000),
  });

export const askViews = () =>
  queryOptions({
    queryKey: ['saved-views'],
    queryFn: ({ signal }) => call('listSavedViews', { signal }),
    retry: false,
  });
