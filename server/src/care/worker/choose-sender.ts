import type { Id, Language, MessageTemplate } from '@redress/domain';
import type { CustomerChannel } from '../customer-choice.ts';
import type { Addresses } from '../message.ts';
import type { Sender } from '../senders/sender.ts';
import type { SenderAccount } from '../senders/sender-accounts.ts';

/** What a message asks of a sender. */
export type Wanted = {
  readonly template: MessageTemplate;
  readonly language: Language;
  readonly to: Addresses;
  readonly preferred: CustomerChannel | null;
  /** Channels that the customer does not want; none for what is urgent. */
  readonly optedOut: readonly CustomerChannel[];
  readonly givenUp: readonly Id<'sender'>[];
  /** A robot is told by itself and by nobody else. */
  readonly only: Id<'sender'> | null;
};

export type Chosen = { readonly account: SenderAccount; readonly sender: Sender; readonly address: string };

/** The order in which customers are reached when they chose nothing: what costs least and is read most comes first. */
const chain: readonly CustomerChannel[] = ['wechat', 'sms', 'email'];

/** The first sender that can carry the message to the person: by the preferred channel, then down the chain. Null when nobody is left. */
export const chooseSender = (
  accounts: readonly SenderAccount[],
  wanted: Wanted,
  open: (account: SenderAccount) => Sender,
): Chosen | null => {
  const { template, language, to, preferred, optedOut, givenUp, only } = wanted;
  const order = preferred === null ? chain : [preferred, ...chain.filter((each) => each !== preferred)];
  const rank = ({ channel }: SenderAccount): number => (channel === 'robot' ? -1 : order.indexOf(channel));
  const fits = accounts
    .filter(({ id, enabled, channel }) =>
      only !== null
        ? id === only && enabled
        : enabled && channel !== 'robot' && !optedOut.some((each) => each === channel),
    )
    .filter(({ id }) => !givenUp.includes(id));
  for (const account of fits.toSorted((a, b) => rank(a) - rank(b))) {
    const sender = open(account);
    const address = sender.addressOf(to);
    if (address !== null && sender.carries(template, language)) return { account, sender, address };
  }
  return null;
};
