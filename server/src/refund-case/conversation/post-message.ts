import {
  type Actor,
  type EvidenceKind,
  type Id,
  type Instant,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  type TalkChannel,
  type TalkDirection,
  talkChannelText,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { PoolClient } from 'pg';
import type { House } from '../../house.ts';
import type { Done, Once } from '../../platform/once.ts';
import { writeOnce } from '../../platform/postgres/write-once.ts';
import { tell } from '../team/activity.ts';
import { caseThere } from '../team/there.ts';
import { type Message, readMessages } from './list-conversation.ts';

export type PostMessage = {
  readonly merchantId: Id<'merchant'>;
  /** The customer for `from_customer`, a person of the staff for `to_customer`; a logged call is written by the staff either way. */
  readonly actor: Actor;
  readonly caseId: Id<'refundCase'>;
  readonly direction: TalkDirection;
  readonly channel: TalkChannel;
  readonly subject?: string | null;
  readonly words: string;
  /** What a request for materials asks for: the customer is told of it as such, by name. */
  readonly asksFor?: readonly EvidenceKind[];
  /** Evidence of the same case. */
  readonly attachments?: readonly Id<'evidence'>[];
  /** The version of the template that it was written from. */
  readonly template?: { readonly id: Id<'replyTemplate'>; readonly version: number } | null;
  /** When it was said, for a call that is logged afterwards; now when it is left out. */
  readonly saidAt?: Instant;
  /** The Message-ID of a mail that came in, and whether its sender is the address on record. */
  readonly mail?: { readonly id: string; readonly senderKnown: boolean };
  readonly once: Once<Message> | null;
};

/**
 * Writes what was said between the customer and the desk, and tells the feed (`message_received`, `message_written`), from where mails to the
 * customer leave. For every room: the portal posts with the customer as actor, `from_customer` and `portal`.
 * Refuses `not_found`, `attachment_of_other_case`, `customer_unreachable` for a mail to a customer without an address, and `date_in_future`.
 */
export const postMessage = (house: House, asked: PostMessage): Promise<Result<Done<Message>, Refusal>> =>
  writeOnce(house, asked.merchantId, asked.once, (client) => writeMessage(house, client, asked));

/** The same within a transaction of the caller's. */
export const writeMessage = async (
  house: House,
  client: PoolClient,
  asked: Omit<PostMessage, 'once'>,
): Promise<Result<Message, Refusal>> => {
  const { merchantId, caseId, actor, direction, channel, attachments = [], template = null, mail, asksFor } = asked;
  const now = house.clock.now();
  const saidAt = asked.saidAt ?? now;
  if (saidAt > now) return refused(refusal('date_in_future', { date: toIso(saidAt) }, '/saidAt'));
  const no = await refuseMessage(client, asked);
  if (no) return refused(no);
  const id = house.newId('conversationMessage');
  await openConversation(house, client, merchantId, caseId);
  await client.query({
    name: 'write-message',
    text: `insert into conversation_message (merchant_id, message_id, case_id, direction, channel, subject, words, attachments, author,
        template_id, template_version, mail_id, sender_known, said_at, recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8::uuid[], $9::jsonb, $10, $11, $12, $13, $14, $15)`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      uuidOf(caseId),
      direction,
      channel,
      asked.subject ?? null,
      asked.words,
      attachments.map(uuidOf),
      toJson(actor),
      template && uuidOf(template.id),
      template?.version ?? null,
      mail?.id ?? null,
      mail?.senderKnown ?? true,
      toIso(saidAt),
      toIso(now),
    ],
  });
  if (direction === 'to_customer') await answered(client, merchantId, caseId, toIso(now));
  const type = direction === 'from_customer' ? 'message_received' : 'message_written';
  await tell(house, client, {
    merchantId,
    caseId,
    type,
    contents: { messageId: id, channel, ...(asksFor && { asksFor }) },
    actor,
  });
  const [written] = await readMessages(client, merchantId, { messageId: id });
  if (!written) throw new Error('defect: a message that was just written is not there');
  return ok(written);
};

/** The address of a case for mails, made with its first message: `reply+TOKEN@…`. */
const openConversation = async (
  { newId, clock }: Pick<House, 'newId' | 'clock'>,
  client: PoolClient,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<void> => {
  const token = newId('conversation').replace(/^.*_/, '');
  await client.query({
    name: 'open-conversation',
    text: `insert into conversation (merchant_id, case_id, token, opened_at) values ($1, $2, $3, $4) on conflict do nothing`,
    values: [uuidOf(merchantId), uuidOf(caseId), token, toIso(clock.now())],
  });
};

const refuseMessage = async (
  client: PoolClient,
  { merchantId, caseId, direction, channel, attachments = [] }: Omit<PostMessage, 'once'>,
): Promise<Refusal | null> => {
  const there = await caseThere(client, merchantId, caseId);
  if (!there.ok) return there.refusal;
  if (attachments.length > 0) {
    const { rows } = await client.query<{ evidence_id: string }>(
      'select evidence_id from evidence where merchant_id = $1 and case_id = $2 and evidence_id = any($3::uuid[])',
      [uuidOf(merchantId), uuidOf(caseId), attachments.map(uuidOf)],
    );
    const ours = new Set(rows.map((row) => row.evidence_id));
    const place = attachments.findIndex((id) => !ours.has(uuidOf(id)));
    if (place >= 0)
      return refusal('attachment_of_other_case', { evidence: attachments[place] ?? '' }, `/attachments/${place}`);
  }
  if (direction === 'from_customer' || channel !== 'email') return null;
  const { rows } = await client.query<{ email: string | null }>(
    `select u.email from refund_case c left join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
     where c.merchant_id = $1 and c.case_id = $2`,
    [uuidOf(merchantId), uuidOf(caseId)],
  );
  return rows[0]?.email ? null : refusal('customer_unreachable', { channel: talkChannelText.email }, '/channel');
};

/** An answer ends the wait for the first one, and what the customer wrote before it counts as read. */
const answered = async (
  client: PoolClient,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
  now: string,
): Promise<void> => {
  await client.query({
    name: 'stop-first-reply',
    text: `update case_clock set stopped_at = $3, next_warning_at = null
      where merchant_id = $1 and case_id = $2 and kind = 'first_reply' and stopped_at is null`,
    values: [uuidOf(merchantId), uuidOf(caseId), now],
  });
};

/** The address part under which mails of a customer find the case; null before anything was said. */
export const replyTokenOf = async (
  { db }: Pick<House, 'db'>,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<string | null> => {
  const { rows } = await db.query<{ token: string }>(
    'select token from conversation where merchant_id = $1 and case_id = $2',
    [uuidOf(merchantId), uuidOf(caseId)],
  );
  return rows[0]?.token ?? null;
};

/** The case that a token of an address belongs to; null for a token that nobody gave out. */
export const caseOfToken = async (
  { db }: Pick<House, 'db'>,
  token: string,
): Promise<{ readonly merchantId: Id<'merchant'>; readonly caseId: Id<'refundCase'> } | null> => {
  const { rows } = await db.query<{ merchant_id: string; case_id: string }>({
    name: 'case-of-token',
    text: 'select merchant_id, case_id from conversation where token = $1',
    values: [token],
  });
  const [row] = rows;
  return row ? { merchantId: idOf('merchant', row.merchant_id), caseId: idOf('refundCase', row.case_id) } : null;
};
