import type { ChannelAnswer } from '@redress/domain';
import Stripe from 'stripe';

type Needs = Extract<ChannelAnswer, { class: 'refused_retryable' }>['needs'];

/** What an error of `POST /v1/refunds` proves. `confirm`: it may be our own lost success, so a query must agree first. */
export type RefusalMeaning =
  | { readonly class: 'refused_final'; readonly confirm: boolean }
  | { readonly class: 'refused_retryable'; readonly needs: Needs; readonly confirm: boolean }
  | { readonly class: 'unknown' };

const needs = (what: Needs, confirm = false) => ({ class: 'refused_retryable', needs: what, confirm }) as const;
const final = (confirm: boolean) => ({ class: 'refused_final', confirm }) as const;

/**
 * By code (channels reference 8 and the SDK's own list; the classes are our judgement). A code that is not here is judged by its
 * status, and what neither tells is unknown: a refusal that we do not understand must never free the money.
 */
const byCode: Readonly<Record<string, RefusalMeaning>> = {
  charge_already_refunded: final(true),
  amount_too_large: final(true),
  amount_too_small: final(false),
  charge_not_refundable: final(false),
  // The bank has the money already: refunding too would pay twice. It leaves when the dispute is won.
  charge_disputed: needs('dispute'),
  refund_disputed_payment: needs('dispute'),
  balance_insufficient: needs('funds'),
  insufficient_funds: needs('funds'),
  // Turned away before this call was executed; under the same key another one may be.
  idempotency_key_in_use: needs('time', true),
  lock_timeout: needs('time'),
  rate_limit: needs('time'),
  // The account, the mode or our own request is wrong, and no time heals it.
  resource_missing: needs('person'),
  livemode_mismatch: needs('person'),
  testmode_charges_only: needs('person'),
  parameter_missing: needs('person'),
  parameter_unknown: needs('person'),
  parameter_invalid_integer: needs('person'),
  parameter_invalid_empty: needs('person'),
  more_permissions_required: needs('person'),
  api_key_expired: needs('person'),
  secret_key_required: needs('person'),
};

/** What this error proves about the call that it answers. */
export const meaningOf = (error: unknown): RefusalMeaning => {
  if (!(error instanceof Stripe.errors.StripeError)) return { class: 'unknown' };
  const { statusCode: status, code, param } = error;
  if (status === undefined || status >= 500) return { class: 'unknown' };
  // Our number was used with other words: a defect of ours, and whether it paid is to be asked.
  if (error.type === 'StripeIdempotencyError' && status === 400) return needs('person', true);
  if (code !== undefined && Object.hasOwn(byCode, code)) return byCode[code] ?? { class: 'unknown' };
  if (status === 401 || status === 403) return needs('person');
  if (status === 409) return needs('time', true);
  if (status === 429) return needs('time');
  // More than is left of the payment has no code of its own.
  if (status === 400 && param === 'amount' && code === undefined) return final(true);
  return { class: 'unknown' };
};

/** The words of an error, for people and for the file. Never keys: Stripe masks them, and headers are left out. */
export const refusalOf = (error: unknown): { readonly code: string; readonly message: string } => {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  if (!(error instanceof Stripe.errors.StripeError)) return { code: 'no_answer', message };
  return { code: error.code ?? (error.statusCode === undefined ? error.type : `http_${error.statusCode}`), message };
};

/** Whether this answer is that of an earlier call under the same key: that key will never execute anything again. */
export const isReplayedError = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.headers?.['idempotent-replayed'] === 'true';
