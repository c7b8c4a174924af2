import { type Refusal, type RefusalCode, refusal, refusals } from '@redress/domain';
import { APIError } from 'better-auth/api';

/** A refusal of ours as better-auth throws its own; `refusalOfAnswer` finds it again on the way out. */
export const refusing = ({ code, details, pointer }: Refusal): APIError =>
  new APIError(code === 'sign_in_locked' ? 'TOO_MANY_REQUESTS' : 'FORBIDDEN', {
    code,
    message: code,
    details,
    pointer,
  });

/** What better-auth says, in the words of the register. */
const ours: Readonly<Record<string, RefusalCode>> = {
  INVALID_EMAIL_OR_PASSWORD: 'sign_in_wrong',
  INVALID_EMAIL: 'sign_in_wrong',
  INVALID_USERNAME_OR_PASSWORD: 'sign_in_wrong',
  USER_NOT_FOUND: 'sign_in_wrong',
  INVALID_CODE: 'second_factor_wrong',
  INVALID_BACKUP_CODE: 'second_factor_wrong',
  INVALID_TWO_FACTOR_COOKIE: 'second_factor_over',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'second_factor_over',
  INVALID_PASSWORD: 'password_wrong',
  INVALID_TOKEN: 'link_not_valid',
  SESSION_NOT_FRESH: 'sign_in_not_fresh',
  UNAUTHORIZED: 'sign_in_needed',
  SESSION_EXPIRED: 'sign_in_needed',
  INVALID_ORIGIN: 'sign_in_elsewhere',
  MISSING_OR_NULL_ORIGIN: 'sign_in_elsewhere',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'sign_in_elsewhere',
  EMAIL_PASSWORD_SIGN_UP_DISABLED: 'route_unknown',
};

type Body = {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly details?: unknown;
  readonly pointer?: unknown;
};

/** The refusal in an answer that is not a success. */
export const refusalOfAnswer = (status: number, body: Body): Refusal => {
  const code = typeof body.code === 'string' ? body.code : '';
  const pointer = typeof body.pointer === 'string' ? body.pointer : null;
  if (isCode(code)) return refusal(code, detailsOf(body.details), pointer);
  if (status === 429 || code === 'ACCOUNT_TEMPORARILY_LOCKED') return refusal('sign_in_locked', { seconds: 900 });
  const mapped = ours[code];
  if (mapped !== undefined) return refusal(mapped, {}, mapped === 'password_wrong' ? '/currentPassword' : null);
  if (status === 404) return refusal('route_unknown');
  if (status === 401) return refusal('sign_in_needed');
  if (status >= 500) throw new Error(`sign-in failed: ${code} ${String(body.message)}`);
  const reason = typeof body.message === 'string' ? body.message : code;
  return refusal('input_invalid', { reason: { zh: reason, en: reason } });
};

const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

const detailsOf = (details: unknown): Refusal['details'] =>
  typeof details === 'object' && details !== null ? (details as Refusal['details']) : {};
