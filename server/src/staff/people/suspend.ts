import { type Actor, type Id, ok, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { writeView } from '../view-log/log-view.ts';
import { readPerson } from './person.ts';

type Suspend = {
  readonly merchantId: Id<'merchant'>;
  readonly staffId: Id<'staff'>;
  readonly actor: Actor;
  readonly suspended: boolean;
};

/** Shuts a person out, sessions and keys alike, within two seconds in every process; or lets them in again. Doing it twice changes nothing. */
export const setSuspended = async (
  house: House,
  { merchantId, staffId, actor, suspended }: Suspend,
): Promise<Result<null, Refusal>> => {
  if (actor.id === staffId || actor.onBehalfOf?.id === staffId) return refused(refusal('own_rights'));
  const person = await readPerson(house.db, merchantId, staffId);
  if (!person) return refused(refusal('not_found', { what: staffId }));
  if ((person.suspended_at !== null) === suspended) return ok(null);
  const now = toIso(house.clock.now());
  await house.db.query({
    name: 'set-suspended',
    text: `with gone as (
        delete from sign_in.session where $3::timestamptz is not null and user_id in
          (select id from sign_in.person where merchant_id = $1 and staff_id = $2)
      ), links as (
        update invitation set revoked_at = $3 where $3::timestamptz is not null and merchant_id = $1 and staff_id = $2
          and used_at is null and revoked_at is null)
      insert into staff_rights (merchant_id, staff_id, roles, suspended_at, changed_at) values ($1, $2, '{}', $3, $4)
      on conflict (merchant_id, staff_id) do update set suspended_at = excluded.suspended_at, changed_at = excluded.changed_at,
        version = staff_rights.version + 1`,
    values: [uuidOf(merchantId), uuidOf(staffId), suspended ? now : null, now],
  });
  const kind = suspended ? 'person_suspended' : 'person_resumed';
  await writeView(house, { merchantId, kind, actor, subject: staffId });
  return ok(null);
};
