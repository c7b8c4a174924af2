import type { OrderDiscount } from '../../commerce/order.ts';

/** By discount: whether the kept goods no longer earn it. A discount without a threshold never breaks (reference 7(a) 4). */
export const brokenPromotions = (discounts: readonly OrderDiscount[], kept: bigint): readonly boolean[] =>
  discounts.map(({ threshold }) => threshold !== null && kept < threshold.minor);
