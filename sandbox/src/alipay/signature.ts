import type { KeyObject } from 'node:crypto';
import { sign, verify } from 'node:crypto';

/**
 * The text that RSA2 signs: every non-empty parameter except those named, sorted by key, `key=value` joined by `&`.
 * A request leaves out `sign` only, a notification leaves out `sign` and `sign_type`.
 */
export function signedText(parameters: Readonly<Record<string, string>>, leaveOut: readonly string[]): string {
  return Object.keys(parameters)
    .filter((key) => !leaveOut.includes(key) && parameters[key] !== '')
    .sort()
    .map((key) => `${key}=${parameters[key]}`)
    .join('&');
}

/** SHA256withRSA over UTF-8 text, base64. */
export function rsa2Sign(text: string, privateKey: KeyObject): string {
  return sign('RSA-SHA256', Buffer.from(text, 'utf8'), privateKey).toString('base64');
}

/** Whether the base64 signature is this key's over this text. A malformed signature is simply not valid. */
export function rsa2Verify(text: string, signature: string, publicKey: KeyObject): boolean {
  return verify('RSA-SHA256', Buffer.from(text, 'utf8'), publicKey, Buffer.from(signature, 'base64'));
}
