import { z } from 'zod';
import { both, code, line } from '../text.ts';
import { instantOut } from '../time.ts';
import { keyText, notifyUrl, secretText, sharedOut, urlText } from './shared.ts';

export const wechatPayAccountIn = z
  .strictObject({
    kind: z.literal('wechat_pay'),
    label: line(200).meta({ examples: ['微信支付·总店'] }),
    apiUrl: urlText.default('https://api.mch.weixin.qq.com'),
    mchId: code(32).meta({ examples: ['1900000001'] }),
    appId: code(64)
      .nullable()
      .default(null)
      .meta({ description: both('转账所用应用的 appid', 'The app whose openids transfers go to') }),
    notifyUrl,
    merchantSerial: code(64).meta({ description: both('商户证书序列号', 'Serial of the merchant certificate') }),
    merchantPrivateKey: keyText.meta({
      description: both('商户私钥，只写不读', 'Private key of the merchant; never shown again'),
    }),
    apiV3Key: secretText.meta({
      description: both('APIv3 密钥（32 字节），只写不读', 'APIv3 key of 32 bytes; never shown again'),
    }),
    platformKeys: z
      .array(
        z
          .strictObject({
            id: code(64).meta({
              description: both('证书序列号或公钥 ID', 'Serial of the certificate, or id of the public key'),
            }),
            key: keyText.meta({ description: both('平台证书或公钥', 'Platform certificate or public key') }),
          })
          .meta({ id: 'WechatPlatformKeyInput' }),
      )
      .min(1)
      .max(10),
  })
  .meta({ id: 'WechatPayAccountInput', description: both('微信支付商户号', 'A merchant number at WeChat Pay') });

export const wechatPayAccountOut = z
  .strictObject({
    ...sharedOut,
    kind: z.literal('wechat_pay'),
    apiUrl: z.string(),
    mchId: z.string(),
    appId: z.string().nullable(),
    notifyUrl: z.string().nullable(),
    merchantSerial: z.string(),
    merchantKeyFingerprint: z.string(),
    platformKeys: z.array(
      z
        .strictObject({ id: z.string(), fingerprint: z.string(), expiresAt: instantOut.nullable() })
        .meta({ id: 'WechatPlatformKey' }),
    ),
  })
  .meta({
    id: 'WechatPayAccount',
    description: both('微信支付商户号（不含密钥）', 'A merchant number at WeChat Pay, without its keys'),
  });
