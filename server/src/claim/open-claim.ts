import {
  type Actor,
  type Claim,
  type CompensationClaim,
  type Currency,
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
import { type OrderKey, readOrder } from '../commerce/order-reader.ts';
import { readCaseOfWrongCharge } from '../commerce/payments/payment-reader.ts';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { type ExplainedCase, explained } from '../refund-case/case-reader.ts';
import { commitDecision } from '../refund-case/commit-decision.ts';

type Asked<C> = Omit<C, 'claimedAt'>;

/** A claim as it is asked: the moment is ours to say, and sums that the customer did not name are nothing. */
export type AskedClaim =
  | (Asked<Omit<GoodsClaim, 'returnFreight'>> & { readonly returnFreight: Money | null })
  | (Asked<Omit<CompensationClaim, 'loss'>> & { readonly loss: Money | null })
  | Asked<WrongChargeClaim>;

export type OpenClaim = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly order: OrderKey;
  readonly claim: AskedClaim;
  readonly dryRun: boolean;
  readonly once: Once<ExplainedCase> | null;
};

/** A customer's claim on an order becomes a case with a number. The customer is the one of the order unless the shop sold to nobody by name. */
export const openClaim = async (
  house: House,
  { merchantId, actor, order: key, claim: asked, dryRun, once }: OpenClaim,
): Promise<Result<Done<ExplainedCase>, Refusal>> => {
  const order = await readOrder(house.db, merchantId, key);
  if (!order)
    return refused(
      refusal('not_found', { what: 'id' in key ? key.id : key.number }, 'id' in key ? '/orderId' : '/orderNumber'),
    );
  if (asked.kind === 'wrong_charge') {
    const number = await readCaseOfWrongCharge(house.db, merchantId, order.number);
    if (number !== null) return refused(refusal('wrong_charge_has_case', { number }));
  }
  const now = house.clock.now();
  const claim = claimOf(asked, order, now);
  const decision = openCase({ caseId: house.newId('refundCase'), order, card: null, claim, now });
  if (!decision.ok) return decision;
  const value = explained(decision.value.after, null);
  if (dryRun) return ok({ outcome: 'done', value });
  return commitDecision(house, { merchantId, actor, decision: decision.value }, value, once);
};

function claimOf(asked: AskedClaim, order: Order, claimedAt: Instant): Claim {
  const nothing = money<Currency>(order.currency, 0n);
  const who = { claimedAt, customerId: asked.customerId ?? order.customerId };
  switch (asked.kind) {
    case 'refund_only':
    case 'return_and_refund':
      return { ...asked, ...who, returnFreight: asked.returnFreight ?? nothing };
    case 'compensation':
      return { ...asked, ...who, loss: asked.loss ?? nothing };
    case 'wrong_charge':
      return { ...asked, ...who };
  }
}
