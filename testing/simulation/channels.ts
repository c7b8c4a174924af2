import type { AlipaySandboxOptions } from '@redress/sandbox';
import { addChannelAccount } from '@redress/server/channels/add-channel-account.ts';
import type { ChannelAccount } from '@redress/server/channels/channel-accounts.ts';
import type { ChannelKind } from '@redress/server/channels/channel-kinds.ts';
import { connectAlipay, startAlipay } from '../testkit/alipay.ts';
import { connectBank, startBank } from '../testkit/bank.ts';
import type { TestClock } from '../testkit/clock.ts';
import type { Random } from '../testkit/random.ts';
import { startLocalStripe, stripeInput } from '../testkit/stripe-bench.ts';
import { granted, type Shop } from '../testkit/trade.ts';
import { startLocalWechatPay, wechatInput } from '../testkit/wechat-bench.ts';
import type { Sandboxes } from '../world/truth.ts';

/** The four channels, the shop's account at each, and their common end. */
export type EveryChannel = {
  readonly channels: Sandboxes;
  readonly accounts: Readonly<Record<ChannelKind, ChannelAccount>>;
  readonly closeChannels: () => Promise<void>;
};

type Opening = {
  readonly clock: Pick<TestClock, 'now'>;
  readonly chance: Random;
  /** Where notices go, with a slash at its end; null lets them go nowhere, so that every outcome has to be asked for. */
  readonly doorUrl: string | null;
  readonly alipay?: Partial<AlipaySandboxOptions>;
};

/** Starts a sandbox of every channel and connects the shop to all of them. */
export const openEveryChannel = async (
  shop: Shop,
  { clock, chance, doorUrl, alipay: how = {} }: Opening,
): Promise<EveryChannel> => {
  const { house, merchantId } = shop;
  const [alipay, wechat, stripe, bank] = await Promise.all([
    startAlipay(clock, { random: chance.fork('alipay').next, ...how }),
    startLocalWechatPay(clock, { random: chance.fork('wechat').next }),
    startLocalStripe(clock, { random: chance.fork('stripe').next }),
    startBank(clock, { openingMinor: 10_000_000_000n }),
  ]);
  const notifyUrl = doorUrl && `${doorUrl}wechat_pay/`;
  const accounts = {
    alipay: await connectAlipay(shop, alipay),
    wechat_pay: granted(await addChannelAccount(house, { merchantId, ...wechatInput(wechat), notifyUrl })),
    stripe: granted(await addChannelAccount(house, { merchantId, ...stripeInput(stripe) })),
    bank: await connectBank(shop),
  };
  if (doorUrl !== null) stripe.setHookUrl(`${doorUrl}stripe/${accounts.stripe.id}`);
  return {
    channels: { alipay, wechat, stripe, bank },
    accounts,
    closeChannels: async () => {
      await Promise.all([alipay.close(), wechat.close(), stripe.close(), bank.close()]);
    },
  };
};

/** The channels do what is due with them, and send their notices one after the other. */
export const tickEveryChannel = async ({ alipay, wechat, stripe, bank }: Sandboxes): Promise<void> => {
  await alipay.tick();
  await wechat.tick();
  await stripe.tick();
  bank.tick();
};
