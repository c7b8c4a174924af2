import type { Answer } from './answer.ts';
import { atTheDoor } from './answer.ts';
import type { Call } from './api.ts';
import type { Room } from './room.ts';
import { accountOf } from './room.ts';

/** What the restricted key may do: what a system that refunds needs, and nothing else. */
const allowed = [
  'POST /v1/refunds',
  'POST /v1/refunds/:id',
  'POST /v1/refunds/:id/cancel',
  ...['refunds', 'charges', 'payment_intents', 'disputes', 'balance_transactions', 'events'].flatMap((list) => [
    `GET /v1/${list}`,
    `GET /v1/${list}/:id`,
  ]),
  'GET /v1/balance',
];

/** 401 for a key that is not one of the account's, 403 for what the restricted one may not do. */
export function refuseCaller(room: Room, authorization: string | undefined, call: Call): Answer | undefined {
  const key = keyIn(authorization);
  const { secretKey, restrictedKey, id } = accountOf(room);
  if (key === secretKey) return undefined;
  if (key === null) return atTheDoor(401, 'You did not provide an API key.', {});
  if (key !== restrictedKey) return atTheDoor(401, `Invalid API Key provided: ${key.slice(0, 8)}****`, {});
  if (allowed.includes(`${call.method} ${call.route}`)) return undefined;
  return atTheDoor(
    403,
    `The provided key 'rk_test_****' does not have the required permissions for this endpoint on account '${id}'.`,
    {
      code: 'more_permissions_required',
    },
  );
}

function keyIn(authorization: string | undefined): string | null {
  const [scheme, value] = (authorization ?? '').split(' ');
  if (value === undefined) return null;
  if (scheme === 'Bearer') return value;
  return scheme === 'Basic' ? (Buffer.from(value, 'base64').toString('utf8').split(':')[0] ?? null) : null;
}
