import { fromJson, type Id, idOf, type Payout, releasePayout, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { commitMove } from './commit-move.ts';
import { payoutRule } from './payout-rule.ts';

/**
 * Lets those payouts go which were held for want of an account, or while theirs was switched off or everything was stopped, and
 * which now have one that works. Called when an account is added or switched on, or a stop is lifted, and at the start of a worker, in case the caller died in between.
 * Null looks at all merchants. Answers how many left.
 */
export const releaseFreed = async (house: House, merchantId: Id<'merchant'> | null): Promise<number> => {
  const { rows } = await house.db.query<Row>({
    name: `release-freed-${merchantId === null ? 'all' : 'one'}`,
    text: `select p.merchant_id, p.state::text as state, a.channel_account_id
      from payout p
      left join tender t on t.merchant_id = p.merchant_id and t.tender_id = p.tender_id
      left join channel_account a on a.merchant_id = p.merchant_id
        and a.channel_account_id = coalesce(p.channel_account_id, case when p.route = 'original' then t.channel_account_id end)
      where ${merchantId === null ? '' : 'p.merchant_id = $1 and '}p.status = 'held'
        and (p.state ->> 'holdReason' in ('no_channel_account', 'channel_disabled') and a.enabled
          or p.state ->> 'holdReason' = 'payouts_stopped')
        and not exists (select 1 from payout_stop s where s.merchant_id = p.merchant_id and s.lifted_at is null and s.channel_account_id is null)
      order by p.merchant_id, p.payout_id`,
    values: merchantId === null ? [] : [uuidOf(merchantId)],
  });
  let released = 0;
  for (const row of rows) {
    const before = fromJson<Payout>(row.state);
    const account = row.channel_account_id === null ? null : idOf('channelAccount', row.channel_account_id);
    const after = releasePayout(before, account, house.clock.now());
    if (!after.ok) continue;
    const of = idOf('merchant', row.merchant_id);
    // Whoever moved it in the meantime knows better.
    const committed = await commitMove(house, { merchantId: of, actor: payoutRule, before, after: after.value });
    if (committed.ok) released += 1;
  }
  if (released > 0) house.wakePayouts();
  return released;
};

type Row = { readonly merchant_id: string; readonly state: string; readonly channel_account_id: string | null };
