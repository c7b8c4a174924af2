import { createHash } from 'node:crypto';
import { type Id, parseId } from '@redress/domain';
import type { RandomBytes } from '../platform/ids.ts';

/**
 * `rk_` + the merchant and the key (26 letters each) + `_` + 256 random bits in base64url. The ids inside lead straight to the row,
 * so that a lookup needs no table of all merchants, and the part that is secret is never stored: only its SHA-256 is.
 */
export type Token = {
  readonly merchantId: Id<'merchant'>;
  readonly keyId: Id<'key'>;
  readonly secretHash: Buffer;
};

export const newToken = (
  merchantId: Id<'merchant'>,
  keyId: Id<'key'>,
  random: RandomBytes,
): { readonly text: string; readonly secretHash: Buffer } => {
  const secret = Buffer.from(random(32)).toString('base64url');
  return { text: `rk_${lettersOf(merchantId)}${lettersOf(keyId)}_${secret}`, secretHash: hashOf(secret) };
};

/** Takes a token apart; null when it is not one of ours by its form. */
export const readToken = (text: string): Token | null => {
  const match = /^rk_([0-9a-z]{26})([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/.exec(text);
  if (!match) return null;
  const merchantId = parseId('merchant', `mer_${match[1]}`);
  const keyId = parseId('key', `key_${match[2]}`);
  return merchantId && keyId ? { merchantId, keyId, secretHash: hashOf(match[3] ?? '') } : null;
};

const lettersOf = (id: Id): string => id.slice(id.lastIndexOf('_') + 1);
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
