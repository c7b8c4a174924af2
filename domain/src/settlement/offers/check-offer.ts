import { amountText } from '../../money/amount-text.ts';
import { compare, type Money } from '../../money/money.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { DAY, type Instant, later } from '../../time/instant.ts';
import { isAlternative, longestOfferDays, type OfferKind } from './offer.ts';

/**
 * The law is the floor of every offer: money below it is refused, and store credit is no way around it. An exchange or a repair has no
 * amount; the customer may refuse it and keeps the right to the money.
 */
export const refuseBelowLaw = (
  { kind, worth }: { readonly kind: OfferKind; readonly worth: Money | null },
  lawful: Money,
): Refusal | null => {
  if (worth === null || (isAlternative(kind) && kind !== 'store_credit')) return null;
  return compare(worth, lawful) < 0
    ? refusal('offer_below_law', { offered: amountText(worth), lawful: amountText(lawful) }, '/amount')
    : null;
};

/** Refuses an end that is past, or so far away that the facts will have moved. */
export const refuseExpiry = (expiresAt: Instant, now: Instant): Refusal | null =>
  expiresAt > now && expiresAt <= later(now, longestOfferDays * DAY)
    ? null
    : refusal('offer_too_late', { days: longestOfferDays }, '/expiresAt');
