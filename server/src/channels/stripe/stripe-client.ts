import Stripe from 'stripe';
import type { OpenAccount } from '../channel.ts';

/** The version whose shapes the classifiers know. It changes together with them, never by itself. */
const apiVersion = '2026-10-28.endive';

/**
 * The official SDK without retries of its own: our engine decides what is sent again and when. `maxNetworkRetries: 0` is not
 * enough, since it resends a closed connection once anyhow, so that error loses the code by which the SDK knows it.
 */
export const stripeClient = ({ settings, secrets }: OpenAccount<'stripe'>, timeoutMs: number): Stripe => {
  const { hostname, port, protocol } = new URL(settings.apiUrl);
  return new Stripe(secrets.secretKey, {
    apiVersion,
    host: hostname,
    port: port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port),
    protocol: protocol === 'http:' ? 'http' : 'https',
    timeout: timeoutMs,
    maxNetworkRetries: 0,
    telemetry: false,
    httpClient: onceOnly(Stripe.createNodeHttpClient()),
  });
};

const onceOnly = (inner: Stripe.HttpClient): Stripe.HttpClient => ({
  getClientName: () => inner.getClientName(),
  makeRequest: async (...request) => {
    try {
      return await inner.makeRequest(...request);
    } catch (error) {
      if (isClosed(error)) throw new Error(`the connection closed: ${error.code}`);
      throw error;
    }
  },
});

const isClosed = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
