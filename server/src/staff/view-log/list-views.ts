import type { ReplyBodyOf, ViewKind } from '@redress/contract';
import { type Actor, type Id, type Instant, idOf, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';

export type ViewFilter = {
  readonly kind: ViewKind | null;
  readonly actorId: string | null;
  readonly subject: string | null;
};

type Row = {
  readonly view_entry_id: string;
  readonly kind: ViewKind;
  readonly actor: Actor;
  readonly subject: string;
  readonly details: Record<string, unknown>;
  readonly occurred_at: Instant;
};

/** The log, newest first; each filter has an index of its own. */
export const listViews = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { kind, actorId, subject }: ViewFilter,
  { limit, after }: PageRequest,
): Promise<Page<Row>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['merchant_id = $1'];
  if (kind) conditions.push(`kind = ${bind(kind)}`);
  if (actorId) conditions.push(`actor_id = ${bind(actorId)}`);
  if (subject) conditions.push(`subject = ${bind(subject)}`);
  if (after) conditions.push(`view_entry_id < ${bind(after)}`);
  const { rows } = await db.query<Row>(
    `select view_entry_id, kind, actor, subject, details, occurred_at from view_log
     where ${conditions.join(' and ')} order by view_entry_id desc limit ${bind(limit + 1)}`,
    values,
  );
  return pageOf(rows, limit, (row) => row.view_entry_id);
};

export const viewToWire = (row: Row): ReplyBodyOf<'listViewLog'>['data'][number] => ({
  id: idOf('viewEntry', row.view_entry_id),
  kind: row.kind,
  actor: row.actor,
  subject: row.subject,
  details: row.details,
  occurredAt: toIso(row.occurred_at),
});
