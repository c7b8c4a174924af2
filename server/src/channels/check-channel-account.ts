import { type Id, type Instant, ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { House } from '../house.ts';
import type { ChannelCheck } from './channel.ts';
import { readChannelAccount } from './channel-accounts.ts';
import { openChannel } from './open-channel.ts';

export type CheckedChannelAccount = ChannelCheck & { readonly checkedAt: Instant; readonly milliseconds: number };

/** Asks the channel a question that moves no money and whose signed answer proves gateway, ids and keys. */
export const checkChannelAccount = async (
  house: House,
  { merchantId, accountId }: { readonly merchantId: Id<'merchant'>; readonly accountId: Id<'channelAccount'> },
): Promise<Result<CheckedChannelAccount, Refusal>> => {
  const account = await readChannelAccount(house.db, merchantId, accountId);
  if (!account) return refused(refusal('not_found', { what: accountId }));
  const checkedAt = house.clock.now();
  const check = await openChannel(house, account).check();
  return ok({ ...check, checkedAt, milliseconds: Math.max(0, house.clock.now() - checkedAt) });
};
