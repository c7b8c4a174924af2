import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { everyWhileDeaf } from '../../../api/hearing.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type Desk = ReplyFor<'getCaseDesk'>;

/** What others say and do shows up without reloading. */
const livelyMs = 15_000;

export const askDesk = (id: string) =>
  queryOptions({
    queryKey: ['desk', id],
    queryFn: ({ signal }) => call('getCaseDesk', { params: { id }, signal }),
    refetchInterval: () => everyWhileDeaf(livelyMs),
  });

export const askColleagues = () =>
  queryOptions({
    queryKey: ['colleagues'],
    queryFn: ({ signal }) => call('listColleagues', { signal }),
    staleTime: 300_000,
  });

export const askTeams = () =>
  queryOptions({ queryKey: ['teams'], queryFn: ({ signal }) => call('listTeams', { signal }), staleTime: 300_000 });

export const askComments = (id: string) =>
  queryOptions({
    queryKey: ['comments', id],
    queryFn: ({ signal }) => call('listComments', { params: { id }, signal }),
    refetchInterval: () => everyWhileDeaf(livelyMs),
  });
