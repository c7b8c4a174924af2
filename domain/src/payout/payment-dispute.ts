import type { Tender } from '../commerce/tender.ts';
import { compare, type Money, sum } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Route } from '../settlement/settlement.ts';

/**
 * Money of a payment that the cardholder's bank took back: while the dispute is open nobody knows for whom, and lost it is the
 * cardholder's. Won disputes and inquiries took nothing and are not among these.
 */
export type PaymentDispute = { readonly id: string; readonly amount: Money; readonly state: 'open' | 'lost' };

type Disputed = {
  readonly tender: Pick<Tender, 'amount' | 'refunded' | 'reserved'>;
  /** What is to be paid; it is among what is reserved. */
  readonly amount: Money;
  readonly route: Route;
  readonly disputes: readonly PaymentDispute[];
};

/**
 * Whether a refund that the channel will not carry may be paid in another way. Where disputes left room for it, yes (null). Where they did not,
 * another payment would be the second one (`payment_disputed`); only when the cardholder won as much as the refund may be recorded, by
 * hand and with proof, as paid by that dispute, which is then answered.
 */
export const repayInSpiteOf = ({
  tender,
  amount,
  route,
  disputes,
}: Disputed): Result<PaymentDispute | null, Refusal> => {
  const { currency } = tender.amount;
  const taken = sum(
    currency,
    disputes.map((each) => each.amount),
  );
  if (compare(sum(currency, [tender.refunded, tender.reserved, taken]), tender.amount) <= 0) return ok(null);
  const lost = disputes.find((each) => each.state === 'lost' && compare(each.amount, amount) >= 0);
  if (lost && route === 'offline') return ok(lost);
  return refused(refusal('payment_disputed', { dispute: disputes.map((each) => each.id).join(' ') }, '/route'));
};
