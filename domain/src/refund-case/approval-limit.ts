import { amountText } from '../money/amount-text.ts';
import { compare, type Money } from '../money/money.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';

/** Whether a limit (null for none) allows an amount. A limit in another currency allows nothing: nobody guesses a rate here. */
export const isWithin = (amount: Money, limit: Money | null): boolean =>
  limit === null || (limit.currency === amount.currency && compare(amount, limit) <= 0);

/** The refusal of an amount above a person's limit, with both numbers; null when it is within. */
export const refuseAbove = (amount: Money, limit: Money | null): Refusal | null =>
  limit === null || isWithin(amount, limit)
    ? null
    : refusal('above_your_limit', { amount: amountText(amount), limit: amountText(limit) });
