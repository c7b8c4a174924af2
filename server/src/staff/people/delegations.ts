import type { ReplyBodyOf } from '@redress/contract';
import {
  type Actor,
  DAY,
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';
import { writeView } from '../view-log/log-view.ts';

export type LendRights = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** Whose rights; the actor's own unless they may write the staff. */
  readonly fromStaffId: Id<'staff'>;
  readonly toStaffId: Id<'staff'>;
  readonly beginsAt: Instant;
  readonly endsAt: Instant;
  readonly reason: string;
};

const mostDays = 90;

/** Puts the rights of one person into the hands of another for a time. What is lent is not lent on, and nobody lends them to themselves. */
export const lendRights = async (house: House, lend: LendRights): Promise<Result<Delegation, Refusal>> => {
  const { merchantId, actor, fromStaffId, toStaffId, beginsAt, endsAt, reason } = lend;
  if (fromStaffId === toStaffId) return refused(refusal('delegation_to_self', {}, '/toStaffId'));
  // An administrator would give themselves somebody's rights in two steps.
  if (toStaffId === actor.id) return refused(refusal('own_rights', {}, '/toStaffId'));
  if (beginsAt >= endsAt)
    return refused(refusal('dates_out_of_order', { first: toIso(beginsAt), second: toIso(endsAt) }, '/endsAt'));
  if (endsAt - beginsAt > mostDays * DAY) return refused(refusal('delegation_too_long', { days: mostDays }, '/endsAt'));
  const id = house.newId('delegation');
  const { rowCount } = await house.db.query({
    name: 'lend-rights',
    text: `insert into delegation (merchant_id, delegation_id, from_staff_id, to_staff_id, begins_at, ends_at, reason, made_by, made_at)
      select $1, $2, f.staff_id, t.staff_id, $5, $6, $7, $8::jsonb, $9 from staff f join staff t on t.merchant_id = f.merchant_id
      where f.merchant_id = $1 and f.staff_id = $3 and t.staff_id = $4`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      uuidOf(fromStaffId),
      uuidOf(toStaffId),
      toIso(beginsAt),
      toIso(endsAt),
      reason,
      toJson(actor),
      toIso(house.clock.now()),
    ],
  });
  if (rowCount === 0) return refused(refusal('not_found', { what: toStaffId }, '/toStaffId'));
  const details = { toStaffId, beginsAt: toIso(beginsAt), endsAt: toIso(endsAt), reason };
  await writeView(house, { merchantId, kind: 'rights_lent', actor, subject: fromStaffId, details });
  const made = await readDelegation(house.db, merchantId, id);
  return made ? ok(made) : refused(refusal('not_found', { what: id }));
};

/** Ends a lending before its time: by the lender, the one who holds it, or whoever may write the staff. Ended twice, it is ended once. */
export const endLending = async (
  house: House,
  {
    merchantId,
    actor,
    id,
    anyones,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly actor: Actor;
    readonly id: Id<'delegation'>;
    readonly anyones: boolean;
  },
): Promise<Result<Delegation, Refusal>> => {
  const found = await readDelegation(house.db, merchantId, id);
  if (!found || !(anyones || isOf(found, actor.id))) return refused(refusal('not_found', { what: id }));
  const { rowCount } = await house.db.query({
    name: 'end-lending',
    text: 'update delegation set revoked_at = $3 where merchant_id = $1 and delegation_id = $2 and revoked_at is null',
    values: [uuidOf(merchantId), uuidOf(id), toIso(house.clock.now())],
  });
  if (rowCount === 1)
    await writeView(house, {
      merchantId,
      kind: 'lending_ended',
      actor,
      subject: idOf('staff', found.from_staff_id),
      details: { id },
    });
  return ok((await readDelegation(house.db, merchantId, id)) ?? found);
};

const isOf = ({ from_staff_id, to_staff_id }: Delegation, actorId: string): boolean =>
  [from_staff_id, to_staff_id].some((staff) => idOf('staff', staff) === actorId);

/** Rights lent, newest first: all of them, or those from and to one person. */
export const listDelegations = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  of: Id<'staff'> | null,
  { limit, after }: PageRequest,
): Promise<Page<Delegation>> => {
  const { rows } = await db.query<Delegation>({
    name: 'list-delegations',
    text: `${select} where d.merchant_id = $1 and ($2::uuid is null or $2 in (d.from_staff_id, d.to_staff_id))
      and ($3::uuid is null or d.delegation_id < $3) order by d.delegation_id desc limit $4`,
    values: [uuidOf(merchantId), of && uuidOf(of), after, limit + 1],
  });
  return pageOf(rows, limit, (row) => row.delegation_id);
};

const readDelegation = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  id: Id<'delegation'>,
): Promise<Delegation | null> => {
  const { rows } = await db.query<Delegation>({
    name: 'read-delegation',
    text: `${select} where d.merchant_id = $1 and d.delegation_id = $2`,
    values: [uuidOf(merchantId), uuidOf(id)],
  });
  return rows[0] ?? null;
};

const select = `select d.delegation_id, d.from_staff_id, f.name as from_name, d.to_staff_id, t.name as to_name, d.begins_at, d.ends_at, d.reason,
    d.made_by, d.made_at, d.revoked_at
  from delegation d join staff f on f.merchant_id = d.merchant_id and f.staff_id = d.from_staff_id
  join staff t on t.merchant_id = d.merchant_id and t.staff_id = d.to_staff_id`;

export type Delegation = {
  readonly delegation_id: string;
  readonly from_staff_id: string;
  readonly from_name: string;
  readonly to_staff_id: string;
  readonly to_name: string;
  readonly begins_at: Instant;
  readonly ends_at: Instant;
  readonly reason: string;
  readonly made_by: Actor;
  readonly made_at: Instant;
  readonly revoked_at: Instant | null;
};

export const delegationToWire = (row: Delegation): ReplyBodyOf<'lendRights'> => ({
  id: idOf('delegation', row.delegation_id),
  from: { id: idOf('staff', row.from_staff_id), name: row.from_name },
  to: { id: idOf('staff', row.to_staff_id), name: row.to_name },
  beginsAt: toIso(row.begins_at),
  endsAt: toIso(row.ends_at),
  reason: row.reason,
  madeBy: row.made_by,
  madeAt: toIso(row.made_at),
  revokedAt: row.revoked_at === null ? null : toIso(row.revoked_at),
});
