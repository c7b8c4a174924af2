import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { RandomBytes } from '../ids.ts';

/** Encrypts what must not lie in the database in the clear, such as channel keys. */
export type SecretBox = {
  readonly seal: (plain: string, context: string) => Buffer;
  readonly open: (sealed: Uint8Array, context: string) => string;
  /** A keyed hash (HMAC-SHA-256, 32 bytes) under a key that serves this context only: for tokens we sign, and for looking up what must not be readable. */
  readonly sign: (plain: string, context: string) => Buffer;
};

const version = 1;

/**
 * AES-256-GCM under the master key of the installation (32 bytes): version, 12 bytes of nonce, 16 bytes of tag, ciphertext.
 * `context` (whose secret it is) is authenticated, so that a sealed value moved to another row does not open.
 */
export const secretBox = (masterKey: Uint8Array, random: RandomBytes): SecretBox => {
  if (masterKey.length !== 32) throw new Error('The master key must have 32 bytes.');
  return {
    seal: (plain, context) => {
      const nonce = random(12);
      const cipher = createCipheriv('aes-256-gcm', masterKey, nonce).setAAD(Buffer.from(context));
      const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), text]);
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed);
      if (bytes[0] !== version) throw new Error(`A secret was sealed with an unknown version (${bytes[0]}).`);
      const decipher = createDecipheriv('aes-256-gcm', masterKey, bytes.subarray(1, 13)).setAAD(Buffer.from(context));
      decipher.setAuthTag(bytes.subarray(13, 29));
      return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]).toString('utf8');
    },
    sign: (plain, context) =>
      createHmac('sha256', Buffer.from(hkdfSync('sha256', masterKey, '', context, 32)))
        .update(plain)
        .digest(),
  };
};
