import {
  type Actor,
  type Claim,
  type Currency,
  type Id,
  money,
  ok,
  openCase,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import { type OrderKey, readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { commitDecision } from '../refund-case/commit-decision.ts';

export type OpenClaim = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly order: OrderKey;
  readonly claim: Omit<Claim, 'claimedAt' | 'customerId' | 'returnFreight'> & {
    readonly customerId: Id<'customer'> | null;
    /** Null when the customer paid nothing to send the goods back. */
    readonly returnFreight: Claim['returnFreight'] | null;
  };
  readonly dryRun: boolean;
  readonly once: Once<RefundCase> | null;
};

/** A customer's claim on an order becomes a case with a number. The customer is the one of the order unless the shop sold to nobody by name. */
export const openClaim = async (
  house: House,
  { merchantId, actor, order: key, claim: asked, dryRun, once }: OpenClaim,
): Promise<Result<Done<RefundCase>, Refusal>> => {
  const order = await readOrder(house.db, merchantId, key);
  if (!order)
    return refused(
      refusal('not_found', { what: 'id' in key ? key.id : key.number }, 'id' in key ? '/orderId' : '/orderNumber'),
    );
  const now = house.clock.now();
  const claim: Claim = {
    ...asked,
    customerId: asked.customerId ?? order.customerId,
    returnFreight: asked.returnFreight ?? money<Currency>(order.currency, 0n),
    claimedAt: now,
  };
  const decision = openCase({ caseId: house.newId('refundCase'), order, claim, now });
  if (!decision.ok) return decision;
  if (dryRun) return ok({ outcome: 'done', value: decision.value.after });
  return commitDecision(house, { merchantId, actor, decision: decision.value }, decision.value.after, once);
};
