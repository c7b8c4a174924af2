import type { KeyObject } from 'node:crypto';
import type { Answer } from './answer.ts';
import { invalid, missing } from './answer.ts';
import type { BizContent } from './biz-content.ts';
import { type AppCertificates, numberOf } from './certificates.ts';
import type { App } from './fact.ts';
import { rsa2Sign, rsa2Verify, signedText } from './signature.ts';

/** A call whose envelope is in order: the app is known and its signature is right. */
export type Call = { readonly app: App; readonly method: string; readonly biz: BizContent; readonly sign: string };

/**
 * What is read from a request. A wrong envelope says under which name it is answered: a call whose method and app are
 * known is answered under the method's own name and signed; else it is `error_response`, unsigned, since the gateway
 * does not know for whom to sign.
 */
export type Opened =
  | { readonly ok: true; readonly call: Call }
  | { readonly ok: false; readonly answer: Answer; readonly method: string | null };

/** Checks the public parameters in the order in which the gateway trusts them, then the RSA2 signature. */
export function openEnvelope(
  parameters: Readonly<Record<string, string>>,
  known: {
    readonly methods: readonly string[];
    readonly app: (appId: string) => { readonly app: App; readonly publicKey: KeyObject } | undefined;
  },
): Opened {
  const { method = '', app_id: appId = '', sign = '' } = parameters;
  if (method === '') return stranger(missing('method', '缺少方法名参数'));
  if (appId === '') return stranger(missing('app-id', '缺少appId参数'));
  if (!known.methods.includes(method)) return stranger(invalid('method', '不存在的方法名'));
  const merchant = known.app(appId);
  if (merchant === undefined) return stranger(invalid('app-id', '无效的appId参数'));
  const wrong = wrongPublicParameter(parameters);
  if (wrong !== undefined) return { ok: false, answer: wrong, method };
  if (!rsa2Verify(signedText(parameters, ['sign']), sign, merchant.publicKey)) {
    const text = '验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配';
    return { ok: false, answer: invalid('signature', text), method };
  }
  if (merchant.app.certificates && !bearsNumbers(parameters, merchant.app.certificates))
    return { ok: false, answer: invalid('parameter', '应用公钥证书或支付宝根证书序列号错误'), method };
  const biz = parseBiz(parameters['biz_content']);
  if (biz === undefined) return { ok: false, answer: invalid('parameter', 'biz_content 不是 JSON 对象'), method };
  return { ok: true, call: { app: merchant.app, method, biz, sign } };
}

/** How an answer is signed: rightly, wrongly, or not at all. */
export type Signing = {
  readonly how: 'right' | 'wrong' | 'none';
  readonly key: KeyObject;
  /** Told to an app in certificate mode: by which of Alipay's certificates the answer is signed. */
  readonly certificates?: AppCertificates | undefined;
};

/**
 * Writes `{"<method>_response":{…},"sign":"…"}`. The signature covers the raw inner text. Slashes are escaped as the
 * real gateway escapes them, so that whoever parses and serialises again before verifying fails here already.
 */
export function sealAnswer(method: string | null, answer: Answer, { how, key, certificates }: Signing): string {
  const name = method === null ? 'error_response' : `${method.replaceAll('.', '_')}_response`;
  const inner = JSON.stringify(answer).replaceAll('/', '\\/');
  if (how === 'none') return `{"${name}":${inner}}`;
  const signature = rsa2Sign(how === 'right' ? inner : `${inner} `, key);
  const bySn = certificates ? `"alipay_cert_sn":"${numberOf(certificates.alipay)}",` : '';
  return `{"${name}":${inner},${bySn}"sign":"${signature}"}`;
}

function bearsNumbers(parameters: Readonly<Record<string, string>>, { app, root }: AppCertificates): boolean {
  return parameters['app_cert_sn'] === numberOf(app) && parameters['alipay_root_cert_sn'] === numberOf(root);
}

function stranger(answer: Answer): Opened {
  return { ok: false, answer, method: null };
}

function wrongPublicParameter(parameters: Readonly<Record<string, string>>): Answer | undefined {
  const { sign, sign_type: signType, timestamp, version, charset, format } = parameters;
  if (!sign) return missing('signature', '缺少签名参数');
  if (!signType) return missing('signature-type', '缺少签名类型参数');
  if (!timestamp) return missing('timestamp', '缺少时间戳参数');
  if (!version) return missing('version', '缺少版本参数');
  if (signType !== 'RSA2') return invalid('signature-type', '无效的签名类型');
  // The value is not compared with our clock: simulations hand in a clock of their own while the SDK sends real time.
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(timestamp)) return invalid('timestamp', '非法的时间戳参数');
  if (version !== '1.0') return invalid('parameter', '参数无效：version');
  if (charset?.toLowerCase() !== 'utf-8') return invalid('charset', '字符集错误');
  if (format !== undefined && format.toLowerCase() !== 'json') return invalid('format', '无效的数据格式');
  if (parameters['encrypt_type']) return invalid('encrypt-type', '无效的加密类型');
  if (parameters['app_auth_token']) {
    const subCode = 'aop.invalid-app-auth-token';
    return { code: '20001', msg: 'Insufficient Token Permissions', sub_code: subCode, sub_msg: '无效的应用授权令牌' };
  }
  return undefined;
}

function parseBiz(text: string | undefined): BizContent | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
