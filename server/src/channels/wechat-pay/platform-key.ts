import { X509Certificate } from 'node:crypto';
import { instantOf, ok, type Refusal, type Result, refusal, refused, type Text, text } from '@redress/domain';
import { readPublicKey } from '../alipay/alipay-keys.ts';
import type { PlatformKey } from './wechat-pay-account.ts';

const publicKeyId = 'PUB_KEY_ID_';

/** Whether it is the younger of the two ways in which WeChat Pay signs: a key with an id instead of a certificate. */
export const isPublicKeyId = (id: string): boolean => id.startsWith(publicKeyId);

/**
 * Reads what WeChat Pay signs with: a platform certificate, whose serial has to be the id, or the platform public key, whose id
 * begins with `PUB_KEY_ID_`. Refused with `channel_key_unusable` and the reason.
 */
export const readPlatformKey = (
  { id, key: pasted }: { readonly id: string; readonly key: string },
  pointer: string,
): Result<PlatformKey, Refusal> => {
  const isCertificate = /-----BEGIN CERTIFICATE-----/.test(pasted);
  if (isPublicKeyId(id)) {
    if (isCertificate) return unusable(reasons.certificateForKey, `${pointer}/key`);
    const key = readPublicKey(pasted, `${pointer}/key`);
    if (!key.ok) return key;
    return ok({ id, publicKey: key.value.base64, fingerprint: key.value.fingerprint, expiresAt: null });
  }
  if (!isCertificate) return unusable(reasons.keyForCertificate, `${pointer}/key`);
  return readCertificate(id, pasted, pointer);
};

const readCertificate = (id: string, pasted: string, pointer: string): Result<PlatformKey, Refusal> => {
  const certificate = certificateOrNull(pasted);
  if (certificate === null) return unusable(reasons.unreadable, `${pointer}/key`);
  if (certificate.serialNumber !== id.toUpperCase()) return unusable(reasons.otherSerial, `${pointer}/id`);
  const spki = certificate.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  const key = readPublicKey(spki, `${pointer}/key`);
  if (!key.ok) return key;
  const expiresAt = instantOf(certificate.validToDate.getTime());
  return ok({
    id: certificate.serialNumber,
    publicKey: key.value.base64,
    fingerprint: key.value.fingerprint,
    expiresAt,
  });
};

const reasons = {
  unreadable: text('不是可识别的证书（PEM）', 'it is no certificate in PEM'),
  otherSerial: text('序列号与证书不符', 'the serial is not that of the certificate'),
  certificateForKey: text(
    '公钥 ID 要配公钥，填成了证书',
    'an id of a public key goes with a public key; it is a certificate',
  ),
  keyForCertificate: text(
    `要填平台证书（PEM）；若是微信支付公钥，ID 以 ${publicKeyId} 开头`,
    `a platform certificate (PEM) belongs here; the id of a public key begins with ${publicKeyId}`,
  ),
};

const unusable = (reason: Text, pointer: string): Result<never, Refusal> =>
  refused(refusal('channel_key_unusable', { reason }, pointer));

const certificateOrNull = (pem: string): X509Certificate | null => {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
};
