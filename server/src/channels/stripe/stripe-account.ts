import { ok, type Refusal, type Result, refusal, refused, type Text, text } from '@redress/domain';
import { isAllowedUrl } from '../allowed-url.ts';
import type { AccountInput, ShownSettings } from '../channel-definition.ts';

/** An account at Stripe. */
export type StripeParts = {
  readonly settings: {
    /** `https://api.stripe.com`. */
    readonly apiUrl: string;
    /** `acct_…`, where one is named: events of another account are refused then. */
    readonly accountId: string | null;
    /** The last four characters, so that people recognise the key. */
    readonly secretKeyEnding: string;
  };
  readonly secrets: { readonly secretKey: string; readonly webhookSecret: string };
};

/** Refuses `channel_url_not_allowed` and `channel_key_unusable`. */
export const readStripeInput = (input: AccountInput<'stripe'>): Result<StripeParts, Refusal> => {
  const { apiUrl, accountId, secretKey, webhookSecret } = input;
  if (!isAllowedUrl(apiUrl)) return refused(refusal('channel_url_not_allowed', {}, '/apiUrl'));
  if (!/^(sk|rk)_(test|live)_/.test(secretKey)) return unusable(reasonAgainst(secretKey), '/secretKey');
  if (!webhookSecret.startsWith('whsec_')) return unusable(reasons.notWebhookSecret, '/webhookSecret');
  return ok({
    settings: { apiUrl: URL.parse(apiUrl)?.origin ?? apiUrl, accountId, secretKeyEnding: secretKey.slice(-4) },
    secrets: { secretKey, webhookSecret },
  });
};

/** Nothing of it is secret. */
export const showStripeSettings = (settings: StripeParts['settings']): ShownSettings<'stripe'> => settings;

/** Whether the key may do everything; a restricted one (`rk_`) that only refunds and reads is enough. */
export const isFullKey = (secretKey: string): boolean => secretKey.startsWith('sk_');

/** Whether the key moves real money. */
export const isLiveKey = (secretKey: string): boolean => /^.k_live_/.test(secretKey);

const reasons = {
  publishable: text(
    '这是可公开密钥（pk_），需要密钥或受限密钥',
    'It is a publishable key (pk_); a secret or restricted one is needed',
  ),
  webhookSecret: text(
    '这是 Webhook 签名密钥，需要 API 密钥',
    'It is the signing secret of a webhook; an API key is needed',
  ),
  notApiKey: text('不是 Stripe 的 API 密钥（sk_ 或 rk_）', 'Not an API key of Stripe (sk_ or rk_)'),
  notWebhookSecret: text('不是 Webhook 签名密钥（whsec_）', 'Not the signing secret of a webhook (whsec_)'),
};

const reasonAgainst = (key: string): Text => {
  if (key.startsWith('pk_')) return reasons.publishable;
  return key.startsWith('whsec_') ? reasons.webhookSecret : reasons.notApiKey;
};

const unusable = (reason: Text, pointer: string): Result<never, Refusal> =>
  refused(refusal('channel_key_unusable', { reason }, pointer));
