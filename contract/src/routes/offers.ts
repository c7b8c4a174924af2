import { text } from '@redress/domain';
import { z } from 'zod';
import { idParams } from '../ids.ts';
import { answerOfferIn, counterOfferIn, makeOfferIn, offerOut, withdrawOfferIn } from '../offers.ts';
import { defineRoute } from '../route.ts';

const onOffer = { method: 'POST', tag: 'refund-cases', params: idParams('offer'), reply: offerOut } as const;
const ended = ['not_found', 'offer_not_open', 'offer_expired'] as const;

/** Offers to customers and their answers, by the desk. Customers answer by the portal. */
export const offerRoutes = {
  listOffers: defineRoute({
    method: 'GET',
    path: '/v1/refund-cases/{id}/offers',
    summary: text('报价与还价', 'The offers of a case'),
    tag: 'refund-cases',
    scope: 'cases:read',
    params: idParams('refundCase'),
    reply: z.strictObject({ data: z.array(offerOut) }),
    refusals: ['not_found'],
  }),
  makeOffer: defineRoute({
    method: 'POST',
    path: '/v1/refund-cases/{id}/offers',
    summary: text('向顾客报价', 'Make the customer an offer'),
    tag: 'refund-cases',
    scope: 'cases:assess',
    idempotency: 'accepted',
    params: idParams('refundCase'),
    body: makeOfferIn,
    reply: offerOut,
    status: 201,
    refusals: [
      'not_found',
      'currency_mismatch',
      'nothing_to_refund',
      'offer_below_law',
      'offer_not_reachable',
      'offer_not_for_claim',
      'offer_too_late',
      'offer_open_exists',
      'move_not_allowed',
      'appeal_same_assessor',
      'policy_missing',
      'order_not_received',
      'calendar_missing',
    ],
  }),
  withdrawOffer: defineRoute({
    ...onOffer,
    path: '/v1/offers/{id}/withdraw',
    summary: text('撤回报价', 'Take an offer back'),
    scope: 'cases:assess',
    body: withdrawOfferIn,
    refusals: ended,
  }),
  answerOffer: defineRoute({
    ...onOffer,
    path: '/v1/offers/{id}/answer',
    summary: text('登记顾客的答复，或答复顾客的还价', 'Record the customer’s answer, or answer a counter-offer'),
    scope: 'cases:assess',
    body: answerOfferIn,
    refusals: [
      ...ended,
      'offer_proof_missing',
      'offer_not_reachable',
      'offer_not_for_claim',
      'facts_changed',
      'version_stale',
      'move_not_allowed',
      'appeal_same_assessor',
    ],
  }),
  counterOffer: defineRoute({
    ...onOffer,
    path: '/v1/offers/{id}/counter',
    summary: text('登记顾客的还价', 'Record the customer’s counter-offer'),
    scope: 'cases:work',
    body: counterOfferIn,
    status: 201,
    refusals: [...ended, 'currency_mismatch', 'offer_own_side', 'offer_below_law', 'offer_too_late'],
  }),
};
