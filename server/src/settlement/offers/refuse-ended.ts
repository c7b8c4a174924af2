import {
  type Instant,
  type Offer,
  offerStatusAt,
  offerStatusText,
  type Refusal,
  refusal,
  shanghaiTimeText,
} from '@redress/domain';

/** Why an offer takes no answer any more. */
export const refuseEnded = (offer: Offer, now: Instant): Refusal => {
  const status = offerStatusAt(offer, now);
  return status === 'expired'
    ? refusal('offer_expired', { at: shanghaiTimeText(offer.expiresAt) })
    : refusal('offer_not_open', { status: offerStatusText[status], statusCode: status });
};
