import {
  amountText,
  type ClockKind,
  clockKindText,
  DAY,
  fromIso,
  type Id,
  idOf,
  type MessageTemplate,
  type MessageValues,
  offerKindText,
  offerStatusAt,
  parseId,
  shanghaiTimeText,
  uuidOf,
  type WarningLevel,
} from '@redress/domain';
import type { PoolClient } from 'pg';
import { caseValues, linkTo, readToldCase, type ToldCase } from '../../care/case-values.ts';
import { readMessageRules } from '../../care/message-rules.ts';
import { tellCustomer, tellStaff } from '../../care/tell.ts';
import type { House } from '../../house.ts';
import { readOffer } from '../../settlement/offers/offer-reader.ts';
import { readMessages } from '../conversation/list-conversation.ts';
import { type Activity, readActivity } from './activity.ts';
import { readAssignment } from './assign-case.ts';

/** What happened longer ago is not told any more: after a long standstill nobody is woken with old news. */
const tooOld = DAY;
const atOnce = 50;

/**
 * Tells customers of replies and offers, and the staff of clocks, from the feed: the cursor moves in the transaction that fills the outbox,
 * so each is told once, also when a process dies. Answers how many were read.
 */
export const tellPeople = async (house: House): Promise<number> => {
  const { rows } = await house.db.query<{ merchant_id: string }>({
    name: 'merchants-with-activity',
    text: `select m.merchant_id from merchant m
      left join event_cursor c on c.merchant_id = m.merchant_id and c.reader = 'team'
      where exists (select 1 from case_activity a where a.merchant_id = m.merchant_id
        and (a.transaction_id, a.position) > (coalesce(c.transaction_id, '0'::xid8), coalesce(c.position, 0))
        and a.transaction_id < pg_snapshot_xmin(pg_current_snapshot()))`,
  });
  let read = 0;
  for (const row of rows) read += await tellOfMerchant(house, idOf('merchant', row.merchant_id));
  return read;
};

const tellOfMerchant = async (house: House, merchantId: Id<'merchant'>): Promise<number> => {
  const client = await house.db.connect();
  let broken = true;
  try {
    await client.query('begin');
    const after = await holdCursor(client, merchantId);
    const rows = after === null ? [] : (await readActivity(house.db, merchantId, { limit: atOnce, after })).rows;
    for (const activity of rows) await tellOf(house, client, merchantId, activity);
    const last = rows.at(-1)?.cursor.split('.');
    if (last)
      await client.query({
        name: 'move-team-cursor',
        text: `update event_cursor set transaction_id = $2::xid8, position = $3::bigint where merchant_id = $1 and reader = 'team'`,
        values: [uuidOf(merchantId), ...last],
      });
    await client.query('commit');
    broken = false;
    if (rows.length > 0) house.wakeMessages();
    return rows.length;
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
};

/** Null while another process has it. */
const holdCursor = async (client: PoolClient, merchantId: Id<'merchant'>): Promise<string | null> => {
  await client.query(
    `insert into event_cursor (merchant_id, reader, transaction_id, position) values ($1, 'team', '0', 0) on conflict do nothing`,
    [uuidOf(merchantId)],
  );
  const { rows } = await client.query<{ cursor: string }>(
    `select transaction_id::text || '.' || position as cursor from event_cursor
     where merchant_id = $1 and reader = 'team' for update skip locked`,
    [uuidOf(merchantId)],
  );
  return rows[0]?.cursor ?? null;
};

const tellOf = async (
  house: House,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  activity: Activity,
): Promise<void> => {
  if (house.clock.now() - activity.recordedAt > tooOld) return;
  const words = await wordsOf(house, client, merchantId, activity);
  const told = words && (await readToldCase(house.db, merchantId, activity.caseId));
  if (!words || !told) return;
  const { template, values, state } = words;
  const rules = await readMessageRules(client, merchantId);
  const link = await linkTo(house, rules, { merchantId, refundCase: told.refundCase, template });
  const { caseId } = activity;
  const message = { merchantId, caseId, template, state, values: { ...shown(told), ...values, ...link } };
  const { customerId, version } = told.refundCase;
  if (template !== 'clock_warning') {
    if (customerId !== null) await tellCustomer(house, { ...message, sequence: version, customerId }, client);
    return;
  }
  const { staff } = await readAssignment(client, merchantId, caseId);
  const to = staff ? { staffId: staff.id } : ({ scope: 'cases:work' } as const);
  await tellStaff(house, { ...message, to }, client);
  if (words.toManagers)
    await tellStaff(house, { ...message, state: `${state} managers`, to: { scope: 'cases:approve' } }, client);
};

const shown = (told: ToldCase): MessageValues => caseValues(told, null);

type Words = {
  readonly template: MessageTemplate;
  readonly values: MessageValues;
  readonly state: string;
  readonly toManagers?: boolean;
};

/** What is said of an activity; null for what is nobody's news. A call needs no letter: it was said already. */
const wordsOf = async (
  house: House,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  { type, contents, id }: Activity,
): Promise<Words | null> => {
  if (type === 'message_written') {
    const messageId = parseId('conversationMessage', String(contents['messageId']));
    const [message] = messageId ? await readMessages(client, merchantId, { messageId }) : [];
    if (!message || message.channel === 'phone' || message.channel === 'in_person') return null;
    return { template: 'case_message', values: { message: message.words }, state: `case_message ${message.id}` };
  }
  if (type === 'offer_made' && contents['side'] === 'merchant') {
    const offerId = parseId('offer', String(contents['offerId']));
    const offer = offerId && (await readOffer(client, merchantId, offerId));
    if (!offer?.ok || offerStatusAt(offer.value, house.clock.now()) !== 'open') return null;
    const { amount, kind, expiresAt } = offer.value;
    const until = shanghaiTimeText(expiresAt).slice(0, 16);
    const values = { amount: amount ? amountText(amount) : offerKindText[kind], until };
    return { template: 'offer_made', values, state: `offer_made ${offer.value.id}` };
  }
  if (type === 'clock_warning') {
    const due = fromIso(String(contents['dueAt']));
    const level = Number(contents['level']) as WarningLevel;
    const clock = clockKindText[contents['kind'] as ClockKind];
    const until = due === null ? '' : shanghaiTimeText(due).slice(0, 16);
    return {
      template: 'clock_warning',
      values: { clock, percent: String(level), until },
      state: `clock_warning ${id}`,
      toManagers: level === 100,
    };
  }
  return null;
};
