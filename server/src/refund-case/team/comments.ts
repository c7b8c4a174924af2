import {
  type Actor,
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import type { Done, Once } from '../../platform/once.ts';
import { writeOnce } from '../../platform/postgres/write-once.ts';
import { tell } from './activity.ts';
import { caseThere, staffThere } from './there.ts';

/** What the staff say among themselves about a case; no customer ever sees it. */
export type Comment = {
  readonly id: Id<'comment'>;
  readonly words: string;
  readonly author: Actor;
  readonly writtenAt: Instant;
  readonly mentions: readonly {
    readonly staffId: Id<'staff'>;
    readonly name: string;
    readonly seenAt: Instant | null;
  }[];
};

export type WriteComment = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  readonly words: string;
  readonly mentions: readonly Id<'staff'>[];
  readonly once: Once<Comment> | null;
};

/** Writes an internal comment. Whoever it mentions watches the case from then on. Refuses `not_found`. */
export const writeComment = (house: House, asked: WriteComment): Promise<Result<Done<Comment>, Refusal>> => {
  const { merchantId, actor, caseId, words, once } = asked;
  const mentions = [...new Set(asked.mentions)];
  return writeOnce(house, merchantId, once, async (client) => {
    const there = await caseThere(client, merchantId, caseId);
    if (!there.ok) return there;
    const staff = await staffThere(client, merchantId, mentions, (place) => `/mentions/${place}`);
    if (!staff.ok) return staff;
    const id = house.newId('comment');
    const writtenAt = house.clock.now();
    await client.query(
      `insert into case_comment (merchant_id, comment_id, case_id, words, author, written_at) values ($1, $2, $3, $4, $5::jsonb, $6)`,
      [uuidOf(merchantId), uuidOf(id), uuidOf(caseId), words, toJson(actor), toIso(writtenAt)],
    );
    await client.query(
      `with mentioned as (
        insert into comment_mention (merchant_id, comment_id, staff_id) select $1, $2, unnest($3::uuid[]) returning staff_id
      )
      insert into case_watch (merchant_id, staff_id, case_id, since) select $1, staff_id, $4, $5::timestamptz from mentioned
      on conflict do nothing`,
      [uuidOf(merchantId), uuidOf(id), mentions.map(uuidOf), uuidOf(caseId), toIso(writtenAt)],
    );
    const contents = { commentId: id, mentions };
    await tell(house, client, { merchantId, caseId, type: 'comment_written', contents, actor });
    const { rows } = await client.query<{ staff_id: string; name: string }>(
      'select staff_id, name from staff where merchant_id = $1 and staff_id = any($2::uuid[]) order by staff_id',
      [uuidOf(merchantId), mentions.map(uuidOf)],
    );
    const named = rows.map((row) => ({ staffId: idOf('staff', row.staff_id), name: row.name, seenAt: null }));
    return ok({ id, words, author: actor, writtenAt, mentions: named });
  });
};

/** The internal comments of a case, from the first on. */
export const listComments = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Comment[]> => {
  const { rows } = await db.query<Row>({
    name: 'list-comments',
    text: `select c.comment_id, c.words, c.author, c.written_at, coalesce(m.mentioned, '[]'::json) as mentioned
      from case_comment c
      left join lateral (
        select json_agg(json_build_object('staffId', m.staff_id, 'name', s.name, 'seenAt', floor(extract(epoch from m.seen_at) * 1000)) order by m.staff_id) as mentioned
        from comment_mention m join staff s on s.merchant_id = m.merchant_id and s.staff_id = m.staff_id
        where m.merchant_id = c.merchant_id and m.comment_id = c.comment_id) m on true
      where c.merchant_id = $1 and c.case_id = $2 order by c.comment_id limit 1000`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map((row) => ({
    id: idOf('comment', row.comment_id),
    words: row.words,
    author: row.author,
    writtenAt: row.written_at,
    mentions: row.mentioned.map(({ staffId, name, seenAt }) => ({ staffId: idOf('staff', staffId), name, seenAt })),
  }));
};

/** Marks everything on a case that mentions a person as seen by them. */
export const seeMentions = async (
  house: House,
  merchantId: Id<'merchant'>,
  staffId: Id<'staff'>,
  caseId: Id<'refundCase'>,
): Promise<void> => {
  await house.db.query({
    name: 'see-mentions',
    text: `update comment_mention m set seen_at = $4::timestamptz from case_comment c
      where m.merchant_id = $1 and m.staff_id = $2 and m.seen_at is null
        and c.merchant_id = m.merchant_id and c.comment_id = m.comment_id and c.case_id = $3`,
    values: [uuidOf(merchantId), uuidOf(staffId), uuidOf(caseId), toIso(house.clock.now())],
  });
};

type Row = {
  readonly comment_id: string;
  readonly words: string;
  readonly author: Actor;
  readonly written_at: Instant;
  readonly mentioned: readonly { readonly staffId: string; readonly name: string; readonly seenAt: Instant | null }[];
};
