import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type AuditRun = ReplyFor<'getAuditRun'>;
export type Action = ReplyFor<'listActions'>['data'][number];

/** What the screens of the audit are read from. */
export const askAudit = {
  runs: (cursor: string | undefined) =>
    queryOptions({
      queryKey: ['audit-runs', cursor ?? null],
      queryFn: ({ signal }) => call('listAuditRuns', { query: { cursor, limit: 10 }, signal }),
      // A run tells each check as it is done.
      refetchInterval: ({ state }) =>
        state.data?.data.some(({ status }) => status === 'waiting' || status === 'running') ? 1_500 : false,
    }),
  actions: (query: NonNullable<QueryFor<'listActions'>>) =>
    queryOptions({ queryKey: ['actions', query], queryFn: ({ signal }) => call('listActions', { query, signal }) }),
};
