import { createHash, createHmac } from 'node:crypto';

export type AliyunRequest = {
  readonly endpointUrl: string;
  readonly action: string;
  readonly version: string;
  readonly query: Readonly<Record<string, string>>;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  readonly nonce: string;
  /** `2026-11-22T05:00:00Z`. */
  readonly date: string;
};

/** Signs an RPC request as Alibaba Cloud asks for since V3: ACS3-HMAC-SHA256 over method, path, sorted query, signed headers and the hash of the body. */
export const signAliyun = (
  request: AliyunRequest,
): { readonly url: string; readonly headers: Record<string, string> } => {
  const { endpointUrl, action, version, query, nonce, date, accessKeyId, accessKeySecret } = request;
  const { host, origin } = new URL(endpointUrl);
  const headers: Record<string, string> = {
    host,
    'x-acs-action': action,
    'x-acs-content-sha256': sha256(''),
    'x-acs-date': date,
    'x-acs-signature-nonce': nonce,
    'x-acs-version': version,
  };
  const canonicalQuery = Object.keys(query)
    .sort()
    .map((name) => `${percent(name)}=${percent(query[name] ?? '')}`)
    .join('&');
  const names = Object.keys(headers).sort();
  const signedHeaders = names.join(';');
  const canonical = [
    'POST',
    '/',
    canonicalQuery,
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    signedHeaders,
    sha256(''),
  ].join('\n');
  const toSign = `ACS3-HMAC-SHA256\n${sha256(canonical)}`;
  const signature = createHmac('sha256', accessKeySecret).update(toSign).digest('hex');
  const { host: _host, ...sent } = headers;
  return {
    url: `${origin}/?${canonicalQuery}`,
    headers: {
      ...sent,
      authorization: `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${signedHeaders},Signature=${signature}`,
    },
  };
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** RFC 3986: what encodeURIComponent leaves alone and the signature does not. */
const percent = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
