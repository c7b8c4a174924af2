import { type Id, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { type ApiKey, type ApiKeyRow, apiKeyOf } from './api-key.ts';

/** Keys, newest first, at most `limit`, older than `before` when one is given. */
export const listApiKeys = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, before }: { readonly limit: number; readonly before: Id<'key'> | null },
): Promise<ApiKey[]> => {
  const { rows } = await db.query<ApiKeyRow>({
    name: 'list-api-keys',
    text: `select k.key_id, k.label, k.scopes, k.staff_id, s.name as staff_name, k.created_at, k.revoked_at
      from api_key k left join staff s on s.merchant_id = k.merchant_id and s.staff_id = k.staff_id
      where k.merchant_id = $1 and ($2::uuid is null or k.key_id < $2) order by k.key_id desc limit $3`,
    values: [uuidOf(merchantId), before && uuidOf(before), limit],
  });
  return rows.map(apiKeyOf);
};
