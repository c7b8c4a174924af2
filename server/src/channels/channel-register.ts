import { alipayDefinition } from './alipay/alipay-definition.ts';
import { bankDefinition } from './bank/bank-definition.ts';
import type { ChannelDefinition } from './channel-definition.ts';
import type { ChannelKind } from './channel-kinds.ts';
import { stripeDefinition } from './stripe/stripe-definition.ts';
import { wechatPayDefinition } from './wechat-pay/wechat-pay-definition.ts';

/** How each kind is made. A kind without a line here does not compile. */
const definitions: { readonly [K in ChannelKind]: ChannelDefinition<K> } = {
  alipay: alipayDefinition,
  bank: bankDefinition,
  stripe: stripeDefinition,
  wechat_pay: wechatPayDefinition,
};

export const definitionOf = <K extends ChannelKind>(kind: K): ChannelDefinition<K> => definitions[kind];
