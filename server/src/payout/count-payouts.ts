import { type Currency, type Id, idOf, type Money, money, type PayoutStatus, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** How many payouts of an account stand in one state, and what they come to. */
export type PayoutCount = {
  /** Null for what leaves by no channel. */
  readonly channelAccountId: Id<'channelAccount'> | null;
  readonly status: PayoutStatus;
  readonly payouts: number;
  readonly amount: Money;
};

/** The queue in numbers: all that is not over, by account and state. What was paid or voided is history, and not read. */
export const countPayouts = async (db: Pool, merchantId: Id<'merchant'>): Promise<PayoutCount[]> => {
  const { rows } = await db.query<Row>({
    name: 'count-payouts',
    text: `select channel_account_id, status, currency, count(*)::integer as payouts, sum(amount_minor)::bigint as amount
      from payout where merchant_id = $1
        and status in ('queued', 'held', 'sending', 'unknown', 'accepted', 'awaiting_payee', 'abnormal', 'failed', 'bounced')
      group by channel_account_id, status, currency order by channel_account_id nulls last, status, currency`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({
    channelAccountId: row.channel_account_id === null ? null : idOf('channelAccount', row.channel_account_id),
    status: row.status,
    payouts: row.payouts,
    amount: money(row.currency, row.amount),
  }));
};

type Row = {
  readonly channel_account_id: string | null;
  readonly status: PayoutStatus;
  readonly currency: Currency;
  readonly payouts: number;
  readonly amount: bigint;
};
