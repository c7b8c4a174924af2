import { type Instant, ok, type Refusal, type Result, refusal, refused, type Text, text, toIso } from '@redress/domain';
import { readPrivateKey } from '../alipay/alipay-keys.ts';
import { isAllowedUrl } from '../allowed-url.ts';
import type { AccountInput, ShownSettings } from '../channel-definition.ts';
import { readPlatformKey } from './platform-key.ts';

/** A merchant number at WeChat Pay (APIv3). */
export type WechatPayParts = {
  readonly settings: {
    /** `https://api.mch.weixin.qq.com`. */
    readonly apiUrl: string;
    readonly mchId: string;
    /** The app whose openids transfers go to; null where only refunds are made. */
    readonly appId: string | null;
    readonly notifyUrl: string | null;
    readonly merchantSerial: string;
    readonly merchantKeyFingerprint: string;
    /** Platform certificates and public keys by serial or `PUB_KEY_ID_…`; several at once, since either may sign. */
    readonly platformKeys: readonly PlatformKey[];
  };
  readonly secrets: {
    /** Base64 of PKCS#8. */
    readonly merchantPrivateKey: string;
    readonly apiV3Key: string;
  };
};

/** Public key in base64 of SPKI. A certificate expires; a platform public key never does (null). */
export type PlatformKey = {
  readonly id: string;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly expiresAt: Instant | null;
};

/** Refuses `channel_url_not_allowed`, `channel_key_unusable` and `input_invalid`. */
export const readWechatPayInput = (input: AccountInput<'wechat_pay'>): Result<WechatPayParts, Refusal> => {
  if (!isAllowedUrl(input.apiUrl)) return refused(refusal('channel_url_not_allowed', {}, '/apiUrl'));
  const { notifyUrl } = input;
  if (notifyUrl !== null && (!isAllowedUrl(notifyUrl) || new URL(notifyUrl).search !== ''))
    return refused(refusal('channel_url_not_allowed', {}, '/notifyUrl'));
  const merchantSerial = input.merchantSerial.toUpperCase();
  if (!/^[0-9A-F]{16,64}$/.test(merchantSerial))
    return refused(
      refusal('input_invalid', { reason: '商户证书序列号是十六进制数 / it is hexadecimal' }, '/merchantSerial'),
    );
  // Bytes, not characters; the contract lets only ASCII through.
  if (input.apiV3Key.length !== 32) return unusable(reasons.apiV3Key, '/apiV3Key');
  const own = readPrivateKey(input.merchantPrivateKey, '/merchantPrivateKey');
  if (!own.ok) return own;
  const platformKeys: PlatformKey[] = [];
  for (const [index, pasted] of input.platformKeys.entries()) {
    const pointer = `/platformKeys/${index}`;
    const key = readPlatformKey(pasted, pointer);
    if (!key.ok) return key;
    const { id, fingerprint } = key.value;
    if (fingerprint === own.value.fingerprint || id === merchantSerial)
      return unusable(reasons.ownKey, `${pointer}/key`);
    if (platformKeys.some((known) => known.id === id)) return unusable(reasons.twice, `${pointer}/id`);
    platformKeys.push(key.value);
  }
  return ok({
    settings: {
      apiUrl: new URL(input.apiUrl).origin,
      mchId: input.mchId,
      appId: input.appId,
      notifyUrl,
      merchantSerial,
      merchantKeyFingerprint: own.value.fingerprint,
      platformKeys,
    },
    secrets: { merchantPrivateKey: own.value.base64, apiV3Key: input.apiV3Key },
  });
};

/** Of the keys only their fingerprints. */
export const showWechatPaySettings = ({
  platformKeys,
  ...shown
}: WechatPayParts['settings']): ShownSettings<'wechat_pay'> => ({
  ...shown,
  platformKeys: platformKeys.map(({ id, fingerprint, expiresAt }) => ({
    id,
    fingerprint,
    expiresAt: expiresAt === null ? null : toIso(expiresAt),
  })),
});

const reasons = {
  apiV3Key: text('APIv3 密钥必须是 32 个字符', 'the APIv3 key has 32 characters'),
  ownKey: text(
    '填的是商户自己的密钥或证书，不是微信支付平台的',
    'it is the merchant’s own key or certificate; WeChat Pay has keys of its own',
  ),
  twice: text('这个平台证书或公钥填了两次', 'this platform key is there twice'),
};

const unusable = (reason: Text, pointer: string): Result<never, Refusal> =>
  refused(refusal('channel_key_unusable', { reason }, pointer));
