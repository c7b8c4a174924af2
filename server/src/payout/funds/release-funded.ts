import { fromJson, type Id, idOf, releaseFunded as letGo, type Payout, uuidOf } from '@redress/domain';
import { readChannelAccount } from '../../channels/channel-accounts.ts';
import type { Channels } from '../../channels/open-channel.ts';
import type { House } from '../../house.ts';
import { commitMove } from '../commit-move.ts';
import { payoutRule } from '../payout-rule.ts';
import { askFunds } from './take-funds.ts';

/**
 * Lets those payouts go, the oldest first, for which their account holds enough again; all of them where it is not asked any more or
 * cannot tell. Each is looked at once more before it leaves. Null looks at all merchants. Answers how many left.
 */
export const releaseFunded = async (
  house: House,
  channels: Channels,
  merchantId: Id<'merchant'> | null,
): Promise<number> => {
  const { rows } = await house.db.query<Row>({
    name: `held-for-funds-${merchantId === null ? 'all' : 'one'}`,
    text: `select p.merchant_id, p.channel_account_id, p.state::text as state from payout p
      where ${merchantId === null ? '' : 'p.merchant_id = $1 and '}p.status = 'held' and p.state ->> 'holdReason' = 'funds_short'
      order by p.merchant_id, p.channel_account_id, p.payout_id`,
    values: merchantId === null ? [] : [uuidOf(merchantId)],
  });
  let released = 0;
  const left: { of: string; minor: bigint | null } = { of: '', minor: null };
  for (const row of rows) {
    const of = `${row.merchant_id} ${row.channel_account_id}`;
    if (left.of !== of) Object.assign(left, { of, minor: await leftIn(house, channels, row) });
    const before = fromJson<Payout>(row.state);
    if (left.minor !== null && left.minor < before.amount.minor) continue;
    if (left.minor !== null) left.minor -= before.amount.minor;
    const after = letGo(before, house.clock.now());
    // Whoever moved it in the meantime knows better.
    const committed = await commitMove(house, {
      merchantId: idOf('merchant', row.merchant_id),
      actor: payoutRule,
      before,
      after,
    });
    if (committed.ok) released += 1;
  }
  if (released > 0) house.wakePayouts();
  return released;
};

type Row = { readonly merchant_id: string; readonly channel_account_id: string; readonly state: string };

/** What may leave now; null when nothing is to be looked at or nobody can tell. */
const leftIn = async (house: House, channels: Channels, row: Row): Promise<bigint | null> => {
  const at = {
    merchantId: idOf('merchant', row.merchant_id),
    accountId: idOf('channelAccount', row.channel_account_id),
  };
  const account = await readChannelAccount(house.db, at.merchantId, at.accountId);
  const funds = account && channels(account).funds;
  if (!funds) return null;
  await askFunds(house, at, funds, fromJson<Payout>(row.state).amount.currency);
  const { rows } = await house.db.query<{ left: bigint | null }>({
    name: 'funds-left',
    text: `select told_minor - in_flight_minor - (taken_minor - taken_when_asked) - floor_minor as left
      from account_funds where merchant_id = $1 and channel_account_id = $2 and checked`,
    values: [row.merchant_id, row.channel_account_id],
  });
  return rows[0]?.left ?? null;
};
