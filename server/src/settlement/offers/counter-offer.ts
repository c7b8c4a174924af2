import {
  type Actor,
  type Id,
  type Instant,
  type Money,
  type Offer,
  type OfferAnswer,
  type Refusal,
  type Result,
  refusal,
  refuseBelowLaw,
  refused,
  refuseExpiry,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { inTransaction } from '../../platform/postgres/write-once.ts';
import { tell } from '../../refund-case/team/activity.ts';
import { writeOffer } from './make-offer.ts';
import { type OfferRow, offerColumns, offerOf, readOffer } from './offer-reader.ts';
import { refuseEnded } from './refuse-ended.ts';

export type CounterOffer = {
  readonly merchantId: Id<'merchant'>;
  /** The customer, or the staff who writes down what the customer asked for. */
  readonly actor: Actor;
  /** The offer of the merchant's that it answers. */
  readonly offerId: Id<'offer'>;
  readonly amount: Money;
  readonly words: string;
  readonly expiresAt: Instant;
};

/**
 * The customer asks for another amount. The offer that it answers ends at the same moment. Less than the law gives is refused
 * (`offer_below_law`), since nobody is held to giving up a right; so are `offer_own_side`, `offer_expired`, `offer_not_open`.
 */
export const counterOffer = async (house: House, asked: CounterOffer): Promise<Result<Offer, Refusal>> => {
  const { merchantId, actor, offerId, amount, words, expiresAt } = asked;
  const now = house.clock.now();
  const late = refuseExpiry(expiresAt, now);
  if (late) return refused(late);
  const read = await readOffer(house.db, merchantId, offerId);
  if (!read.ok) return read;
  const { side, currency, lawful, caseId } = read.value;
  if (side === 'customer') return refused(refusal('offer_own_side'));
  if (amount.currency !== currency)
    return refused(refusal('currency_mismatch', { expected: currency, received: amount.currency }, '/amount'));
  const below = refuseBelowLaw({ kind: 'amount', worth: amount }, lawful);
  if (below) return refused(below);
  return inTransaction(house, merchantId, async (client) => {
    const answer: OfferAnswer = {
      by: actor,
      at: now,
      how: actor.kind === 'customer' ? 'online' : 'by_phone',
      note: null,
      evidenceId: null,
      messageId: null,
      told: null,
    };
    const { rows } = await client.query<OfferRow>({
      name: 'counter-offer',
      text: `update offer set status = 'countered', answer = $3::jsonb, version = version + 1
        where merchant_id = $1 and offer_id = $2 and status = 'open' and expires_at > $4 returning ${offerColumns}`,
      values: [uuidOf(merchantId), uuidOf(offerId), toJson(answer), toIso(now)],
    });
    if (!rows[0]) {
      const offer = await readOffer(client, merchantId, offerId);
      return offer.ok ? refused(refuseEnded(offer.value, now)) : offer;
    }
    const contents = { offerId, outcome: 'countered' };
    await tell(house, client, { merchantId, caseId, type: 'offer_answered', contents, actor });
    return writeOffer(house, client, merchantId, {
      ...offerOf(rows[0]),
      id: house.newId('offer'),
      side: 'customer',
      kind: 'amount',
      amount,
      bonus: null,
      told: null,
      words,
      answersOfferId: offerId,
      madeBy: actor,
      madeAt: now,
      expiresAt,
      status: 'open',
      answer: null,
      taskId: null,
      version: 1,
    });
  });
};
