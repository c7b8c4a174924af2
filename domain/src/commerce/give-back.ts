import { type Money, money, negate } from '../money/money.ts';
import { roundHalfUp } from '../money/rounding.ts';
import type { Instant } from '../time/instant.ts';
import type { Card, CardUse } from './card.ts';

type GivingBack = {
  /** The request number of the payout: the same giving back twice is one. */
  readonly id: string;
  readonly amount: Money;
  readonly at: Instant;
  /** The use that paid the order, where the merchant recorded which it was. */
  readonly paidBy: string | null;
  readonly title: string;
};

/**
 * Money that goes back to a stored-value card: a use with the opposite sign. Its list price is that part of the original use's
 * which the money is; without the original, the money itself.
 */
export const giveBackToCard = (
  { uses }: Pick<Card, 'uses'>,
  { id, amount, at, paidBy, title }: GivingBack,
): CardUse => {
  const original = uses.find((use) => use.id === paidBy && use.face.minor > 0n);
  const list =
    original?.list && original.face.currency === amount.currency
      ? money(amount.currency, -roundHalfUp(original.list.minor * amount.minor, original.face.minor))
      : null;
  return { id, usedAt: at, face: negate(amount), list, sessions: 0, title };
};
