import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../api/client.ts';
import { everyWhileDeaf } from '../../../api/hearing.ts';
import type { ReplyFor } from '../../../api/routes.ts';

export type Offer = ReplyFor<'listOffers'>['data'][number];

export const askOffers = (id: string) =>
  queryOptions({
    queryKey: ['offers', id],
    queryFn: ({ signal }) => call('listOffers', { params: { id }, signal }),
    refetchInterval: () => everyWhileDeaf(15_000),
  });
