import { type Actor, type Id, type Payout, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { commitMove } from './commit-move.ts';
import { readPayout } from './payout-reader.ts';

/** What every move by hand is told: which payout, by whom, from which version, under which key. */
export type PayoutCommand = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly payoutId: Id<'payout'>;
  /** The version that the person saw (If-Match); null when it does not matter. */
  readonly expectedVersion: number | null;
  readonly once: Once<Payout> | null;
};

/** Reads the payout, lets a person's move decide, and commits it with what it means for the case and the books. */
export const movePayoutByHand = async (
  house: House,
  { merchantId, actor, payoutId, expectedVersion, once }: PayoutCommand,
  move: (before: Payout) => Promise<Result<Payout, Refusal>> | Result<Payout, Refusal>,
): Promise<Result<Done<Payout>, Refusal>> => {
  const before = await readPayout(house.db, merchantId, payoutId);
  if (!before) return refused(refusal('not_found', { what: payoutId }));
  if (expectedVersion !== null && expectedVersion !== before.version)
    return refused(refusal('version_stale', { current: before.version }));
  const after = await move(before);
  if (!after.ok) return after;
  const committed = await commitMove(house, { merchantId, actor, before, after: after.value, once });
  if (committed.ok && after.value.next !== null) house.wakePayouts();
  return committed;
};
