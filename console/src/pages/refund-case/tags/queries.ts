import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type Tag = ReplyFor<'listTags'>['data'][number];

export const askTags = () =>
  queryOptions({ queryKey: ['tags'], queryFn: ({ signal }) => call('listTags', { signal }), staleTime: 60_000 });
