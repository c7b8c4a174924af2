import type { ChannelDefinition } from '../channel-definition.ts';
import { readStripeInput, showStripeSettings } from './stripe-account.ts';
import { stripeChannel } from './stripe-channel.ts';

export const stripeDefinition: ChannelDefinition<'stripe'> = {
  kind: 'stripe',
  readInput: readStripeInput,
  show: showStripeSettings,
  open: stripeChannel,
  // A key of another account finds no payment of this one, and nothing is sent without finding it first.
  isSameAccount: (before, after) => before.accountId === null || before.accountId === after.accountId,
  // Any 2xx is taken; anything else is sent again, for three days.
  acknowledge: (taken) => ({
    status: taken ? 200 : 400,
    contentType: 'application/json; charset=utf-8',
    body: taken ? '{"received":true}' : '{"received":false}',
  }),
};
