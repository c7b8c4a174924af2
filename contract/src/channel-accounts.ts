import { z } from 'zod';
import { idOut } from './ids.ts';
import { both, code, line, textOut } from './text.ts';
import { instantOut } from './time.ts';

const kinds = ['alipay'] as const;
const keyText = z
  .string()
  .trim()
  .min(64)
  .max(8_000)
  .regex(/^[\x20-\x7e\r\n]+$/);

export const channelAccountIn = z
  .strictObject({
    kind: z
      .string()
      .max(40)
      .meta({ override: { enum: [...kinds] } }),
    label: line(200).meta({ examples: ['支付宝·总店'] }),
    gatewayUrl: line(500).meta({ examples: ['https://openapi.alipay.com/gateway.do'] }),
    appId: code(64).meta({ examples: ['2021000000000000'] }),
    sellerId: code(64).nullable().default(null),
    notifyUrl: z
      .httpUrl()
      .max(500)
      .nullable()
      .default(null)
      .meta({ description: both('渠道通知的地址(本系统 /notify/…)', 'Where the channel sends its notifications') }),
    merchantPrivateKey: keyText.meta({
      description: both(
        '应用私钥(PKCS#8 或 PKCS#1,PEM 或 base64),只写不读',
        'Private key of the app (PKCS#8 or PKCS#1, PEM or base64); never shown again',
      ),
    }),
    channelPublicKey: keyText.meta({ description: both('支付宝公钥', 'Public key of Alipay') }),
  })
  .meta({ id: 'ChannelAccountInput', description: both('渠道账户', 'A channel account') });

export const channelAccountOut = z
  .strictObject({
    id: idOut('channelAccount'),
    kind: z.enum(kinds),
    label: z.string(),
    gatewayUrl: z.string(),
    appId: z.string(),
    sellerId: z.string().nullable(),
    notifyUrl: z.string().nullable(),
    merchantKeyFingerprint: z.string(),
    channelKeyFingerprint: z.string(),
    enabled: z.boolean(),
    createdAt: instantOut,
  })
  .meta({ id: 'ChannelAccount', description: both('渠道账户(不含密钥)', 'A channel account, without its keys') });

export const channelCheckOut = z
  .strictObject({ ok: z.boolean(), checkedAt: instantOut, milliseconds: z.int(), message: textOut })
  .meta({ id: 'ChannelCheck', description: both('连通性检查', 'Whether the account works') });
