import { DAY, MINUTE, type Pacing, SECOND } from '@redress/domain';
import type { Channel, ChannelNeeds, OpenAccount } from '../channel.ts';
import { stripeBills } from './bills.ts';
import { checkAccount } from './check-account.ts';
import { parseStripeNotification } from './notification.ts';
import { refundBody } from './request-body.ts';
import { queryRefund, sendRefund } from './send-refund.ts';
import { stripeClient } from './stripe-client.ts';
import { stripeDisputes } from './stripe-disputes.ts';
import { stripeFunds } from './stripe-funds.ts';

/** Stripe by its official SDK: refunds back the way they came, found again by our number in their metadata. */
export const stripeChannel = (
  account: OpenAccount<'stripe'>,
  { now, timeoutMs }: Pick<ChannelNeeds, 'now' | 'timeoutMs'>,
): Channel => {
  const stripe = stripeClient(account, timeoutMs);
  return {
    pacing: stripePacing,
    carries: ['refund'],
    requestBody: refundBody,
    send: (request) => sendRefund(stripe, request),
    query: (request) => queryRefund(stripe, request),
    check: () => checkAccount(stripe, account.secrets.secretKey),
    parseNotification: async (message) => parseStripeNotification(account, message, now()),
    funds: { ask: (currency) => stripeFunds(stripe, currency), covers: ['refund'] },
    disputes: (payment) => stripeDisputes(stripe, payment),
    bills: stripeBills(stripe, now),
  };
};

/**
 * Stripe asks for no pause between refunds of a payment and answers questions at once; what waits is a request that may still be on
 * its way. A refund can be pending for days, so the questions thin out: the webhook comes first.
 */
const stripePacing: Pacing = {
  betweenCalls: 0,
  beforeFirstQuery: 10 * SECOND,
  beforeConfirming: MINUTE,
  queryBackoff: [10 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 60 * MINUTE, 360 * MINUTE],
  sendBackoff: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE],
  // A bank may give a refund back for thirty days, and a lost webhook must not hide it.
  afterRefund: [DAY, 3 * DAY, 7 * DAY, 14 * DAY, 31 * DAY],
};
