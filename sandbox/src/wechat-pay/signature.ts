import type { KeyObject } from 'node:crypto';
import { constants, createCipheriv, privateDecrypt, sign, verify } from 'node:crypto';
import { privateKeyFrom, publicKeyFrom } from '../shared/keys.ts';

/** What a merchant signs: five lines, each ended by a line feed, the body as it goes over the wire. */
export function requestText(call: {
  readonly method: string;
  /** Path with its query, exactly as asked for. */
  readonly url: string;
  readonly timestamp: string;
  readonly nonce: string;
  readonly body: string;
}): string {
  return `${call.method}\n${call.url}\n${call.timestamp}\n${call.nonce}\n${call.body}\n`;
}

/** What WeChat Pay signs in answers and notices: three lines. */
export function answerText({ timestamp, nonce, body }: { timestamp: string; nonce: string; body: string }): string {
  return `${timestamp}\n${nonce}\n${body}\n`;
}

/** SHA256withRSA in base64; the key is base64 PKCS#8. */
export function signText(text: string, privateKey: string): string {
  return sign('RSA-SHA256', Buffer.from(text, 'utf8'), openedPrivate(privateKey)).toString('base64');
}

/** Whether the signature is this key's over this text. Malformed signatures are simply not. */
export function isSignedBy(text: string, signature: string, publicKey: string): boolean {
  return verify('RSA-SHA256', Buffer.from(text, 'utf8'), openedPublic(publicKey), Buffer.from(signature, 'base64'));
}

/** AEAD_AES_256_GCM: the tag is the last 16 bytes of the ciphertext, and nonce and associated data travel in the clear. */
export function sealResource(plain: string, apiV3Key: string, nonce: string, associatedData: string): string {
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key, 'utf8'), Buffer.from(nonce, 'utf8'));
  cipher.setAAD(Buffer.from(associatedData, 'utf8'));
  return Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** Opens a sensitive field (RSA-OAEP with SHA-1, under a platform key). Undefined when it was not sealed for this key. */
export function openField(sealed: string, privateKey: string): string | undefined {
  try {
    const key = { key: openedPrivate(privateKey), padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' };
    return privateDecrypt(key, Buffer.from(sealed, 'base64')).toString('utf8');
  } catch {
    return undefined;
  }
}

const opened = new Map<string, KeyObject>();

// Reading a key costs more than a lookup, and a sandbox has a handful of them for life.
function openedPrivate(text: string): KeyObject {
  const key = opened.get(text) ?? privateKeyFrom(text);
  opened.set(text, key);
  return key;
}

function openedPublic(text: string): KeyObject {
  const key = opened.get(text) ?? publicKeyFrom(text);
  opened.set(text, key);
  return key;
}
