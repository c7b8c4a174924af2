import {
  type Actor,
  type AlternativeKind,
  add,
  type Id,
  type Instant,
  isZero,
  type Money,
  type Offer,
  type OfferedAssessment,
  type OfferKind,
  ok,
  type RefundCase,
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
import type { PoolClient } from 'pg';
import { assessCase } from '../../assessment/assess-case.ts';
import type { House } from '../../house.ts';
import type { Done, Once } from '../../platform/once.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { writeOnce } from '../../platform/postgres/write-once.ts';
import { readCase } from '../../refund-case/case-reader.ts';
import { tell } from '../../refund-case/team/activity.ts';
import { endOverdue } from './end-offers.ts';
import { readOffer } from './offer-reader.ts';
import { type WorkedOut, workOut } from './work-out.ts';

/** What the desk offers. */
export type Offered =
  | { readonly kind: 'assessed' }
  /** More than is due: an exact amount, or by a share of the price in basis points. */
  | { readonly kind: 'goodwill'; readonly amount: Money }
  | { readonly kind: 'goodwill'; readonly basisPoints: number }
  | { readonly kind: Exclude<AlternativeKind, 'store_credit'> }
  | { readonly kind: 'store_credit'; readonly amount: Money; readonly bonus: Money };

export type MakeOffer = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  readonly offered: Offered;
  /** What the customer reads: what they get, and why. */
  readonly words: string;
  readonly expiresAt: Instant;
  readonly dryRun: boolean;
  readonly once: Once<Offer> | null;
};

/**
 * Offers a customer how a case may end. The amount is the very one that will be assessed and paid, to the minor unit.
 * Refuses `offer_below_law`, `offer_not_reachable`, `offer_not_for_claim`, `offer_too_late`, `offer_open_exists`, and whatever keeps
 * this person from assessing the case.
 */
export const makeOffer = async (house: House, asked: MakeOffer): Promise<Result<Done<Offer>, Refusal>> => {
  const { merchantId, actor, caseId, expiresAt, dryRun, once } = asked;
  const now = house.clock.now();
  const late = refuseExpiry(expiresAt, now);
  if (late) return refused(late);
  const refundCase = await readCase(house.db, merchantId, caseId);
  if (!refundCase) return refused(refusal('not_found', { what: caseId }));
  const worked = await workOut(house, { merchantId, refundCase, actor });
  if (!worked.ok) return worked;
  const offered = contentsOf(asked, refundCase, worked.value);
  if (!offered.ok) return offered;
  const { told } = offered.value;
  const may = await assessCase(house, { ...asked, ...told, expectedVersion: null, dryRun: true, once: null });
  if (!may.ok) return may;
  const offer: Offer = {
    id: house.newId('offer'),
    caseId,
    side: 'merchant',
    ...offered.value,
    currency: refundCase.currency,
    lawful: worked.value.lawful,
    words: asked.words,
    answersOfferId: null,
    madeBy: actor,
    madeAt: now,
    expiresAt,
    status: 'open',
    answer: null,
    taskId: null,
    version: 1,
  };
  if (dryRun) return ok({ outcome: 'done', value: offer });
  try {
    return await writeOnce(house, merchantId, once, async (client) => {
      await endOverdue(house, client, merchantId, caseId);
      return writeOffer(house, client, merchantId, offer);
    });
  } catch (error) {
    if (isUniqueViolation(error, 'offer_open_once')) return refused(refusal('offer_open_exists'));
    throw error;
  }
};

/** Writes an offer and tells of it. A unique violation of `offer_open_once` means that another one waits for an answer. */
export const writeOffer = async (
  house: House,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  offer: Offer,
): Promise<Result<Offer, Refusal>> => {
  await client.query({
    name: 'write-offer',
    text: `insert into offer (merchant_id, offer_id, case_id, side, kind, currency, amount_minor, bonus_minor, lawful_minor, told, words,
        answers_offer_id, made_by, made_at, expires_at, status, version)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12, $13::jsonb, $14, $15, 'open', 1)`,
    values: [
      uuidOf(merchantId),
      uuidOf(offer.id),
      uuidOf(offer.caseId),
      offer.side,
      offer.kind,
      offer.currency,
      offer.amount?.minor ?? null,
      offer.bonus?.minor ?? null,
      offer.lawful.minor,
      offer.told && toJson(offer.told),
      offer.words,
      offer.answersOfferId && uuidOf(offer.answersOfferId),
      toJson(offer.madeBy),
      toIso(offer.madeAt),
      toIso(offer.expiresAt),
    ],
  });
  const contents = { offerId: offer.id, side: offer.side, kind: offer.kind };
  await tell(house, client, { merchantId, caseId: offer.caseId, type: 'offer_made', contents, actor: offer.madeBy });
  return readOffer(client, merchantId, offer.id);
};

type Contents = {
  readonly kind: OfferKind;
  readonly amount: Money | null;
  readonly bonus: Money | null;
  readonly told: OfferedAssessment;
};

/**
 * What an offer comes to. An exchange or a repair tells the assessment what the customer keeps when it cannot be carried out: what is due. Store
 * credit is money that the customer is owed, agreed on where it is more than what is due, and a bonus on top.
 */
function contentsOf(
  { offered, words }: MakeOffer,
  { currency }: RefundCase,
  { lawful, plain, agreeing, granting }: WorkedOut,
): Result<Contents, Refusal> {
  const worth = worthOf(offered);
  if (worth && worth.currency !== currency)
    return refused(refusal('currency_mismatch', { expected: currency, received: worth.currency }, '/amount'));
  const no = refuseBelowLaw({ kind: offered.kind, worth }, lawful);
  if (no) return refused(no);
  if (offered.kind === 'assessed')
    return isZero(lawful)
      ? refused(refusal('nothing_to_refund', {}, '/kind'))
      : ok({ kind: offered.kind, amount: lawful, bonus: null, told: plain });
  if (offered.kind === 'goodwill') {
    const reached = 'amount' in offered ? agreeing(offered.amount, words) : granting(offered.basisPoints, words);
    if (!reached.ok) return reached;
    return ok({ kind: offered.kind, amount: reached.value.owed, bonus: null, told: reached.value.told });
  }
  if (offered.kind === 'store_credit') {
    const { kind, amount, bonus } = offered;
    const reached = agreeing(amount, words);
    if (!reached.ok) return reached;
    return isZero(reached.value.owed)
      ? refused(refusal('nothing_to_refund', {}, '/amount'))
      : ok({ kind, amount, bonus, told: reached.value.told });
  }
  return ok({ kind: offered.kind, amount: null, bonus: null, told: plain });
}

const worthOf = (offered: Offered): Money | null => {
  if (offered.kind === 'store_credit') return add(offered.amount, offered.bonus);
  return 'amount' in offered ? offered.amount : null;
};
