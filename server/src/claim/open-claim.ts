import {
  type Actor,
  assert,
  type Card,
  type CardClaim,
  type Claim,
  type CompensationClaim,
  type Currency,
  type Followed,
  type GoodsClaim,
  type Id,
  type Instant,
  type Money,
  money,
  type Order,
  ok,
  openCase,
  type Refusal,
  type Result,
  refusal,
  refused,
  type WrongChargeClaim,
} from '@redress/domain';
import { type CardKey, cardBoughtBy } from '../commerce/card-reader.ts';
import { type OrderKey, readOrder } from '../commerce/order-reader.ts';
import { readCaseOfWrongCharge } from '../commerce/payments/payment-reader.ts';
import { readPaidCard } from '../commerce/prepaid-reader.ts';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { type ExplainedCase, explained, readCase } from '../refund-case/case-reader.ts';
import { commitDecision } from '../refund-case/commit-decision.ts';

type Asked<C> = Omit<C, 'claimedAt' | 'follows'> & {
  /** The earlier case on the same order that it adds to. */
  readonly followsCaseId?: Id<'refundCase'> | null;
};

/** A claim as it is asked: the moment is ours to say, and sums that the customer did not name are nothing. */
export type AskedClaim =
  | (Asked<Omit<GoodsClaim, 'returnFreight'>> & { readonly returnFreight: Money | null })
  | (Asked<Omit<CompensationClaim, 'loss'>> & { readonly loss: Money | null })
  | Asked<WrongChargeClaim>
  | (Asked<Omit<CardClaim, 'cardId' | 'frozen'>> & { readonly frozen: Money | null });

export type OpenClaim = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** The order that it is about, or the card. */
  readonly order: OrderKey | { readonly card: CardKey };
  readonly claim: AskedClaim;
  readonly dryRun: boolean;
  readonly once: Once<ExplainedCase> | null;
};

/** A customer's claim on an order becomes a case with a number. The customer is the one of the order unless the shop sold to nobody by name. */
export const openClaim = async (
  house: House,
  { merchantId, actor, order: key, claim: asked, dryRun, once }: OpenClaim,
): Promise<Result<Done<ExplainedCase>, Refusal>> => {
  const found = await readClaimed(house, merchantId, key);
  if (!found.ok) return found;
  const { order, card } = found.value;
  if (isGoods(asked)) {
    const number = await cardBoughtBy(house.db, merchantId, order.id);
    if (number !== null) return refused(refusal('order_bought_card', { card: number }, '/orderId'));
  }
  if (asked.kind === 'wrong_charge') {
    const number = await readCaseOfWrongCharge(house.db, merchantId, order.number);
    if (number !== null) return refused(refusal('wrong_charge_has_case', { number }));
  }
  const follows = await followed(house, merchantId, order, asked.followsCaseId ?? null);
  if (!follows.ok) return follows;
  const now = house.clock.now();
  const claim = claimOf(asked, found.value, now, follows.value);
  const decision = openCase({ caseId: house.newId('refundCase'), order, card, claim, now });
  if (!decision.ok) return decision;
  const value = explained(decision.value.after, null);
  if (dryRun) return ok({ outcome: 'done', value });
  return commitDecision(house, { merchantId, actor, decision: decision.value }, value, once);
};

type Claimed = { readonly order: Order; readonly card: Card | null };

async function readClaimed(
  { db }: House,
  merchantId: Id<'merchant'>,
  key: OpenClaim['order'],
): Promise<Result<Claimed, Refusal>> {
  if ('card' in key) {
    const paid = await readPaidCard(db, merchantId, key.card);
    return paid ? ok({ order: paid.orders[0], card: paid.card }) : missing(key.card, 'card');
  }
  const order = await readOrder(db, merchantId, key);
  return order ? ok({ order, card: null }) : missing(key, 'order');
}

const missing = (key: OrderKey | CardKey, what: 'order' | 'card'): Result<never, Refusal> =>
  refused(
    refusal('not_found', { what: 'id' in key ? key.id : key.number }, 'id' in key ? `/${what}Id` : `/${what}Number`),
  );

/** A claim adds only to a case on its own order. */
async function followed(
  { db }: House,
  merchantId: Id<'merchant'>,
  { id: orderId }: Order,
  caseId: Id<'refundCase'> | null,
): Promise<Result<Followed | null, Refusal>> {
  if (caseId === null) return ok(null);
  const earlier = await readCase(db, merchantId, caseId);
  if (earlier?.orderId !== orderId) return refused(refusal('not_found', { what: caseId }, '/followsCaseId'));
  return ok({ caseId, number: earlier.number });
}

const isGoods = ({ kind }: AskedClaim): boolean => kind === 'refund_only' || kind === 'return_and_refund';

function claimOf(
  { followsCaseId: _, ...asked }: AskedClaim,
  { order, card }: Claimed,
  claimedAt: Instant,
  follows: Followed | null,
): Claim {
  const nothing = money<Currency>(order.currency, 0n);
  const customerId = asked.customerId ?? card?.customerId ?? order.customerId;
  const who = { claimedAt, customerId, ...(follows && { follows }) };
  switch (asked.kind) {
    case 'refund_only':
    case 'return_and_refund':
      return { ...asked, ...who, returnFreight: asked.returnFreight ?? nothing };
    case 'compensation':
      return { ...asked, ...who, loss: asked.loss ?? nothing };
    case 'wrong_charge':
      return { ...asked, ...who };
    case 'card_refund':
      assert(card !== null, 'a claim on a card comes with its card');
      return { ...asked, ...who, cardId: card.id, frozen: asked.frozen ?? nothing };
  }
}
