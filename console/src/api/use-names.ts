import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { ask } from './queries.ts';

export const askAccounts = () =>
  queryOptions({
    queryKey: ['channel-accounts'],
    queryFn: ({ signal }) => call('listChannelAccounts', { signal }),
    staleTime: 60_000,
  });

/** What stands for a name that is still on its way: an id is longer, and would be read for a moment. */
const soon = '…';

/** What the channel accounts are called, for everybody: their numbers and keys are for those who keep them. */
export const useAccounts = () => {
  const { data, isLoading } = useQuery({
    queryKey: ['channel-names'],
    queryFn: ({ signal }) => call('listChannelNames', { signal }),
    staleTime: 60_000,
  });
  const all = data?.data ?? [];
  return {
    all,
    nameOf: (id: string): string => all.find((account) => account.id === id)?.label ?? (isLoading ? soon : id),
  };
};

/** The stores and what they are called. */
export const useStores = () => {
  const { data, isLoading } = useQuery(ask.stores());
  const all = data?.data ?? [];
  return { all, nameOf: (id: string): string => all.find((store) => store.id === id)?.name ?? (isLoading ? soon : id) };
};
