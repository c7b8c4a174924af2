import {
  type Actor,
  type Id,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  type TagColour,
  type Text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import type { Done, Once } from '../../platform/once.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { writeOnce } from '../../platform/postgres/write-once.ts';

/** A word by which a merchant sorts its cases. It changes nothing about them. */
export type Tag = {
  readonly id: Id<'tag'>;
  readonly name: Text;
  readonly colour: TagColour;
  /** No longer offered; cases that wear it keep it. */
  readonly retired: boolean;
};

/** All tags, those that are offered first, by name. */
export const listTags = async (db: Pool, merchantId: Id<'merchant'>): Promise<Tag[]> => {
  const { rows } = await db.query<TagRow>({
    name: 'list-tags',
    text: `select tag_id, name_zh, name_en, colour, retired from tag where merchant_id = $1
      order by retired, name_zh collate "C", tag_id limit 500`,
    values: [uuidOf(merchantId)],
  });
  return rows.map(tagOf);
};

type WriteTag = Omit<Tag, 'id'> & { readonly merchantId: Id<'merchant'>; readonly actor: Actor };

/** Refuses `already_exists` for a name, in either language, that another tag has, whatever the case of its letters. */
export const addTag = (
  house: House,
  { merchantId, actor, name, colour, retired, once }: WriteTag & { readonly once: Once<Tag> | null },
): Promise<Result<Done<Tag>, Refusal>> => {
  const id = house.newId('tag');
  return named(name, () =>
    writeOnce(house, merchantId, once, async (client) => {
      await client.query(
        `insert into tag (merchant_id, tag_id, name_zh, name_en, colour, retired, made_by, made_at)
         values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
        [uuidOf(merchantId), uuidOf(id), name.zh, name.en, colour, retired, toJson(actor), toIso(house.clock.now())],
      );
      return ok({ id, name, colour, retired });
    }),
  );
};

/** Refuses `not_found`, and `already_exists` as `addTag` does. */
export const changeTag = (
  { db }: House,
  { merchantId, id, name, colour, retired }: Omit<WriteTag, 'actor'> & { readonly id: Id<'tag'> },
): Promise<Result<Tag, Refusal>> =>
  named(name, async () => {
    const { rowCount } = await db.query(
      `update tag set name_zh = $3, name_en = $4, colour = $5, retired = $6 where merchant_id = $1 and tag_id = $2`,
      [uuidOf(merchantId), uuidOf(id), name.zh, name.en, colour, retired],
    );
    return rowCount ? ok({ id, name, colour, retired }) : refused(refusal('not_found', { what: id }));
  });

const named = async <T>(name: Text, write: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> => {
  try {
    return await write();
  } catch (error) {
    if (isUniqueViolation(error, 'tag_by_name_en'))
      return refused(refusal('already_exists', { what: name.en }, '/name/en'));
    if (isUniqueViolation(error)) return refused(refusal('already_exists', { what: name.zh }, '/name/zh'));
    throw error;
  }
};

/** The tags of a case as JSON, by name; `ofCase` is the row whose `merchant_id` and `case_id` they belong to. */
export const tagsOfCase = (ofCase: string): string =>
  `(select coalesce(json_agg(json_build_object('tag_id', t.tag_id, 'name_zh', t.name_zh, 'name_en', t.name_en,
      'colour', t.colour, 'retired', t.retired) order by t.name_zh collate "C", t.tag_id), '[]'::json)
    from case_tag g join tag t on t.merchant_id = g.merchant_id and t.tag_id = g.tag_id
    where g.merchant_id = ${ofCase}.merchant_id and g.case_id = ${ofCase}.case_id)`;

export type TagRow = {
  readonly tag_id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly colour: TagColour;
  readonly retired: boolean;
};

export const tagOf = ({ tag_id, name_zh, name_en, colour, retired }: TagRow): Tag => ({
  id: idOf('tag', tag_id),
  name: { zh: name_zh, en: name_en },
  colour,
  retired,
});
