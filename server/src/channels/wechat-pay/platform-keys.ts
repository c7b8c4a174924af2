import type { KeyObject } from 'node:crypto';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { Aes } from 'wechatpay-axios-plugin';
import { isPublicKeyId } from './platform-key.ts';
import type { PlatformKey } from './wechat-pay-account.ts';

/** Platform keys by the name under which WeChat Pay signs with them, ready for use. */
export type KeysBySerial = Readonly<Record<string, KeyObject>>;

/** Opens the keys of an account. */
export const openKeys = (keys: readonly PlatformKey[]): KeysBySerial =>
  Object.fromEntries(
    keys.map(({ id, publicKey }) => [
      id,
      createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' }),
    ]),
  );

/** The key under which sensitive fields are sealed: the public key if there is one, else the certificate that lasts longest. */
export const sealingKey = (keys: readonly PlatformKey[]): PlatformKey | undefined =>
  keys.find(({ id }) => isPublicKeyId(id)) ??
  keys.toSorted((one, other) => (other.expiresAt ?? 0) - (one.expiresAt ?? 0))[0];

/**
 * The certificates in an answer of `/v3/certificates`. Nothing is believed for its signature, since the key of that may be the
 * very one that is missing: each certificate is sealed with the APIv3 key, which nobody but the merchant and WeChat Pay has.
 */
export const openCertificates = (answer: string, apiV3Key: string): KeysBySerial => {
  const { data } = JSON.parse(answer) as { data: readonly SealedCertificate[] };
  return Object.fromEntries(
    data.map(({ serial_no, encrypt_certificate: { ciphertext, nonce, associated_data } }) => [
      serial_no,
      new X509Certificate(Aes.AesGcm.decrypt(ciphertext, apiV3Key, nonce, associated_data)).publicKey,
    ]),
  );
};

type SealedCertificate = {
  readonly serial_no: string;
  readonly encrypt_certificate: {
    readonly ciphertext: string;
    readonly nonce: string;
    readonly associated_data: string;
  };
};
