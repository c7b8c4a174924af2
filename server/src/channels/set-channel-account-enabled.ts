import { type Actor, type Id, ok, type Refusal, type Result, refusal, refused, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { releaseFreed } from '../payout/release-freed.ts';
import { liftStop, openStop, stopPayouts } from '../payout/stops/stop-payouts.ts';
import { type ChannelAccount, readChannelAccount, withoutSecrets } from './channel-accounts.ts';

export type SetChannelAccountEnabled = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly accountId: Id<'channelAccount'>;
  readonly enabled: boolean;
};

/**
 * The kill switch of one account, without words: who threw it and when stands among the stops. While an account is off nothing
 * new leaves by it: payouts that come due are held (`channel_disabled`) and those in flight are only asked about. Switched on
 * again, what was held for it leaves.
 */
export const setChannelAccountEnabled = async (
  house: House,
  { merchantId, actor, accountId, enabled }: SetChannelAccountEnabled,
): Promise<Result<ChannelAccount, Refusal>> => {
  const switched = enabled
    ? await switchOn(house, { merchantId, actor, accountId })
    : await stopPayouts(house, { merchantId, actor, channelAccountId: accountId, reason: wordsOfSwitch });
  if (!switched.ok) return refused(refusal('not_found', { what: accountId }));
  const account = await readChannelAccount(house.db, merchantId, accountId);
  if (!account) return refused(refusal('not_found', { what: accountId }));
  return ok(withoutSecrets(account));
};

const wordsOfSwitch = '渠道账户开关 · switch of the account';

const switchOn = async (
  house: House,
  { merchantId, actor, accountId }: Omit<SetChannelAccountEnabled, 'enabled'>,
): Promise<Result<unknown, Refusal>> => {
  const stop = await openStop(house, merchantId, uuidOf(accountId));
  if (stop) return liftStop(house, { merchantId, actor, stopId: stop.id, reason: wordsOfSwitch });
  // Switched off before stops were written down.
  await house.db.query({
    name: 'enable-channel-account',
    text: 'update channel_account set enabled = true where merchant_id = $1 and channel_account_id = $2',
    values: [uuidOf(merchantId), uuidOf(accountId)],
  });
  await releaseFreed(house, merchantId);
  return ok(null);
};
