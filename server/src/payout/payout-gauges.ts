import type { Instant, PayoutStatus } from '@redress/domain';
import type { Pool } from 'pg';

/** What is open at this moment, over all merchants; for the metrics collector. */
export type PayoutGauges = {
  readonly byStatus: readonly { readonly status: PayoutStatus; readonly count: number; readonly oldestAt: Instant }[];
  /** When the payout that has waited longest came due; null when nobody waits. */
  readonly oldestDueAt: Instant | null;
  readonly forgedNotifications: number;
};

/** Counts payouts that are not over. The index by status is walked once for each merchant and state, so closed ones cost nothing. */
export const readPayoutGauges = async (db: Pool): Promise<PayoutGauges> => {
  const { rows } = await db.query<{ status: PayoutStatus; count: string; oldest_at: Instant }>({
    name: 'payout-gauges',
    text: `select s.status, sum(o.count)::text as count, min(o.oldest_at) as oldest_at
      from merchant m
      cross join unnest(array['queued', 'held', 'sending', 'unknown', 'accepted', 'abnormal', 'awaiting_payee']) as s (status)
      cross join lateral (select count(*) as count, min(p.updated_at) as oldest_at from payout p
        where p.merchant_id = m.merchant_id and p.status = s.status) as o
      where o.count > 0 group by s.status order by s.status`,
  });
  const due = await db.query<{ at: Instant | null }>({
    name: 'oldest-due-payout',
    text: 'select min(next_at) as at from payout where next_at is not null',
  });
  const forged = await db.query<{ count: string }>({
    name: 'forged-notifications',
    text: 'select count(*)::text as count from channel_notification where not genuine',
  });
  return {
    byStatus: rows.map((row) => ({ status: row.status, count: Number(row.count), oldestAt: row.oldest_at })),
    oldestDueAt: due.rows[0]?.at ?? null,
    forgedNotifications: Number(forged.rows[0]?.count ?? 0),
  };
};
