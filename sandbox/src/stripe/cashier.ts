import { digitsOf } from './currency-digits.ts';
import { moveMoney } from './money.ts';
import type { Charge, Metadata, PaymentMethod } from './objects.ts';
import type { Room } from './room.ts';
import { nextId } from './room.ts';

/** A payment that a customer has made. */
export type NewCharge = {
  /** The merchant's own number: paid twice under it, it is the first. */
  readonly reference?: string;
  readonly amountMinor: bigint;
  /** Three letters; `cny` unless given. */
  readonly currency?: string;
  readonly method?: PaymentMethod;
  readonly brand?: string;
  readonly last4?: string;
  readonly description?: string;
  readonly metadata?: Metadata;
  /** Epoch milliseconds, may lie in the past; defaults to now. */
  readonly paidAt?: number;
  /** What Stripe keeps; 2.9 % and 0.30 unless given. */
  readonly feeMinor?: bigint;
  /** `pi_…`, if the shop's books name one already. */
  readonly paymentIntent?: string;
};

/**
 * Takes payments, all in one journal entry.
 *
 * @returns the charges in the order asked for
 * @throws Error when a reference exists with another amount, or an amount is not positive; nothing is taken then
 */
export function takePayments(room: Room, wanted: readonly NewCharge[]): Charge[] {
  for (const { amountMinor, reference } of wanted) {
    const earlier = reference === undefined ? undefined : room.book.chargeOfReference(reference);
    if (amountMinor <= 0n) throw new Error('sandbox: a payment must be worth more than nothing');
    if (earlier !== undefined && earlier.amountMinor !== amountMinor)
      throw new Error(`sandbox: ${reference} was paid with ${earlier.amountMinor}, not ${amountMinor}`);
  }
  return room.book.atOnce(() => wanted.map((payment) => take(room, payment)));
}

function take(room: Room, payment: NewCharge): Charge {
  const known = payment.reference === undefined ? undefined : room.book.chargeOfReference(payment.reference);
  if (known !== undefined) return known;
  const count = room.book.charges.size;
  const currency = (payment.currency ?? 'cny').toLowerCase();
  const { amountMinor } = payment;
  const charge: Charge = {
    id: nextId('ch', count),
    paymentIntentId: payment.paymentIntent ?? nextId('pi', count),
    amountMinor,
    feeMinor: payment.feeMinor ?? usualFee(amountMinor, currency),
    currency,
    paidAt: payment.paidAt ?? room.now(),
    method: payment.method ?? 'card',
    brand: payment.brand ?? 'visa',
    last4: payment.last4 ?? '4242',
    description: payment.description ?? payment.reference ?? null,
    metadata: payment.metadata ?? {},
    reference: payment.reference ?? null,
  };
  const { id, feeMinor, paidAt, description } = charge;
  room.book.put({ table: 'charge', row: charge });
  moveMoney(room, { kind: 'charge', amountMinor, feeMinor, currency, sourceId: id, at: paidAt, description });
  return charge;
}

function usualFee(amountMinor: bigint, currency: string): bigint {
  const share = (amountMinor * 29n + 500n) / 1000n;
  const fee = digitsOf(currency) === 0 ? share : share + 30n;
  return fee < amountMinor ? fee : 0n;
}
