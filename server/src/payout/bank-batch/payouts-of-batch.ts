import { fromJson, type Id, type Payout, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** The payouts of a released batch by its number (our message id), in the order of its file; null when the account has none of it. */
export const payoutsOfBatch = async (
  db: Pool,
  {
    merchantId,
    channelAccountId,
  }: { readonly merchantId: Id<'merchant'>; readonly channelAccountId: Id<'channelAccount'> },
  number: string,
): Promise<Payout[] | null> => {
  const { rows } = await db.query<{ state: string }>({
    name: 'payouts-of-bank-batch',
    text: `select p.state::text as state from bank_batch b
      join bank_batch_item i on i.merchant_id = b.merchant_id and i.bank_batch_id = b.bank_batch_id and i.in_batch
      join payout p on p.merchant_id = i.merchant_id and p.payout_id = i.payout_id
      where b.merchant_id = $1 and b.channel_account_id = $2 and b.number = $3 order by i.place`,
    values: [uuidOf(merchantId), uuidOf(channelAccountId), number],
  });
  return rows.length === 0 ? null : rows.map((row) => fromJson<Payout>(row.state));
};
