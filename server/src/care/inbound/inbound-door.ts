import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Actor, type Id, type Instant, MINUTE, toIso, toJson, usualQuietHours, uuidOf } from '@redress/domain';
import type { House } from '../../house.ts';
import { systemRandomBytes } from '../../platform/ids.ts';
import { writeView } from '../../staff/view-log/log-view.ts';
import { webhookSecretOf } from '../hooks/webhook-signature.ts';

/** Makes a new secret for the door by which mail is handed in, and answers it this once. The one before ends. */
export const openInboundDoor = async (
  house: House,
  merchantId: Id<'merchant'>,
  actor: Actor,
): Promise<{ readonly path: string; readonly secret: string }> => {
  const secret = webhookSecretOf(systemRandomBytes(32));
  await house.db.query({
    name: 'set-inbound-secret',
    text: `insert into message_rules (merchant_id, quiet_from, quiet_until, inbound_secret, inbound_secret_at, inbound_secret_by)
      values ($1, $2, $3, $4, $5, $6::jsonb)
      on conflict (merchant_id) do update set inbound_secret = excluded.inbound_secret, version = message_rules.version + 1,
        inbound_secret_at = excluded.inbound_secret_at, inbound_secret_by = excluded.inbound_secret_by`,
    values: [
      uuidOf(merchantId),
      usualQuietHours.from,
      usualQuietHours.until,
      house.secrets.seal(secret, `inbound mail ${merchantId}`),
      toIso(house.clock.now()),
      toJson(actor),
    ],
  });
  await writeView(house, { merchantId, kind: 'mail_secret_made', actor, subject: merchantId });
  return { path: pathOf(merchantId), secret };
};

/** The door as it may be shown: never with its secret. */
export type InboundDoor = {
  readonly path: string;
  readonly open: boolean;
  /** Null for a secret of before this was written down. */
  readonly madeAt: Instant | null;
  readonly madeBy: Actor | null;
  readonly lastMailAt: Instant | null;
};

export const readInboundDoor = async ({ db }: House, merchantId: Id<'merchant'>): Promise<InboundDoor> => {
  const { rows } = await db.query<Omit<InboundDoor, 'path'>>({
    name: 'read-inbound-door',
    text: `select r.inbound_secret is not null as open, r.inbound_secret_at as "madeAt", r.inbound_secret_by as "madeBy",
        (select i.received_at from inbound_mail i where i.merchant_id = m.merchant_id order by i.mail_id desc limit 1) as "lastMailAt"
      from merchant m left join message_rules r on r.merchant_id = m.merchant_id where m.merchant_id = $1`,
    values: [uuidOf(merchantId)],
  });
  const [row] = rows;
  return { path: pathOf(merchantId), ...(row ?? { open: false, madeAt: null, madeBy: null, lastMailAt: null }) };
};

const pathOf = (merchantId: Id<'merchant'>): string => `/inbound-mail/${merchantId}`;

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
