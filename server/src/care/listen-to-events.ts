import { eventToWire } from '@redress/contract';
import {
  DAY,
  type Id,
  idOf,
  type MessageTemplate,
  messagesOfEvent,
  parseId,
  type RefundCase,
  type ToTell,
  templateFacts,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { PoolClient } from 'pg';
import type { House } from '../house.ts';
import { type RecordedEvent, readEvents } from '../refund-case/event-reader.ts';
import { caseValues, linkTo, readToldCase, readToldPayout, withoutStop } from './case-values.ts';
import { type MessageRules, readMessageRules } from './message-rules.ts';
import { tellCustomer, tellStaff } from './tell.ts';

/** What happened longer ago than this is not told any more: after a long standstill nobody is woken with old news. */
const tooOld = DAY;
const eventsAtOnce = 50;

/**
 * Reads the new events of every merchant, in order, and puts what follows from them into the outboxes of messages and webhooks. The cursor
 * moves in the same transaction, so that every event is heard once, also when a process dies. Answers how many were heard.
 */
export const listenToEvents = async (house: House, tell: (error: unknown) => void): Promise<number> => {
  let heard = 0;
  for (const merchantId of await merchantsWithNews(house)) {
    try {
      heard += await listenTo(house, merchantId);
    } catch (error) {
      // One merchant's trouble is not another's silence.
      tell(error);
    }
  }
  return heard;
};

const merchantsWithNews = async ({ db }: House): Promise<readonly Id<'merchant'>[]> => {
  const { rows } = await db.query<{ merchant_id: string }>({
    name: 'merchants-with-news',
    text: `select m.merchant_id from merchant m
      left join event_cursor c on c.merchant_id = m.merchant_id and c.reader = 'care'
      where exists (select 1 from case_event e where e.merchant_id = m.merchant_id
        and (e.transaction_id, e.position) > (coalesce(c.transaction_id, '0'::xid8), coalesce(c.position, 0))
        and e.transaction_id < pg_snapshot_xmin(pg_current_snapshot()))`,
  });
  return rows.map((row) => idOf('merchant', row.merchant_id));
};

const listenTo = async (house: House, merchantId: Id<'merchant'>): Promise<number> => {
  const client = await house.db.connect();
  try {
    await client.query('begin');
    const after = await holdCursor(client, merchantId);
    if (after === null) {
      await client.query('rollback');
      return 0;
    }
    const { rows } = await readEvents(house.db, merchantId, { limit: eventsAtOnce, after });
    const rules = await readMessageRules(client, merchantId);
    for (const recorded of rows) {
      await addHookDeliveries(house, client, merchantId, recorded);
      await tellOf(house, client, { merchantId, rules, recorded });
    }
    await moveCursor(client, merchantId, rows.at(-1)?.cursor ?? after);
    await client.query('commit');
    if (rows.length > 0) house.wakeMessages();
    return rows.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
};

/** The cursor, held until the end of the transaction; null while another process has it. */
const holdCursor = async (client: PoolClient, merchantId: Id<'merchant'>): Promise<string | null> => {
  await client.query({
    name: 'make-event-cursor',
    text: `insert into event_cursor (merchant_id, reader, transaction_id, position) values ($1, 'care', '0', 0) on conflict do nothing`,
    values: [uuidOf(merchantId)],
  });
  const { rows } = await client.query<{ cursor: string }>({
    name: 'hold-event-cursor',
    text: `select transaction_id::text || '.' || position as cursor from event_cursor
      where merchant_id = $1 and reader = 'care' for update skip locked`,
    values: [uuidOf(merchantId)],
  });
  return rows[0]?.cursor ?? null;
};

const moveCursor = async (client: PoolClient, merchantId: Id<'merchant'>, cursor: string): Promise<void> => {
  const [transaction, position] = cursor.split('.');
  await client.query({
    name: 'move-event-cursor',
    text: `update event_cursor set transaction_id = $2::xid8, position = $3::bigint where merchant_id = $1 and reader = 'care'`,
    values: [uuidOf(merchantId), transaction, position],
  });
};

type Heard = { readonly merchantId: Id<'merchant'>; readonly rules: MessageRules; readonly recorded: RecordedEvent };

const tellOf = async (house: House, client: PoolClient, { merchantId, rules, recorded }: Heard): Promise<void> => {
  const { event, caseId, sequence } = recorded;
  const { tell, outdated } = messagesOfEvent(event);
  for (const { template, payoutId } of outdated)
    await client.query({
      name: 'supersede-messages',
      text: `update message set superseded_by = $5, next_at = case when status = 'waiting' then least(next_at, $6::timestamptz) else next_at end
        where merchant_id = $1 and case_id = $2 and template = $3 and sequence < $4 and status = 'waiting' and superseded_by is null
          and ($7::text is null or state = $7)`,
      values: [
        uuidOf(merchantId),
        uuidOf(caseId),
        template,
        sequence,
        uuidOf(recorded.id),
        toIso(house.clock.now()),
        payoutId === null ? null : stateOf(template, recorded, payoutId),
      ],
    });
  if (tell.length === 0 || house.clock.now() - recorded.recordedAt > tooOld) return;
  const told = await readToldCase(house.db, merchantId, caseId);
  if (!told) return;
  for (const each of tell) {
    const payout = await readToldPayout(
      house.db,
      merchantId,
      each.payoutId === null ? null : parseId('payout', each.payoutId),
    );
    // The payout has moved on since; what it is now, a later event tells.
    if (event.type === 'leg_moved' && payout?.status !== event.to) continue;
    if (!stillTrue(each.template, told.refundCase)) continue;
    const values = {
      ...caseValues(told, payout),
      ...reasonIn(recorded),
      ...(await linkTo(house, rules, { merchantId, refundCase: told.refundCase, template: each.template })),
    };
    const message = {
      merchantId,
      caseId,
      sequence,
      template: each.template,
      values,
      state: stateOf(each.template, recorded, each.payoutId),
    };
    const { customerId } = told.refundCase;
    if (templateFacts(each.template).audience === 'staff')
      await tellStaff(house, { ...message, to: { scope: scopeFor(each) } }, client);
    else if (customerId !== null) await tellCustomer(house, { ...message, customerId }, client);
  }
};

/** Read late, an event may speak of a state that is over: then only the later event is told. */
const stillTrue = (template: MessageTemplate, { status }: RefundCase): boolean => {
  if (template === 'approval_waiting') return status === 'assessed' || status === 'awaiting_second_approval';
  if (template === 'case_declined') return status === 'declined';
  if (template === 'appeal_received') return status === 'appealed';
  if (template === 'case_approved') return status !== 'resolved';
  if (template === 'case_received' || template === 'case_assessed')
    return status !== 'withdrawn' && status !== 'declined' && status !== 'resolved';
  return true;
};

const reasonIn = ({ event }: RecordedEvent) =>
  event.type === 'case_appealed' || event.type === 'case_withdrawn'
    ? { reason: withoutStop(event.reason) }
    : event.type === 'case_opened'
      ? { reason: withoutStop(event.claim.statement) }
      : {};

/** A payout is told of once in each of its states, a case once for each event. */
const stateOf = (template: MessageTemplate, { caseId, sequence }: RecordedEvent, payoutId: string | null): string =>
  payoutId === null ? `${caseId} ${sequence}` : `${payoutId} ${template}`;

const scopeFor = ({ template }: ToTell) =>
  template === 'approval_waiting' ? 'cases:approve' : template === 'appeal_received' ? 'cases:assess' : 'payouts:write';

const addHookDeliveries = async (
  house: House,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  recorded: RecordedEvent,
): Promise<void> => {
  const { rows } = await client.query<{ webhook_id: string }>({
    name: 'webhooks-for-event',
    text: `select webhook_id from webhook where merchant_id = $1 and status = 'on' and created_at <= $3
        and (events = '{}' or $2 = any (events))`,
    values: [uuidOf(merchantId), recorded.event.type, toIso(recorded.recordedAt)],
  });
  const body = toJson({
    type: recorded.event.type,
    timestamp: toIso(recorded.recordedAt),
    data: eventToWire(recorded),
  });
  for (const { webhook_id } of rows)
    await client.query({
      name: 'add-webhook-delivery',
      text: `insert into webhook_delivery (merchant_id, delivery_id, webhook_id, event_id, event_type, body, status, next_at, created_at)
        values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $7) on conflict do nothing`,
      values: [
        uuidOf(merchantId),
        uuidOf(house.newId('webhookDelivery')),
        webhook_id,
        uuidOf(recorded.id),
        recorded.event.type,
        body,
        toIso(house.clock.now()),
      ],
    });
};
