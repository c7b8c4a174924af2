import type { ReplyBodyOf } from '@redress/contract';
import { toWire } from '@redress/contract';
import { type Currency, type Id, type Instant, idOf, money, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';

/** A person of the staff as administrators see them. */
export type Person = {
  readonly staff_id: string;
  readonly name: string;
  readonly created_at: Instant;
  readonly email: string | null;
  readonly staff_number: string | null;
  readonly has_login: boolean;
  readonly second_factor: boolean;
  readonly last_sign_in_at: Instant | null;
  readonly roles: readonly string[] | null;
  readonly store_ids: readonly string[] | null;
  readonly approval_limit_minor: bigint | null;
  readonly suspended_at: Instant | null;
  readonly currency: string;
};

const select = `select s.staff_id, s.name, s.created_at, m.currency, coalesce(p.email, i.email) as email, p.staff_number,
    p.id is not null as has_login, coalesce(p.two_factor_enabled, false) as second_factor,
    (select max(e.created_at) from sign_in.session e where e.user_id = p.id) as last_sign_in_at,
    r.roles, r.store_ids, r.approval_limit_minor, r.suspended_at
  from staff s join merchant m on m.merchant_id = s.merchant_id
  left join staff_rights r on r.merchant_id = s.merchant_id and r.staff_id = s.staff_id
  left join sign_in.person p on p.merchant_id = s.merchant_id and p.staff_id = s.staff_id
  left join lateral (select email from invitation where merchant_id = s.merchant_id and staff_id = s.staff_id
    order by invitation_id desc limit 1) i on true`;

export const readPerson = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  staffId: Id<'staff'>,
): Promise<Person | null> => {
  const { rows } = await db.query<Person>({
    name: 'read-person',
    text: `${select} where s.merchant_id = $1 and s.staff_id = $2`,
    values: [uuidOf(merchantId), uuidOf(staffId)],
  });
  return rows[0] ?? null;
};

/** People, newest first. */
export const listPeople = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, after }: PageRequest,
): Promise<Page<Person>> => {
  const { rows } = await db.query<Person>({
    name: 'list-people',
    text: `${select} where s.merchant_id = $1 and ($2::uuid is null or s.staff_id < $2) order by s.staff_id desc limit $3`,
    values: [uuidOf(merchantId), after, limit + 1],
  });
  return pageOf(rows, limit, (row) => row.staff_id);
};

/** Names of everybody who is not suspended: for choosing a colleague. */
export const listColleagues = async (
  db: Pool,
  merchantId: Id<'merchant'>,
): Promise<{ readonly id: Id<'staff'>; readonly name: string }[]> => {
  const { rows } = await db.query<{ staff_id: string; name: string }>({
    name: 'list-colleagues',
    text: `select s.staff_id, s.name from staff s
      left join staff_rights r on r.merchant_id = s.merchant_id and r.staff_id = s.staff_id
      where s.merchant_id = $1 and r.suspended_at is null order by s.name, s.staff_id limit 1000`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({ id: idOf('staff', row.staff_id), name: row.name }));
};

export const personToWire = (person: Person): ReplyBodyOf<'getStaff'> => ({
  id: idOf('staff', person.staff_id),
  name: person.name,
  email: person.email,
  staffNumber: person.staff_number,
  state: stateOf(person),
  roles: [...(person.roles ?? [])],
  stores: person.store_ids === null ? null : person.store_ids.map((id) => idOf('store', id)),
  approvalLimit:
    person.approval_limit_minor === null
      ? null
      : toWire(money(person.currency as Currency, person.approval_limit_minor)),
  secondFactor: person.second_factor,
  createdAt: toIso(person.created_at),
  lastSignInAt: person.last_sign_in_at === null ? null : toIso(person.last_sign_in_at),
});

const stateOf = ({ suspended_at, has_login, email }: Person): ReplyBodyOf<'getStaff'>['state'] => {
  if (suspended_at !== null) return 'suspended';
  if (has_login) return 'active';
  return email === null ? 'without_login' : 'invited';
};
