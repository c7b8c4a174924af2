import { z } from 'zod';
import { both, code, line } from '../text.ts';
import { certificatesText, keyText, notifyUrl, sharedOut, urlText } from './shared.ts';

export const alipayAccountIn = z
  .strictObject({
    kind: z.literal('alipay'),
    label: line(200).meta({ examples: ['支付宝·总店'] }),
    gatewayUrl: urlText.meta({ examples: ['https://openapi.alipay.com/gateway.do'] }),
    appId: code(64).meta({ examples: ['2021000000000000'] }),
    sellerId: code(64).nullable().default(null),
    notifyUrl,
    merchantPrivateKey: keyText.meta({
      description: both(
        '应用私钥（PKCS#8 或 PKCS#1,PEM 或 base64），只写不读',
        'Private key of the app (PKCS#8 or PKCS#1, PEM or base64); never shown again',
      ),
    }),
    channelPublicKey: keyText
      .nullable()
      .default(null)
      .meta({ description: both('支付宝公钥（公钥模式）', 'Public key of Alipay (key mode)') }),
    appCertificate: certificatesText
      .nullable()
      .default(null)
      .meta({
        description: both(
          '应用公钥证书，PEM（证书模式；生产环境转账须用证书模式）',
          'Certificate of the app, PEM (certificate mode, which transfers need in production)',
        ),
      }),
    channelCertificate: certificatesText
      .nullable()
      .default(null)
      .meta({ description: both('支付宝公钥证书，PEM', 'Certificate of Alipay, PEM') }),
    rootCertificate: certificatesText
      .nullable()
      .default(null)
      .meta({ description: both('支付宝根证书，PEM', 'Root certificates of Alipay, PEM') }),
  })
  .meta({ id: 'AlipayAccountInput', description: both('支付宝账户', 'An account at Alipay') });

export const alipayAccountOut = z
  .strictObject({
    ...sharedOut,
    kind: z.literal('alipay'),
    gatewayUrl: z.string(),
    appId: z.string(),
    sellerId: z.string().nullable(),
    notifyUrl: z.string().nullable(),
    merchantKeyFingerprint: z.string(),
    channelKeyFingerprint: z.string(),
    mode: z.enum(['key', 'certificate']),
    certificatesUntil: z.string().nullable(),
  })
  .meta({ id: 'AlipayAccount', description: both('支付宝账户（不含密钥）', 'An account at Alipay, without its keys') });
