import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Id, MINUTE, usualQuietHours, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { systemRandomBytes } from '../../platform/ids.ts';
import { webhookSecretOf } from '../hooks/webhook-signature.ts';

/** Makes a new secret for the door by which mail is handed in, and answers it this once. The one before ends. */
export const openInboundDoor = async (
  house: House,
  merchantId: Id<'merchant'>,
): Promise<{ readonly path: string; readonly secret: string }> => {
  const secret = webhookSecretOf(systemRandomBytes(32));
  await house.db.query({
    name: 'set-inbound-secret',
    text: `insert into message_rules (merchant_id, quiet_from, quiet_until, inbound_secret) values ($1, $2, $3, $4)
      on conflict (merchant_id) do update set inbound_secret = excluded.inbound_secret, version = message_rules.version + 1`,
    values: [
      uuidOf(merchantId),
      usualQuietHours.from,
      usualQuietHours.until,
      house.secrets.seal(secret, `inbound mail ${merchantId}`),
    ],
  });
  return { path: `/inbound-mail/${merchantId}`, secret };
};

/** How far the time of a signature may be away from ours. */
const tolerance = 5 * MINUTE;

export type SignedBytes = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Whether the bytes were signed with the secret of the door, in the manner of Standard Webhooks, within the last five minutes. */
export const isSignedForDoor = async (
  house: House,
  merchantId: Id<'merchant'>,
  { headers, body }: SignedBytes,
): Promise<boolean> => {
  const { rows } = await house.db.query<{ inbound_secret: Uint8Array | null }>({
    name: 'read-inbound-secret',
    text: 'select inbound_secret from message_rules where merchant_id = $1',
    values: [uuidOf(merchantId)],
  });
  const sealed = rows[0]?.inbound_secret ?? null;
  const seconds = Number(headers['webhook-timestamp']);
  if (sealed === null || !Number.isFinite(seconds)) return false;
  if (Math.abs(house.clock.now() - seconds * 1_000) > tolerance) return false;
  const key = Buffer.from(house.secrets.open(sealed, `inbound mail ${merchantId}`).replace(/^whsec_/, ''), 'base64');
  const expected = createHmac('sha256', key)
    .update(`${headers['webhook-id'] ?? ''}.${headers['webhook-timestamp'] ?? ''}.`)
    .update(body)
    .digest();
  return (headers['webhook-signature'] ?? '').split(' ').some((each) => {
    const given = Buffer.from(each.replace(/^v1,/, ''), 'base64');
    return each.startsWith('v1,') && given.length === expected.length && timingSafeEqual(given, expected);
  });
};
