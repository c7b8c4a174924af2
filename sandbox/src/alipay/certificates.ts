import { createHash, X509Certificate } from 'node:crypto';
import { privateKeyFrom } from '../shared/keys.ts';
import { makeCertificate } from '../shared/x509.ts';

/** What an app in certificate mode downloads from Alipay's console, in PEM. */
export type AppCertificates = { readonly app: string; readonly alipay: string; readonly root: string };

const YEAR = 365 * 86_400_000;

/** Five years from `now` (epoch milliseconds). Each signs itself: only the numbers and the keys of them matter to the gateway. */
export function makeCertificates(
  now: number,
  keys: { readonly merchant: string; readonly alipay: string },
): AppCertificates {
  const make = (key: string, serial: string, commonName: string): string =>
    makeCertificate(privateKeyFrom(key), { serial, commonName, from: now - YEAR, until: now + 5 * YEAR });
  return {
    app: make(keys.merchant, '2021112200000001', 'Sandbox App'),
    alipay: make(keys.alipay, '2021112200000002', 'Sandbox Alipay Class 2 R1'),
    root: make(keys.alipay, '2021112200000003', 'Sandbox Alipay Root R1'),
  };
}

/** The number by which the gateway knows a certificate: MD5 over the issuer, its parts from the last to the first, and the decimal serial. */
export function numberOf(pem: string): string {
  const { issuer, serialNumber } = new X509Certificate(pem);
  const name = issuer.split('\n').toReversed().join(',');
  return createHash('md5')
    .update(`${name}${BigInt(`0x${serialNumber}`)}`)
    .digest('hex');
}
