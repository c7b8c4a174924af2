import type { BodyOf } from '@redress/contract';
import { type Actor, assert, type Id, type Refusal, type Result } from '@redress/domain';
import { type AskedClaim, type OpenClaim, openClaim } from '../claim/open-claim.ts';
import type { House } from '../house.ts';
import type { RequestContext } from '../platform/http/handlers.ts';
import type { Done, Once } from '../platform/once.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { lastPaidCase } from './last-paid-case.ts';
import { ownCard, ownOrder } from './own-things.ts';

export type PortalClaim = BodyOf<'openPortalClaim'>;

/** Opens a case for a customer's own order or card, or only tries it. Orders and cards of others are not there (`not_found`). */
export const openOwnClaim = async (
  house: House,
  { merchantId, actor, visitor }: Pick<RequestContext, 'merchantId' | 'actor' | 'visitor'>,
  customerId: Id<'customer'>,
  claim: PortalClaim,
  { dryRun, once }: { readonly dryRun: boolean; readonly once: Once<ExplainedCase> | null },
): Promise<Result<Done<ExplainedCase>, Refusal>> => {
  const { orderId, cardId } = claim;
  let order: OpenClaim['order'];
  if (claim.kind === 'card_refund') {
    assert(cardId, 'the contract asks for the card');
    const card = await ownCard(house, { merchantId, visitor }, customerId, cardId);
    if (!card.ok) return card;
    order = { card: { id: cardId } };
  } else {
    assert(orderId, 'the contract asks for the order');
    const own = await ownOrder(house, { merchantId, visitor }, customerId, orderId);
    if (!own.ok) return own;
    order = { id: orderId };
  }
  const words = asked(claim, customerId, actor);
  const isShort = orderId !== null && claim.rule === 'shortfall';
  const followsCaseId = isShort ? await lastPaidCase(house.db, merchantId, orderId) : null;
  return openClaim(house, { merchantId, actor, order, claim: { ...words, followsCaseId }, dryRun, once });
};

/** What the customer said, and nothing that only a person of the shop may find: whether a child could buy this, what is frozen. */
const asked = (claim: PortalClaim, customerId: Id<'customer'>, actor: Actor): AskedClaim => {
  const { kind, cause, statement, lines, giftsReturned, card, rule, loss, worth } = claim;
  // What the customer said on the telephone came in by telephone, though it was typed into the portal.
  const intake = actor.kind === 'customer' ? 'portal' : 'phone';
  const words = { cause, statement, intake, customerId } as const;
  switch (kind) {
    case 'card_refund': {
      const { lastServiceOn = null, unforeseen = false, payer: child = null } = card ?? {};
      const payer = child && { ...child, ageAppropriate: false, illegalOnlineGame: false };
      return { kind, ...words, lastServiceOn, unforeseen, payer, unfinishedOrders: [], frozen: null };
    }
    case 'compensation':
      assert(rule, 'the contract asks for the ground');
      return { kind, ...words, rule, lines, loss, worth };
    case 'wrong_charge':
      return { kind, ...words };
    default:
      return { kind, ...words, lines, giftsReturned, returnFreight: null };
  }
};
