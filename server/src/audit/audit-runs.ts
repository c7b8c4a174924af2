import { type Actor, type Id, type Instant, idOf, type Text, toIso, toJson, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../house.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import type { Breach } from './invariant.ts';
import { invariants } from './invariants.ts';

export type RunFinding = {
  readonly code: string;
  readonly title: Text;
  readonly checked: number;
  readonly breached: number;
  readonly breaches: readonly Breach[];
};

export type AuditRun = {
  readonly id: Id<'auditRun'>;
  readonly status: 'waiting' | 'running' | 'done' | 'failed';
  readonly askedBy: Actor;
  readonly askedAt: Instant;
  readonly endedAt: Instant | null;
  readonly checks: number;
  readonly findings: readonly RunFinding[];
};

/** Asks for an audit; the one that waits or runs already when there is one. */
export const startAudit = async (
  house: Pick<House, 'db' | 'clock' | 'newId'>,
  merchantId: Id<'merchant'>,
  actor: Actor,
): Promise<Id<'auditRun'>> => {
  const { db, clock, newId } = house;
  const { rows } = await db.query<{ run_id: string }>({
    name: 'start-audit',
    text: `with asked as (
        insert into audit_run (merchant_id, run_id, asked_by, asked_at, checks) values ($1, $2, $3, $4, $5)
        on conflict (merchant_id) where ended_at is null do nothing returning run_id
      )
      select run_id from asked union all select run_id from audit_run where merchant_id = $1 and ended_at is null limit 1`,
    values: [uuidOf(merchantId), uuidOf(newId('auditRun')), toJson(actor), toIso(clock.now()), invariants.length],
  });
  const [row] = rows;
  // The one that was open ended between the two looks of the statement, or began by another hand: asking again finds or makes one.
  return row ? idOf('auditRun', row.run_id) : startAudit(house, merchantId, actor);
};

/** Newest first. */
export const listAuditRuns = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, after }: PageRequest,
): Promise<Page<AuditRun>> => {
  const { rows } = await db.query<Row>({
    name: 'list-audit-runs',
    text: `${select} where merchant_id = $1 and ($2::uuid is null or run_id < $2) order by run_id desc limit $3`,
    values: [uuidOf(merchantId), after, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.run_id);
  return { next: page.next, rows: page.rows.map(runOf) };
};

export const readAuditRun = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  runId: Id<'auditRun'>,
): Promise<AuditRun | null> => {
  const { rows } = await db.query<Row>({
    name: 'read-audit-run',
    text: `${select} where merchant_id = $1 and run_id = $2`,
    values: [uuidOf(merchantId), uuidOf(runId)],
  });
  return rows[0] ? runOf(rows[0]) : null;
};

const select =
  'select run_id, asked_by, asked_at, ended_at, leased_until is not null as taken, failed, checks, findings from audit_run';

type Row = {
  readonly run_id: string;
  readonly asked_by: Actor;
  readonly asked_at: Instant;
  readonly ended_at: Instant | null;
  readonly taken: boolean;
  readonly failed: boolean;
  readonly checks: number;
  readonly findings: readonly RunFinding[];
};

const runOf = (row: Row): AuditRun => ({
  id: idOf('auditRun', row.run_id),
  status: row.failed ? 'failed' : row.ended_at !== null ? 'done' : row.taken ? 'running' : 'waiting',
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  endedAt: row.ended_at,
  checks: row.checks,
  findings: row.findings,
});
