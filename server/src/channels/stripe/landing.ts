import type Stripe from 'stripe';

/**
 * Where the money went, by Stripe's `destination_details`: `card_refund · ARN 7400…` (a credit of its own, with the number by which
 * the customer's bank finds it), `card_reversal` (the charge vanishes from the statement), or the other way of paying. Null when
 * Stripe did not say.
 */
export const landingOf = ({ destination_details: details }: Stripe.Refund): string | null => {
  if (details === undefined) return null;
  if (details.type !== 'card' || details.card === undefined) return details.type;
  const { type, reference } = details.card;
  return reference === undefined ? `card_${type}` : `card_${type} · ARN ${reference}`;
};
