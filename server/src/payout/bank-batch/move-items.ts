import { type Actor, type Id, ok, type Payout, type Refusal, type Result } from '@redress/domain';
import type { House } from '../../house.ts';
import { commitMove } from '../commit-move.ts';
import { readPayout } from '../payout-reader.ts';

type Moving = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** What a payout becomes; null when it is there already. */
  readonly move: (payout: Payout) => Result<Payout, Refusal> | null;
};

/** Payouts that are moved at once: each is a commit of its own, and legs of one case wait for each other. */
const atOnce = 8;

/**
 * Moves the payouts of a batch, each in a commit of its own, so that a batch of thousands holds no lock for long. What broke off
 * is finished by doing it again. Answers the payouts that could not be moved, with the reason.
 */
export const moveItems = async (
  house: House,
  payouts: readonly Payout[],
  moving: Moving,
): Promise<{ readonly payout: Payout; readonly refusal: Refusal }[]> => {
  const failed: { payout: Payout; refusal: Refusal }[] = [];
  for (let from = 0; from < payouts.length; from += atOnce) {
    const slice = payouts.slice(from, from + atOnce);
    const results = await Promise.all(slice.map((payout) => moveOne(house, payout, moving)));
    slice.forEach((payout, index) => {
      const result = results[index];
      if (result && !result.ok) failed.push({ payout, refusal: result.refusal });
    });
  }
  return failed;
};

const mostTries = 5;

/** Somebody may move it at the same moment; then it is judged again as it is now. */
const moveOne = async (house: House, payout: Payout, moving: Moving): Promise<Result<null, Refusal>> => {
  let before = payout;
  for (let tries = 1; ; tries += 1) {
    const after = moving.move(before);
    if (after === null) return ok(null);
    if (!after.ok) return after;
    const { merchantId, actor } = moving;
    const committed = await commitMove(house, { merchantId, actor, before, after: after.value });
    if (committed.ok) return ok(null);
    if (committed.refusal.code !== 'version_stale' || tries === mostTries) return committed;
    before = (await readPayout(house.db, merchantId, payout.id)) ?? before;
  }
};
