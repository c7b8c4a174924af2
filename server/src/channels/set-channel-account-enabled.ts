import { type Id, ok, type Refusal, type Result, refusal, refused, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { releaseFreed } from '../payout/release-freed.ts';
import { type ChannelAccount, readChannelAccount, withoutSecrets } from './channel-accounts.ts';

export type SetChannelAccountEnabled = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
  readonly enabled: boolean;
};

/**
 * The kill switch. While an account is off nothing new leaves by it: payouts that come due are held (`channel_disabled`) and
 * those in flight are only asked about. Switched on again, what was held for it leaves.
 */
export const setChannelAccountEnabled = async (
  house: House,
  { merchantId, accountId, enabled }: SetChannelAccountEnabled,
): Promise<Result<ChannelAccount, Refusal>> => {
  await house.db.query({
    name: 'enable-channel-account',
    text: 'update channel_account set enabled = $3 where merchant_id = $1 and channel_account_id = $2',
    values: [uuidOf(merchantId), uuidOf(accountId), enabled],
  });
  const account = await readChannelAccount(house.db, merchantId, accountId);
  if (!account) return refused(refusal('not_found', { what: accountId }));
  if (enabled) await releaseFreed(house, merchantId);
  return ok(withoutSecrets(account));
};
