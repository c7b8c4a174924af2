import type { Scope } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { ask } from './queries.ts';

/** Whether this person may do something, by rights of their own or lent to them. Until that is known, yes: the server has the last word anyway. */
export const useMay = (): ((scope: Scope) => boolean) => {
  const { data } = useQuery(ask.me());
  return (scope) => !data || [data, ...data.lent].some(({ scopes }) => scopes.includes(scope));
};
