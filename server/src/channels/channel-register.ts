import { alipayDefinition } from './alipay/alipay-definition.ts';
import { bankDefinition } from './bank/bank-definition.ts';
import type { ChannelDefinition } from './channel-definition.ts';
import type { ChannelKind } from './channel-kinds.ts';
import { stripeDefinition } from './stripe/stripe-definition.ts';
import { wechatPayDefinition } from './wechat-pay/wechat-pay-definition.ts';

/** How each kind is made. A kind that is not here is refused where an account of it would be added. */
const definitions: { readonly [K in ChannelKind]?: ChannelDefinition<K> } = {
  alipay: alipayDefinition,
  bank: bankDefinition,
  stripe: stripeDefinition,
  wechat_pay: wechatPayDefinition,
};

/** Null for a kind that this house cannot talk to. */
export const definitionOf = <K extends ChannelKind>(kind: K): ChannelDefinition<K> | null => definitions[kind] ?? null;
