import {
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';
import { readWebhook } from './webhooks.ts';

export type WebhookDelivery = {
  readonly id: Id<'webhookDelivery'>;
  readonly webhookId: Id<'webhook'>;
  readonly eventId: Id<'event'>;
  readonly eventType: string;
  readonly status: 'waiting' | 'delivered' | 'dead';
  readonly tries: number;
  readonly lastStatus: number | null;
  readonly lastAnswer: string | null;
  readonly lastTriedAt: Instant | null;
  readonly nextAt: Instant | null;
  readonly createdAt: Instant;
};

/** Newest first. */
export const listWebhookDeliveries = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  webhookId: Id<'webhook'>,
  { limit, after }: PageRequest,
): Promise<Page<WebhookDelivery>> => {
  const { rows } = await db.query<Row>({
    name: 'list-webhook-deliveries',
    text: `select ${columns} from webhook_delivery where merchant_id = $1 and webhook_id = $2 and ($3::uuid is null or delivery_id < $3)
      order by delivery_id desc limit $4`,
    values: [uuidOf(merchantId), uuidOf(webhookId), after, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.delivery_id);
  return { next: page.next, rows: page.rows.map(deliveryOf) };
};

/** Delivers an event again, under the same id and bytes, however it ended before. Refuses `not_found` and `webhook_switched_off`. */
export const replayWebhookDelivery = async (
  house: House,
  { merchantId, deliveryId }: { readonly merchantId: Id<'merchant'>; readonly deliveryId: Id<'webhookDelivery'> },
): Promise<Result<WebhookDelivery, Refusal>> => {
  const before = await readDelivery(house, merchantId, deliveryId);
  const webhook = before && (await readWebhook(house, merchantId, before.webhookId));
  if (!webhook) return refused(refusal('not_found', { what: deliveryId }));
  if (webhook.status !== 'on') return refused(refusal('webhook_switched_off'));
  await house.db.query({
    name: 'replay-webhook-delivery',
    text: `update webhook_delivery set status = 'waiting', tries = 0, next_at = $3, lease_owner = null, lease_until = null
      where merchant_id = $1 and delivery_id = $2`,
    values: [uuidOf(merchantId), uuidOf(deliveryId), toIso(house.clock.now())],
  });
  house.wakeMessages();
  const after = await readDelivery(house, merchantId, deliveryId);
  return after ? ok(after) : refused(refusal('not_found', { what: deliveryId }));
};

const readDelivery = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  deliveryId: Id<'webhookDelivery'>,
): Promise<WebhookDelivery | null> => {
  const { rows } = await db.query<Row>({
    name: 'read-webhook-delivery',
    text: `select ${columns} from webhook_delivery where merchant_id = $1 and delivery_id = $2`,
    values: [uuidOf(merchantId), uuidOf(deliveryId)],
  });
  return rows[0] ? deliveryOf(rows[0]) : null;
};

const columns =
  'delivery_id, webhook_id, event_id, event_type, status, tries, last_status, last_answer, last_tried_at, next_at, created_at';

type Row = {
  readonly delivery_id: string;
  readonly webhook_id: string;
  readonly event_id: string;
  readonly event_type: string;
  readonly status: WebhookDelivery['status'];
  readonly tries: number;
  readonly last_status: number | null;
  readonly last_answer: string | null;
  readonly last_tried_at: Instant | null;
  readonly next_at: Instant | null;
  readonly created_at: Instant;
};

const deliveryOf = (row: Row): WebhookDelivery => ({
  id: idOf('webhookDelivery', row.delivery_id),
  webhookId: idOf('webhook', row.webhook_id),
  eventId: idOf('event', row.event_id),
  eventType: row.event_type,
  status: row.status,
  tries: row.tries,
  lastStatus: row.last_status,
  lastAnswer: row.last_answer,
  lastTriedAt: row.last_tried_at,
  nextAt: row.next_at,
  createdAt: row.created_at,
});
