import type { Scope } from '@redress/contract';
import { type Id, idOf, ok, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { type RandomBytes, systemRandomBytes } from '../platform/ids.ts';
import { type ApiKeyRow, apiKeyOf, type NewApiKey } from './api-key.ts';
import { newToken } from './token.ts';

export type CreateApiKey = {
  readonly merchantId: Id<'merchant'>;
  readonly label: string;
  readonly scopes: readonly Scope[];
  /** The person it speaks for; with neither this nor a name it speaks for a machine. */
  readonly staffId: Id<'staff'> | null;
  /** A person by name: the one who is on the staff already, or somebody new who is recorded in the same step. */
  readonly staffName: string | null;
};

/**
 * Issues a key. Its token is in the answer and nowhere else. One person is one member of the staff, whatever keys they have, since maker and
 * checker are told apart by it: a name that is known means that person, and one that several people bear is refused (`staff_ambiguous`).
 * Refused (`not_found`) for a merchant or person that is not there.
 */
export const createApiKey = async (
  house: House,
  { merchantId, label, scopes, staffId, staffName }: CreateApiKey,
  random: RandomBytes = systemRandomBytes,
): Promise<Result<NewApiKey, Refusal>> => {
  const keyId = house.newId('key');
  const token = newToken(merchantId, keyId, random);
  const known = staffName === null ? [] : await peopleCalled(house, merchantId, staffName);
  const [namesake, ...more] = known;
  if (more.length > 0) return refused(refusal('staff_ambiguous', { name: staffName ?? '', ids: known }, '/staffName'));
  const newStaffId = staffName === null || namesake ? null : house.newId('staff');
  const speaksFor = newStaffId ?? namesake ?? staffId;
  const { rows } = await house.db.query<ApiKeyRow>({
    name: 'create-api-key',
    text: createSql,
    values: [
      uuidOf(merchantId),
      uuidOf(keyId),
      label,
      token.secretHash,
      scopes,
      speaksFor && uuidOf(speaksFor),
      newStaffId === null ? null : staffName,
      toIso(house.clock.now()),
    ],
  });
  const row = rows[0];
  if (row) return ok({ ...apiKeyOf(row), secret: token.text });
  return staffId === null
    ? refused(refusal('not_found', { what: merchantId }))
    : refused(refusal('not_found', { what: staffId }, '/staffId'));
};

/** Everybody of that name, oldest first. */
const peopleCalled = async (house: House, merchantId: Id<'merchant'>, name: string): Promise<Id<'staff'>[]> => {
  const { rows } = await house.db.query<{ staff_id: string }>({
    name: 'people-called',
    text: 'select staff_id from staff where merchant_id = $1 and name = $2 order by staff_id limit 10',
    values: [uuidOf(merchantId), name],
  });
  return rows.map((row) => idOf('staff', row.staff_id));
};

const createSql = `
  with person as (
    insert into staff (merchant_id, staff_id, name, created_at)
    select m.merchant_id, $6::uuid, $7::text, $8::timestamptz from merchant m where m.merchant_id = $1 and $7::text is not null
    returning staff_id, name
  ), speaker as (
    select staff_id, name from person
    union all
    select staff_id, name from staff where merchant_id = $1 and staff_id = $6::uuid and $7::text is null
    union all
    select null, null from merchant where merchant_id = $1 and $6::uuid is null
  ), made as (
    insert into api_key (merchant_id, key_id, label, secret_hash, scopes, staff_id, created_at)
    select $1, $2, $3, $4, $5::text[], staff_id, $8::timestamptz from speaker
    returning key_id, label, scopes, staff_id, created_at, revoked_at
  )
  select made.*, speaker.name as staff_name from made cross join speaker`;
