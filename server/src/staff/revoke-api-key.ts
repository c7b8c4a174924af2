import { type Id, ok, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';

/** Ends a key for good; revoking it again changes nothing. Processes that know it let it in for two more seconds at most. */
export const revokeApiKey = async (
  house: House,
  { merchantId, keyId }: { readonly merchantId: Id<'merchant'>; readonly keyId: Id<'key'> },
): Promise<Result<null, Refusal>> => {
  const { rowCount } = await house.db.query({
    name: 'revoke-api-key',
    text: 'update api_key set revoked_at = coalesce(revoked_at, $3) where merchant_id = $1 and key_id = $2',
    values: [uuidOf(merchantId), uuidOf(keyId), toIso(house.clock.now())],
  });
  return rowCount === 0 ? refused(refusal('not_found', { what: keyId })) : ok(null);
};
