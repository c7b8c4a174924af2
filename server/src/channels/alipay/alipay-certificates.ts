import { X509Certificate } from 'node:crypto';
import { ok, type Refusal, type Result, refusal, refused, type Text, text } from '@redress/domain';
import { AlipaySdk } from 'alipay-sdk';
import { readPublicKey, type UsableKey } from './alipay-keys.ts';

/** The three certificates of an app in certificate mode, in PEM. */
export type PastedCertificates = {
  readonly appCertificate: string;
  readonly channelCertificate: string;
  readonly rootCertificate: string;
};

/** Their numbers as the gateway wants them (MD5 over issuer and serial), which travel with every request. */
export type CertificateNumbers = { readonly app: string; readonly channel: string; readonly root: string };

/** What is kept of them. The day on which the first of the two ends that must be renewed, as `YYYY-MM-DD`. */
export type ReadCertificates = {
  readonly numbers: CertificateNumbers;
  readonly channelKey: UsableKey;
  readonly until: string;
};

/**
 * Reads the certificates of an app: the app's own, which must be of the merchant's key, Alipay's, whose key signs the answers, and the root. Refused with
 * `channel_key_unusable` and the field in which something else stands.
 */
export const readCertificates = (pasted: PastedCertificates, own: UsableKey): Result<ReadCertificates, Refusal> => {
  const app = parsed(pasted.appCertificate);
  if (app === null) return unusable(reasons.none, '/appCertificate');
  const channel = parsed(pasted.channelCertificate);
  if (channel === null) return unusable(reasons.none, '/channelCertificate');
  if (parsed(pasted.rootCertificate) === null) return unusable(reasons.none, '/rootCertificate');
  const appKey = keyIn(app, '/appCertificate');
  if (!appKey.ok) return appKey;
  if (appKey.value.fingerprint !== own.fingerprint) return unusable(reasons.otherKey, '/appCertificate');
  const channelKey = keyIn(channel, '/channelCertificate');
  if (!channelKey.ok) return channelKey;
  if (channelKey.value.fingerprint === own.fingerprint) return unusable(reasons.ownAgain, '/channelCertificate');
  const numbers = numbersOf(pasted, own);
  if (numbers === null) return unusable(reasons.none, '/rootCertificate');
  const ends = [app, channel].map((each) => each.validToDate.toISOString().slice(0, 10)).sort();
  return ok({ numbers, channelKey: channelKey.value, until: ends[0] ?? '' });
};

/** The SDK's own reading, so that what we send is what it would send. Null when it cannot read one of them. */
const numbersOf = (pasted: PastedCertificates, own: UsableKey): CertificateNumbers | null => {
  try {
    const { config } = new AlipaySdk({
      appId: 'certificates',
      privateKey: own.base64,
      keyType: 'PKCS8',
      appCertContent: pasted.appCertificate,
      alipayPublicCertContent: pasted.channelCertificate,
      alipayRootCertContent: pasted.rootCertificate,
    });
    const { appCertSn: app, alipayCertSn: channel, alipayRootCertSn: root } = config;
    return app && channel && root ? { app, channel, root } : null;
  } catch {
    return null;
  }
};

const parsed = (pem: string): X509Certificate | null => {
  try {
    return new X509Certificate(pem);
  } catch {
    return null;
  }
};

const keyIn = (certificate: X509Certificate, pointer: string): Result<UsableKey, Refusal> =>
  readPublicKey(certificate.publicKey.export({ type: 'spki', format: 'pem' }).toString(), pointer);

const reasons = {
  none: text('不是 PEM 格式的证书（.crt 文件全文）', 'it is no certificate in PEM (the whole of the .crt file)'),
  otherKey: text('应用公钥证书与应用私钥不是一对', 'the app’s certificate does not belong to the private key'),
  ownAgain: text(
    '这里要填支付宝公钥证书，填成了应用公钥证书',
    'it is the app’s own certificate where Alipay’s belongs',
  ),
};

const unusable = (reason: Text, pointer: string): Result<never, Refusal> =>
  refused(refusal('channel_key_unusable', { reason }, pointer));
