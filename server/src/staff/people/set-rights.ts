import type { Actor, Id, Money } from '@redress/domain';
import { ok, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { writeView } from '../view-log/log-view.ts';
import { readPerson } from './person.ts';
import { knownRoles } from './roles.ts';

export type WantedRights = {
  readonly roles: readonly string[];
  readonly stores: readonly Id<'store'>[] | null;
  readonly approvalLimit: Money | null;
};

type SetRights = WantedRights & {
  readonly merchantId: Id<'merchant'>;
  readonly staffId: Id<'staff'>;
  readonly actor: Actor;
};

/**
 * Gives a person their roles, stores and limit; in force everywhere within two seconds. Refused for oneself (`own_rights`), for roles and
 * stores that are not there, and for a limit in another currency than the merchant's.
 */
export const setRights = async (house: House, wanted: SetRights): Promise<Result<null, Refusal>> => {
  const { merchantId, staffId, actor, roles, stores, approvalLimit } = wanted;
  if (actor.id === staffId || actor.onBehalfOf?.id === staffId) return refused(refusal('own_rights'));
  const no = await refuseRights(house, wanted);
  if (no) return refused(no);
  if ((await readPerson(house.db, merchantId, staffId)) === null)
    return refused(refusal('not_found', { what: staffId }));
  await house.db.query({
    name: 'set-staff-rights',
    text: `insert into staff_rights (merchant_id, staff_id, roles, store_ids, approval_limit_minor, changed_at)
      values ($1, $2, $3::text[], $4::uuid[], $5, $6)
      on conflict (merchant_id, staff_id) do update set roles = excluded.roles, store_ids = excluded.store_ids,
        approval_limit_minor = excluded.approval_limit_minor, version = staff_rights.version + 1, changed_at = excluded.changed_at`,
    values: [
      uuidOf(merchantId),
      uuidOf(staffId),
      [...roles],
      stores?.map(uuidOf) ?? null,
      approvalLimit?.minor ?? null,
      toIso(house.clock.now()),
    ],
  });
  await writeView(house, {
    merchantId,
    kind: 'rights_changed',
    actor,
    subject: staffId,
    details: { roles, stores, approvalLimit },
  });
  return ok(null);
};

/** What is wrong with the rights that somebody is to get; null when nothing is. */
export const refuseRights = async (
  house: House,
  { merchantId, roles, stores, approvalLimit }: WantedRights & { readonly merchantId: Id<'merchant'> },
): Promise<Refusal | null> => {
  const known = await knownRoles(house.db, merchantId);
  const strange = roles.findIndex((code) => !known.has(code));
  if (strange >= 0) return refusal('role_unknown', { role: roles[strange] ?? '' }, `/roles/${strange}`);
  const { rows } = await house.db.query<{ currency: string; stores: bigint }>({
    name: 'check-rights',
    text: `select currency, (select count(*) from store where merchant_id = $1 and store_id = any($2::uuid[])) as stores
      from merchant where merchant_id = $1`,
    values: [uuidOf(merchantId), (stores ?? []).map(uuidOf)],
  });
  const [found] = rows;
  if (Number(found?.stores ?? 0) !== new Set(stores).size)
    return refusal('store_unknown', { codes: [...(stores ?? [])] }, '/stores');
  if (approvalLimit !== null && approvalLimit.currency !== found?.currency)
    return refusal(
      'currency_mismatch',
      { expected: found?.currency ?? '', received: approvalLimit.currency },
      '/approvalLimit',
    );
  return null;
};
