import { toIso, toJson, uuidOf } from '@redress/domain';
import { inHouseAnswer } from '../channels/in-house/in-house-answer.ts';
import type { House } from '../house.ts';
import type { DuePayout } from './due-payout.ts';
import { payByCredit } from './pay-by-credit.ts';
import { payoutRule } from './payout-rule.ts';
import type { WorkerParts } from './worker-parts.ts';

/** Pays back in the points that an order was paid with. Where the use of points was never recorded, the entry in the books is all there is. */
export const payInPoints = (parts: WorkerParts, due: DuePayout): Promise<void> =>
  payByCredit(parts, due, async (sending) => {
    await givePointsBack(parts.house, due);
    return inHouseAnswer(sending, 'points', parts.house.clock.now());
  });

/**
 * Gives back the points that a tender was paid with, in the share of it that this payout refunds, under the request number of the
 * payout: once, however often it is asked for. The payment number of the tender is the source of the use. Nothing
 * happens when no such use is on record.
 */
const givePointsBack = async (
  { db, clock, newId }: House,
  { merchantId, tender, caseNumber, payout }: DuePayout,
): Promise<void> => {
  if (tender === null) return;
  const now = toIso(clock.now());
  const entry = {
    ...{ id: uuidOf(newId('pointsEntry')), source: payout.requestNumber, ofSource: tender.merchantTradeNumber },
    ...{ payoutId: uuidOf(payout.id), amount: payout.amount.minor.toString(), total: tender.amount.minor.toString() },
    ...{ title: `退款 ${caseNumber}`, at: now, by: payoutRule, now },
  };
  await db.query({
    name: 'restore-points',
    text: 'select restore_points($1, $2::jsonb) as points',
    values: [uuidOf(merchantId), toJson(entry)],
  });
};
