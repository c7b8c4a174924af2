import { add, compare, type Id, type Money, subtract } from '@redress/domain';
import { readChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import type { ForecastRow } from './forecast.ts';

/** What an account holds, and how much of today's payouts it does not cover. */
export type Funds = { readonly available: Money; readonly shortToday: Money | null };

/**
 * Asks the channels of a forecast for their balances, all at once. An account that does not say has none here. Asking moves no
 * money and promises nothing: what the channel says at the payout itself decides.
 */
export const fundsFor = async (
  house: House,
  merchantId: Id<'merchant'>,
  rows: readonly ForecastRow[],
): Promise<ReadonlyMap<Id<'channelAccount'>, Funds>> => {
  const ids = [...new Set(rows.flatMap(({ channelAccountId }) => channelAccountId ?? []))];
  const asked = await Promise.all(
    ids.map(async (id): Promise<[Id<'channelAccount'>, Funds] | null> => {
      const account = await readChannelAccount(house.db, merchantId, id);
      const available = account && (await openChannel(house, account).funds?.());
      if (!available) return null;
      const today = rows
        .filter((row) => row.channelAccountId === id && row.today.currency === available.currency)
        .reduce<Money>((sum, row) => add(sum, row.today), { ...available, minor: 0n });
      const shortToday = compare(today, available) > 0 ? subtract(today, available) : null;
      return [id, { available, shortToday }];
    }),
  );
  return new Map(asked.filter((each) => each !== null));
};
