import { createHash, timingSafeEqual } from 'node:crypto';
import { type Id, parseId } from '@redress/domain';

/**
 * `rk_<merchant>_<key>_<secret>`: the token names its own row, so that it is found by the primary key on the right shard,
 * and its secret is compared by hash in constant time. The secret is 32 random bytes, so a plain SHA-256 is enough.
 */
export const accessToken = (merchantId: Id<'merchant'>, keyId: Id<'key'>, secret: Uint8Array): string =>
  `rk_${suffixOf(merchantId)}_${suffixOf(keyId)}_${Buffer.from(secret).toString('base64url')}`;

export type ParsedToken = {
  readonly merchantId: Id<'merchant'>;
  readonly keyId: Id<'key'>;
  readonly secretHash: Buffer;
};

/** Reads a token; null when it is none of ours. */
export const parseAccessToken = (token: string): ParsedToken | null => {
  const match = /^rk_([0-9a-z]{26})_([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/.exec(token);
  const [, merchant = '', key = '', secret = ''] = match ?? [];
  const merchantId = parseId('merchant', `mer_${merchant}`);
  const keyId = parseId('key', `key_${key}`);
  return merchantId === null || keyId === null
    ? null
    : { merchantId, keyId, secretHash: hashOfSecret(Buffer.from(secret, 'base64url')) };
};

/** What is kept of a secret. */
export const hashOfSecret = (secret: Uint8Array): Buffer => createHash('sha256').update(secret).digest();

/** Compares in constant time, so that an answer's delay tells nothing about how much was right. */
export const sameHash = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

const suffixOf = (id: Id): string => id.slice(id.lastIndexOf('_') + 1);
