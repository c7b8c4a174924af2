import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AlipaySdk } from 'alipay-sdk';
import { onTestFinished } from 'vitest';
import type { KeyPairText } from '../shared/keys.ts';
import { makeKeyPair } from '../shared/keys.ts';
import { NOON, seededRandom } from '../shared/testing.ts';
import type { AlipaySandbox, AlipaySandboxOptions } from './alipay-sandbox.ts';
import { startAlipaySandbox } from './alipay-sandbox.ts';

/** What a test holds: the sandbox, a clock it sets, and the official SDK connected to it. */
export type Bench = {
  readonly sandbox: AlipaySandbox;
  readonly sdk: AlipaySdk;
  readonly clock: { at: number };
  call(method: string, bizContent: Record<string, unknown>): Promise<Record<string, unknown>>;
};

let keys: Promise<{ alipay: KeyPairText; merchant: KeyPairText }> | undefined;

/** One set of keys for a whole test file; a pair costs a tenth of a second. */
export function testKeys(): Promise<{ alipay: KeyPairText; merchant: KeyPairText }> {
  keys ??= Promise.all([makeKeyPair(), makeKeyPair()]).then(([alipay, merchant]) => ({ alipay, merchant }));
  return keys;
}

/** Starts a sandbox that is closed when the test ends, with 1,000.00 yuan in the merchant's balance. */
export async function startBench(options: Partial<AlipaySandboxOptions> = {}): Promise<Bench> {
  const clock = { at: NOON };
  const sandbox = await startAlipaySandbox({
    now: () => clock.at,
    random: seededRandom(7),
    initialBalanceMinor: 100_000n,
    keys: await testKeys(),
    ...options,
  });
  onTestFinished(() => sandbox.close());
  const sdk = connect(sandbox);
  return {
    sandbox,
    sdk,
    clock,
    call: (method, bizContent) => sdk.exec(method, { bizContent }, { validateSign: true }),
  };
}

/** The official SDK, set up as production sets it up. */
export function connect(sandbox: AlipaySandbox, timeout = 15_000): AlipaySdk {
  const { appId, privateKeyPkcs8, alipayPublicKey } = sandbox.merchantKeys;
  return new AlipaySdk({
    appId,
    keyType: 'PKCS8',
    privateKey: privateKeyPkcs8,
    alipayPublicKey,
    gateway: sandbox.gatewayUrl,
    camelcase: false,
    timeout,
  });
}

/** A merchant's notification endpoint which records every form it gets and answers as told. */
export async function startMerchant(): Promise<{
  readonly url: string;
  readonly forms: Record<string, string>[];
  reply: { status: number; text: string };
}> {
  const forms: Record<string, string>[] = [];
  const merchant = { url: '', forms, reply: { status: 200, text: 'success' } };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      forms.push(Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8'))));
      response.writeHead(merchant.reply.status).end(merchant.reply.text);
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
  merchant.url = `http://127.0.0.1:${port}/notify/alipay`;
  return merchant;
}
