import type { Scope } from '@redress/contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { ask } from './queries.ts';
import { useMay } from './use-may.ts';

const needed: Scope = 'channels:read';

export const askAccounts = () =>
  queryOptions({
    queryKey: ['channel-accounts'],
    queryFn: ({ signal }) => call('listChannelAccounts', { signal }),
    staleTime: 60_000,
  });

/** What stands for a name that is still on its way: an id is longer, and would be read for a moment. */
const soon = '…';

/** The channel accounts and what they are called. Whoever may not read them sees their ids. */
export const useAccounts = () => {
  const may = useMay();
  const { data, isLoading } = useQuery({ ...askAccounts(), enabled: may(needed) });
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
