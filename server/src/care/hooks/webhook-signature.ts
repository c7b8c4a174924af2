import { createHmac } from 'node:crypto';

/** `whsec_` and 24 random bytes or more in base64. */
export const webhookSecretOf = (bytes: Uint8Array): string => `whsec_${Buffer.from(bytes).toString('base64')}`;

/**
 * The value of `webhook-signature` (Standard Webhooks): for every secret `v1,` and the HMAC-SHA256 of `id.seconds.body` in base64, with
 * a space between. Two while a secret is being replaced, so that the receiver may know either.
 */
export const signWebhook = (
  secrets: readonly string[],
  { id, timestampSeconds, body }: { readonly id: string; readonly timestampSeconds: number; readonly body: string },
): string =>
  secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      return `v1,${createHmac('sha256', key).update(`${id}.${timestampSeconds}.${body}`).digest('base64')}`;
    })
    .join(' ');
