import { type Id, type LawAmendment, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { type AmendmentRow, amendmentOf, selectAmendments } from './law-data.ts';

/** One amendment with its decision; null when the merchant has no such one. */
export const readAmendment = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  amendmentId: Id<'lawAmendment'>,
): Promise<LawAmendment | null> => {
  const { rows } = await db.query<AmendmentRow>({
    name: 'read-law-amendment',
    text: `${selectAmendments} where a.merchant_id = $1 and a.amendment_id = $2`,
    values: [uuidOf(merchantId), uuidOf(amendmentId)],
  });
  return rows[0] ? amendmentOf(rows[0]) : null;
};

/** All of them, newest first, at most `limit`, older than `before` when one is given. */
export const listAmendments = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { limit, before }: { readonly limit: number; readonly before: Id<'lawAmendment'> | null },
): Promise<LawAmendment[]> => {
  const { rows } = await db.query<AmendmentRow>({
    name: 'list-law-amendments',
    text: `${selectAmendments} where a.merchant_id = $1 and ($2::uuid is null or a.amendment_id < $2)
      order by a.amendment_id desc limit $3`,
    values: [uuidOf(merchantId), before && uuidOf(before), limit],
  });
  return rows.map(amendmentOf);
};
