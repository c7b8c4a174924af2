import { type Id, type Refusal, type Result, type Route, refusal, refused, repayLeg } from '@redress/domain';
import { readOrder } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import type { Done } from '../platform/once.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';

export type RepayLeg = CaseCommand & { readonly payoutId: Id<'payout'>; readonly route: Route };

/** A new payout, with a new number, in the place of one that is proved to have paid nobody. */
export const repayFailedLeg = (house: House, command: RepayLeg): Promise<Result<Done<ExplainedCase>, Refusal>> =>
  decideOnCase(house, command, async (before) => {
    const { merchantId, payoutId, route } = command;
    const order = await readOrder(house.db, merchantId, { id: before.orderId });
    if (!order) return refused(refusal('not_found', { what: before.orderId }));
    const leg = 'legs' in before ? before.legs.find((candidate) => candidate.payoutId === payoutId) : undefined;
    const tender = order.tenders.find((candidate) => candidate.id === leg?.tenderId);
    const newPayoutId = house.newId('payout');
    return repayLeg(before, {
      payoutId,
      newPayoutId,
      route,
      channelAccountId: tender?.channelAccountId ?? null,
      now: house.clock.now(),
    });
  });
