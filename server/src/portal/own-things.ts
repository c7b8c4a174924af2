import {
  type Card,
  type Evidence,
  type Id,
  type Order,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import { readCard } from '../commerce/card-reader.ts';
import { readOrder } from '../commerce/order-reader.ts';
import type { SentFor } from '../evidence/sent-for.ts';
import type { House } from '../house.ts';
import type { RequestContext, Stores, Visitor } from '../platform/http/handlers.ts';
import { type ExplainedCase, readExplainedCase } from '../refund-case/case-reader.ts';
import { storeNames } from './purchases.ts';

type Who = { readonly merchantId: Id<'merchant'>; readonly visitor?: Visitor | undefined };

/** The customer who signed in with a code. Refused for a tracking link, which reads and replies only (`portal_sign_in_needed`). */
export const signedIn = ({ visitor }: Who): Result<Id<'customer'>, Refusal> => {
  if (visitor?.by === 'session') return ok(visitor.customerId);
  return refused(refusal(visitor?.by === 'helper' ? 'portal_helper_may_not' : 'portal_sign_in_needed'));
};

/** The customer who claims: signed in, or on the telephone with somebody of the staff who fills in for them. */
export const claimant = (who: Who): Result<Id<'customer'>, Refusal> =>
  who.visitor?.by === 'helper' ? ok(who.visitor.customerId) : signedIn(who);

/**
 * The files of a case that are the customer's own: those they sent themselves, and those that somebody sent on their behalf while filling in
 * on the telephone.
 */
export const ownEvidence = (
  evidence: readonly Evidence[],
  sentFor: SentFor,
  { actor, visitor }: Pick<RequestContext, 'actor'> & Pick<Who, 'visitor'>,
): readonly Evidence[] => {
  const customer = visitor?.customerId ?? actor.id;
  return evidence.filter(({ id, takenInBy }) => takenInBy === customer || sentFor.get(id)?.id === customer);
};

/** How far a visitor sees: customers what they bought anywhere, whoever fills in for them what the own stores sold. */
export const storesSeen = ({ visitor }: Pick<Who, 'visitor'>): Stores =>
  visitor?.by === 'helper' ? visitor.stores : 'all';

/**
 * Refused for whoever fills in and has no business with this store (`portal_helper_other_store`): the customer read a code out for the
 * agent's own stores. They are told the store, so that they know to whom to hand the customer over.
 */
const withinReach = async (
  { db }: House,
  who: Who,
  { number, storeId }: { readonly number: string; readonly storeId: Id<'store'> },
): Promise<Refusal | null> => {
  const stores = storesSeen(who);
  if (stores === 'all' || stores.includes(storeId)) return null;
  const store = (await storeNames(db, who.merchantId)).get(storeId) ?? '';
  return refusal('portal_helper_other_store', { number, store });
};

/** The case, when it is the visitor's own; every other one is not there (`not_found`). Whoever fills in has no business here. */
export const ownCase = async (
  house: House,
  who: Who,
  caseId: Id<'refundCase'>,
): Promise<Result<ExplainedCase, Refusal>> =>
  who.visitor?.by === 'helper' ? refused(refusal('portal_helper_may_not')) : ownCaseToSee(house, who, caseId);

/** The same for looking at it, and for adding to what was just claimed: whoever fills in may do that too. */
export const ownCaseToSee = async (
  house: House,
  who: Who,
  caseId: Id<'refundCase'>,
): Promise<Result<ExplainedCase, Refusal>> => {
  const { merchantId, visitor } = who;
  const refundCase = await readExplainedCase(house.db, merchantId, caseId);
  const own =
    refundCase !== null &&
    (visitor?.by === 'session' || visitor?.by === 'helper'
      ? refundCase.customerId === visitor.customerId
      : visitor?.caseId === refundCase.id);
  if (!own) return refused(refusal('not_found', { what: caseId }));
  const elsewhere = await withinReach(house, who, refundCase);
  return elsewhere ? refused(elsewhere) : ok(refundCase);
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
  house: House,
  who: Who,
  customerId: Id<'customer'>,
  id: Id<'order'>,
): Promise<Result<Order, Refusal>> => {
  const order = await readOrder(house.db, who.merchantId, { id });
  if (order?.customerId !== customerId) return refused(refusal('not_found', { what: id }, '/orderId'));
  const elsewhere = await withinReach(house, who, order);
  return elsewhere ? refused({ ...elsewhere, pointer: '/orderId' }) : ok(order);
};

export const ownCard = async (
  house: House,
  who: Who,
  customerId: Id<'customer'>,
  id: Id<'card'>,
): Promise<Result<Card, Refusal>> => {
  const card = await readCard(house.db, who.merchantId, { id });
  if (card?.customerId !== customerId) return refused(refusal('not_found', { what: id }, '/cardId'));
  const elsewhere = await withinReach(house, who, card);
  return elsewhere ? refused({ ...elsewhere, pointer: '/cardId' }) : ok(card);
};
