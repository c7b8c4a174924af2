import type { AlipayParts } from './alipay/alipay-account.ts';
import type { BankParts } from './bank/bank-account.ts';
import type { StripeParts } from './stripe/stripe-account.ts';
import type { WechatPayParts } from './wechat-pay/wechat-pay-account.ts';

/** Kinds of channel that merchants can connect. `in-house` is none: there our own books are the channel. */
export const channelKinds = ['alipay', 'wechat_pay', 'stripe', 'bank'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** What an account of each kind consists of: `settings` may be shown, `secrets` are sealed with the master key. */
export type PartsOf = {
  readonly alipay: AlipayParts;
  readonly wechat_pay: WechatPayParts;
  readonly stripe: StripeParts;
  readonly bank: BankParts;
};

export type SettingsOf<K extends ChannelKind> = PartsOf[K]['settings'];
export type SecretsOf<K extends ChannelKind> = PartsOf[K]['secrets'];
