import type { ChannelDefinition } from '../channel-definition.ts';
import { readStripeInput, showStripeSettings } from './stripe-account.ts';
import { stripeChannel } from './stripe-channel.ts';

export const stripeDefinition: ChannelDefinition<'stripe'> = {
  kind: 'stripe',
  readInput: readStripeInput,
  show: showStripeSettings,
  open: stripeChannel,
  // Any 2xx is taken; anything else is sent again, for three days.
  acknowledge: (taken) => ({
    status: taken ? 200 : 400,
    contentType: 'application/json; charset=utf-8',
    body: taken ? '{"received":true}' : '{"received":false}',
  }),
};
