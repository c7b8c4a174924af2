import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type Message = ReplyFor<'listConversation'>['data'][number];

export const askConversation = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) => call('listConversation', { params: { id }, signal }),
    refetchInterval: 15_000,
  });
