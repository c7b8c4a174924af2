import { type Currency, type Id, type Instant, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

export type Merchant = {
  readonly id: Id<'merchant'>;
  readonly name: string;
  readonly currency: Currency;
  readonly createdAt: Instant;
};

export const readMerchant = async (db: Pool, merchantId: Id<'merchant'>): Promise<Merchant | null> => {
  const { rows } = await db.query<MerchantRow>({
    name: 'read-merchant',
    text: 'select merchant_id, name, currency, created_at from merchant where merchant_id = $1',
    values: [uuidOf(merchantId)],
  });
  return rows[0] ? merchantOf(rows[0]) : null;
};

/** Merchants, newest first, at most `limit`, older than `before` when one is given. */
export const listMerchants = async (
  db: Pool,
  { limit, before }: { readonly limit: number; readonly before: Id<'merchant'> | null },
): Promise<Merchant[]> => {
  const { rows } = await db.query<MerchantRow>({
    name: 'list-merchants',
    text: `select merchant_id, name, currency, created_at from merchant
      where ($1::uuid is null or merchant_id < $1) order by merchant_id desc limit $2`,
    values: [before && uuidOf(before), limit],
  });
  return rows.map(merchantOf);
};

type MerchantRow = { merchant_id: string; name: string; currency: Currency; created_at: Instant };

const merchantOf = (row: MerchantRow): Merchant => ({
  id: idOf('merchant', row.merchant_id),
  name: row.name,
  currency: row.currency,
  createdAt: row.created_at,
});
