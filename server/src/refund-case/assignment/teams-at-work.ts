import { type Id, idOf, type OutBecause, shanghaiDate, type TeamAtWork, toIso, uuidOf } from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { type RightsRow, rightsColumns, scopesOfRoles } from '../../staff/rights/rights-row.ts';

/**
 * The teams of a merchant with who can take a case at this moment: whoever is away, has lent their rights, is suspended, or has roles without
 * `cases:work` cannot. People without roles work by keys and are taken to be there. What a person has is counted from the open cases, which are few,
 * and not from all that they ever had.
 */
export const readTeamsAtWork = async (
  { clock }: Pick<House, 'clock'>,
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
): Promise<TeamAtWork[]> => {
  const now = clock.now();
  const { rows } = await db.query<Row>({
    name: 'read-teams-at-work',
    text: `with open_of as materialized (
        select k.staff_id, count(*)::int as open from refund_case c join case_desk k on k.merchant_id = c.merchant_id and k.case_id = c.case_id
        where c.merchant_id = $1 and c.status not in ('resolved', 'declined', 'withdrawn') and k.staff_id is not null group by k.staff_id),
      person as materialized (
        select s.staff_id, s.name, ${rightsColumns},
          exists (select 1 from staff_away a where a.merchant_id = $1 and a.staff_id = s.staff_id
            and $2::date between a.away_from and a.away_until) as away,
          exists (select 1 from delegation d where d.merchant_id = $1 and d.from_staff_id = s.staff_id
            and d.revoked_at is null and d.begins_at <= $3 and d.ends_at > $3) as lent,
          coalesce(o.open, 0) as open
        from staff s join merchant m on m.merchant_id = s.merchant_id
        left join staff_rights r on r.merchant_id = s.merchant_id and r.staff_id = s.staff_id
        left join open_of o on o.staff_id = s.staff_id
        where s.merchant_id = $1 and s.staff_id in (select staff_id from team_member where merchant_id = $1))
      select t.team_id, t.name as team_name,
        (select g.staff_id from auto_assignment g where g.merchant_id = t.merchant_id and g.team_id = t.team_id and g.staff_id is not null
          order by g.turn desc limit 1) as last, p.*
      from team t
      left join team_member tm on tm.merchant_id = t.merchant_id and tm.team_id = t.team_id
      left join person p on p.staff_id = tm.staff_id
      where t.merchant_id = $1 and t.archived_at is null order by t.name, t.team_id, p.name, p.staff_id`,
    values: [uuidOf(merchantId), shanghaiDate(now), toIso(now)],
  });
  const teams = new Map<string, TeamAtWork & { readonly people: TeamAtWork['people'][number][] }>();
  for (const row of rows) {
    const team = teams.get(row.team_id) ?? {
      id: idOf('team', row.team_id),
      name: row.team_name,
      people: [],
      last: row.last === null ? null : idOf('staff', row.last),
    };
    teams.set(row.team_id, team);
    if (isPerson(row)) team.people.push(personOf(row));
  }
  return [...teams.values()];
};

const isPerson = (row: Row): row is PersonRow => row.staff_id !== null;

const personOf = (row: PersonRow): TeamAtWork['people'][number] => ({
  staffId: idOf('staff', row.staff_id),
  name: row.name,
  out: outBecause(row),
  stores: row.store_ids === null ? 'all' : row.store_ids.map((id) => idOf('store', id)),
  open: row.open,
});

const outBecause = (row: PersonRow): OutBecause | null => {
  if (row.suspended_at !== null) return 'suspended';
  if (row.away) return 'away';
  if (row.lent) return 'lent';
  return row.roles === null || scopesOfRoles(row).includes('cases:work') ? null : 'no_right';
};

type TeamRow = { readonly team_id: string; readonly team_name: string; readonly last: string | null };
type PersonRow = TeamRow &
  RightsRow & {
    readonly staff_id: string;
    readonly name: string;
    readonly away: boolean;
    readonly lent: boolean;
    readonly open: number;
  };
/** A team without members is one row without a person. */
type Row = PersonRow | (TeamRow & { readonly staff_id: null });
