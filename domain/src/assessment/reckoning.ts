import type { Order } from '../commerce/order.ts';
import type { Explanation } from '../explanation/explanation.ts';
import { zero } from '../money/money.ts';
import type { Assessment } from './assessment.ts';

/** What the rules for one kind of claim work out; `assess` adds who looked at it, when, and under which policy. */
export type Reckoning = Omit<Assessment, 'id' | 'policyVersion' | 'assessedBy' | 'assessedAt'> & {
  readonly explanation: Explanation;
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
  } satisfies Partial<Reckoning>;
};
