import type { BodyOf, ReplyBodyOf } from '@redress/contract';
import type { Refusal, Result } from '@redress/domain';
import type { Acknowledgement, ChannelMaker } from './channel.ts';
import type { ChannelKind, PartsOf, SettingsOf } from './channel-kinds.ts';

/** What a person fills in to connect an account of this kind. */
export type AccountInput<K extends ChannelKind = ChannelKind> = Extract<BodyOf<'createChannelAccount'>, { kind: K }>;

type Shown<K extends ChannelKind> = Extract<ReplyBodyOf<'getChannelAccount'>, { kind: K }>;

/** The part of a shown account that only its kind knows. */
export type ShownSettings<K extends ChannelKind> = {
  [P in K]: Omit<Shown<P>, 'id' | 'kind' | 'label' | 'enabled' | 'createdAt'>;
}[K];

/** Everything that the house knows of one kind of channel. A new channel is a folder with one of these, and a line in the register. */
export type ChannelDefinition<K extends ChannelKind> = {
  readonly kind: K;
  /** Checks what was filled in and parts it into what may be shown and what is sealed. Refused with the pointer of the field. */
  readonly readInput: (input: AccountInput<K>) => Result<PartsOf[K], Refusal>;
  readonly show: (settings: SettingsOf<K>) => ShownSettings<K>;
  readonly open: ChannelMaker<K>;
  /** Whether these are still the same account at the channel: payouts under way are asked about there. */
  readonly isSameAccount: (before: SettingsOf<K>, after: SettingsOf<K>) => boolean;
  /** What the channel wants to hear after a notification: taken, or not (and then it sends again). */
  readonly acknowledge: (taken: boolean) => Acknowledgement;
};
