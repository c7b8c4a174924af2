import type { Scope } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { ask } from './queries.ts';

/** Whether the key of this person allows something. Until that is known, yes: the server has the last word anyway. */
export const useMay = (): ((scope: Scope) => boolean) => {
  const { data } = useQuery(ask.me());
  return (scope) => data?.scopes.includes(scope) ?? true;
};
