import { type Actor, type Id, ok, parseId, type Refusal, type Result, refusal, refused, uuidOf } from '@redress/domain';
import type { Pool, PoolClient } from 'pg';

/** Refuses `not_found` for a case that the merchant does not have. */
export const caseThere = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Result<null, Refusal>> => {
  const { rowCount } = await db.query({
    name: 'case-there',
    text: 'select 1 from refund_case where merchant_id = $1 and case_id = $2',
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rowCount ? ok(null) : refused(refusal('not_found', { what: caseId }));
};

/** Refuses `not_found` with the pointer of the first person who does not work for the merchant. */
export const staffThere = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  staff: readonly Id<'staff'>[],
  pointer: (place: number) => string,
): Promise<Result<null, Refusal>> => {
  if (staff.length === 0) return ok(null);
  const { rows } = await db.query<{ staff_id: string }>({
    name: 'staff-there',
    text: 'select staff_id from staff where merchant_id = $1 and staff_id = any($2::uuid[])',
    values: [uuidOf(merchantId), staff.map(uuidOf)],
  });
  const known = new Set(rows.map((row) => row.staff_id));
  const missing = staff.findIndex((id) => !known.has(uuidOf(id)));
  return missing < 0 ? ok(null) : refused(refusal('not_found', { what: staff[missing] ?? '' }, pointer(missing)));
};

/** The person behind an actor. Refuses `person_needed` for machines, customers and rules: they have no desk. */
export const personOf = (actor: Actor): Result<Id<'staff'>, Refusal> => {
  const id = actor.kind === 'staff' ? parseId('staff', actor.id) : null;
  return id ? ok(id) : refused(refusal('person_needed'));
};
