import type { KeyPairText } from '../shared/keys.ts';
import { privateKeyFrom } from '../shared/keys.ts';
import { makeCertificate } from '../shared/x509.ts';

/** A platform certificate with the key behind it. Instants are epoch milliseconds. */
export type PlatformCertificate = {
  /** 40 upper-case hexadecimal digits; the name under which clients look it up. */
  readonly serial: string;
  readonly privateKey: string;
  readonly pem: string;
  readonly from: number;
  readonly until: number;
};

/** The platform public key, the younger of the two ways; it never expires. */
export type PlatformPublicKey = { readonly id: string; readonly privateKey: string; readonly publicKey: string };

/** A name and the private key that signs under it. */
export type Signer = { readonly serial: string; readonly privateKey: string };

const FIVE_YEARS = 5 * 365 * 86_400_000;

/** The n-th platform certificate of a sandbox, valid for five years from now. */
export function platformCertificate(pair: KeyPairText, count: number, now: number): PlatformCertificate {
  const serial = `5157F09EFDC096DE15EBE81A47057A72${count.toString(16).toUpperCase().padStart(8, '0')}`;
  const facts = { serial, commonName: 'Redress sandbox: WeChat Pay platform', from: now, until: now + FIVE_YEARS };
  const pem = makeCertificate(privateKeyFrom(pair.privateKeyPkcs8), facts);
  return { serial, privateKey: pair.privateKeyPkcs8, pem, from: facts.from, until: facts.until };
}

/** The platform public key of a merchant, named as the merchant platform names it. */
export function platformPublicKey(pair: KeyPairText): PlatformPublicKey {
  return {
    id: 'PUB_KEY_ID_0116000000002026112100000000000000',
    privateKey: pair.privateKeyPkcs8,
    publicKey: pair.publicKey,
  };
}
