import { ok, type Refusal, type Result, refusal, refused, text } from '@redress/domain';
import { isAllowedUrl } from '../allowed-url.ts';
import type { AccountInput, ShownSettings } from '../channel-definition.ts';
import { type CertificateNumbers, readCertificates } from './alipay-certificates.ts';
import { readPrivateKey, readPublicKey, refuseOwnKey, type UsableKey } from './alipay-keys.ts';

/** An app at Alipay's open platform. */
export type AlipayParts = {
  readonly settings: {
    readonly gatewayUrl: string;
    readonly appId: string;
    readonly sellerId: string | null;
    readonly notifyUrl: string | null;
    /** The channel's public key, base64 of its SPKI form. */
    readonly channelPublicKey: string;
    /** SHA-256 of the public half of the merchant's key and of the channel's key, so that people can compare them. */
    readonly merchantKeyFingerprint: string;
    readonly channelKeyFingerprint: string;
    /** In certificate mode; key mode has none, and accounts of before it neither. */
    readonly certificateNumbers?: CertificateNumbers | null;
    /** The day on which a certificate ends and must have been renewed, `YYYY-MM-DD`. */
    readonly certificatesUntil?: string | null;
  };
  /** The merchant's private key, base64 of its PKCS#8 form. */
  readonly secrets: { readonly merchantPrivateKey: string };
};

/** Refuses `channel_url_not_allowed` and `channel_key_unusable`. */
export const readAlipayInput = (input: AccountInput<'alipay'>): Result<AlipayParts, Refusal> => {
  if (!isAllowedUrl(input.gatewayUrl)) return refused(refusal('channel_url_not_allowed', {}, '/gatewayUrl'));
  const own = readPrivateKey(input.merchantPrivateKey, '/merchantPrivateKey');
  if (!own.ok) return own;
  const theirs = channelKeyOf(input, own.value);
  if (!theirs.ok) return theirs;
  const { key, numbers, until } = theirs.value;
  return ok({
    settings: {
      gatewayUrl: input.gatewayUrl,
      appId: input.appId,
      sellerId: input.sellerId,
      notifyUrl: input.notifyUrl,
      channelPublicKey: key.base64,
      merchantKeyFingerprint: own.value.fingerprint,
      channelKeyFingerprint: key.fingerprint,
      certificateNumbers: numbers,
      certificatesUntil: until,
    },
    secrets: { merchantPrivateKey: own.value.base64 },
  });
};

type ChannelKey = {
  readonly key: UsableKey;
  readonly numbers: CertificateNumbers | null;
  readonly until: string | null;
};

/** Alipay's key by itself (key mode), or out of its certificate (certificate mode, which transfers ask for in production). */
const channelKeyOf = (input: AccountInput<'alipay'>, own: UsableKey): Result<ChannelKey, Refusal> => {
  const { appCertificate, channelCertificate, rootCertificate, channelPublicKey } = input;
  if (appCertificate !== null && channelCertificate !== null && rootCertificate !== null) {
    const read = readCertificates({ appCertificate, channelCertificate, rootCertificate }, own);
    if (!read.ok) return read;
    return ok({ key: read.value.channelKey, numbers: read.value.numbers, until: read.value.until });
  }
  const [missing] = [appCertificate, channelCertificate, rootCertificate].some((each) => each !== null)
    ? (['appCertificate', 'channelCertificate', 'rootCertificate'] as const).filter((name) => input[name] === null)
    : [];
  if (missing !== undefined) return refused(refusal('channel_key_unusable', { reason: allThree }, `/${missing}`));
  if (channelPublicKey === null)
    return refused(refusal('channel_key_unusable', { reason: oneOrOther }, '/channelPublicKey'));
  const theirs = readPublicKey(channelPublicKey, '/channelPublicKey');
  if (!theirs.ok) return theirs;
  const swapped = refuseOwnKey(own, theirs.value, '/channelPublicKey');
  return swapped ? refused(swapped) : ok({ key: theirs.value, numbers: null, until: null });
};

const allThree = text('证书模式须同时填三份证书', 'certificate mode needs all three certificates');
const oneOrOther = text('请填支付宝公钥，或三份证书', 'give Alipay’s public key, or the three certificates');

/** Of the keys only their fingerprints, of certificates when they end. */
export const showAlipaySettings = ({
  channelPublicKey: _,
  certificateNumbers,
  certificatesUntil = null,
  ...shown
}: AlipayParts['settings']): ShownSettings<'alipay'> => ({
  ...shown,
  mode: certificateNumbers ? 'certificate' : 'key',
  certificatesUntil,
});
