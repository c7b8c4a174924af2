import type { ReplyBodyOf } from '@redress/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';

type Inbox = ReplyBodyOf<'listPortalInbox'>;
export type InboxMessage = Inbox['data'][number];
type Unseen = ReplyBodyOf<'countPortalInbox'>;

export const inboxQuery = () =>
  infiniteQueryOptions({
    queryKey: ['inbox', 'list'],
    queryFn: ({ pageParam }) =>
      call<Inbox>(`/inbox?limit=20${pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
/** Asked now and then while the page is open: the shop speaks without the customer. */
export const unseenQuery = () =>
  queryOptions({
    queryKey: ['inbox', 'unseen'],
    queryFn: () => call<Unseen>('/inbox/unseen'),
    refetchInterval: 30_000,
  });
export const markSeen = (upTo: string) => call<Unseen>('/inbox/seen', { method: 'POST', body: { upTo } });
