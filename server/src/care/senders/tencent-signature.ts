import { createHash, createHmac } from 'node:crypto';

export type TencentRequest = {
  readonly endpointUrl: string;
  /** `sms`, the first name of the host. */
  readonly service: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly timestampSeconds: number;
  readonly payload: string;
};

const contentType = 'application/json; charset=utf-8';

/** Signs a call of Tencent Cloud API 3.0: TC3-HMAC-SHA256 with a key derived from day and service. */
export const signTencent = (request: TencentRequest): Record<string, string> => {
  const { endpointUrl, service, secretId, secretKey, timestampSeconds, payload } = request;
  const { host } = new URL(endpointUrl);
  const signedHeaders = 'content-type;host';
  const canonical = [
    'POST',
    '/',
    '',
    `content-type:${contentType}`,
    `host:${host}`,
    '',
    signedHeaders,
    sha256(payload),
  ].join('\n');
  const day = new Date(timestampSeconds * 1_000).toISOString().slice(0, 10);
  const scope = `${day}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', timestampSeconds, scope, sha256(canonical)].join('\n');
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), service), 'tc3_request');
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  return {
    'content-type': contentType,
    'x-tc-timestamp': String(timestampSeconds),
    authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
  };
};

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
