import { afterAnswer, beforeSend, type ChannelAnswer, inHousePacing, type Payout } from '@redress/domain';
import { commitMove } from './commit-move.ts';
import type { DuePayout } from './due-payout.ts';
import { payoutRule } from './payout-rule.ts';
import type { WorkerParts } from './worker-parts.ts';

/**
 * Pays into something of our own that keeps count by itself, under the request number of the payout. First the payout is `sending`, so
 * that nobody can void it; then `credit` is done, which happens once however often it is asked for; then it is settled. Whoever dies in
 * between is found by the lease, and what was credited is only settled.
 */
export const payByCredit = async (
  parts: WorkerParts,
  due: DuePayout,
  credit: (sending: Payout) => Promise<ChannelAnswer>,
): Promise<void> => {
  const { merchantId, payout, lease } = due;
  const sending =
    payout.status === 'sending' ? payout : await move(parts, due, payout, beforeSend(payout, lease.until));
  if (sending === null) return;
  const answer = await credit(sending);
  const after = afterAnswer(sending, 'send', answer, parts.house.clock.now(), inHousePacing);
  if (await move(parts, due, sending, after))
    parts.tell({ event: 'payout_moved', merchantId, payoutId: payout.id, from: payout.status, to: after.status });
};

/** The payout as it stands afterwards; null when somebody else has moved it first. */
const move = async (parts: WorkerParts, due: DuePayout, before: Payout, after: Payout): Promise<Payout | null> => {
  const { merchantId, lease } = due;
  const committed = await commitMove(parts.house, {
    merchantId,
    actor: payoutRule,
    before,
    after,
    ...(after.status === 'sending' && { lease }),
  });
  if (committed.ok && committed.value.outcome === 'done') return committed.value.value;
  if (!committed.ok && committed.refusal.code !== 'version_stale')
    throw new Error(`the books refuse a payment in house: ${committed.refusal.code}`);
  parts.tell({ event: 'superseded', payoutId: before.id });
  return null;
};
