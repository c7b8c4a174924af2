import { type BodyOf, toWire } from '@redress/contract';
import { type Instant, type Offer, offerKindText, offerStatusAt, offerStatusText, ok, toIso } from '@redress/domain';
import type { House } from '../../house.ts';
import type { Handlers } from '../../platform/http/handlers.ts';
import { doOnce, replyWith } from '../../platform/http/reply.ts';
import { caseThere } from '../../refund-case/team/there.ts';
import { answerOffer } from './answer-offer.ts';
import { counterOffer } from './counter-offer.ts';
import { withdrawOffer } from './end-offers.ts';
import { makeOffer, type Offered } from './make-offer.ts';
import { listOffers } from './offer-reader.ts';

type Routes = 'listOffers' | 'makeOffer' | 'withdrawOffer' | 'answerOffer' | 'counterOffer';

/** Offers to customers, and what is answered. */
export const offerHandlers = (house: House): Pick<Handlers, Routes> => {
  const render = (offer: Offer) => ({ body: offerToWire(offer, house.clock.now()) });
  return {
    listOffers: async ({ merchantId }, { params }) => {
      const there = await caseThere(house.db, merchantId, params.id);
      if (!there.ok) return there;
      const now = house.clock.now();
      const offers = await listOffers(house, { merchantId, caseId: params.id });
      return ok({ body: { data: offers.map((offer) => offerToWire(offer, now)) } });
    },
    makeOffer: (context, { params, body }) => {
      const { merchantId, actor } = context;
      const offered = offeredOf(body.offered);
      return doOnce(
        'makeOffer',
        context,
        (once) => makeOffer(house, { ...body, merchantId, actor, caseId: params.id, offered, once }),
        render,
      );
    },
    withdrawOffer: async ({ merchantId, actor }, { params, body }) =>
      replyWith(await withdrawOffer(house, { merchantId, actor, offerId: params.id, ...body }), render),
    answerOffer: async ({ merchantId, actor }, { params, body }) =>
      replyWith(await answerOffer(house, { merchantId, actor, offerId: params.id, ...body }), render),
    counterOffer: async ({ merchantId, actor }, { params, body }) =>
      replyWith(await counterOffer(house, { merchantId, actor, offerId: params.id, ...body }), render),
  };
};

const offeredOf = (offered: BodyOf<'makeOffer'>['offered']): Offered =>
  offered.kind === 'goodwill_share' ? { kind: 'goodwill', basisPoints: offered.basisPoints } : offered;

/** An offer as it is told, at desk and portal; one that ran out says so. */
export const offerToWire = (offer: Offer, now: Instant) => {
  const { id, caseId, side, kind, words, answersOfferId, madeBy, taskId, answer } = offer;
  const status = offerStatusAt(offer, now);
  return {
    id,
    caseId,
    side,
    kind,
    kindText: offerKindText[kind],
    amount: offer.amount && toWire(offer.amount),
    bonus: offer.bonus && toWire(offer.bonus),
    lawful: toWire(offer.lawful),
    words,
    answersOfferId,
    madeBy,
    madeAt: toIso(offer.madeAt),
    expiresAt: toIso(offer.expiresAt),
    status,
    statusText: offerStatusText[status],
    answer: answer && {
      by: answer.by,
      at: toIso(answer.at),
      how: answer.how,
      note: answer.note,
      evidenceId: answer.evidenceId,
      messageId: answer.messageId,
    },
    taskId,
  };
};
