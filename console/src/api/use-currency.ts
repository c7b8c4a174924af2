import { useQuery } from '@tanstack/react-query';
import { call } from './client.ts';
import { ask } from './queries.ts';

/** The currency in which the merchant keeps its books; yuan until that is known. */
export const useCurrency = () => {
  const { data: me } = useQuery(ask.me());
  const { data } = useQuery({
    queryKey: ['merchant', me?.merchant.id],
    queryFn: ({ signal }) => call('getMerchant', { params: { id: me?.merchant.id ?? '' }, signal }),
    enabled: me !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.currency ?? 'CNY';
};
