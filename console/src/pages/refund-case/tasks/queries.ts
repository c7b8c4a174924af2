import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { everyWhileDeaf } from '../../../api/hearing.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type Task = ReplyFor<'listCaseTasks'>['data'][number];

export const askCaseTasks = (id: string) =>
  queryOptions({
    queryKey: ['tasks', id],
    queryFn: ({ signal }) => call('listCaseTasks', { params: { id }, signal }),
    refetchInterval: () => everyWhileDeaf(15_000),
  });
