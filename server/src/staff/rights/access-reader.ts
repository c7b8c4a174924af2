import { type Id, type Instant, idOf, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Access, LentRights } from '../../platform/http/handlers.ts';
import { type RightsRow, rightsColumns, rightsOf, scopesOfRoles } from './rights-row.ts';

type Asked = {
  readonly merchantId: Id<'merchant'>;
  readonly staffId: Id<'staff'>;
  readonly keyId: Access['keyId'];
  readonly now: Instant;
};

/** What a person may do now, by their roles and by what others lend them; null for nobody and for whoever is suspended. One round trip. */
export const readAccess = async (db: Pool, { merchantId, staffId, keyId, now }: Asked): Promise<Access | null> => {
  const { rows } = await db.query<Row>({
    name: 'read-access',
    text: `with lender as (
        select distinct from_staff_id as staff_id from delegation
        where merchant_id = $1 and to_staff_id = $2 and revoked_at is null and begins_at <= $3 and ends_at > $3)
      select s.staff_id, s.name, m.name as merchant_name, s.staff_id = $2 as is_self, ${rightsColumns}
      from staff s join merchant m on m.merchant_id = s.merchant_id
      left join staff_rights r on r.merchant_id = s.merchant_id and r.staff_id = s.staff_id
      where s.merchant_id = $1 and (s.staff_id = $2 or s.staff_id in (select staff_id from lender))`,
    values: [uuidOf(merchantId), uuidOf(staffId), toIso(now)],
  });
  const self = rows.find((row) => row.is_self);
  if (!self || self.suspended_at !== null) return null;
  return {
    merchantId,
    merchantName: self.merchant_name,
    keyId,
    actor: { kind: 'staff', id: staffId, name: self.name },
    ...rightsOf(self, scopesOfRoles(self)),
    lent: rows.filter((row) => !row.is_self && row.suspended_at === null).map(lentBy),
  };
};

const lentBy = (row: Row): LentRights => ({
  of: { id: idOf('staff', row.staff_id), name: row.name },
  ...rightsOf(row, scopesOfRoles(row)),
});

type Row = RightsRow & {
  readonly staff_id: string;
  readonly name: string;
  readonly merchant_name: string;
  readonly is_self: boolean;
};
