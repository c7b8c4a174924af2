import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Stripe from 'stripe';
import { onTestFinished } from 'vitest';
import { seededRandom } from '../shared/testing.ts';
import type { StripeSandbox, StripeSandboxOptions } from './stripe-sandbox.ts';
import { startStripeSandbox } from './stripe-sandbox.ts';

/** 2026-11-21 04:00:00 UTC. */
export const NOON = 1_795_233_600_000;
export const DAY = 86_400_000;

/** What a test holds: the sandbox, a clock it sets, and the official SDK connected to it. */
export type Bench = { readonly sandbox: StripeSandbox; readonly stripe: Stripe; readonly clock: { at: number } };

/** Starts a sandbox that is closed when the test ends, with 1,000.00 yuan in the balance. */
export async function startBench(options: Partial<StripeSandboxOptions> = {}): Promise<Bench> {
  const clock = { at: NOON };
  const sandbox = await startStripeSandbox({
    now: () => clock.at,
    random: seededRandom(7),
    initialBalances: { cny: 100_000n },
    ...options,
  });
  onTestFinished(() => sandbox.close());
  return { sandbox, clock, stripe: connect(sandbox) };
}

/** The official SDK without retries of its own. */
export function connect(sandbox: StripeSandbox, key = sandbox.keys.secretKey, timeout = 15_000): Stripe {
  const { hostname, port } = new URL(sandbox.apiUrl);
  return new Stripe(key, { host: hostname, port, protocol: 'http', timeout, maxNetworkRetries: 0, telemetry: false });
}

/** A refund of 30.00 under the number R1, as our adapter asks for it. */
export function refundR1(
  stripe: Stripe,
  payment: string,
  amount = 3_000,
  number = 'R1',
): Promise<Stripe.Response<Stripe.Refund>> {
  return stripe.refunds.create(
    { payment_intent: payment, amount, metadata: { refund_no: number } },
    { idempotencyKey: number },
  );
}

/** A merchant's webhook endpoint which records everything it gets and answers as told. */
export async function startMerchant() {
  const received: { body: string; signature: string }[] = [];
  const merchant = { url: '', received, status: 200 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        body: Buffer.concat(chunks).toString('utf8'),
        signature: String(request.headers['stripe-signature']),
      });
      response.writeHead(merchant.status).end();
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
  merchant.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`;
  return merchant;
}
