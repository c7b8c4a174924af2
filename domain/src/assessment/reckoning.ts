import type { Order } from '../commerce/order.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { zero } from '../money/money.ts';
import type { Assessment } from './assessment.ts';
import type { AssessedBases } from './goods-bases.ts';

/** What the rules for one kind of claim work out; `assess` adds who looked at it, when, and under which policy. */
export type Reckoning = Omit<Assessment, 'id' | 'policyVersion' | 'assessedBy' | 'assessedAt'> & {
  readonly explanation: Explanation;
  /** Every legal basis that fits or may yet fit, worked out when it is asked for; null where the kind of claim has but one. */
  readonly bases: () => AssessedBases | null;
};

/** Where every reckoning starts: nothing is owed, and only the order was looked at. */
export const nothingOwed = (order: Order) => {
  const nothing = zero(order.currency);
  return {
    entitled: false,
    refund: nothing,
    freight: nothing,
    compensation: nothing,
    interest: nothing,
    consumerOwes: nothing,
    goods: nothing,
    shipping: nothing,
    deducted: nothing,
    giftsSettled: [],
    lines: [],
    tenders: [],
    orders: [{ orderId: order.id, version: order.version, credited: nothing }],
    card: null,
    bases: () => null,
  } satisfies Partial<Reckoning>;
};
