import type { Id } from '@redress/domain';
import type { House } from '../house.ts';
import { alipayChannel } from './alipay/alipay-channel.ts';
import type { Channel, ChannelKind, ChannelMaker } from './channel.ts';
import { fingerprintOf, openAccount, type SealedAccount } from './channel-accounts.ts';

/** How each kind is made. A new channel is a folder and a line here. */
const makers: Record<ChannelKind, ChannelMaker> = { alipay: alipayChannel };

/** How long a channel may take to answer, in real milliseconds. Twice as long with the resend of an SDK, and a lease is longer. */
const timeoutMs = 10_000;

/** Opens an account: its secrets are in memory from here on. Throws when the master key is not the one it was sealed with. */
export const openChannel = ({ secrets, clock }: Pick<House, 'secrets' | 'clock'>, account: SealedAccount): Channel =>
  makers[account.kind](openAccount(secrets, account), { now: clock.now, timeoutMs });

/** Gives the channel of an account. */
export type Channels = (account: SealedAccount) => Channel;

/** Keeps opened channels, so that keys are not parsed at every payout; an account that changed is opened anew. */
export const keepChannels = (house: Pick<House, 'secrets' | 'clock'>): Channels => {
  const kept = new Map<Id<'channelAccount'>, { readonly fingerprint: string; readonly channel: Channel }>();
  return (account) => {
    const fingerprint = fingerprintOf(account);
    const known = kept.get(account.id);
    if (known?.fingerprint === fingerprint) return known.channel;
    const channel = openChannel(house, account);
    kept.set(account.id, { fingerprint, channel });
    return channel;
  };
};
