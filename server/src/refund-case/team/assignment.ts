import { type Id, type Instant, idOf, uuidOf } from '@redress/domain';
import type { Pool, PoolClient } from 'pg';

/** Who has a case. Nobody, for a case that was never given to anyone. */
export type Assignment = {
  readonly caseId: Id<'refundCase'>;
  readonly staff: { readonly id: Id<'staff'>; readonly name: string } | null;
  readonly team: { readonly id: Id<'team'>; readonly name: string } | null;
  readonly escalated: { readonly at: Instant; readonly why: string } | null;
};

/** Who has a case now. */
export const readAssignment = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Assignment> => {
  const { rows } = await db.query<AssignmentRow>({
    name: 'read-assignment',
    text: `select d.staff_id, s.name as staff_name, d.team_id, t.name as team_name, d.escalated_at, d.escalated_why
      from case_desk d
      left join staff s on s.merchant_id = d.merchant_id and s.staff_id = d.staff_id
      left join team t on t.merchant_id = d.merchant_id and t.team_id = d.team_id
      where d.merchant_id = $1 and d.case_id = $2`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const [row] = rows;
  if (!row) return { caseId, staff: null, team: null, escalated: null };
  return {
    caseId,
    staff: row.staff_id === null ? null : { id: idOf('staff', row.staff_id), name: row.staff_name ?? '' },
    team: row.team_id === null ? null : { id: idOf('team', row.team_id), name: row.team_name ?? '' },
    escalated: row.escalated_at === null ? null : { at: row.escalated_at, why: row.escalated_why ?? '' },
  };
};

type AssignmentRow = {
  readonly staff_id: string | null;
  readonly staff_name: string | null;
  readonly team_id: string | null;
  readonly team_name: string | null;
  readonly escalated_at: Instant | null;
  readonly escalated_why: string | null;
};
