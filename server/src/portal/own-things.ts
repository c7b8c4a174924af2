import { type Card, type Id, type Order, ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import { readCard } from '../commerce/card-reader.ts';
import { readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import type { RequestContext } from '../platform/http/handlers.ts';
import { type ExplainedCase, readExplainedCase } from '../refund-case/case-reader.ts';

type Who = Pick<RequestContext, 'merchantId' | 'visitor'>;

/** The customer who signed in with a code. Refused for a tracking link, which reads and replies only (`portal_sign_in_needed`). */
export const signedIn = ({ visitor }: Who): Result<Id<'customer'>, Refusal> => {
  if (visitor?.by === 'session') return ok(visitor.customerId);
  return refused(refusal(visitor?.by === 'helper' ? 'portal_helper_may_not' : 'portal_sign_in_needed'));
};

/** The customer who claims: signed in, or on the telephone with somebody of the staff who fills in for them. */
export const claimant = (who: Who): Result<Id<'customer'>, Refusal> =>
  who.visitor?.by === 'helper' ? ok(who.visitor.customerId) : signedIn(who);

/** The case, when it is the visitor's own; every other one is not there (`not_found`). Whoever fills in has no business here. */
export const ownCase = async (
  house: House,
  who: Who,
  caseId: Id<'refundCase'>,
): Promise<Result<ExplainedCase, Refusal>> =>
  who.visitor?.by === 'helper' ? refused(refusal('portal_helper_may_not')) : ownCaseToSee(house, who, caseId);

/** The same for looking at it, and for adding to what was just claimed: whoever fills in may do that too. */
export const ownCaseToSee = async (
  { db }: House,
  { merchantId, visitor }: Who,
  caseId: Id<'refundCase'>,
): Promise<Result<ExplainedCase, Refusal>> => {
  const refundCase = await readExplainedCase(db, merchantId, caseId);
  const own =
    refundCase !== null &&
    (visitor?.by === 'session' || visitor?.by === 'helper'
      ? refundCase.customerId === visitor.customerId
      : visitor?.caseId === refundCase.id);
  return own ? ok(refundCase) : refused(refusal('not_found', { what: caseId }));
};

/** The same for somebody who signed in: what a tracking link may not do. */
export const ownCaseSignedIn = async (
  house: House,
  who: Who,
  caseId: Id<'refundCase'>,
): Promise<Result<ExplainedCase, Refusal>> => {
  const customer = signedIn(who);
  return customer.ok ? ownCase(house, who, caseId) : customer;
};

export const ownOrder = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
  id: Id<'order'>,
): Promise<Result<Order, Refusal>> => {
  const order = await readOrder(db, merchantId, { id });
  return order?.customerId === customerId ? ok(order) : refused(refusal('not_found', { what: id }, '/orderId'));
};

export const ownCard = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
  id: Id<'card'>,
): Promise<Result<Card, Refusal>> => {
  const card = await readCard(db, merchantId, { id });
  return card?.customerId === customerId ? ok(card) : refused(refusal('not_found', { what: id }, '/cardId'));
};
