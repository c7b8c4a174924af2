import {
  type Actor,
  type AssignmentRule,
  fromJson,
  type Id,
  type Instant,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';

/** The rules of a merchant as they stand. Version 0, off and empty, for one that never wrote any. */
export type AssignmentRules = {
  readonly version: number;
  readonly isOn: boolean;
  readonly rules: readonly AssignmentRule[];
  readonly writtenBy: Actor | null;
  readonly writtenAt: Instant | null;
};

export const readAssignmentRules = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
): Promise<AssignmentRules> => {
  const { rows } = await db.query<Row>({
    name: 'read-assignment-rules',
    text: `select version, is_on, rules::text as rules, written_by, written_at from assignment_rules
      where merchant_id = $1 order by version desc limit 1`,
    values: [uuidOf(merchantId)],
  });
  const [row] = rows;
  if (!row) return { version: 0, isOn: false, rules: [], writtenBy: null, writtenAt: null };
  return {
    version: row.version,
    isOn: row.is_on,
    rules: fromJson<AssignmentRule[]>(row.rules),
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  };
};

type SetRules = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** The version that was seen. */
  readonly version: number;
  readonly isOn: boolean;
  readonly rules: readonly AssignmentRule[];
};

/**
 * Writes the next version of the rules. Turned on, they go by cases that are claimed from now on; older ones are given by `giveFreeCases` alone.
 * Refuses `version_stale`, and `not_found` with the pointer of a team or store that is not there.
 */
export const setAssignmentRules = (house: House, asked: SetRules): Promise<Result<AssignmentRules, Refusal>> => {
  const { merchantId, actor, version, isOn, rules } = asked;
  return inTransaction(house, merchantId, async (client) => {
    await holdAssigning(client, merchantId, 'wait');
    const before = await readAssignmentRules(client, merchantId);
    if (before.version !== version)
      return refused(refusal('version_stale', { expected: version, current: before.version }));
    const missing = await firstMissing(client, merchantId, rules);
    if (missing) return refused(missing);
    if (isOn && !before.isOn) await beginNow(client, merchantId);
    await client.query({
      name: 'write-assignment-rules',
      text: `insert into assignment_rules (merchant_id, version, is_on, rules, written_by, written_at) values ($1, $2, $3, $4::jsonb, $5::jsonb, $6)`,
      values: [uuidOf(merchantId), version + 1, isOn, toJson(rules), toJson(actor), toIso(house.clock.now())],
    });
    return ok(await readAssignmentRules(client, merchantId));
  });
};

/**
 * One process at a time gives cases of a merchant: the row of the cursor is the lock. Answers how far the events were read; null while
 * somebody else has it and was not waited for.
 */
export const holdAssigning = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  whenTaken: 'wait' | 'skip',
): Promise<string | null> => {
  await client.query(
    `insert into event_cursor (merchant_id, reader, transaction_id, position) values ($1, 'assignment', '0', 0) on conflict do nothing`,
    [uuidOf(merchantId)],
  );
  const { rows } = await client.query<{ cursor: string }>(
    `select transaction_id::text || '.' || position as cursor from event_cursor
     where merchant_id = $1 and reader = 'assignment' for update ${whenTaken === 'skip' ? 'skip locked' : ''}`,
    [uuidOf(merchantId)],
  );
  return rows[0]?.cursor ?? null;
};

/** Events of transactions that run now are still to be read. */
const beginNow = (client: PoolClient, merchantId: Id<'merchant'>): Promise<unknown> =>
  client.query(
    `update event_cursor set transaction_id = pg_snapshot_xmin(pg_current_snapshot()), position = 0
     where merchant_id = $1 and reader = 'assignment'`,
    [uuidOf(merchantId)],
  );

const firstMissing = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  rules: readonly AssignmentRule[],
): Promise<Refusal | null> => {
  const { rows } = await client.query<{ id: string }>({
    name: 'teams-and-stores-there',
    text: `select team_id as id from team where merchant_id = $1 and archived_at is null and team_id = any($2::uuid[])
      union all select store_id from store where merchant_id = $1 and store_id = any($3::uuid[])`,
    values: [
      uuidOf(merchantId),
      rules.map(({ teamId }) => uuidOf(teamId)),
      rules.flatMap(({ storeIds }) => storeIds.map(uuidOf)),
    ],
  });
  const known = new Set(rows.map(({ id }) => id));
  for (const [place, { teamId, storeIds }] of rules.entries()) {
    if (!known.has(uuidOf(teamId))) return refusal('not_found', { what: teamId }, `/rules/${place}/teamId`);
    const store = storeIds.findIndex((id) => !known.has(uuidOf(id)));
    if (store >= 0) return refusal('not_found', { what: storeIds[store] ?? '' }, `/rules/${place}/storeIds/${store}`);
  }
  return null;
};

type Row = {
  readonly version: number;
  readonly is_on: boolean;
  readonly rules: string;
  readonly written_by: Actor;
  readonly written_at: Instant;
};
