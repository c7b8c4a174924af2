import { declineCase, type Refusal, type Result, refusal, refused, shanghaiDate } from '@redress/domain';
import { readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';

/** Declines a claim with reasons; the policy of the order says how long the customer may appeal. */
export const declineRefundCase = (
  house: House,
  command: CaseCommand & { readonly reason: string },
): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, async (before) => {
    const { merchantId, actor, reason } = command;
    const order = await readOrder(house.db, merchantId, { id: before.orderId });
    if (!order) return refused(refusal('not_found', { what: before.orderId }));
    const placedOn = shanghaiDate(order.placedAt);
    const policy = await policyInForce(house.db, merchantId, placedOn, order.storeId);
    if (!policy) return refused(refusal('policy_missing', { date: placedOn }));
    return declineCase(before, { actor, reason, appealDays: policy.terms.appealDays, now: house.clock.now() });
  });
