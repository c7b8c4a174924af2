import type { ReplyBodyOf } from '@redress/contract';
import {
  DAY,
  type Id,
  type Instant,
  later,
  type Offer,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { replyWith } from '../platform/http/reply.ts';
import { answerOffer } from '../settlement/offers/answer-offer.ts';
import { counterOffer } from '../settlement/offers/counter-offer.ts';
import { listOffers } from '../settlement/offers/offer-reader.ts';
import { offerToWire } from '../settlement/offers/routes.ts';
import { ownCase, ownCaseSignedIn } from './own-things.ts';

type Operations = 'listPortalOffers' | 'answerPortalOffer' | 'counterPortalOffer';

/** How long the shop has to look at what a customer asks instead. */
const counterGoodFor = 7 * DAY;

/** What the shop offers, and the customer's own answer to it. */
export const portalOfferHandlers = (house: House): Pick<Handlers, Operations> => ({
  listPortalOffers: async (context, { params }) => {
    const own = await ownCase(house, context, params.id);
    if (!own.ok) return own;
    const now = house.clock.now();
    const offers = await listOffers(house, { merchantId: context.merchantId, caseId: params.id });
    return ok({ body: { data: offers.map((offer) => portalOffer(offer, now)) } });
  },
  answerPortalOffer: async (context, { params, body }) => {
    const own = await ownOffer(house, context, params);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    const given = { ...body, how: 'online', evidenceId: null, messageId: null } as const;
    const answered = await answerOffer(house, { merchantId, actor, offerId: params.offerId, ...given });
    return replyWith(answered, (offer) => ({ body: portalOffer(offer, house.clock.now()) }));
  },
  counterPortalOffer: async (context, { params, body }) => {
    const own = await ownOffer(house, context, params);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    const now = house.clock.now();
    const asked = { merchantId, actor, offerId: params.offerId, ...body, expiresAt: later(now, counterGoodFor) };
    return replyWith(await counterOffer(house, asked), (offer) => ({ body: portalOffer(offer, now) }));
  },
});

/** The offer must be one of the customer's own case; every other one is not there. */
const ownOffer = async (
  house: House,
  context: RequestContext,
  { id, offerId }: { readonly id: Id<'refundCase'>; readonly offerId: Id<'offer'> },
): Promise<Result<null, Refusal>> => {
  const own = await ownCaseSignedIn(house, context, id);
  if (!own.ok) return own;
  const offers = await listOffers(house, { merchantId: context.merchantId, caseId: id });
  return offers.some((offer) => offer.id === offerId) ? ok(null) : refused(refusal('not_found', { what: offerId }));
};

const portalOffer = (offer: Offer, now: Instant): ReplyBodyOf<'answerPortalOffer'> => {
  const { id, side, kind, kindText, amount, bonus, lawful, words, madeAt, expiresAt, status, statusText } = offerToWire(
    offer,
    now,
  );
  const canAnswer = side === 'merchant' && status === 'open';
  return { id, side, kind, kindText, amount, bonus, lawful, words, madeAt, expiresAt, status, statusText, canAnswer };
};
