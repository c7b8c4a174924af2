import type { Actor } from '../actor.ts';
import type { Id } from '../ids/id.ts';
import type { Money } from '../money/money.ts';
import type { Instant } from '../time/instant.ts';

/** Kinds of entries that people and the merchant's own systems record; what a refund gives back is recorded by its payout. */
export const pointsKindsIn = ['opening', 'earned', 'used', 'taken_back', 'corrected'] as const;
export type PointsKindIn = (typeof pointsKindsIn)[number];
export type PointsKind = PointsKindIn | 'restored';

/** What a customer has in points. `mayGoBelow` once points that had been earned were taken back. */
export type PointsAccount = {
  readonly customerId: Id<'customer'>;
  readonly balance: bigint;
  readonly mayGoBelow: boolean;
};

/** One change of an account, written once. Points have a sign: used ones are below nothing. */
export type PointsEntry = {
  readonly id: Id<'pointsEntry'>;
  /** The number under which its sender knows it; of `restored`, the request number of the payout. */
  readonly source: string;
  readonly kind: PointsKind;
  readonly points: bigint;
  /** Of `restored`: the money that these points had paid, and the use that it gives back. */
  readonly amount: Money | null;
  readonly ofSource: string | null;
  readonly title: string;
  readonly at: Instant;
  readonly recordedBy: Actor;
};

/** Whether so many points are possible for an entry of this kind. */
export const pointsFit = (kind: PointsKindIn, points: bigint): boolean => {
  if (kind === 'opening') return points >= 0n;
  if (kind === 'earned') return points > 0n;
  return kind === 'corrected' ? points !== 0n : points < 0n;
};
