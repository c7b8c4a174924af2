import type { KeyObject } from 'node:crypto';
import { createPrivateKey, createPublicKey, generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

/** One RSA 2048 pair as bare base64 DER without PEM armour, which is how Alipay's own console hands keys out. */
export type KeyPairText = { readonly privateKeyPkcs8: string; readonly publicKey: string };

/** Makes an RSA 2048 pair. It costs about a tenth of a second: simulations make one and hand it to every sandbox. */
export async function makeKeyPair(): Promise<KeyPairText> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  return {
    privateKeyPkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  };
}

/** A private key from base64 PKCS#8 DER, armoured or not. Throws when it is none. */
export function privateKeyFrom(text: string): KeyObject {
  return createPrivateKey({ key: derFrom(text), format: 'der', type: 'pkcs8' });
}

/** A public key from base64 SPKI DER, armoured or not. Throws when it is none. */
export function publicKeyFrom(text: string): KeyObject {
  return createPublicKey({ key: derFrom(text), format: 'der', type: 'spki' });
}

function derFrom(text: string): Buffer {
  return Buffer.from(text.replace(/-----[A-Z ]+-----/g, '').replace(/\s/g, ''), 'base64');
}
