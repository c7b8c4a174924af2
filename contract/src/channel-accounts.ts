import { z } from 'zod';
import { idOut } from './ids.ts';
import { refuseValue } from './refuse-value.ts';
import { both, code, line, textOut } from './text.ts';
import { instantOut } from './time.ts';

const kinds = ['alipay'] as const;
const keyText = z
  .string()
  .trim()
  .min(64)
  .max(8_000)
  .regex(/^[\x20-\x7e\r\n]+$/);

/** `https` everywhere but on this machine, where a sandbox may listen without a certificate. */
const gatewayUrl = z
  .url()
  .max(500)
  .superRefine((value, context) => {
    const address = URL.parse(value);
    const local = address !== null && ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname);
    if (address?.protocol === 'https:' || (local && address.protocol === 'http:')) return;
    refuseValue(context, { code: 'channel_url_not_allowed', details: {} });
  })
  .meta({ examples: ['https://openapi.alipay.com/gateway.do'] });

export const channelAccountIn = z
  .strictObject({
    kind: z
      .string()
      .max(40)
      .superRefine((kind, context) => {
        if (!(kinds as readonly string[]).includes(kind))
          refuseValue(context, { code: 'channel_kind_unknown', details: { kind } });
      })
      .transform((kind) => kinds.find((known) => known === kind) ?? kinds[0])
      .meta({ override: { enum: [...kinds] } }),
    label: line(200).meta({ examples: ['支付宝·总店'] }),
    gatewayUrl,
    appId: code(64).meta({ examples: ['2021000000000000'] }),
    sellerId: code(64).nullable().default(null),
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
    merchantKeyFingerprint: z.string(),
    channelKeyFingerprint: z.string(),
    enabled: z.boolean(),
    createdAt: instantOut,
  })
  .meta({ id: 'ChannelAccount', description: both('渠道账户(不含密钥)', 'A channel account, without its keys') });

export const channelCheckOut = z
  .strictObject({ ok: z.boolean(), checkedAt: instantOut, milliseconds: z.int(), message: textOut })
  .meta({ id: 'ChannelCheck', description: both('连通性检查', 'Whether the account works') });
