import { useQuery } from '@tanstack/react-query';
import { type CallOf, call } from '../api/client.ts';
import type { Operation, ReplyFor } from '../api/routes.ts';
import { newKey } from '../chance.ts';

/**
 * What a move would do, asked of the server with `dryRun`: the same decision on the same facts, and nothing written.
 * Screens never compute an amount themselves.
 */
export const usePreview = <K extends Operation>(operation: K, input: CallOf<K> | null) =>
  useQuery<ReplyFor<K>>({
    queryKey: ['preview', operation, input],
    queryFn: ({ signal }) => {
      if (input === null) throw new Error('a preview without input is not enabled');
      return call(operation, { ...input, key: newKey(), signal });
    },
    enabled: input !== null,
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
