import {
  DAY,
  type Id,
  type Instant,
  idOf,
  later,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import { isAllowedUrl } from '../../channels/allowed-url.ts';
import type { House } from '../../house.ts';
import { systemRandomBytes } from '../../platform/ids.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { webhookSecretOf } from './webhook-signature.ts';

/** Where a merchant wants its events. `failed`: switched off by us after days of failures. */
export type Webhook = {
  readonly id: Id<'webhook'>;
  readonly url: string;
  readonly label: string;
  readonly events: readonly string[];
  readonly status: 'on' | 'off' | 'failed';
  readonly failingSince: Instant | null;
  readonly previousUntil: Instant | null;
  readonly createdAt: Instant;
};

/** The secrets of a webhook: the one in force, and the one before while it is being replaced. */
export type WebhookSecrets = { readonly current: string; readonly previous: string | null };

type OfMerchant = { readonly merchantId: Id<'merchant'> };
type OfWebhook = OfMerchant & { readonly webhookId: Id<'webhook'> };

/** Adds a webhook with a fresh secret, told this once. Refuses `channel_url_not_allowed` and `already_exists`. */
export const addWebhook = async (
  house: House,
  {
    merchantId,
    url,
    label,
    events,
  }: OfMerchant & { readonly url: string; readonly label: string; readonly events: readonly string[] },
): Promise<Result<Webhook & { readonly secret: string }, Refusal>> => {
  if (!isAllowedUrl(url)) return refused(refusal('channel_url_not_allowed', {}, '/url'));
  const id = house.newId('webhook');
  const secret = webhookSecretOf(systemRandomBytes(32));
  const createdAt = house.clock.now();
  try {
    await house.db.query({
      name: 'add-webhook',
      text: `insert into webhook (merchant_id, webhook_id, url, label, events, secrets, status, created_at)
        values ($1, $2, $3, $4, $5, $6, 'on', $7)`,
      values: [
        uuidOf(merchantId),
        uuidOf(id),
        url,
        label,
        events,
        sealed(house, id, { current: secret, previous: null }),
        toIso(createdAt),
      ],
    });
  } catch (error) {
    if (isUniqueViolation(error)) return refused(refusal('already_exists', { what: url }, '/url'));
    throw error;
  }
  return ok({ id, url, label, events, status: 'on', failingSince: null, previousUntil: null, createdAt, secret });
};

/** A new secret. For a day both sign, so that the receiver can change in peace. Refuses `not_found`. */
export const rotateWebhookSecret = async (
  house: House,
  { merchantId, webhookId }: OfWebhook,
): Promise<Result<Webhook & { readonly secret: string }, Refusal>> => {
  const { rows } = await house.db.query<{ secrets: Uint8Array }>({
    name: 'read-webhook-secrets',
    text: 'select secrets from webhook where merchant_id = $1 and webhook_id = $2',
    values: [uuidOf(merchantId), uuidOf(webhookId)],
  });
  const [row] = rows;
  if (!row) return refused(refusal('not_found', { what: webhookId }));
  const secret = webhookSecretOf(systemRandomBytes(32));
  const before = openWebhookSecrets(house, webhookId, row.secrets);
  await house.db.query({
    name: 'rotate-webhook-secret',
    text: `update webhook set secrets = $3, previous_until = $4, version = version + 1 where merchant_id = $1 and webhook_id = $2`,
    values: [
      uuidOf(merchantId),
      uuidOf(webhookId),
      sealed(house, webhookId, { current: secret, previous: before.current }),
      toIso(later(house.clock.now(), DAY)),
    ],
  });
  const after = await readWebhook(house, merchantId, webhookId);
  return after ? ok({ ...after, secret }) : refused(refusal('not_found', { what: webhookId }));
};

/** Switched on again, the count of failures begins anew. Refuses `not_found`. */
export const setWebhookOn = async (
  house: House,
  { merchantId, webhookId, on }: OfWebhook & { readonly on: boolean },
): Promise<Result<Webhook, Refusal>> => {
  await house.db.query({
    name: 'switch-webhook',
    text: `update webhook set status = $3, failing_since = null, version = version + 1 where merchant_id = $1 and webhook_id = $2`,
    values: [uuidOf(merchantId), uuidOf(webhookId), on ? 'on' : 'off'],
  });
  const after = await readWebhook(house, merchantId, webhookId);
  return after ? ok(after) : refused(refusal('not_found', { what: webhookId }));
};

export const listWebhooks = async ({ db }: House, merchantId: Id<'merchant'>): Promise<readonly Webhook[]> => {
  const { rows } = await db.query<Row>({
    name: 'list-webhooks',
    text: `select ${columns} from webhook where merchant_id = $1 order by created_at, webhook_id`,
    values: [uuidOf(merchantId)],
  });
  return rows.map(webhookOf);
};

export const readWebhook = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  webhookId: Id<'webhook'>,
): Promise<Webhook | null> => {
  const { rows } = await db.query<Row>({
    name: 'read-webhook',
    text: `select ${columns} from webhook where merchant_id = $1 and webhook_id = $2`,
    values: [uuidOf(merchantId), uuidOf(webhookId)],
  });
  return rows[0] ? webhookOf(rows[0]) : null;
};

export const openWebhookSecrets = (house: House, id: Id<'webhook'>, secrets: Uint8Array): WebhookSecrets =>
  JSON.parse(house.secrets.open(secrets, `webhook ${id}`)) as WebhookSecrets;

const sealed = (house: House, id: Id<'webhook'>, secrets: WebhookSecrets): Buffer =>
  house.secrets.seal(toJson(secrets), `webhook ${id}`);

const columns = 'webhook_id, url, label, events, status, failing_since, previous_until, created_at';

type Row = {
  readonly webhook_id: string;
  readonly url: string;
  readonly label: string;
  readonly events: readonly string[];
  readonly status: Webhook['status'];
  readonly failing_since: Instant | null;
  readonly previous_until: Instant | null;
  readonly created_at: Instant;
};

const webhookOf = (row: Row): Webhook => ({
  id: idOf('webhook', row.webhook_id),
  url: row.url,
  label: row.label,
  events: row.events,
  status: row.status,
  failingSince: row.failing_since,
  previousUntil: row.previous_until,
  createdAt: row.created_at,
});
