import type { ReplyBodyOf } from '@redress/contract';
import { toIso } from '@redress/domain';
import type { ChannelAccount } from './channel-accounts.ts';
import type { ShownSettings } from './channel-definition.ts';
import type { ChannelKind, SettingsOf } from './channel-kinds.ts';
import { definitionOf } from './channel-register.ts';

/** What may be shown of an account: of its keys fingerprints at most. */
export const accountToWire = ({ kind, settings, ...account }: ChannelAccount): ShownAccount => {
  const { id, label, enabled, createdAt } = account;
  const shared = { id, kind, label, enabled, createdAt: toIso(createdAt) };
  // What a kind shows belongs to that kind.
  return { ...shared, ...shown(kind, settings) } as ShownAccount;
};

export type ShownAccount = ReplyBodyOf<'getChannelAccount'>;

const shown = <K extends ChannelKind>(kind: K, settings: SettingsOf<K>): ShownSettings<K> =>
  definitionOf(kind).show(settings);
