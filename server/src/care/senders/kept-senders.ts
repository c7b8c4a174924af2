import type { Sender } from './sender.ts';
import type { SenderAccount } from './sender-accounts.ts';
import { openSender } from './sender-kinds.ts';

export type Senders = (account: SenderAccount) => Sender;

/** Keeps opened senders while their account stays the same, since some hold a token. */
export const keepSenders = (): Senders => {
  const kept = new Map<string, { readonly version: number; readonly sender: Sender }>();
  return (account) => {
    const known = kept.get(account.id);
    if (known && known.version === account.version) return known.sender;
    const sender = openSender(account.input);
    kept.set(account.id, { version: account.version, sender });
    return sender;
  };
};
