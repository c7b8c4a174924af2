import {
  type Actor,
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { tell } from './activity.ts';
import { caseThere, staffThere } from './there.ts';

/** Who has a case. Nobody, for a case that was never given to anyone. */
export type Assignment = {
  readonly caseId: Id<'refundCase'>;
  readonly staff: { readonly id: Id<'staff'>; readonly name: string } | null;
  readonly team: { readonly id: Id<'team'>; readonly name: string } | null;
  readonly escalated: { readonly at: Instant; readonly why: string } | null;
};

export type AssignCase = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  /** Null gives it back to the team, or to nobody. */
  readonly staffId: Id<'staff'> | null;
  readonly teamId: Id<'team'> | null;
  /** Only when no other person has it: of two clerks who take the same case one gets it. */
  readonly onlyIfFree: boolean;
};

/** Gives a case to a person, a team, both or nobody. Refuses `not_found`, and `case_taken` when it should have been free. */
export const assignCase = (house: House, asked: AssignCase): Promise<Result<Assignment, Refusal>> => {
  const { merchantId, actor, caseId, staffId, teamId, onlyIfFree } = asked;
  return inTransaction(house, merchantId, async (client) => {
    const there = await caseThere(client, merchantId, caseId);
    if (!there.ok) return there;
    const staff = await staffThere(client, merchantId, staffId ? [staffId] : [], () => '/staffId');
    if (!staff.ok) return staff;
    if (teamId && !(await teamThere(client, merchantId, teamId)))
      return refused(refusal('not_found', { what: teamId }, '/teamId'));
    const { rowCount } = await client.query({
      name: 'assign-case',
      text: `insert into case_desk as d (merchant_id, case_id, staff_id, team_id, version, changed_at) values ($1, $2, $3, $4, 1, $5)
        on conflict (merchant_id, case_id) do update
          set staff_id = excluded.staff_id, team_id = excluded.team_id, version = d.version + 1, changed_at = excluded.changed_at
          where not $6::boolean or d.staff_id is null or d.staff_id = excluded.staff_id`,
      values: [
        uuidOf(merchantId),
        uuidOf(caseId),
        staffId && uuidOf(staffId),
        teamId && uuidOf(teamId),
        toIso(house.clock.now()),
        onlyIfFree,
      ],
    });
    const now = await readAssignment(client, merchantId, caseId);
    if (rowCount === 0) return refused(refusal('case_taken', { name: now.staff?.name ?? '' }));
    await tell(house, client, { merchantId, caseId, type: 'assigned', contents: { staffId, teamId }, actor });
    return ok(now);
  });
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

const teamThere = async (client: PoolClient, merchantId: Id<'merchant'>, teamId: Id<'team'>): Promise<boolean> => {
  const { rowCount } = await client.query(
    'select 1 from team where merchant_id = $1 and team_id = $2 and archived_at is null',
    [uuidOf(merchantId), uuidOf(teamId)],
  );
  return rowCount === 1;
};
