import type { PlannedFault, RefundTruth } from '@redress/sandbox';
import { setChannelAccountEnabled } from '@redress/server/channels/set-channel-account-enabled.ts';
import { receiveNotification } from '@redress/server/payout/receive-notification.ts';
import { connectAlipay, runUntilQuiet } from '../testkit/alipay.ts';
import { granted, people } from '../testkit/trade.ts';
import type { Stage } from './stage.ts';

/** Alipay: confirms, breaks, runs short, sends money back, and tells in the end what really moved. */
export const channelOn = (stage: Stage) => {
  const { sandbox, shop, clock, worker, door } = stage;
  return {
    /** Everything that is due is sent and asked about, and all the notices arrive, until nothing is left to do. */
    confirms: async (): Promise<void> => {
      await runUntilQuiet([worker], { shop, clock, sandbox });
    },
    /** The next call goes wrong in this way. */
    breaks: (fault: PlannedFault): void => sandbox.faults.next(fault),
    isShort: (): void => sandbox.balance.withdraw(sandbox.balance.minor()),
    isToppedUp: (yuan: bigint): void => sandbox.balance.topUp(yuan * 100n),
    /** A settled refund does not stay: the card is closed, and the money lands elsewhere. */
    bounces: (landsAt: 'merchant' | 'buyer-balance'): void => {
      const [settled] = refunds(stage).filter(({ status }) => status === 'settled');
      if (!settled) throw new Error('nothing was refunded that could bounce');
      sandbox.bounceRefund(settled.outRequestNo, { landsAt });
    },
    isConnected: async (): Promise<void> => {
      const account = await connectAlipay(shop, sandbox);
      stage.account = account;
      door.answerBy(async (_, message) => {
        const answer = await receiveNotification(shop.house, { kind: 'alipay', accountId: account.id, message });
        if (answer === null) throw new Error('there is no Alipay');
        return answer;
      });
    },
    isSwitched: async (to: 'off' | 'on'): Promise<void> => {
      if (!stage.account) throw new Error('no account is connected');
      const { merchantId } = shop;
      const accountId = stage.account.id;
      granted(
        await setChannelAccountEnabled(shop.house, {
          merchantId,
          actor: people.manager,
          accountId,
          enabled: to === 'on',
        }),
      );
    },
    /** What became of every number that Alipay has heard of. */
    truth: (): readonly RefundTruth[] => refunds(stage),
  };
};

const refunds = ({ sandbox }: Stage): RefundTruth[] => sandbox.truth().trades.flatMap((trade) => [...trade.refunds]);
