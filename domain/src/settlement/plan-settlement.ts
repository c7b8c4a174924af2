import type { Assessment } from '../assessment/assessment.ts';
import type { Order } from '../commerce/order.ts';
import type { Id } from '../ids/id.ts';
import { isPositive, sum } from '../money/money.ts';
import { routeFor } from '../payout/new-payout.ts';
import { assert } from '../result.ts';
import type { Leg, Settlement } from './settlement.ts';

type Plan = {
  readonly id: Id<'settlement'>;
  readonly assessment: Assessment;
  readonly order: Order;
  readonly newPayoutId: () => Id<'payout'>;
};

/**
 * Divides what was assessed into legs: one for each tender that gives something back, in the order of the tenders,
 * and one by hand for what goes back outside the tenders (the customer's freight, 消费者权益保护法 art 24).
 */
export const planSettlement = ({ id, assessment, order, newPayoutId }: Plan): Settlement => {
  const refunds = assessment.tenders
    .filter((share) => isPositive(share.amount))
    .map((share): Leg => {
      const tender = order.tenders.find((candidate) => candidate.id === share.tenderId);
      assert(tender, 'an assessment shares only over the tenders of its order');
      return {
        payoutId: newPayoutId(),
        purpose: 'refund',
        route: routeFor(tender.kind),
        tenderId: tender.id,
        tenderKind: tender.kind,
        amount: share.amount,
      };
    });
  const freight: Leg[] = isPositive(assessment.freight)
    ? [
        {
          payoutId: newPayoutId(),
          purpose: 'freight',
          route: 'offline',
          tenderId: null,
          tenderKind: null,
          amount: assessment.freight,
        },
      ]
    : [];
  const legs = [...refunds, ...freight];
  return {
    id,
    total: sum(
      order.currency,
      legs.map((leg) => leg.amount),
    ),
    legs,
  };
};
