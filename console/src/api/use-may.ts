import type { Scope } from '@redress/contract';
import { useQuery } from '@tanstack/react-query';
import { mayOf } from './may.ts';
import { ask } from './queries.ts';

/**
 * Whether this person may do something, by rights of their own or lent to them. No screen is shown before that is known; when it cannot
 * be known, yes: the server has the last word anyway.
 */
export const useMay = (): ((scope: Scope) => boolean) => {
  const { data } = useQuery(ask.me());
  return data ? mayOf(data) : () => true;
};
