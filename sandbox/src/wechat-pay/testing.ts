import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { Aes, Decorator, Formatter, Rsa } from 'wechatpay-axios-plugin';
import { makeKeyPair } from '../shared/keys.ts';
import { NOON, seededRandom } from '../shared/testing.ts';
import type { Verification } from './merchant.ts';
import type { WechatPayKeyPairs, WechatPaySandbox, WechatPaySandboxOptions } from './wechat-pay-sandbox.ts';
import { startWechatPaySandbox } from './wechat-pay-sandbox.ts';

/** What came back, whether the SDK resolved or threw. `trouble` is the code under which the SDK refuses to believe an answer. */
export type Heard = { readonly status: number; readonly body: Record<string, unknown>; readonly trouble?: string };

/** What a test holds: the sandbox, a clock it sets, and a client that is not ours. */
export type Bench = {
  readonly sandbox: WechatPaySandbox;
  readonly clock: { at: number };
  post(path: string, body: object, headers?: Record<string, string>): Promise<Heard>;
  get(path: string): Promise<Heard>;
};

let keys: Promise<WechatPayKeyPairs> | undefined;

/** One set of keys for a whole test file; a pair costs a tenth of a second. */
export function testKeys(): Promise<WechatPayKeyPairs> {
  keys ??= Promise.all([makeKeyPair(), makeKeyPair(), makeKeyPair()]).then(([platform, certificate, merchant]) => ({
    platform,
    certificate,
    merchant,
  }));
  return keys;
}

/** Starts a sandbox that is closed when the test ends, with 1,000.00 yuan in the merchant's balance and no service fee. */
export async function startBench(options: Partial<WechatPaySandboxOptions> = {}): Promise<Bench> {
  const clock = { at: NOON };
  const sandbox = await startWechatPaySandbox({
    now: () => clock.at,
    random: seededRandom(7),
    initialBalanceMinor: 100_000n,
    keys: await testKeys(),
    ...options,
    rules: { feePerTenThousand: 0n, ...options.rules },
  });
  onTestFinished(() => sandbox.close());
  return { sandbox, clock, ...connect(sandbox) };
}

/** The SDK, set up as production sets it up. Failures come back instead of being thrown. */
export function connect(
  sandbox: WechatPaySandbox,
  {
    certs,
    privateKey,
    timeout = 15_000,
  }: { certs?: Record<string, string>; privateKey?: string; timeout?: number } = {},
): Pick<Bench, 'get' | 'post'> {
  const merchant = sandbox.merchantKeys();
  const wechat = new Decorator({
    baseURL: `${sandbox.baseUrl}/`,
    mchid: merchant.mchid,
    serial: merchant.serial,
    privateKey: privatePem(privateKey ?? merchant.privateKeyPkcs8),
    certs: certs ?? certsOf(merchant.platformKeys),
    timeout,
  });
  const heard = async (call: PromiseLike<{ status: number; data: unknown }>): Promise<Heard> => {
    try {
      const { status, data } = await call;
      return { status, body: data as Record<string, unknown> };
    } catch (error) {
      const { code, response } = error as { code?: string; response?: { status: number; data: unknown } };
      if (response === undefined) throw error;
      const trouble = code?.startsWith('EV3_') ? { trouble: code } : {};
      return { status: response.status, body: response.data as Record<string, unknown>, ...trouble };
    }
  };
  return {
    get: (path) => heard(wechat.request(path.slice(1), 'get')),
    post: (path, body, headers = {}) => heard(wechat.request(path.slice(1), 'post', body, { headers })),
  };
}

/** PEM of the platform keys: certificates already are, public keys are bare base64. */
export function certsOf(platformKeys: Readonly<Record<string, string>>): Record<string, string> {
  const pem = (key: string) =>
    key.startsWith('-----') ? key : `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----`;
  return Object.fromEntries(Object.entries(platformKeys).map(([serial, key]) => [serial, pem(key)]));
}

const privatePem = (key: string): string => `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----`;

export const everyVerification: readonly Verification[] = ['certificate', 'public-key', 'migrating'];

export const REFUNDS = '/v3/refund/domestic/refunds';

/** The body of a refund of order T1, which costs 100.00 unless told. */
export const refundOf = (outRefundNo: string, refund: number, total = 10_000) => ({
  out_trade_no: 'T1',
  out_refund_no: outRefundNo,
  amount: { refund, total, currency: 'CNY' },
});

/** A notice as a merchant's server got it. */
export type Got = { readonly headers: Record<string, string>; readonly body: string };

/** A merchant's notification endpoint which records what it gets and answers as told. */
export async function startMerchant(): Promise<{
  readonly url: string;
  readonly got: Got[];
  reply: { status: number };
}> {
  const got: Got[] = [];
  const merchant = { url: '', got, reply: { status: 204 } };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      got.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(chunks).toString('utf8') });
      response.writeHead(merchant.reply.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  );
  const { port } = server.address() as AddressInfo;
  merchant.url = `http://127.0.0.1:${port}/notify/wechat`;
  return merchant;
}

/** A verifier and opener by the SDK alone: undefined when the signature does not hold. */
export function openNotice({ sandbox }: Bench, { headers, body }: Got): Record<string, unknown> | undefined {
  const { apiV3Key, platformKeys } = sandbox.merchantKeys();
  const serial = headers['wechatpay-serial'] ?? '';
  const key = certsOf(platformKeys)[serial];
  const text = Formatter.response(headers['wechatpay-timestamp'] ?? '', headers['wechatpay-nonce'] ?? '', body);
  const signature = headers['wechatpay-signature'] ?? '';
  if (key === undefined || !Rsa.verify(text, signature, Rsa.from(key, Rsa.KEY_TYPE_PUBLIC))) return undefined;
  const { resource } = JSON.parse(body);
  return JSON.parse(Aes.AesGcm.decrypt(resource.ciphertext, apiV3Key, resource.nonce, resource.associated_data));
}
