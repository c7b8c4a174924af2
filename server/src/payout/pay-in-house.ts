import { afterAnswer, beforeSend, inHousePacing } from '@redress/domain';
import { inHouseAnswer } from '../channels/in-house/in-house-answer.ts';
import { commitMove } from './commit-move.ts';
import type { DuePayout } from './due-payout.ts';
import { payoutRule } from './payout-rule.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Pays back into a balance of our own. Nothing leaves the house, so sending and settling are one commit. */
export const payInHouse = async (
  parts: WorkerParts,
  { merchantId, payout: before, tender, lease }: DuePayout,
): Promise<void> => {
  const now = parts.house.clock.now();
  const answer = inHouseAnswer(before, tender?.kind ?? null, now);
  const after = afterAnswer(beforeSend(before, lease.until), 'send', answer, now, inHousePacing);
  const committed = await commitMove(parts.house, { merchantId, actor: payoutRule, before, after });
  if (committed.ok)
    parts.tell({ event: 'payout_moved', merchantId, payoutId: before.id, from: before.status, to: after.status });
  else if (committed.refusal.code === 'version_stale') parts.tell({ event: 'superseded', payoutId: before.id });
  else throw new Error(`the books refuse a payment in house: ${committed.refusal.code}`);
};
