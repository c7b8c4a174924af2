import {
  type Actor,
  checkWords,
  type Id,
  type Instant,
  type MessageTemplate,
  messageTemplateNames,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  standardTemplates,
  type TemplateWords,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../house.ts';
import { isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';

/** The words of a template in one version; 0 is what we ship. Switched off, its messages are not made. */
export type TemplateVersion = TemplateWords & {
  readonly template: MessageTemplate;
  readonly version: number;
  readonly enabled: boolean;
  readonly madeBy: Actor | null;
  readonly madeAt: Instant | null;
};

/** The newest words of every template. */
export const listTemplates = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
): Promise<ReadonlyMap<MessageTemplate, TemplateVersion>> => {
  const { rows } = await db.query<Row>({
    name: 'list-message-templates',
    text: `select distinct on (template) ${columns} from message_template where merchant_id = $1 order by template, version desc`,
    values: [uuidOf(merchantId)],
  });
  const own = new Map(rows.map((row) => [row.template, versionOf(row)]));
  return new Map(messageTemplateNames.map((template) => [template, own.get(template) ?? shipped(template)]));
};

/** Looks up the words of a version among all of these templates, or the newest where none is named. */
export const readTemplateVersions = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  templates: readonly MessageTemplate[],
): Promise<(template: MessageTemplate, version: number | null) => TemplateVersion> => {
  const { rows } = await db.query<Row>({
    name: 'read-template-versions',
    text: `select ${columns} from message_template where merchant_id = $1 and template = any($2::text[]) order by version desc`,
    values: [uuidOf(merchantId), templates],
  });
  const own = rows.map(versionOf);
  return (template, version) =>
    own.find((each) => each.template === template && (version === null || each.version === version)) ??
    shipped(template);
};

/** Every version, the newest first; the shipped one is the last. */
export const listTemplateVersions = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  template: MessageTemplate,
): Promise<readonly TemplateVersion[]> => {
  const { rows } = await db.query<Row>({
    name: 'list-template-versions',
    text: `select ${columns} from message_template where merchant_id = $1 and template = $2 order by version desc`,
    values: [uuidOf(merchantId), template],
  });
  return [...rows.map(versionOf), shipped(template)];
};

export type WriteTemplate = TemplateWords & {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly template: MessageTemplate;
  readonly enabled: boolean;
  /** The version that the writer saw; another one in between is not overwritten. */
  readonly basedOn: number;
};

/** Writes a new version. Refuses `message_place_unknown`, `message_place_missing` and `version_stale`. */
export const writeTemplate = async (
  house: House,
  { merchantId, actor, template, enabled, basedOn, subject, body, short }: WriteTemplate,
): Promise<Result<TemplateVersion, Refusal>> => {
  const words = checkWords(template, { subject, body, short });
  if (!words.ok) return words;
  const [newest] = await listTemplateVersions(house.db, merchantId, template);
  const current = newest?.version ?? 0;
  if (current !== basedOn) return refused(refusal('version_stale', { current }));
  const madeAt = house.clock.now();
  try {
    await house.db.query({
      name: 'write-template',
      text: 'insert into message_template (merchant_id, template, version, contents, made_by, made_at) values ($1, $2, $3, $4, $5, $6)',
      values: [
        uuidOf(merchantId),
        template,
        basedOn + 1,
        toJson({ ...words.value, enabled }),
        toJson(actor),
        toIso(madeAt),
      ],
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused(refusal('version_stale', { current: basedOn + 1 }));
    throw error;
  }
  return ok({ ...words.value, template, version: basedOn + 1, enabled, madeBy: actor, madeAt });
};

const shipped = (template: MessageTemplate): TemplateVersion => ({
  ...standardTemplates[template],
  template,
  version: 0,
  madeBy: null,
  madeAt: null,
});

const columns = 'template, version, contents, made_by, made_at';

type Row = {
  readonly template: MessageTemplate;
  readonly version: number;
  readonly contents: TemplateWords & { readonly enabled: boolean };
  readonly made_by: Actor;
  readonly made_at: Instant;
};

const versionOf = ({ template, version, contents, made_by, made_at }: Row): TemplateVersion => ({
  ...contents,
  template,
  version,
  madeBy: made_by,
  madeAt: made_at,
});
