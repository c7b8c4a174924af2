import { afterAnswer, beforeSend, inHousePacing } from '@redress/domain';
import { inHouseAnswer } from '../channels/in-house/in-house-answer.ts';
import { commitMove } from './commit-move.ts';
import type { DuePayout } from './due-payout.ts';
import { payInPoints } from './pay-in-points.ts';
import { cardOfTender, payToCard } from './pay-to-card.ts';
import { payToCredit } from './pay-to-credit.ts';
import { payoutRule } from './payout-rule.ts';
import type { WorkerParts } from './worker-parts.ts';

/**
 * Pays back into a balance of our own. Onto a card that we keep it goes by `payToCard`, points of ours by
 * `payInPoints`, store credit by `payToCredit`; for any other balance the entry that grows
 * it is the payment, so sending and settling are one commit.
 */
export const payInHouse = async (parts: WorkerParts, due: DuePayout): Promise<void> => {
  if (due.payout.credit) return payToCredit(parts, due);
  const card = await cardOfTender(parts, due);
  if (card !== null) return payToCard(parts, due, card);
  if (due.tender?.kind === 'points' && due.tender.merchantTradeNumber !== null) return payInPoints(parts, due);
  const { merchantId, payout: before, tender, lease } = due;
  const now = parts.house.clock.now();
  const answer = inHouseAnswer(before, tender?.kind ?? null, now);
  const after = afterAnswer(beforeSend(before, lease.until), 'send', answer, now, inHousePacing);
  const committed = await commitMove(parts.house, { merchantId, actor: payoutRule, before, after });
  if (committed.ok)
    parts.tell({ event: 'payout_moved', merchantId, payoutId: before.id, from: before.status, to: after.status });
  else if (committed.refusal.code === 'version_stale') parts.tell({ event: 'superseded', payoutId: before.id });
  else throw new Error(`the books refuse a payment in house: ${committed.refusal.code}`);
};
