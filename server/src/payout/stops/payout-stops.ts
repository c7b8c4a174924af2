import { type Actor, type Id, type Instant, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** A kill switch that was thrown: for one account, or for everything of the merchant (null). The row is its own history. */
export type PayoutStop = {
  readonly id: Id<'payoutStop'>;
  readonly channelAccountId: Id<'channelAccount'> | null;
  readonly reason: string;
  readonly stoppedBy: Actor;
  readonly stoppedAt: Instant;
  /** Null while it stops. */
  readonly lifted: { readonly by: Actor; readonly at: Instant; readonly reason: string } | null;
};

/** All stops, the newest first; at most 200. */
export const listPayoutStops = async (db: Pool, merchantId: Id<'merchant'>): Promise<PayoutStop[]> => {
  const { rows } = await db.query<StopRow>({
    name: 'list-payout-stops',
    text: `select ${stopColumns} from payout_stop where merchant_id = $1 order by stopped_at desc, payout_stop_id desc limit 200`,
    values: [uuidOf(merchantId)],
  });
  return rows.map(stopOf);
};

export const stopColumns =
  'payout_stop_id, channel_account_id, reason, stopped_by, stopped_at, lift_reason, lifted_by, lifted_at';

export type StopRow = {
  readonly payout_stop_id: string;
  readonly channel_account_id: string | null;
  readonly reason: string;
  readonly stopped_by: Actor;
  readonly stopped_at: Instant;
  readonly lift_reason: string | null;
  readonly lifted_by: Actor | null;
  readonly lifted_at: Instant | null;
};

export const stopOf = (row: StopRow): PayoutStop => ({
  id: idOf('payoutStop', row.payout_stop_id),
  channelAccountId: row.channel_account_id === null ? null : idOf('channelAccount', row.channel_account_id),
  reason: row.reason,
  stoppedBy: row.stopped_by,
  stoppedAt: row.stopped_at,
  lifted:
    row.lifted_at === null || row.lifted_by === null || row.lift_reason === null
      ? null
      : { by: row.lifted_by, at: row.lifted_at, reason: row.lift_reason },
});
