import { z } from 'zod';
import { alipayAccountIn, alipayAccountOut } from './channel-accounts/alipay.ts';
import { bankAccountIn, bankAccountOut } from './channel-accounts/bank.ts';
import { stripeAccountIn, stripeAccountOut } from './channel-accounts/stripe.ts';
import { wechatPayAccountIn, wechatPayAccountOut } from './channel-accounts/wechat-pay.ts';
import { idOut } from './ids.ts';
import { both, textOut } from './text.ts';
import { instantOut } from './time.ts';

/** Each kind has fields of its own; `kind` says which. */
export const channelAccountIn = z
  .discriminatedUnion('kind', [alipayAccountIn, wechatPayAccountIn, stripeAccountIn, bankAccountIn])
  .meta({ id: 'ChannelAccountInput', description: both('渠道账户', 'A channel account') });

export const channelAccountOut = z
  .discriminatedUnion('kind', [alipayAccountOut, wechatPayAccountOut, stripeAccountOut, bankAccountOut])
  .meta({ id: 'ChannelAccount', description: both('渠道账户（不含密钥）', 'A channel account, without its keys') });

export const channelNameOut = z
  .strictObject({
    id: idOut('channelAccount'),
    kind: z.enum(['alipay', 'wechat_pay', 'stripe', 'bank']),
    label: z.string(),
    enabled: z.boolean(),
  })
  .meta({ id: 'ChannelName', description: both('渠道账户的名称', 'What a channel account is called') });

export const channelCheckOut = z
  .strictObject({ ok: z.boolean(), checkedAt: instantOut, milliseconds: z.int(), message: textOut })
  .meta({ id: 'ChannelCheck', description: both('连通性检查', 'Whether the account works') });
