import {
  type Actor,
  type Id,
  mostTagsOnCase,
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
import type { PoolClient } from 'pg';
import type { House } from '../../house.ts';
import type { Done, Once } from '../../platform/once.ts';
import { writeOnce } from '../../platform/postgres/write-once.ts';
import { tell } from './activity.ts';
import { type CaseDesk, readCaseDesk } from './case-desk.ts';
import { caseThere } from './there.ts';

export type TagCase = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  readonly add: readonly Id<'tag'>[];
  readonly remove: readonly Id<'tag'>[];
  readonly once: Once<CaseDesk> | null;
};

/**
 * Puts tags on a case and takes others off; a tag in both lists is taken off. What is so already is not told again. Refuses `not_found` for the
 * case, and for a tag that is not there or no longer offered, and `tags_too_many`.
 */
export const tagCase = (house: House, asked: TagCase): Promise<Result<Done<CaseDesk>, Refusal>> => {
  const { merchantId, actor, caseId, remove, once } = asked;
  return writeOnce(house, merchantId, once, async (client) => {
    const there = await caseThere(client, merchantId, caseId);
    if (!there.ok) return there;
    const key = [uuidOf(merchantId), uuidOf(caseId)];
    // Two people tag at once: one after the other, so that the count below holds.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('tags ' || $1 || $2, 0))`, key);
    const add = asked.add.filter((id) => !remove.includes(id));
    const offered = await offeredTags(client, merchantId, add);
    if (!offered.ok) return offered;
    const removed = await client.query<Named>(
      `delete from case_tag g using tag t
       where g.merchant_id = $1 and g.case_id = $2 and g.tag_id = any($3::uuid[])
         and t.merchant_id = g.merchant_id and t.tag_id = g.tag_id returning t.name_zh, t.name_en`,
      [...key, remove.map(uuidOf)],
    );
    const added = await client.query<Named>(
      `with put as (
         insert into case_tag (merchant_id, case_id, tag_id, put_by, put_at) select $1, $2, unnest($3::uuid[]), $4::jsonb, $5
         on conflict do nothing returning tag_id)
       select t.name_zh, t.name_en from put join tag t on t.merchant_id = $1 and t.tag_id = put.tag_id`,
      [...key, add.map(uuidOf), toJson(actor), toIso(house.clock.now())],
    );
    const { rows } = await client.query<{ count: number }>(
      'select count(*)::int as count from case_tag where merchant_id = $1 and case_id = $2',
      key,
    );
    if ((rows[0]?.count ?? 0) > mostTagsOnCase)
      return refused(refusal('tags_too_many', { maximum: mostTagsOnCase }, '/add'));
    if (added.rows.length + removed.rows.length > 0) {
      const contents = { added: added.rows.map(nameOf), removed: removed.rows.map(nameOf) };
      await tell(house, client, { merchantId, caseId, type: 'tagged', contents, actor });
    }
    return readCaseDesk(client, merchantId, caseId);
  });
};

type Named = { readonly name_zh: string; readonly name_en: string };
const nameOf = ({ name_zh, name_en }: Named): Text => ({ zh: name_zh, en: name_en });

/** Refuses `not_found` with the place of the first tag that is not offered. */
const offeredTags = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  tags: readonly Id<'tag'>[],
): Promise<Result<null, Refusal>> => {
  const { rows } = await client.query<{ tag_id: string }>(
    'select tag_id from tag where merchant_id = $1 and tag_id = any($2::uuid[]) and not retired',
    [uuidOf(merchantId), tags.map(uuidOf)],
  );
  const known = new Set(rows.map((row) => row.tag_id));
  const missing = tags.findIndex((id) => !known.has(uuidOf(id)));
  return missing < 0 ? ok(null) : refused(refusal('not_found', { what: tags[missing] ?? '' }, `/add/${missing}`));
};
