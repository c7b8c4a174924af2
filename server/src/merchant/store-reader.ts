import { type Id, type Instant, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

export type Store = {
  readonly id: Id<'store'>;
  /** The merchant's own code, unique for the merchant. */
  readonly code: string;
  readonly name: string;
  readonly createdAt: Instant;
};

/** Stores, newest first, at most `limit`, older than `before` when one is given. */
export const listStores = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, before }: { readonly limit: number; readonly before: Id<'store'> | null },
): Promise<Store[]> => {
  const { rows } = await db.query<StoreRow>({
    name: 'list-stores',
    text: `select store_id, code, name, created_at from store
      where merchant_id = $1 and ($2::uuid is null or store_id < $2) order by store_id desc limit $3`,
    values: [uuidOf(merchantId), before && uuidOf(before), limit],
  });
  return rows.map(storeOf);
};

/** The stores of these codes, by code; a code that is not known is not in the answer. */
export const storesByCode = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Store>> => {
  const { rows } = await db.query<StoreRow>({
    name: 'stores-by-code',
    text: 'select store_id, code, name, created_at from store where merchant_id = $1 and code = any($2::text[])',
    values: [uuidOf(merchantId), codes],
  });
  return new Map(rows.map((row) => [row.code, storeOf(row)]));
};

type StoreRow = { store_id: string; code: string; name: string; created_at: Instant };

const storeOf = (row: StoreRow): Store => ({
  id: idOf('store', row.store_id),
  code: row.code,
  name: row.name,
  createdAt: row.created_at,
});
