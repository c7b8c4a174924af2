import { type Id, type Instant, idOf, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../house.ts';

/** A person who works for the merchant, with the words for what they do there. */
export type StaffMember = {
  readonly id: Id<'staff'>;
  readonly name: string;
  readonly duties: readonly string[];
  readonly createdAt: Instant;
};

export const addStaffMember = async (
  house: House,
  {
    merchantId,
    name,
    duties,
  }: { readonly merchantId: Id<'merchant'>; readonly name: string; readonly duties: readonly string[] },
): Promise<StaffMember> => {
  const member = { id: house.newId('staff'), name, duties, createdAt: house.clock.now() };
  await house.db.query({
    name: 'add-staff-member',
    text: 'insert into staff (merchant_id, staff_id, name, duties, created_at) values ($1, $2, $3, $4, $5)',
    values: [uuidOf(merchantId), uuidOf(member.id), name, duties, toIso(member.createdAt)],
  });
  return member;
};

export const listStaff = async (db: Pool, merchantId: Id<'merchant'>): Promise<StaffMember[]> => {
  const { rows } = await db.query<{ staff_id: string; name: string; duties: string[]; created_at: Instant }>({
    name: 'list-staff',
    text: 'select staff_id, name, duties, created_at from staff where merchant_id = $1 order by staff_id',
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({
    id: idOf('staff', row.staff_id),
    name: row.name,
    duties: row.duties,
    createdAt: row.created_at,
  }));
};
