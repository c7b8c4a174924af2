import type {
  AlipaySandbox,
  AlipayTruth,
  BankSandbox,
  BankTruth,
  StripeSandbox,
  StripeTruth,
  WechatPaySandbox,
  WechatPayTruth,
} from '@redress/sandbox';
import type { ChannelKind } from '@redress/server/channels/channel-kinds.ts';

/** The channels of one merchant, as they are played here. */
export type Sandboxes = {
  readonly alipay: AlipaySandbox;
  readonly wechat: WechatPaySandbox;
  readonly stripe: StripeSandbox;
  readonly bank: BankSandbox;
};

/** What money really moved at all channels, in one language; told by the channels' own books. Amounts are minor units. */
export type Truth = {
  readonly payments: readonly PaymentTruth[];
  readonly numbers: readonly NumberTruth[];
  /** Books of a channel that do not follow from their movements. */
  readonly unsound: readonly string[];
};

/** What came in under one trade number, and what left for its refunds. */
export type PaymentTruth = {
  readonly trade: string;
  readonly paid: bigint;
  readonly refunded: bigint;
  /** Of what left, what lies on the merchant's own card. */
  readonly toOwnCard?: bigint;
};

/** What became of one request number of ours. */
export type NumberTruth = {
  readonly channel: ChannelKind;
  readonly number: string;
  readonly amount: bigint;
  /** How often the customer was paid under it. */
  readonly times: number;
  /**
   * - moved: the customer has it · came_back: it was paid, and the merchant has it again
   * - fell_through: it left and is with the merchant again, before or after a success was told · not_paid: nobody received it
   */
  readonly state: 'moved' | 'came_back' | 'fell_through' | 'not_paid';
  /** In the channel's own words. */
  readonly said: string;
};

export const truthOf = ({ alipay, wechat, stripe, bank }: Sandboxes): Truth =>
  together([
    truthOfAlipay(alipay.truth()),
    truthOfWechatPay(wechat.truth()),
    truthOfStripe(stripe.truth()),
    truthOfBank(bank.truth()),
  ]);

const together = (all: readonly Truth[]): Truth => ({
  payments: all.flatMap(({ payments }) => payments),
  numbers: all.flatMap(({ numbers }) => numbers),
  unsound: all.flatMap(({ unsound }) => unsound),
});

/** What lands in the buyer's balance instead of the card is paid; what bounces to the merchant is not. */
export const truthOfAlipay = ({ trades, transfers, balances }: AlipayTruth): Truth => ({
  payments: trades.map(({ outTradeNo: trade, paidMinor: paid, refundedMinor: refunded }) => ({
    trade,
    paid,
    refunded,
  })),
  numbers: [
    ...trades.flatMap(({ refunds }) =>
      refunds.map(
        ({ outRequestNo: number, amountMinor: amount, timesApplied: times, status, bounced }): NumberTruth => {
          const stays = status === 'settled' || bounced?.landsAt === 'buyer-balance';
          const state = stays ? 'moved' : bounced?.landsAt === 'merchant' ? 'came_back' : 'not_paid';
          return { channel: 'alipay', number, amount, times, state, said: status };
        },
      ),
    ),
    ...transfers.map(({ outBizNo: number, amountMinor: amount, timesApplied: times, status }): NumberTruth => {
      const state = status === 'settled' ? 'moved' : status === 'returned' ? 'came_back' : 'not_paid';
      return { channel: 'alipay', number, amount, times, state, said: status };
    }),
  ],
  unsound: balances.filter(({ holds }) => !holds).map(({ appId }) => `the channel's own balance of ${appId} is off`),
});

/** What came out on the merchant's card after an abnormal refund was never paid to anybody. */
const truthOfWechatPay = ({ trades, transfers, balances }: WechatPayTruth): Truth => ({
  payments: trades.map(({ outTradeNo: trade, paidMinor: paid, refundedMinor, underwayMinor, toMerchantCardMinor }) => ({
    ...{ trade, paid },
    refunded: refundedMinor + underwayMinor + toMerchantCardMinor,
    toOwnCard: toMerchantCardMinor,
  })),
  numbers: [
    ...trades.flatMap(({ refunds }) => refunds.map((one) => ({ ...one, number: one.outRefundNo }))),
    ...transfers.map((one) => ({ ...one, number: one.outBillNo })),
  ].map(({ number, amountMinor: amount, timesApplied: times, status: said }) => ({
    ...{ channel: 'wechat_pay', number, amount, times, said },
    state: times > 0 ? 'moved' : 'not_paid',
  })),
  unsound: balances.filter(({ holds }) => !holds).map(({ mchid }) => `the channel's own balance of ${mchid} is off`),
});

/** Several refunds may bear one number of ours: then it was paid as often as money stayed away. */
const truthOfStripe = ({ charges, balances }: StripeTruth): Truth => {
  const numbers = new Map<string, NumberTruth>();
  for (const { metadata, amountMinor: amount, status: said, left, cameBack } of charges.flatMap((one) => one.refunds)) {
    const number = metadata['refund_no'] ?? '';
    const times = (numbers.get(number)?.times ?? 0) + (left ? 1 : 0);
    const state = times > 0 ? 'moved' : cameBack ? 'fell_through' : 'not_paid';
    numbers.set(number, { channel: 'stripe', number, amount, times, state, said });
  }
  return {
    payments: charges.map(({ paymentIntentId: trade, paidMinor: paid, refundedMinor, returnedMinor }) => ({
      ...{ trade, paid },
      refunded: refundedMinor - returnedMinor,
    })),
    numbers: [...numbers.values()],
    unsound: balances.filter(({ holds }) => !holds).map(({ currency }) => `Stripe's own balance of ${currency} is off`),
  };
};

const truthOfBank = ({ transfers }: BankTruth): Truth => ({
  payments: [],
  numbers: transfers.map(
    ({ endToEndId: number, amountMinor: amount, timesBooked: times, keptMinor, status: said }) => ({
      ...{ channel: 'bank', number, amount, times, said },
      state: keptMinor > 0n ? 'moved' : times > 0 ? 'came_back' : 'not_paid',
    }),
  ),
  unsound: [],
});
