import {
  type Actor,
  type AssignedByRule,
  afterAssigned,
  assignByRules,
  type CaseToAssign,
  type Cause,
  type ClaimKind,
  type Currency,
  type Id,
  idOf,
  money,
  type TeamAtWork,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { tell } from '../team/activity.ts';
import type { AssignmentRules } from './assignment-rules.ts';

/** A case that is open, is nobody's, and was never given by the rules. */
export type FreeCase = CaseToAssign & { readonly id: Id<'refundCase'>; readonly number: string };
export type Given = AssignedByRule & { readonly refundCase: FreeCase };

/** What the rules would do with cases, one after the other: each is judged by what the ones before it have brought to whom. */
export const planByRules = (
  { rules }: Pick<AssignmentRules, 'rules'>,
  teams: readonly TeamAtWork[],
  cases: readonly FreeCase[],
): Given[] => {
  let now = teams;
  const planned: Given[] = [];
  for (const refundCase of cases) {
    const given = assignByRules(rules, now, refundCase);
    if (given === null) continue;
    planned.push({ ...given, refundCase });
    now = afterAssigned(now, given);
  }
  return planned;
};

const assigner: Actor = { kind: 'rule', id: 'assignment-rules', name: '自动分派' };

/** Gives a case as it was planned. False when somebody took it at the same moment: a person comes before a rule. */
export const giveByRules = async (
  house: House,
  client: PoolClient,
  { merchantId, version, given }: { merchantId: Id<'merchant'>; version: number; given: Given },
): Promise<boolean> => {
  const { refundCase, teamId, staffId, rule, because } = given;
  const caseId = refundCase.id;
  const now = toIso(house.clock.now());
  const { rowCount } = await client.query({
    name: 'give-by-rules',
    text: `insert into case_desk as d (merchant_id, case_id, staff_id, team_id, version, changed_at) values ($1, $2, $3, $4, 1, $5)
      on conflict (merchant_id, case_id) do update
        set staff_id = excluded.staff_id, team_id = excluded.team_id, version = d.version + 1, changed_at = excluded.changed_at
        where d.staff_id is null and d.team_id is null`,
    values: [uuidOf(merchantId), uuidOf(caseId), staffId && uuidOf(staffId), uuidOf(teamId), now],
  });
  if (rowCount === 0) return false;
  await client.query({
    name: 'write-auto-assignment',
    text: `insert into auto_assignment (merchant_id, case_id, rules_version, rule, team_id, staff_id, because, assigned_at)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
    values: [
      uuidOf(merchantId),
      uuidOf(caseId),
      version,
      rule,
      uuidOf(teamId),
      staffId && uuidOf(staffId),
      toJson(because),
      now,
    ],
  });
  const contents = { staffId, teamId, rule, because };
  await tell(house, client, { merchantId, caseId, type: 'assigned', contents, actor: assigner });
  return true;
};

/** The free ones of some cases, or the oldest free ones of all, in the order in which they were claimed. */
export const readFreeCases = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  { only, limit }: { readonly only: readonly string[] | null; readonly limit: number },
): Promise<FreeCase[]> => {
  const { rows } = await db.query<Row>({
    name: 'read-free-cases',
    text: `select c.case_id, c.number, c.store_id, c.cause, c.kind, c.currency,
        (select coalesce(sum(t.amount_minor), 0)::bigint from tender t where t.merchant_id = c.merchant_id and t.order_id = c.order_id) as paid
      from refund_case c
      where c.merchant_id = $1 and c.status not in ('resolved', 'declined', 'withdrawn') and ($2::uuid[] is null or c.case_id = any($2::uuid[]))
        and not exists (select 1 from case_desk d where d.merchant_id = c.merchant_id and d.case_id = c.case_id
          and (d.staff_id is not null or d.team_id is not null))
        and not exists (select 1 from auto_assignment g where g.merchant_id = c.merchant_id and g.case_id = c.case_id)
      order by c.case_id limit $3`,
    values: [uuidOf(merchantId), only, limit],
  });
  return rows.map((row) => ({
    id: idOf('refundCase', row.case_id),
    number: row.number,
    storeId: idOf('store', row.store_id),
    cause: row.cause,
    kind: row.kind,
    paid: money(row.currency, row.paid),
  }));
};

type Row = {
  readonly case_id: string;
  readonly number: string;
  readonly store_id: string;
  readonly cause: Cause;
  readonly kind: ClaimKind;
  readonly currency: Currency;
  readonly paid: bigint;
};
