import type { Merchant } from './merchant.ts';
import type { PlatformPublicKey, Signer } from './platform-keys.ts';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import type { Room } from './room.ts';
import { answerText, isSignedBy, requestText, signText } from './signature.ts';

/** A request as it came in, before anything in it is believed. */
export type RawCall = {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  /** `Wechatpay-Serial`: under which platform key the request's sensitive fields are sealed, and the answer is wanted. */
  readonly wantedSerial: string | undefined;
  readonly body: string;
};

export type Opened =
  | { readonly ok: true; readonly merchant: Merchant }
  | { readonly ok: false; readonly problem: Problem };

const scheme = 'WECHATPAY2-SHA256-RSA2048 ';
const fields = ['mchid', 'serial_no', 'nonce_str', 'timestamp', 'signature'] as const;

/** Checks the `Authorization` header and the merchant's signature over method, path, time, nonce and the bytes of the body. */
export function openEnvelope(room: Room, call: RawCall): Opened {
  const wrong = (message: string): Opened => ({ ok: false, problem: problem('SIGN_ERROR', message) });
  const { authorization = '' } = call;
  if (!authorization.startsWith(scheme))
    return wrong('Http头Authorization值格式错误，请参考《微信支付商户REST API签名规则》');
  const told = readFields(authorization.slice(scheme.length));
  if (told === undefined) return wrong('Http头Authorization值缺少 mchid、serial_no、nonce_str、timestamp 或 signature');
  const merchant = room.book.accounts.get(told.mchid)?.merchant;
  if (merchant === undefined) return wrong('商户号不存在');
  if (merchant.serial !== told.serial_no) return wrong('商户证书序列号有误，请使用签名私钥匹配的证书序列号');
  const { mostSecondsOff } = room.rules;
  const off = Math.abs(Number(told.timestamp) - room.now() / 1000);
  if (!/^\d{10}$/.test(told.timestamp) || (mostSecondsOff !== null && off > mostSecondsOff))
    return wrong('Http头Authorization中的timestamp与发起请求的时间不得超过5分钟');
  const text = requestText({ ...call, timestamp: told.timestamp, nonce: told.nonce_str });
  if (!isSignedBy(text, told.signature, merchant.publicKey)) return wrong('错误的签名，验签失败');
  return { ok: true, merchant };
}

function readFields(text: string): Record<(typeof fields)[number], string> | undefined {
  const found = Object.fromEntries([...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value ?? '']));
  const [mchid, serial_no, nonce_str, timestamp, signature] = fields.map((field) => found[field]);
  if (!mchid || !serial_no || !nonce_str || !timestamp || !signature) return undefined;
  return { mchid, serial_no, nonce_str, timestamp, signature };
}

/** How an answer or notice is signed: rightly, or in one of the ways that must not be believed. */
export type Signing = 'right' | 'wrong' | 'signtest' | 'unknown-serial' | 'none';

/** The four headers of a signed answer or notice. Only what is signed `right` may be believed. */
export function signatureHeaders(
  signer: Signer,
  { how, timestamp, nonce, body }: { how: Signing; timestamp: string; nonce: string; body: string },
): Record<string, string> {
  if (how === 'none') return {};
  const signature = signText(
    answerText({ timestamp, nonce, body: how === 'wrong' ? `${body} ` : body }),
    signer.privateKey,
  );
  return {
    'Wechatpay-Timestamp': timestamp,
    'Wechatpay-Nonce': nonce,
    'Wechatpay-Serial': how === 'unknown-serial' ? '0000000000000000000000000000000000000000' : signer.serial,
    'Wechatpay-Signature': how === 'signtest' ? `WECHATPAY/SIGNTEST/${signature.slice(0, 300)}` : signature,
    'Wechatpay-Signature-Type': 'WECHATPAY2-SHA256-RSA2048',
  };
}

/** Under which name an answer to this request is signed. A merchant that migrates gets what it asks for. */
export function answerSigner(room: Room, merchant: Merchant, wantedSerial: string | undefined): Signer {
  const publicKey = platformKey(room);
  const wantsKey = merchant.verification === 'migrating' && wantedSerial === publicKey.id;
  return merchant.verification === 'public-key' || wantsKey ? signerOf(publicKey) : newestCertificate(room);
}

/** Under which name a notice is signed. For a merchant that migrates it is either, at random. */
export function noticeSigner(room: Room, merchant: Merchant): Signer {
  const byKey = merchant.verification === 'migrating' ? room.random() < 0.5 : merchant.verification === 'public-key';
  return byKey ? signerOf(platformKey(room)) : newestCertificate(room);
}

/** The private key behind a platform serial, to open sensitive fields; undefined when there is none of this name. */
export function platformPrivateKey(room: Room, serial: string | undefined): string | undefined {
  const publicKey = platformKey(room);
  if (serial === publicKey.id) return publicKey.privateKey;
  return room.book.certificates.find((certificate) => certificate.serial === serial)?.privateKey;
}

export function platformKey(room: Room): PlatformPublicKey {
  if (room.book.publicKey === undefined) throw new Error('sandbox: started without keys');
  return room.book.publicKey;
}

function newestCertificate(room: Room): Signer {
  const newest = room.book.certificates.at(-1);
  if (newest === undefined) throw new Error('sandbox: started without certificates');
  return newest;
}

const signerOf = ({ id, privateKey }: PlatformPublicKey): Signer => ({ serial: id, privateKey });
