import { uuidOf } from '@redress/domain';
import type { Stores } from '../http/handlers.ts';

/**
 * The condition that keeps a list within the stores of whoever asks; none for all stores. One store is compared as one value, so that the
 * index by store gives the rows in order.
 */
export const withinStores = (
  column: string,
  stores: Stores | undefined,
  bind: (value: unknown) => string,
): readonly string[] => {
  if (stores === undefined || stores === 'all') return [];
  const [only, ...more] = stores;
  if (only !== undefined && more.length === 0) return [`${column} = ${bind(uuidOf(only))}::uuid`];
  return [`${column} = any(${bind(stores.map(uuidOf))}::uuid[])`];
};
