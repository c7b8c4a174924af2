import {
  type Actor,
  type ComplaintState,
  type Id,
  type Instant,
  idOf,
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
import type { Stores } from '../../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';
import { withinStores } from '../../platform/postgres/within-stores.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { writeMessage } from '../../refund-case/conversation/post-message.ts';
import { tell } from '../../refund-case/team/activity.ts';
import { writeEscalation } from '../../refund-case/team/case-desk.ts';

/** A complaint of a customer, as the desk sees it. */
export type DeskComplaint = {
  readonly id: Id<'complaint'>;
  readonly caseId: Id<'refundCase'>;
  readonly caseNumber: string;
  readonly store: { readonly id: Id<'store'>; readonly name: string };
  readonly state: ComplaintState;
  readonly words: string;
  readonly madeAt: Instant;
  readonly dueAt: Instant;
  readonly escalated: { readonly at: Instant; readonly by: Actor; readonly why: string } | null;
  readonly answer: { readonly at: Instant; readonly by: Actor; readonly words: string } | null;
};

export type ComplaintFilter = {
  readonly state: 'open' | 'overdue' | 'escalated' | 'answered';
  readonly storeId: Id<'store'> | null;
  readonly stores: Stores;
};

/** Those that wait, the first due first; or those that have an answer, the latest answer first. */
export const listComplaints = async (
  { db, clock }: House,
  merchantId: Id<'merchant'>,
  { state, storeId, stores }: ComplaintFilter,
  { limit, after }: PageRequest,
): Promise<Page<DeskComplaint>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const [by, order, beyond] = state === 'answered' ? ['answered_at', 'desc', '<'] : ['due_at', 'asc', '>'];
  const conditions = [
    `p.answered_at is ${state === 'answered' ? 'not ' : ''}null`,
    ...(state === 'overdue' ? [`p.due_at < ${bind(toIso(clock.now()))}::timestamptz`] : []),
    ...(state === 'escalated' ? ['p.escalated_at is not null'] : []),
    ...(storeId ? [`c.store_id = ${bind(uuidOf(storeId))}`] : []),
    ...withinStores('c.store_id', stores, bind),
    ...(after === null
      ? []
      : [
          `(p.${by}, p.complaint_id) ${beyond} (select l.${by}, l.complaint_id from portal_complaint l
            where l.merchant_id = $1 and l.complaint_id = ${bind(after)})`,
        ]),
  ];
  const { rows } = await db.query<Row>(
    `${select} where p.merchant_id = $1 and ${conditions.join(' and ')}
      order by p.${by} ${order}, p.complaint_id ${order} limit ${bind(limit + 1)}`,
    values,
  );
  return pageOf(rows.map(complaintOf), limit, ({ id }) => uuidOf(id));
};

type On = { readonly merchantId: Id<'merchant'>; readonly complaintId: Id<'complaint'>; readonly actor: Actor };

/**
 * Answers a complaint once, and says it in the conversation with the same commit, from where the customer is told. Of two who answer one
 * does. Refuses `not_found` and `complaint_answered`.
 */
export const answerComplaint = (
  house: House,
  { merchantId, complaintId, actor, answer }: On & { readonly answer: string },
): Promise<Result<DeskComplaint, Refusal>> =>
  inTransaction(house, merchantId, async (client) => {
    const { rows } = await client.query<{ case_id: string }>({
      name: 'answer-complaint',
      text: `update portal_complaint set answer = $3, answered_by = $4::jsonb, answered_at = $5::timestamptz
        where merchant_id = $1 and complaint_id = $2 and answered_at is null returning case_id`,
      values: [uuidOf(merchantId), uuidOf(complaintId), answer, toJson(actor), toIso(house.clock.now())],
    });
    const complaint = await readComplaint(client, merchantId, complaintId);
    if (!complaint.ok || rows.length === 0) return complaint.ok ? refused(refusal('complaint_answered')) : complaint;
    const said = { direction: 'to_customer', channel: 'portal', words: `【投诉答复】${answer}` } as const;
    const { caseId } = complaint.value;
    const written = await writeMessage(house, client, { merchantId, caseId, actor, ...said });
    return written.ok ? complaint : written;
  });

/**
 * Hands a complaint and its case up to the managers, who are told each time. Handed up again, it keeps the first reason. Refuses
 * `not_found` and `complaint_answered`.
 */
export const escalateComplaint = (
  house: House,
  { merchantId, complaintId, actor, why }: On & { readonly why: string },
): Promise<Result<DeskComplaint, Refusal>> =>
  inTransaction(house, merchantId, async (client) => {
    const { rowCount } = await client.query({
      name: 'escalate-complaint',
      text: `update portal_complaint set escalated_why = coalesce(escalated_why, $3), escalated_by = coalesce(escalated_by, $4::jsonb),
          escalated_at = coalesce(escalated_at, $5::timestamptz)
        where merchant_id = $1 and complaint_id = $2 and answered_at is null`,
      values: [uuidOf(merchantId), uuidOf(complaintId), why, toJson(actor), toIso(house.clock.now())],
    });
    const complaint = await readComplaint(client, merchantId, complaintId);
    if (!complaint.ok || rowCount === 0) return complaint.ok ? refused(refusal('complaint_answered')) : complaint;
    const { caseId } = complaint.value;
    const reason = `投诉：${why}`.slice(0, 2_000);
    const escalated = await writeEscalation(house, client, { merchantId, caseId, actor, why: reason });
    if (!escalated.ok) return escalated;
    await tell(house, client, { merchantId, caseId, type: 'escalated', contents: { why: reason }, actor });
    return complaint;
  });

const readComplaint = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  complaintId: Id<'complaint'>,
): Promise<Result<DeskComplaint, Refusal>> => {
  const { rows } = await db.query<Row>(`${select} where p.merchant_id = $1 and p.complaint_id = $2`, [
    uuidOf(merchantId),
    uuidOf(complaintId),
  ]);
  return rows[0] ? ok(complaintOf(rows[0])) : refused(refusal('not_found', { what: complaintId }));
};

const select = `select p.complaint_id, p.case_id, c.number, c.store_id, s.name as store_name, p.words, p.made_at, p.due_at,
    p.escalated_at, p.escalated_by, p.escalated_why, p.answered_at, p.answered_by, p.answer
  from portal_complaint p
  join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
  join store s on s.merchant_id = c.merchant_id and s.store_id = c.store_id`;

type Row = {
  readonly complaint_id: string;
  readonly case_id: string;
  readonly number: string;
  readonly store_id: string;
  readonly store_name: string;
  readonly words: string;
  readonly made_at: Instant;
  readonly due_at: Instant;
  readonly escalated_at: Instant | null;
  readonly escalated_by: Actor | null;
  readonly escalated_why: string | null;
  readonly answered_at: Instant | null;
  readonly answered_by: Actor | null;
  readonly answer: string | null;
};

const complaintOf = (row: Row): DeskComplaint => ({
  id: idOf('complaint', row.complaint_id),
  caseId: idOf('refundCase', row.case_id),
  caseNumber: row.number,
  store: { id: idOf('store', row.store_id), name: row.store_name },
  state: row.answered_at !== null ? 'answered' : row.escalated_at !== null ? 'escalated' : 'waiting',
  words: row.words,
  madeAt: row.made_at,
  dueAt: row.due_at,
  escalated:
    row.escalated_at !== null && row.escalated_by !== null
      ? { at: row.escalated_at, by: row.escalated_by, why: row.escalated_why ?? '' }
      : null,
  answer:
    row.answered_at !== null && row.answered_by !== null
      ? { at: row.answered_at, by: row.answered_by, words: row.answer ?? '' }
      : null,
});
