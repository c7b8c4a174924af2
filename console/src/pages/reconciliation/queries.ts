import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type Break = ReplyFor<'getBreak'>;

/** What the screens of reconciliation are read from. */
export const askReconciliation = {
  runs: (query: QueryFor<'listReconciliations'>) =>
    queryOptions({
      queryKey: ['reconciliations', query],
      queryFn: ({ signal }) => call('listReconciliations', { query, signal }),
    }),
  breaks: (query: QueryFor<'listBreaks'>) =>
    queryOptions({ queryKey: ['breaks', query], queryFn: ({ signal }) => call('listBreaks', { query, signal }) }),
  break: (number: string) =>
    queryOptions({
      queryKey: ['break', number],
      queryFn: ({ signal }) => call('getBreak', { params: { number }, signal }),
    }),
};
