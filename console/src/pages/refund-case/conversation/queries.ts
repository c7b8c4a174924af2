import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { everyWhileDeaf } from '../../../api/hearing.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type Message = ReplyFor<'listConversation'>['data'][number];

export type Filled = ReplyFor<'fillReply'>;
export type Template = ReplyFor<'listReplyTemplates'>['data'][number];

export const askTemplates = () =>
  queryOptions({
    queryKey: ['reply-templates'],
    queryFn: ({ signal }) => call('listReplyTemplates', { signal }),
    staleTime: 60_000,
  });

export const askConversation = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => call('listConversation', { params: { id }, signal }),
    refetchInterval: () => everyWhileDeaf(15_000),
  });
