import {
  type Actor,
  checkTemplate,
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  type Text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';

/** A version of a template. Messages name the version that they were written from, so none is ever changed. */
export type ReplyTemplate = {
  readonly id: Id<'replyTemplate'>;
  readonly version: number;
  readonly code: string;
  readonly title: Text;
  readonly body: Text;
  readonly retired: boolean;
  readonly writtenBy: Actor;
  readonly writtenAt: Instant;
};

export type WriteTemplate = Pick<ReplyTemplate, 'code' | 'title' | 'body' | 'retired'> & {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** Null for a new one. */
  readonly change: { readonly id: Id<'replyTemplate'>; readonly version: number } | null;
};

/**
 * Adds a template, or a version to one. Refuses `template_variable_unknown`, `already_exists` for a code that another template has, `not_found`, and
 * `version_stale` when somebody else has changed it since.
 */
export const writeTemplate = async (house: House, asked: WriteTemplate): Promise<Result<ReplyTemplate, Refusal>> => {
  const { merchantId, actor, code, title, body, retired, change } = asked;
  for (const text of [title, body]) {
    const checked = checkTemplate(text);
    if (!checked.ok) return checked;
  }
  const latest = await listTemplates(house.db, merchantId);
  const before = change && latest.find(({ id }) => id === change.id);
  if (change && !before) return refused(refusal('not_found', { what: change.id }));
  if (change && before && before.version !== change.version)
    return refused(refusal('version_stale', { current: before.version }));
  if (latest.some((other) => other.code === code && other.id !== change?.id))
    return refused(refusal('already_exists', { what: code }, '/code'));
  const template: ReplyTemplate = {
    id: change?.id ?? house.newId('replyTemplate'),
    version: (change?.version ?? 0) + 1,
    code,
    title,
    body,
    retired,
    writtenBy: actor,
    writtenAt: house.clock.now(),
  };
  try {
    await house.db.query({
      name: 'write-template',
      text: `insert into reply_template (merchant_id, template_id, version, code, title, body, retired, written_by, written_at)
        values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, $8::jsonb, $9)`,
      values: [
        uuidOf(merchantId),
        uuidOf(template.id),
        template.version,
        code,
        toJson(title),
        toJson(body),
        retired,
        toJson(actor),
        toIso(template.writtenAt),
      ],
    });
    return ok(template);
  } catch (error) {
    // Somebody wrote the same version, or the same code, at the same moment.
    if (isUniqueViolation(error, 'reply_template_pkey'))
      return refused(refusal('version_stale', { current: template.version }));
    if (isUniqueViolation(error)) return refused(refusal('already_exists', { what: code }, '/code'));
    throw error;
  }
};

/** The latest version of every template, retired ones included, by code. */
export const listTemplates = async (db: Pool, merchantId: Id<'merchant'>): Promise<ReplyTemplate[]> => {
  const { rows } = await db.query<Row>({
    name: 'list-templates',
    text: `select * from (
        select distinct on (template_id) template_id, version, code, title, body, retired, written_by, written_at
        from reply_template where merchant_id = $1 order by template_id, version desc) latest order by code`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({
    id: idOf('replyTemplate', row.template_id),
    version: row.version,
    code: row.code,
    title: row.title,
    body: row.body,
    retired: row.retired,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
  }));
};

type Row = {
  readonly template_id: string;
  readonly version: number;
  readonly code: string;
  readonly title: Text;
  readonly body: Text;
  readonly retired: boolean;
  readonly written_by: Actor;
  readonly written_at: Instant;
};
