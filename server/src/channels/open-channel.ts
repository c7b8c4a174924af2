import type { Id } from '@redress/domain';
import type { House } from '../house.ts';
import type { Channel, ChannelNeeds, OpenAccount } from './channel.ts';
import { fingerprintOf, openAccount, type SealedAccount } from './channel-accounts.ts';
import type { ChannelKind } from './channel-kinds.ts';
import { definitionOf } from './channel-register.ts';

/** How long a channel may take to answer, in real milliseconds. Twice as long with the resend of an SDK, and a lease is longer. */
const timeoutMs = 10_000;

type Opener = Pick<House, 'secrets' | 'clock' | 'db' | 'newId'>;

/** Opens an account: its secrets are in memory from here on. Throws when the master key is not the one it was sealed with. */
export const openChannel = ({ secrets, clock, db, newId }: Opener, account: SealedAccount): Channel =>
  makeOf(account.kind, openAccount(secrets, account), { now: clock.now, timeoutMs, db, newId });

const makeOf = <K extends ChannelKind>(kind: K, account: OpenAccount<K>, needs: ChannelNeeds): Channel =>
  definitionOf(kind).open(account, needs);

/** Gives the channel of an account. */
export type Channels = (account: SealedAccount) => Channel;

/** Keeps opened channels, so that keys are not parsed at every payout; an account that changed is opened anew. */
export const keepChannels = (house: Opener): Channels => {
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
