import { z } from 'zod';
import { both, code, line } from '../text.ts';
import { secretText, sharedOut, urlText } from './shared.ts';

export const stripeAccountIn = z
  .strictObject({
    kind: z.literal('stripe'),
    label: line(200).meta({ examples: ['Stripe'] }),
    apiUrl: urlText.default('https://api.stripe.com'),
    accountId: code(64).nullable().default(null),
    secretKey: secretText.meta({ description: both('密钥，只写不读', 'Secret key; never shown again') }),
    webhookSecret: secretText.meta({
      description: both('Webhook 签名密钥，只写不读', 'Signing secret of the webhook; never shown again'),
    }),
  })
  .meta({ id: 'StripeAccountInput', description: both('Stripe 账户', 'An account at Stripe') });

export const stripeAccountOut = z
  .strictObject({
    ...sharedOut,
    kind: z.literal('stripe'),
    apiUrl: z.string(),
    accountId: z.string().nullable(),
    secretKeyEnding: z.string(),
  })
  .meta({
    id: 'StripeAccount',
    description: both('Stripe 账户（不含密钥）', 'An account at Stripe, without its keys'),
  });
