import { queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { everyWhileDeaf } from '../../api/hearing.ts';

/** What the bell shows; looked for by itself, since nobody reloads a page for it. */
export const askNotices = () =>
  queryOptions({
    queryKey: ['notices'],
    queryFn: ({ signal }) => call('listNotices', { signal }),
    refetchInterval: () => everyWhileDeaf(20_000),
  });
