import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { ok, type Refusal, type Result, refusal, refused, type Text, text } from '@redress/domain';

/** The smallest key that RSA2 allows. */
const minimumBits = 2048;

/** A key in the one form that we keep, and the fingerprint by which people recognise it (SHA-256 of the public half). */
export type UsableKey = { readonly base64: string; readonly fingerprint: string };

/**
 * Reads the merchant's private key as people paste it: PEM or bare base64, PKCS#8 or PKCS#1; kept as base64 of PKCS#8.
 * Refused with `channel_key_unusable` and the reason, never with the key.
 */
export const readPrivateKey = (pasted: string, pointer: string): Result<UsableKey, Refusal> => {
  const label = labelOf(pasted);
  if (label?.includes('PUBLIC')) return unusable(reasons.publicInsteadOfPrivate, pointer);
  if (label?.includes('ENCRYPTED')) return unusable(reasons.encrypted, pointer);
  const der = Buffer.from(base64Of(pasted), 'base64');
  const key =
    keyOrNull(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })) ??
    keyOrNull(() => createPrivateKey({ key: der, format: 'der', type: 'pkcs1' }));
  if (key === null) {
    const isPublic = publicKeyOf(der) !== null;
    return unusable(isPublic ? reasons.publicInsteadOfPrivate : reasons.unreadable, pointer);
  }
  const weakness = weaknessOf(key);
  if (weakness) return unusable(weakness, pointer);
  return ok({
    base64: key.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    fingerprint: fingerprintOf(createPublicKey(key)),
  });
};

/** Reads Alipay's public key (支付宝公钥), PEM or bare base64; kept as base64 of SPKI. */
export const readPublicKey = (pasted: string, pointer: string): Result<UsableKey, Refusal> => {
  if (labelOf(pasted)?.includes('PRIVATE')) return unusable(reasons.privateInsteadOfPublic, pointer);
  if (labelOf(pasted)?.includes('CERTIFICATE')) return unusable(reasons.certificate, pointer);
  const key = publicKeyOf(Buffer.from(base64Of(pasted), 'base64'));
  if (key === null) return unusable(reasons.unreadable, pointer);
  const weakness = weaknessOf(key);
  if (weakness) return unusable(weakness, pointer);
  return ok({
    base64: key.export({ format: 'der', type: 'spki' }).toString('base64'),
    fingerprint: fingerprintOf(key),
  });
};

const reasons = {
  unreadable: text('不是可识别的 RSA 密钥（PEM 或 base64）', 'it is no RSA key in PEM or base64'),
  publicInsteadOfPrivate: text('这里要填应用私钥，填成了公钥', 'it is a public key where the private one belongs'),
  privateInsteadOfPublic: text(
    '这里要填支付宝公钥，填成了私钥',
    'it is a private key where Alipay’s public one belongs',
  ),
  encrypted: text('私钥有口令保护，请先解除', 'it is protected by a passphrase'),
  certificate: text(
    '这是证书；请填支付宝公钥，或填入下面的三份证书',
    'it is a certificate; give Alipay’s public key, or all three certificates',
  ),
  notRsa: text('不是 RSA 密钥', 'it is not an RSA key'),
  short: text(`密钥长度不足 ${minimumBits} 位`, `it has fewer than ${minimumBits} bits`),
  ownKey: text(
    '填的是应用自己的公钥，不是支付宝公钥',
    'it is the public half of the merchant’s own key; Alipay has a key of its own',
  ),
};

/** The most common mistake in setting Alipay up: the app's own public key pasted where Alipay's belongs. */
export const refuseOwnKey = (merchant: UsableKey, channel: UsableKey, pointer: string): Refusal | null =>
  merchant.fingerprint === channel.fingerprint
    ? refusal('channel_key_unusable', { reason: reasons.ownKey }, pointer)
    : null;

const unusable = (reason: Text, pointer: string): Result<never, Refusal> =>
  refused(refusal('channel_key_unusable', { reason }, pointer));

const labelOf = (pasted: string): string | null => /-----BEGIN ([A-Z0-9 ]+)-----/.exec(pasted)?.[1] ?? null;

const base64Of = (pasted: string): string => pasted.replace(/-----[A-Z0-9 ]+-----/g, '').replace(/\s+/g, '');

const weaknessOf = (key: KeyObject): Text | null => {
  if (key.asymmetricKeyType !== 'rsa') return reasons.notRsa;
  return (key.asymmetricKeyDetails?.modulusLength ?? 0) < minimumBits ? reasons.short : null;
};

const publicKeyOf = (der: Buffer): KeyObject | null =>
  keyOrNull(() => createPublicKey({ key: der, format: 'der', type: 'spki' })) ??
  keyOrNull(() => createPublicKey({ key: der, format: 'der', type: 'pkcs1' }));

const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(key.export({ format: 'der', type: 'spki' }))
    .digest('hex');

const keyOrNull = (read: () => KeyObject): KeyObject | null => {
  try {
    return read();
  } catch {
    return null;
  }
};
