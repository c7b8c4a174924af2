import { createHash } from 'node:crypto';
import { type Currency, type Instant, isCurrency, type Money, money } from '@redress/domain';
import Stripe from 'stripe';
import type { Notification, NotificationMessage, OpenAccount } from '../channel.ts';
import { isLiveKey } from './stripe-account.ts';

/** How old a webhook may be, in seconds; the SDK's own tolerance. */
const tolerance = 300;

/**
 * Reads a webhook: the signature over the raw bytes, its age, then the addressee (mode and account). What it says of a refund is
 * our number in the metadata and the amount; what it says of a dispute is the payment, which may be refunded again once it is won.
 */
export const parseStripeNotification = (
  { settings, secrets }: OpenAccount<'stripe'>,
  { headers, body }: NotificationMessage,
  now: Instant,
): Notification => {
  const forged = (reason: string): Notification => ({
    id: idIn(body),
    record: { body: body.toString('utf8') },
    genuine: false,
    reason,
  });
  const signature = headers['stripe-signature'];
  if (signature === undefined) return forged('no Stripe-Signature');
  const event = verified(body, signature, secrets.webhookSecret, now);
  if (typeof event === 'string') return forged(event);
  if (event.livemode !== isLiveKey(secrets.secretKey)) return forged('an event of the other mode');
  if (event.account !== undefined && settings.accountId !== null && event.account !== settings.accountId)
    return forged('an event of another account');
  return { id: event.id, record: recordOf(event), genuine: true, ...factsOf(event) };
};

type Facts = Omit<Extract<Notification, { genuine: true }>, 'id' | 'record' | 'genuine'>;

const nothing: Facts = {
  requestNumber: null,
  merchantTradeNumber: null,
  // An event names the payment by two ids, and our record may know either: the number and the amount are compared instead.
  channelTradeNumber: null,
  tradeTotal: null,
  refundedTotal: null,
  amount: null,
  concernsSettled: false,
};

const factsOf = (event: Stripe.Event): Facts => {
  switch (event.type) {
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed': {
      const { metadata, amount, currency } = event.data.object;
      return {
        ...nothing,
        requestNumber: metadata?.['refund_no'] ?? null,
        amount: moneyIn(amount, currency),
        // A refund that succeeded may fail days later, and its reference at the bank comes later too.
        concernsSettled: event.type !== 'refund.created',
      };
    }
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_reinstated': {
      const { charge, payment_intent: intent, status } = event.data.object;
      if (status === 'lost') return nothing;
      return { ...nothing, refundableAgain: [charge, intent].flatMap((each) => (each === null ? [] : [nameOf(each)])) };
    }
    default:
      return nothing;
  }
};

const nameOf = (value: string | { readonly id: string }): string => (typeof value === 'string' ? value : value.id);

const moneyIn = (amount: number, named: string): Money | null => {
  const currency = named.toUpperCase();
  return isCurrency(currency) && Number.isSafeInteger(amount)
    ? money(currency satisfies Currency, BigInt(amount))
    : null;
};

const verified = (body: Buffer, signature: string, secret: string, now: Instant): Stripe.Event | string => {
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret, tolerance, undefined, now);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return /tolerance/.test(message) ? `older than ${tolerance} seconds` : 'the signature does not verify';
  }
};

/** What is kept: the event and the plain fields of what it is about. Nested ones hold nothing that we compare. */
const recordOf = (event: Stripe.Event): Record<string, string> => {
  const { id, type, created, data } = event;
  const fields = Object.entries({ ...data.object }).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[name, String(value)] as const]
      : [],
  );
  const metadata = 'metadata' in data.object ? data.object.metadata : null;
  const number = metadata?.['refund_no'];
  return {
    ...Object.fromEntries(fields),
    ...(number !== undefined && { refund_no: number }),
    event: id,
    type,
    event_created: String(created),
  };
};

/** The id that a forged one claims, or its hash: the same thing again is one row. */
const idIn = (body: Buffer): string => {
  const claimed = /"id":\s*"(evt_\w{1,100})"/.exec(body.toString('utf8'))?.[1];
  return claimed ?? createHash('sha256').update(body).digest('hex');
};
