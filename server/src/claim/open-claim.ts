import {
  type Actor,
  type Currency,
  type GoodsClaim,
  type Id,
  money,
  ok,
  openCase,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import { type OrderKey, readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { type ExplainedCase, explained } from '../refund-case/case-reader.ts';
import { commitDecision } from '../refund-case/commit-decision.ts';

export type OpenClaim = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly order: OrderKey;
  readonly claim: Omit<GoodsClaim, 'claimedAt' | 'customerId' | 'returnFreight'> & {
    readonly customerId: Id<'customer'> | null;
    /** Null when the customer paid nothing to send the goods back. */
    readonly returnFreight: GoodsClaim['returnFreight'] | null;
  };
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
  const now = house.clock.now();
  const claim: GoodsClaim = {
    ...asked,
    customerId: asked.customerId ?? order.customerId,
    returnFreight: asked.returnFreight ?? money<Currency>(order.currency, 0n),
    claimedAt: now,
  };
  const decision = openCase({ caseId: house.newId('refundCase'), order, card: null, claim, now });
  if (!decision.ok) return decision;
  const value = explained(decision.value.after, null);
  if (dryRun) return ok({ outcome: 'done', value });
  return commitDecision(house, { merchantId, actor, decision: decision.value }, value, once);
};
