import { type Id, shanghaiDate, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import type { DuePayout } from '../due-payout.ts';

/**
 * Whether a payout would take its account above what may leave it at once or in a day. What is on its way counts like what has
 * settled, and so does whatever bounced: it left. Two workers at the same moment may both see room for the last payout of a day, so
 * this is a brake and no ceiling; the ceilings of money are the tenders.
 */
export const isAboveLimit = async (
  { db, clock }: Pick<House, 'db' | 'clock'>,
  { merchantId, payout }: Pick<DuePayout, 'merchantId' | 'payout'>,
  accountId: Id<'channelAccount'>,
): Promise<boolean> => {
  if (payout.limitWaived) return false;
  const { rows } = await db.query<{ above: boolean }>({
    name: 'payout-above-limit',
    text: `select coalesce($4 > l.per_payout_minor, false) or coalesce($4 + (
        select coalesce(sum(p.amount_minor), 0) from payout p
        where p.merchant_id = l.merchant_id and p.channel_account_id = l.channel_account_id and p.currency = l.currency
          and p.payout_id <> $5 and p.status in ('sending', 'unknown', 'accepted', 'awaiting_payee', 'abnormal', 'settled', 'bounced')
          and p.updated_at >= $6::date::timestamp at time zone 'Asia/Shanghai'
          -- What left on another day and was only asked about today is no payment of today.
          and (select min(e.recorded_at) from payout_event e
            where e.merchant_id = p.merchant_id and e.payout_id = p.payout_id and e.to_status = 'sending') >= $6::date::timestamp at time zone 'Asia/Shanghai'
      ) > l.per_day_minor, false) as above
      from payout_limit l where l.merchant_id = $1 and l.channel_account_id = $2 and l.currency = $3`,
    values: [
      uuidOf(merchantId),
      uuidOf(accountId),
      payout.amount.currency,
      payout.amount.minor,
      uuidOf(payout.id),
      shanghaiDate(clock.now()),
    ],
  });
  return rows[0]?.above ?? false;
};
