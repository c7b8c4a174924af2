import { type Id, ok, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import type { Store } from './store-reader.ts';

/** Records a store under a code of the merchant's own. Refused when the code is taken (`already_exists`) or the merchant is not there. */
export const addStore = async (
  house: House,
  { merchantId, code, name }: { readonly merchantId: Id<'merchant'>; readonly code: string; readonly name: string },
): Promise<Result<Store, Refusal>> => {
  const store: Store = { id: house.newId('store'), code, name, createdAt: house.clock.now() };
  const { rows } = await house.db.query<{ known: boolean; made: boolean }>({
    name: 'add-store',
    text: `with made as (
        insert into store (merchant_id, store_id, code, name, created_at)
        select merchant_id, $2::uuid, $3, $4, $5::timestamptz from merchant where merchant_id = $1
        on conflict (merchant_id, code) do nothing returning 1
      ) select exists (select 1 from merchant where merchant_id = $1) as known, exists (select 1 from made) as made`,
    values: [uuidOf(merchantId), uuidOf(store.id), code, name, toIso(store.createdAt)],
  });
  if (rows[0]?.made) return ok(store);
  return rows[0]?.known
    ? refused(refusal('already_exists', { what: code }, '/code'))
    : refused(refusal('not_found', { what: merchantId }));
};
