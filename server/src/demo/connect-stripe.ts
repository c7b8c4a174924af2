import { type Id, uuidOf } from '@redress/domain';
import { addChannelAccount } from '../channels/add-channel-account.ts';
import { listChannelAccounts } from '../channels/channel-accounts.ts';
import type { NewOrder } from '../commerce/record-order.ts';
import type { House } from '../house.ts';

const label = 'Stripe（本地沙箱）';

/** What the demo needs of the local Stripe. */
export type DemoStripe = {
  readonly apiUrl: string;
  readonly keys: { readonly accountId: string; readonly restrictedKey: string; readonly hookSecret: string };
  /** Takes payments; one that is there already stays as it is. */
  readonly createCharges: (charges: readonly DemoCharge[]) => unknown;
};

type DemoCharge = {
  readonly reference: string;
  /** `pi_…`. */
  readonly paymentIntent: string;
  readonly amountMinor: bigint;
  readonly currency: string;
  readonly paidAt: number;
  readonly description: string;
};

/**
 * Connects the demo merchant to the local Stripe through the same door as a real account, with the restricted key. The sandbox may
 * have moved to another port since the last start, so its address is brought up to date.
 */
export const connectStripe = async (
  house: House,
  merchantId: Id<'merchant'>,
  { apiUrl, keys }: DemoStripe,
): Promise<void> => {
  const known = await stripeAccountOf(house, merchantId);
  if (known) {
    await house.db.query(
      `update channel_account set settings = jsonb_set(settings, '{apiUrl}', to_jsonb($3::text)) where merchant_id = $1 and channel_account_id = $2`,
      [uuidOf(merchantId), uuidOf(known), apiUrl],
    );
    return;
  }
  const { accountId, restrictedKey, hookSecret } = keys;
  const input = {
    kind: 'stripe',
    label,
    apiUrl,
    accountId,
    secretKey: restrictedKey,
    webhookSecret: hookSecret,
  } as const;
  const added = await addChannelAccount(house, { merchantId, ...input });
  if (!added.ok) throw new Error(`the local Stripe cannot be connected: ${added.refusal.code}`);
};

/** Where the local Stripe sends its webhooks, once it is known where we listen; null without the account. */
export const stripeNotifyUrl = async (
  house: House,
  merchantId: Id<'merchant'>,
  address: string,
): Promise<string | null> => {
  const id = await stripeAccountOf(house, merchantId);
  return id === null ? null : `${address}/notify/stripe/${id}`;
};

/** The payments of these orders, as Stripe knows them; those that it has already stay as they are. */
export const payAtStripe = (stripe: DemoStripe, orders: readonly NewOrder[]): void => {
  stripe.createCharges(
    orders.flatMap((order) =>
      order.tenders.flatMap(({ kind, merchantTradeNumber, channelTradeNumber, amount, paidAt }) =>
        kind === 'stripe' && merchantTradeNumber !== null && channelTradeNumber !== null
          ? [
              {
                reference: merchantTradeNumber,
                paymentIntent: channelTradeNumber,
                amountMinor: amount.minor,
                currency: amount.currency,
                paidAt,
                description: order.number,
              },
            ]
          : [],
      ),
    ),
  );
};

const stripeAccountOf = async (house: House, merchantId: Id<'merchant'>): Promise<Id<'channelAccount'> | null> =>
  (await listChannelAccounts(house.db, merchantId)).find(
    (account) => account.kind === 'stripe' && account.label === label,
  )?.id ?? null;
