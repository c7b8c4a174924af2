import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

/** What the payout run is read from. */
export const askRun = {
  counts: () =>
    queryOptions({
      queryKey: ['payout-counts'],
      queryFn: ({ signal }) => call('countPayouts', { signal }),
      refetchInterval: 5_000,
    }),
  forecast: (funds: boolean) =>
    queryOptions({
      queryKey: ['payout-forecast', funds],
      queryFn: ({ signal }) => call('forecastPayouts', { query: { funds: funds ? 'true' : 'false' }, signal }),
    }),
  stops: () =>
    queryOptions({ queryKey: ['payout-stops'], queryFn: ({ signal }) => call('listPayoutStops', { signal }) }),
  fundsRules: () =>
    queryOptions({ queryKey: ['funds-rules'], queryFn: ({ signal }) => call('listFundsRules', { signal }) }),
  limits: () =>
    queryOptions({ queryKey: ['payout-limits'], queryFn: ({ signal }) => call('listPayoutLimits', { signal }) }),
};
