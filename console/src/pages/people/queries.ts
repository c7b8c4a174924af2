import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { QueryFor, ReplyFor } from '../../api/routes.ts';

export type Person = ReplyFor<'listStaff'>['data'][number];
export type Role = ReplyFor<'listRoles'>['data'][number];

export const askPeople = {
  staff: (cursor: string | undefined) =>
    queryOptions({
      queryKey: ['staff', cursor],
      queryFn: ({ signal }) => call('listStaff', { query: { limit: 50, ...(cursor && { cursor }) }, signal }),
    }),
  colleagues: () =>
    queryOptions({ queryKey: ['colleagues'], queryFn: ({ signal }) => call('listColleagues', { signal }) }),
  roles: () =>
    queryOptions({ queryKey: ['roles'], queryFn: ({ signal }) => call('listRoles', { signal }), staleTime: 60_000 }),
  scopes: () =>
    queryOptions({
      queryKey: ['scopes'],
      queryFn: ({ signal }) => call('listScopes', { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  keys: (cursor: string | undefined) =>
    queryOptions({
      queryKey: ['api-keys', cursor],
      queryFn: ({ signal }) => call('listApiKeys', { query: { limit: 50, ...(cursor && { cursor }) }, signal }),
    }),
  log: (query: NonNullable<QueryFor<'listViewLog'>>) =>
    queryOptions({ queryKey: ['view-log', query], queryFn: ({ signal }) => call('listViewLog', { query, signal }) }),
};
