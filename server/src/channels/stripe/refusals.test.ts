import Stripe from 'stripe';
import { expect, test } from 'vitest';
import { isReplayedError, meaningOf, refusalOf } from './refusals.ts';

const { StripeAPIError, StripeAuthenticationError, StripeConnectionError, StripeIdempotencyError } = Stripe.errors;
const { StripeInvalidRequestError, StripePermissionError, StripeRateLimitError } = Stripe.errors;

const invalid = (code?: string, more: object = {}) =>
  new StripeInvalidRequestError({
    type: 'invalid_request_error',
    statusCode: 400,
    message: 'no',
    ...(code && { code }),
    ...more,
  });

test.each([
  ['a broken connection', new StripeConnectionError({ type: 'api_error', message: 'timeout' }), { class: 'unknown' }],
  [
    'HTML from in front of the API',
    new StripeAPIError({ type: 'api_error', message: 'Invalid JSON' }),
    { class: 'unknown' },
  ],
  ['a 500', new StripeAPIError({ type: 'api_error', statusCode: 500 }), { class: 'unknown' }],
  [
    'a 503 that calls itself a limit',
    new StripeAPIError({ type: 'api_error', statusCode: 503, code: 'rate_limit' }),
    { class: 'unknown' },
  ],
  ['something that is no error of Stripe', new TypeError('x'), { class: 'unknown' }],
  ['nothing at all', undefined, { class: 'unknown' }],
  ['a code that nobody knows', invalid('refund_eclipsed'), { class: 'unknown' }],
  ['a code that every object has', invalid('constructor'), { class: 'unknown' }],
  ['a 400 without a code', invalid(), { class: 'unknown' }],
  ['more than is left', invalid(undefined, { param: 'amount' }), { class: 'refused_final', confirm: true }],
  ['all refunded already', invalid('charge_already_refunded'), { class: 'refused_final', confirm: true }],
  ['not refundable', invalid('charge_not_refundable'), { class: 'refused_final', confirm: false }],
  ['disputed', invalid('charge_disputed'), { class: 'refused_retryable', needs: 'dispute', confirm: false }],
  ['no money', invalid('balance_insufficient'), { class: 'refused_retryable', needs: 'funds', confirm: false }],
  [
    'no such payment',
    invalid('resource_missing', { statusCode: 404 }),
    { class: 'refused_retryable', needs: 'person', confirm: false },
  ],
  [
    'the key with other words',
    new StripeIdempotencyError({ type: 'idempotency_error', statusCode: 400 }),
    { class: 'refused_retryable', needs: 'person', confirm: true },
  ],
  [
    'the key in use',
    new StripeAPIError({ type: 'idempotency_error', statusCode: 409, code: 'idempotency_key_in_use' }),
    { class: 'refused_retryable', needs: 'time', confirm: true },
  ],
  [
    'a conflict without a code',
    new StripeAPIError({ type: 'api_error', statusCode: 409 }),
    { class: 'refused_retryable', needs: 'time', confirm: true },
  ],
  [
    'too many',
    new StripeRateLimitError({ type: 'rate_limit_error', statusCode: 429 }),
    { class: 'refused_retryable', needs: 'time', confirm: false },
  ],
  [
    'a wrong key',
    new StripeAuthenticationError({ type: 'authentication_error', statusCode: 401 }),
    { class: 'refused_retryable', needs: 'person', confirm: false },
  ],
  [
    'a key that may not',
    new StripePermissionError({ type: 'invalid_request_error', statusCode: 403 }),
    { class: 'refused_retryable', needs: 'person', confirm: false },
  ],
] as const)('%s', (_, error, meaning) => {
  expect(meaningOf(error)).toEqual(meaning);
});

test('a refusal is told in words without headers, and cut short', () => {
  const error = invalid('charge_disputed', { message: 'x'.repeat(900), headers: { authorization: 'rk_live_secret' } });
  expect(refusalOf(error)).toEqual({ code: 'charge_disputed', message: 'x'.repeat(300) });
  expect(
    refusalOf(new StripeAuthenticationError({ type: 'authentication_error', statusCode: 401, message: 'no' })).code,
  ).toBe('http_401');
  expect(refusalOf('odd')).toEqual({ code: 'no_answer', message: 'odd' });
});

test('only what Stripe itself calls a replay makes a key spent', () => {
  expect(isReplayedError(invalid('charge_disputed', { headers: { 'idempotent-replayed': 'true' } }))).toBe(true);
  expect(isReplayedError(invalid('charge_disputed', { headers: {} }))).toBe(false);
  expect(isReplayedError(invalid('charge_disputed'))).toBe(false);
  expect(isReplayedError(new Error('idempotent-replayed'))).toBe(false);
});
