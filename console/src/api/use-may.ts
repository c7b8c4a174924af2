import type { Scope } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { ask } from './queries.ts';

/** The larger right that contains a smaller one, as the server's `allows` has it. */
const partOf: Partial<Record<Scope, Scope>> = { 'evidence:attach': 'cases:claim', 'payouts:stop': 'payouts:write' };

/**
 * Whether this person may do something, by rights of their own or lent to them. No screen is shown before that is known; when it cannot
 * be known, yes: the server has the last word anyway.
 */
export const useMay = (): ((scope: Scope) => boolean) => {
  const { data } = useQuery(ask.me());
  return (scope) =>
    !data || [data, ...data.lent].some(({ scopes }) => scopes.some((held) => held === scope || held === partOf[scope]));
};
