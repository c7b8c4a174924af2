import { type Actor, type Id, idOf, ok, type Refusal, type Result, toIso, uuidOf } from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { tell } from './activity.ts';
import { type Assignment, readAssignment } from './assignment.ts';
import { type Tag, type TagRow, tagOf, tagsOfCase } from './tags.ts';
import { caseThere, personOf } from './there.ts';

type Named = { readonly id: Id<'refundCase'>; readonly number: string };

/** Who works on a case, who watches it, and which cases are one with it. */
export type CaseDesk = Assignment & {
  readonly tags: readonly Tag[];
  readonly watchers: readonly { readonly id: Id<'staff'>; readonly name: string }[];
  readonly mergedInto: Named | null;
  readonly mergedFrom: readonly Named[];
};

/** Refuses `not_found`. */
export const readCaseDesk = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Result<CaseDesk, Refusal>> => {
  const there = await caseThere(db, merchantId, caseId);
  if (!there.ok) return there;
  const values = [uuidOf(merchantId), uuidOf(caseId)];
  // One after the other: within a transaction there is one connection.
  const assignment = await readAssignment(db, merchantId, caseId);
  const watchers = await db.query<{ staff_id: string; name: string }>({
    name: 'read-watchers',
    text: `select w.staff_id, s.name from case_watch w join staff s on s.merchant_id = w.merchant_id and s.staff_id = w.staff_id
      where w.merchant_id = $1 and w.case_id = $2 order by w.since, w.staff_id`,
    values,
  });
  const tags = await db.query<{ tags: readonly TagRow[] }>({
    name: 'read-tags-of-case',
    text: `select ${tagsOfCase('c')} as tags from refund_case c where c.merchant_id = $1 and c.case_id = $2`,
    values,
  });
  const merges = await db.query<{ case_id: string; number: string; into: boolean }>({
    name: 'read-merges',
    text: `select c.case_id, c.number, m.case_id = $2 as into from case_merge m
      join refund_case c on c.merchant_id = m.merchant_id
        and c.case_id = case when m.case_id = $2 then m.into_case_id else m.case_id end
      where m.merchant_id = $1 and (m.case_id = $2 or m.into_case_id = $2) order by m.merged_at, c.number`,
    values,
  });
  const named = merges.rows.map((row) => ({
    into: row.into,
    case: { id: idOf('refundCase', row.case_id), number: row.number },
  }));
  return ok({
    ...assignment,
    tags: (tags.rows[0]?.tags ?? []).map(tagOf),
    watchers: watchers.rows.map((row) => ({ id: idOf('staff', row.staff_id), name: row.name })),
    mergedInto: named.find((one) => one.into)?.case ?? null,
    mergedFrom: named.filter((one) => !one.into).map((one) => one.case),
  });
};

type OnCase = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
};

/** Watches a case, or no longer. Twice is once. Refuses `not_found`, and `person_needed` for a machine. */
export const watchCase = (
  house: House,
  { merchantId, actor, caseId, watching }: OnCase & { readonly watching: boolean },
): Promise<Result<null, Refusal>> =>
  inTransaction(house, merchantId, async (client) => {
    const person = personOf(actor);
    if (!person.ok) return person;
    const there = await caseThere(client, merchantId, caseId);
    if (!there.ok) return there;
    const key = [uuidOf(merchantId), uuidOf(person.value), uuidOf(caseId)];
    await (watching
      ? client.query(
          `insert into case_watch (merchant_id, staff_id, case_id, since) values ($1, $2, $3, $4) on conflict do nothing`,
          [...key, toIso(house.clock.now())],
        )
      : client.query('delete from case_watch where merchant_id = $1 and staff_id = $2 and case_id = $3', key));
    return ok(null);
  });

/** Hands a case up to a manager. Handed up again, it keeps the first reason. Refuses `not_found`. */
export const escalateCase = (house: House, asked: Escalate): Promise<Result<null, Refusal>> =>
  inTransaction(house, asked.merchantId, async (client) => {
    const { merchantId, actor, caseId, why } = asked;
    const escalated = await writeEscalation(house, client, asked);
    if (!escalated.ok) return escalated;
    if (escalated.value) await tell(house, client, { merchantId, caseId, type: 'escalated', contents: { why }, actor });
    return ok(null);
  });

type Escalate = OnCase & { readonly why: string };

/** The same within a transaction of the caller's, who tells of it. Answers whether the case was not handed up before. */
export const writeEscalation = async (
  house: House,
  client: PoolClient,
  { merchantId, caseId, why }: Escalate,
): Promise<Result<boolean, Refusal>> => {
  const there = await caseThere(client, merchantId, caseId);
  if (!there.ok) return there;
  const { rowCount } = await client.query({
    name: 'escalate-case',
    text: `insert into case_desk as d (merchant_id, case_id, escalated_at, escalated_why, version, changed_at) values ($1, $2, $3, $4, 1, $3)
      on conflict (merchant_id, case_id) do update set escalated_at = excluded.escalated_at, escalated_why = excluded.escalated_why,
        version = d.version + 1, changed_at = excluded.changed_at where d.escalated_at is null`,
    values: [uuidOf(merchantId), uuidOf(caseId), toIso(house.clock.now()), why],
  });
  return ok(rowCount === 1);
};

/** A manager has looked at it. */
export const endEscalation = (house: House, asked: OnCase & { readonly why: string }): Promise<Result<null, Refusal>> =>
  inTransaction(house, asked.merchantId, async (client) => {
    const { merchantId, actor, caseId, why } = asked;
    const there = await caseThere(client, merchantId, caseId);
    if (!there.ok) return there;
    const { rowCount } = await client.query(
      `update case_desk set escalated_at = null, escalated_why = null, version = version + 1, changed_at = $3
       where merchant_id = $1 and case_id = $2 and escalated_at is not null`,
      [uuidOf(merchantId), uuidOf(caseId), toIso(house.clock.now())],
    );
    if (rowCount) await tell(house, client, { merchantId, caseId, type: 'escalation_ended', contents: { why }, actor });
    return ok(null);
  });
