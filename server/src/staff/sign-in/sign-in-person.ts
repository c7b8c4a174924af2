import { type Id, type Instant, idOf } from '@redress/domain';
import type { Pool } from 'pg';

/** Who a login belongs to. */
export type SignInPerson = {
  readonly userId: string;
  readonly merchantId: Id<'merchant'>;
  readonly staffId: Id<'staff'>;
  readonly name: string;
  readonly email: string;
  readonly staffNumber: string | null;
  readonly suspended: boolean;
};

type Row = {
  id: string;
  merchant_id: string;
  staff_id: string;
  name: string;
  email: string;
  staff_number: string | null;
  suspended_at: Instant | null;
};

/** Finds a login by its own id, its address or its number; null when there is none. */
export const findSignInPerson = async (
  db: Pool,
  by: 'id' | 'email' | 'staff_number',
  value: string,
): Promise<SignInPerson | null> => {
  const { rows } = await db.query<Row>({
    name: `find-sign-in-person-${by}`,
    text: `select p.id, p.merchant_id, p.staff_id, s.name, p.email, p.staff_number, r.suspended_at
      from sign_in.person p join staff s on s.merchant_id = p.merchant_id and s.staff_id = p.staff_id
      left join staff_rights r on r.merchant_id = p.merchant_id and r.staff_id = p.staff_id
      where p.${by} = $1`,
    values: [value],
  });
  const [row] = rows;
  return row
    ? {
        userId: row.id,
        merchantId: idOf('merchant', row.merchant_id),
        staffId: idOf('staff', row.staff_id),
        name: row.name,
        email: row.email,
        staffNumber: row.staff_number,
        suspended: row.suspended_at !== null,
      }
    : null;
};
