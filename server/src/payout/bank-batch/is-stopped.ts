import { type Id, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';

/** Whether a kill switch is thrown for this account or for everything of the merchant. */
export const isStopped = async (
  { db }: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  channelAccountId: Id<'channelAccount'>,
): Promise<boolean> => {
  const { rowCount } = await db.query({
    name: 'bank-account-stopped',
    text: `select 1 from payout_stop where merchant_id = $1 and lifted_at is null
      and (channel_account_id is null or channel_account_id = $2)`,
    values: [uuidOf(merchantId), uuidOf(channelAccountId)],
  });
  return rowCount !== 0;
};
