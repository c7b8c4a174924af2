import {
  type Department,
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
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { staffThere } from './there.ts';

/** People who share a queue. */
export type Team = {
  readonly id: Id<'team'>;
  readonly name: string;
  readonly department: Department;
  readonly members: readonly { readonly staffId: Id<'staff'>; readonly name: string; readonly leads: boolean }[];
  readonly archivedAt: Instant | null;
};

export type NewTeam = {
  readonly name: string;
  readonly department: Department;
  readonly members: readonly { readonly staffId: Id<'staff'>; readonly leads: boolean }[];
};

/** Adds a team, or changes one that is there. Refuses `not_found` and `already_exists`. */
export const putTeam = async (
  house: House,
  { merchantId, teamId, team }: { merchantId: Id<'merchant'>; teamId: Id<'team'> | null; team: NewTeam },
): Promise<Result<Team, Refusal>> => {
  const id = teamId ?? house.newId('team');
  try {
    return await inTransaction(house, merchantId, async (client) => {
      const staff = await staffThere(
        client,
        merchantId,
        team.members.map(({ staffId }) => staffId),
        (place) => `/members/${place}/staffId`,
      );
      if (!staff.ok) return staff;
      const written = await (teamId === null
        ? client.query(
            'insert into team (merchant_id, team_id, name, department, created_at) values ($1, $2, $3, $4, $5)',
            [uuidOf(merchantId), uuidOf(id), team.name, team.department, toIso(house.clock.now())],
          )
        : client.query('update team set name = $3, department = $4 where merchant_id = $1 and team_id = $2', [
            uuidOf(merchantId),
            uuidOf(id),
            team.name,
            team.department,
          ]));
      if (written.rowCount === 0) return refused(refusal('not_found', { what: id }));
      await setMembers(client, merchantId, id, team.members);
      const [now] = await readTeams(client, merchantId, id);
      return now ? ok(now) : refused(refusal('not_found', { what: id }));
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused(refusal('already_exists', { what: team.name }, '/name'));
    throw error;
  }
};

export const listTeams = (db: Pool, merchantId: Id<'merchant'>): Promise<Team[]> => readTeams(db, merchantId, null);

const setMembers = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  teamId: Id<'team'>,
  members: NewTeam['members'],
): Promise<void> => {
  await client.query('delete from team_member where merchant_id = $1 and team_id = $2', [
    uuidOf(merchantId),
    uuidOf(teamId),
  ]);
  await client.query(
    `insert into team_member (merchant_id, team_id, staff_id, leads) select $1, $2, * from unnest($3::uuid[], $4::boolean[])
     on conflict do nothing`,
    [
      uuidOf(merchantId),
      uuidOf(teamId),
      members.map(({ staffId }) => uuidOf(staffId)),
      members.map(({ leads }) => leads),
    ],
  );
};

const readTeams = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  only: Id<'team'> | null,
): Promise<Team[]> => {
  const { rows } = await db.query<TeamRow>({
    name: 'read-teams',
    text: `select t.team_id, t.name, t.department, t.archived_at, coalesce(m.members, '[]'::json) as members from team t
      left join lateral (
        select json_agg(json_build_object('staffId', m.staff_id, 'name', s.name, 'leads', m.leads) order by s.name) as members
        from team_member m join staff s on s.merchant_id = m.merchant_id and s.staff_id = m.staff_id
        where m.merchant_id = t.merchant_id and m.team_id = t.team_id) m on true
      where t.merchant_id = $1 and ($2::uuid is null or t.team_id = $2) order by t.name`,
    values: [uuidOf(merchantId), only && uuidOf(only)],
  });
  return rows.map((row) => ({
    id: idOf('team', row.team_id),
    name: row.name,
    department: row.department,
    members: row.members.map((member) => ({ ...member, staffId: idOf('staff', member.staffId) })),
    archivedAt: row.archived_at,
  }));
};

type TeamRow = {
  readonly team_id: string;
  readonly name: string;
  readonly department: Department;
  readonly archived_at: Instant | null;
  readonly members: readonly { readonly staffId: string; readonly name: string; readonly leads: boolean }[];
};
