import { DAY, type Id, type Instant, idOf, later, toIso, uuidOf, webhookRetryDelay } from '@redress/domain';
import type { House } from '../../house.ts';
import { tellStaff } from '../tell.ts';
import { type OutsideAnswer, postOutside } from './post-outside.ts';
import { signWebhook } from './webhook-signature.ts';
import { openWebhookSecrets } from './webhooks.ts';

/** A webhook that took nothing for so long is switched off, and the staff are told. */
const switchedOffAfter = 5 * DAY;

type Deliver = {
  readonly house: House;
  readonly chance: () => number;
  readonly owner: string;
  readonly leaseMs: number;
  readonly limit: number;
  readonly tell: (error: unknown) => void;
};

/** Delivers what is due, of all merchants: the same id and bytes at every try, signed anew with the time of the try. Answers how many. */
export const deliverHooks = async (parts: Deliver): Promise<number> => {
  const due = await claim(parts);
  await Promise.all(due.map((each) => deliver(parts, each).catch(parts.tell)));
  return due.length;
};

const deliver = async ({ house, chance, owner }: Deliver, due: Due): Promise<void> => {
  const now = house.clock.now();
  const { current, previous } = openWebhookSecrets(house, due.webhookId, due.secrets);
  const both = previous !== null && due.previousUntil !== null && due.previousUntil > now;
  const timestampSeconds = Math.floor(now / 1_000);
  const answer = await postOutside({
    url: due.url,
    body: due.body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'Redress-Webhooks',
      'webhook-id': due.eventId,
      'webhook-timestamp': String(timestampSeconds),
      'webhook-signature': signWebhook(both ? [current, previous] : [current], {
        id: due.eventId,
        timestampSeconds,
        body: due.body,
      }),
    },
  });
  await settle(house, due, answer, { owner, chance: chance() });
};

const settle = async (
  house: House,
  due: Due,
  answer: OutsideAnswer,
  { owner, chance }: { readonly owner: string; readonly chance: number },
): Promise<void> => {
  const at = house.clock.now();
  const taken = answer.kind === 'answer' && answer.status >= 200 && answer.status < 300;
  const tries = due.tries + 1;
  // 410 says that nobody wants it any more.
  const gone = answer.kind === 'answer' && answer.status === 410;
  const wait = taken || gone ? null : webhookRetryDelay(tries, chance);
  const asked = answer.kind === 'answer' ? (answer.retryAfterSeconds ?? 0) * 1_000 : 0;
  const next = wait === null ? null : later(at, Math.max(wait, Math.min(asked, DAY)));
  const failing = due.failingSince ?? at;
  const off = !taken && (gone || at - failing >= switchedOffAfter);
  await house.db.query({
    name: 'settle-webhook-delivery',
    text: `with hook as (
        update webhook set failing_since = case when $9 then null else coalesce(failing_since, $7::timestamptz) end,
          status = case when $10 and status = 'on' then 'failed' else status end
        where merchant_id = $1 and webhook_id = $3
      ) update webhook_delivery set status = $4, tries = $5, next_at = $6, last_tried_at = $7, last_status = $8, last_answer = $11,
          lease_owner = null, lease_until = null
        where merchant_id = $1 and delivery_id = $2 and lease_owner = $12`,
    values: [
      uuidOf(due.merchantId),
      uuidOf(due.id),
      uuidOf(due.webhookId),
      taken ? 'delivered' : next === null || off ? 'dead' : 'waiting',
      tries,
      off || next === null ? null : toIso(next),
      toIso(at),
      answer.kind === 'answer' ? answer.status : null,
      taken,
      off,
      answer.kind === 'answer' ? answer.text : answer.why,
      owner,
    ],
  });
  if (off)
    await tellStaff(house, {
      merchantId: due.merchantId,
      template: 'webhook_off',
      state: `${due.webhookId} ${toIso(failing)}`,
      values: { address: due.url },
      to: { scope: 'messages:write' },
    });
};

type Due = {
  readonly merchantId: Id<'merchant'>;
  readonly id: Id<'webhookDelivery'>;
  readonly webhookId: Id<'webhook'>;
  readonly eventId: Id<'event'>;
  readonly body: string;
  readonly tries: number;
  readonly url: string;
  readonly secrets: Uint8Array;
  readonly previousUntil: Instant | null;
  readonly failingSince: Instant | null;
};

/** What waits for a webhook that is off stays where it is until it is on again. */
const claim = async ({ house, owner, leaseMs, limit }: Deliver): Promise<readonly Due[]> => {
  const now = house.clock.now();
  const { rows } = await house.db.query<Row>({
    name: 'claim-webhook-deliveries',
    text: `with due as (
        select d.merchant_id, d.delivery_id from webhook_delivery d
        join webhook w on w.merchant_id = d.merchant_id and w.webhook_id = d.webhook_id and w.status = 'on'
        where d.next_at <= $1::timestamptz and (d.lease_until is null or d.lease_until <= $1::timestamptz)
        order by d.next_at limit $2 for update of d skip locked
      ), taken as (
        update webhook_delivery d set lease_owner = $3, lease_until = $4::timestamptz from due
        where d.merchant_id = due.merchant_id and d.delivery_id = due.delivery_id returning d.*
      ) select taken.merchant_id, taken.delivery_id, taken.webhook_id, taken.event_id, taken.body, taken.tries,
          w.url, w.secrets, w.previous_until, w.failing_since
        from taken join webhook w on w.merchant_id = taken.merchant_id and w.webhook_id = taken.webhook_id`,
    values: [toIso(now), limit, owner, toIso(later(now, leaseMs))],
  });
  return rows.map((row) => ({
    merchantId: idOf('merchant', row.merchant_id),
    id: idOf('webhookDelivery', row.delivery_id),
    webhookId: idOf('webhook', row.webhook_id),
    eventId: idOf('event', row.event_id),
    body: row.body,
    tries: row.tries,
    url: row.url,
    secrets: row.secrets,
    previousUntil: row.previous_until,
    failingSince: row.failing_since,
  }));
};

type Row = {
  readonly merchant_id: string;
  readonly delivery_id: string;
  readonly webhook_id: string;
  readonly event_id: string;
  readonly body: string;
  readonly tries: number;
  readonly url: string;
  readonly secrets: Uint8Array;
  readonly previous_until: Instant | null;
  readonly failing_since: Instant | null;
};
