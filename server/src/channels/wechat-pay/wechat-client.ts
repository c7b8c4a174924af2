import { createPrivateKey } from 'node:crypto';
import { assert } from '@redress/domain';
import { Decorator, Rsa } from 'wechatpay-axios-plugin';
import type { OpenAccount } from '../channel.ts';
import { isPublicKeyId } from './platform-key.ts';
import { openCertificates, openKeys, sealingKey } from './platform-keys.ts';
import { readFailure, type WireAnswer } from './wire-answer.ts';

export type Call = {
  readonly method: 'get' | 'post';
  /** Without a leading slash. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Under which platform key fields of the body are sealed; null when none is. */
  readonly sealedFor?: string | null;
};

export type WechatClient = {
  /** Never throws: what broke is `unbelievable`. */
  readonly call: (call: Call) => Promise<WireAnswer>;
  /** The bytes of a bill, which WeChat Pay does not sign. Throws when there are none. */
  readonly download: (call: Call) => Promise<AsyncIterable<Uint8Array>>;
  /** Seals a sensitive field, under the key whose id has to travel with the request. */
  readonly seal: (plain: string) => { readonly sealedFor: string; readonly sealed: string };
};

/** No answer of ours is longer than a few kilobytes. */
const longestAnswer = 1024 * 1024;

/**
 * WeChat Pay by `wechatpay-axios-plugin`, which signs requests and verifies answers of 2xx. Traps of it that are answered here
 * (channels reference 10): it waits for ever unless told; it follows redirects and proxies of the surroundings; it verifies no
 * refusal; and trouble with a signature arrives as an error although the money may have moved.
 */
export const wechatClient = (
  { settings, secrets }: Pick<OpenAccount<'wechat_pay'>, 'settings' | 'secrets'>,
  { timeoutMs }: { readonly timeoutMs: number },
): WechatClient => {
  const { apiUrl, mchId, merchantSerial, platformKeys } = settings;
  const der = Buffer.from(secrets.merchantPrivateKey, 'base64');
  const opened = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const privateKey = opened.export({ format: 'pem', type: 'pkcs8' });
  let keys = openKeys(platformKeys);
  const sealing = sealingKey(platformKeys);
  assert(sealing, 'an account without a platform key would believe nothing');
  const make = () =>
    new Decorator({
      baseURL: `${apiUrl}/`,
      mchid: mchId,
      serial: merchantSerial,
      privateKey,
      certs: { ...keys },
      timeout: timeoutMs,
      maxRedirects: 0,
      maxContentLength: longestAnswer,
      proxy: false,
    });
  let sdk = make();

  /** A certificate that we do not know signed: the platform has changed it. The next question can be believed again. */
  const learnCertificates = async (): Promise<void> => {
    try {
      const asText = { transformResponse: (raw: unknown) => raw };
      const { data } = await sdk.request('v3/certificates', 'get', undefined, asText);
      keys = { ...openCertificates(String(data), secrets.apiV3Key), ...keys };
      sdk = make();
    } catch {
      // Then the answer stays unknown, and the next one tries again.
    }
  };

  return {
    call: async ({ method, path, params, body, sealedFor = null }) => {
      // WeChat Pay answers under the key that is named; whoever holds its public key is asked to name it always.
      const wanted = sealedFor ?? (isPublicKeyId(sealing.id) ? sealing.id : null);
      const headers = wanted === null ? {} : { 'Wechatpay-Serial': wanted };
      try {
        const { status, data } = await sdk.request(path, method, body, { headers, ...(params && { params }) });
        return { kind: 'signed', status, body: isRecord(data) ? data : {} };
      } catch (error) {
        const failure = readFailure(error);
        if (failure.kind === 'unbelievable' && failure.isUnknownSerial) await learnCertificates();
        return failure;
      }
    },
    download: async ({ path, params }) => {
      const { data } = await sdk.request<AsyncIterable<Uint8Array>>(path, 'get', undefined, {
        responseType: 'stream',
        maxContentLength: -1,
        ...(params && { params }),
      });
      return data;
    },
    seal: (plain) => {
      const key = keys[sealing.id];
      assert(key, 'the sealing key is one of the account');
      return { sealedFor: sealing.id, sealed: Rsa.encrypt(plain, key) };
    },
  };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
