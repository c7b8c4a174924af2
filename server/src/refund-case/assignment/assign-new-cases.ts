import { type Id, idOf, ok, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { holdAssigning, readAssignmentRules } from './assignment-rules.ts';
import { giveByRules, planByRules, readFreeCases } from './give-by-rules.ts';
import { readTeamsAtWork } from './teams-at-work.ts';

const atOnce = 200;

/** Gives the cases that were claimed since the last look, for every merchant whose rules are on. Answers how many were given. */
export const assignNewCases = async (house: House): Promise<number> => {
  const { rows } = await house.db.query<{ merchant_id: string }>({
    name: 'merchants-that-assign',
    text: `select m.merchant_id from merchant m
      join lateral (select r.is_on from assignment_rules r where r.merchant_id = m.merchant_id order by r.version desc limit 1) r on r.is_on
      join event_cursor c on c.merchant_id = m.merchant_id and c.reader = 'assignment'
      where exists (select 1 from case_event e where e.merchant_id = m.merchant_id
        and (e.transaction_id, e.position) > (c.transaction_id, c.position) and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot()))`,
  });
  let given = 0;
  for (const row of rows) {
    for (;;) {
      const page = await assignPage(house, idOf('merchant', row.merchant_id));
      given += page.given;
      if (page.read < atOnce) break;
    }
  }
  return given;
};

/** One page of events in one transaction with the cursor, so that a process that dies gives nothing, and nothing is given twice. */
const assignPage = async (
  house: House,
  merchantId: Id<'merchant'>,
): Promise<{ readonly read: number; readonly given: number }> => {
  const done = await inTransaction(house, merchantId, async (client) => {
    const after = await holdAssigning(client, merchantId, 'skip');
    const rules = after === null ? null : await readAssignmentRules(client, merchantId);
    if (after === null || !rules?.isOn) return ok({ read: 0, given: 0 });
    const [transaction, position] = after.split('.');
    const { rows } = await client.query<Row>({
      name: 'events-to-assign',
      text: `select case_id, type, transaction_id::text as transaction_id, position::text as position from case_event
        where merchant_id = $1 and (transaction_id, position) > ($2::xid8, $3::bigint) and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
        order by transaction_id, position limit $4`,
      values: [uuidOf(merchantId), transaction, position, atOnce],
    });
    const last = rows.at(-1);
    if (!last) return ok({ read: 0, given: 0 });
    const claimed = rows.filter(({ type }) => type === 'case_opened').map(({ case_id }) => case_id);
    const free = claimed.length > 0 ? await readFreeCases(client, merchantId, { only: claimed, limit: atOnce }) : [];
    const teams = free.length > 0 ? await readTeamsAtWork(house, client, merchantId) : [];
    let given = 0;
    for (const each of planByRules(rules, teams, free))
      if (await giveByRules(house, client, { merchantId, version: rules.version, given: each })) given += 1;
    await client.query({
      name: 'move-assignment-cursor',
      text: `update event_cursor set transaction_id = $2::xid8, position = $3::bigint where merchant_id = $1 and reader = 'assignment'`,
      values: [uuidOf(merchantId), last.transaction_id, last.position],
    });
    return ok({ read: rows.length, given });
  });
  if (!done.ok) throw new Error(`assigning new cases was refused: ${done.refusal.code}`);
  return done.value;
};

type Row = {
  readonly case_id: string;
  readonly type: string;
  readonly transaction_id: string;
  readonly position: string;
};
