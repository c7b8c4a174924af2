import { fromJson, type Id, type Payout, releasePayout, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { commitMove } from './commit-move.ts';
import { payoutRule } from './payout-rule.ts';

/** A payment at a channel whose dispute is over, by the names that the channel has for it. */
export type Undisputed = {
  readonly merchantId: Id<'merchant'>;
  readonly accountId: Id<'channelAccount'>;
  readonly payment: readonly string[];
};

/**
 * Lets those payouts go which were held because their payment was disputed. The channel has the last word: while it still holds the
 * payment to be disputed it refuses again, and the payout is held again. Answers how many left.
 */
export const releaseDisputed = async (
  house: House,
  { merchantId, accountId, payment }: Undisputed,
): Promise<number> => {
  const { rows } = await house.db.query<{ state: string }>({
    name: 'release-disputed',
    text: `select p.state::text as state from payout p
      join tender t on t.merchant_id = p.merchant_id and t.tender_id = p.tender_id
      where p.merchant_id = $1 and p.status = 'held' and p.state ->> 'holdReason' = 'disputed' and p.channel_account_id = $2
        and (t.channel_trade_number = any($3) or t.merchant_trade_number = any($3))
      order by p.payout_id`,
    values: [uuidOf(merchantId), uuidOf(accountId), payment],
  });
  let released = 0;
  for (const row of rows) {
    const before = fromJson<Payout>(row.state);
    const after = releasePayout(before, accountId, house.clock.now());
    if (!after.ok) continue;
    // Whoever moved it in the meantime knows better.
    const committed = await commitMove(house, { merchantId, actor: payoutRule, before, after: after.value });
    if (committed.ok) released += 1;
  }
  if (released > 0) house.wakePayouts();
  return released;
};
