import { type Actor, addDays, type Id, idOf, type LocalDate, shanghaiDate, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { reconcileDay } from '../reconciliation/reconcile-day.ts';

/** So long ago that the daily run does not ask for the day by itself. */
const daysAgo = 6;

/**
 * A bill that finance has looked at and not yet explained: a refund that somebody made in the channel's console, which the books do not know,
 * and the fee of the day, which nobody booked. Nothing where the demo has no account of that channel.
 */
export const leaveBill = async (house: House, merchantId: Id<'merchant'>, actor: Actor): Promise<void> => {
  const accountId = await stripeAccount(house, merchantId);
  if (accountId === null) return;
  const day = addDays(shanghaiDate(house.clock.now()), -daysAgo);
  const file = { name: `stripe-${day}.csv`, bytes: once(Buffer.from(billOf(day), 'utf8')) };
  const done = await reconcileDay(house, { merchantId, actor, accountId, day, file, final: false });
  if (!done.ok) throw new Error(`the demo bill is refused: ${done.refusal.code}`);
};

const stripeAccount = async ({ db }: House, merchantId: Id<'merchant'>): Promise<Id<'channelAccount'> | null> => {
  const { rows } = await db.query<{ channel_account_id: string }>(
    `select channel_account_id from channel_account where merchant_id = $1 and kind = 'stripe' order by created_at limit 1`,
    [uuidOf(merchantId)],
  );
  return rows[0] ? idOf('channelAccount', rows[0].channel_account_id) : null;
};

const billOf = (day: LocalDate): string =>
  [
    'balance_transaction_id,created_utc,currency,gross,fee,net,reporting_category,source_id,charge_id,payment_intent_id,refund_metadata[refund_no]',
    `txn_demo_1,${day} 03:12:40,cny,-38.00,0.60,-38.60,refund,re_demo_1,ch_demo_1,pi_demo_1,`,
    '',
  ].join('\n');

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
