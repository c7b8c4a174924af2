import { type Actor, type Id, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { PoolClient } from 'pg';
import type { House } from '../../house.ts';
import type { Done, Once } from '../../platform/once.ts';
import { writeOnce } from '../../platform/postgres/write-once.ts';
import { tell } from './activity.ts';
import { readAssignment } from './assignment.ts';
import { type CaseDesk, readCaseDesk } from './case-desk.ts';
import { caseThere, staffThere } from './there.ts';

export type AssignCase = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  /** Null gives it back to the team, or to nobody. */
  readonly staffId: Id<'staff'> | null;
  readonly teamId: Id<'team'> | null;
  /** Only when no other person has it: of two clerks who take the same case one gets it. */
  readonly onlyIfFree: boolean;
  /** What is null stays as it is: a person is given the case and the team keeps it, or the other way round. */
  readonly keepOther?: boolean;
  readonly once?: Once<CaseDesk> | null;
};

/**
 * Gives a case to a person, a team, both or nobody; what is so already is not told again. Refuses `not_found`, and `case_taken` when it should
 * have been free.
 */
export const assignCase = (house: House, asked: AssignCase): Promise<Result<Done<CaseDesk>, Refusal>> => {
  const { merchantId, actor, caseId, staffId, teamId, onlyIfFree, keepOther = false, once = null } = asked;
  return writeOnce(house, merchantId, once, async (client) => {
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
          set staff_id = case when $7::boolean then coalesce(excluded.staff_id, d.staff_id) else excluded.staff_id end,
            team_id = case when $7::boolean then coalesce(excluded.team_id, d.team_id) else excluded.team_id end,
            version = d.version + 1, changed_at = excluded.changed_at
          where (not $6::boolean or d.staff_id is null or d.staff_id = excluded.staff_id)
            and ((d.staff_id is distinct from excluded.staff_id and not ($7::boolean and excluded.staff_id is null))
              or (d.team_id is distinct from excluded.team_id and not ($7::boolean and excluded.team_id is null)))`,
      values: [
        uuidOf(merchantId),
        uuidOf(caseId),
        staffId && uuidOf(staffId),
        teamId && uuidOf(teamId),
        toIso(house.clock.now()),
        onlyIfFree,
        keepOther,
      ],
    });
    const now = await readAssignment(client, merchantId, caseId);
    if (rowCount === 0 && onlyIfFree && now.staff !== null && now.staff.id !== staffId)
      return refused(refusal('case_taken', { name: now.staff.name }));
    if (rowCount) {
      const contents = { staffId: now.staff?.id ?? null, teamId: now.team?.id ?? null };
      await tell(house, client, { merchantId, caseId, type: 'assigned', contents, actor });
    }
    return readCaseDesk(client, merchantId, caseId);
  });
};

const teamThere = async (client: PoolClient, merchantId: Id<'merchant'>, teamId: Id<'team'>): Promise<boolean> => {
  const { rowCount } = await client.query(
    'select 1 from team where merchant_id = $1 and team_id = $2 and archived_at is null',
    [uuidOf(merchantId), uuidOf(teamId)],
  );
  return rowCount === 1;
};
