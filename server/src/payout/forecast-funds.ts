import { add, compare, type Id, type Money, money, subtract } from '@redress/domain';
import { readChannelAccount } from '../channels/channel-accounts.ts';
import { openChannel } from '../channels/open-channel.ts';
import type { House } from '../house.ts';
import type { ForecastRow } from './forecast.ts';
import { listFundsRules } from './funds/funds-rules.ts';

/**
 * What an account holds, what has to stay in it, and how much of today's payouts the rest does not cover, those counted in that wait for
 * money already. `isChecked`: payouts wait for money here.
 */
export type Funds = {
  readonly available: Money;
  readonly floor: Money;
  readonly isChecked: boolean;
  readonly shortToday: Money | null;
};

/**
 * Asks the channels of a forecast for their balances, all at once. An account that does not say has none here. Asking moves no
 * money and promises nothing: what the channel says at the payout itself decides. An account is asked in the currency of its first row.
 */
export const fundsFor = async (
  house: House,
  merchantId: Id<'merchant'>,
  rows: readonly ForecastRow[],
): Promise<ReadonlyMap<Id<'channelAccount'>, Funds>> => {
  const ids = [...new Set(rows.flatMap(({ channelAccountId }) => channelAccountId ?? []))];
  const rules = await listFundsRules(house.db, merchantId);
  const asked = await Promise.all(
    ids.map(async (id): Promise<[Id<'channelAccount'>, Funds] | null> => {
      const its = rows.filter((row) => row.channelAccountId === id);
      const currency = its[0]?.today.currency ?? 'CNY';
      const account = await readChannelAccount(house.db, merchantId, id);
      const available = account && (await openChannel(house, account).funds?.ask(currency));
      if (!available) return null;
      const rule = rules.find(
        (each) => each.channelAccountId === id && each.checked && each.floor.currency === currency,
      );
      const floor = rule?.floor ?? money(currency, 0n);
      const needed = its
        .filter((row) => row.today.currency === currency)
        .reduce<Money>((sum, row) => add(sum, add(row.today, row.waitsForFunds)), floor);
      const isShort = compare(needed, floor) > 0 && compare(needed, available) > 0;
      const shortToday = isShort ? subtract(needed, available) : null;
      return [id, { available, floor, isChecked: rule !== undefined, shortToday }];
    }),
  );
  return new Map(asked.filter((each) => each !== null));
};
