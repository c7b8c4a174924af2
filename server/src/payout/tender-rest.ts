import { type Instant, later, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { DuePayout } from './due-payout.ts';

/**
 * Money calls on one original payment go one after the other, also across processes: whoever sends takes the payment until its
 * lease ends, and lets it rest afterwards. False when somebody else has it or it is resting.
 */
export const takeTender = async (
  db: Pool,
  { merchantId, tender, lease }: DuePayout,
  now: Instant,
): Promise<boolean> => {
  if (tender === null) return true;
  const { rowCount } = await db.query({
    name: 'take-tender',
    text: `update tender set channel_ready_at = $3::timestamptz
      where merchant_id = $1 and tender_id = $2 and channel_ready_at <= $4::timestamptz`,
    values: [uuidOf(merchantId), uuidOf(tender.id), toIso(lease.until), toIso(now)],
  });
  return rowCount === 1;
};

/** After the call: free again once the channel's pause is over, counted from the end of the call. Only if it is still ours. */
export const restTender = async (
  db: Pool,
  { merchantId, tender, lease }: DuePayout,
  now: Instant,
  pauseMs: number,
): Promise<void> => {
  if (tender === null) return;
  await db.query({
    name: 'rest-tender',
    text: `update tender set channel_ready_at = $4::timestamptz
      where merchant_id = $1 and tender_id = $2 and channel_ready_at = $3::timestamptz`,
    values: [uuidOf(merchantId), uuidOf(tender.id), toIso(lease.until), toIso(later(now, pauseMs))],
  });
};
