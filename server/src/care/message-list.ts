import {
  type Id,
  type Instant,
  idOf,
  type MessageTemplate,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  shownAddress,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import type { Message, MessageChannel, MessageStatus } from './message.ts';

/** A message of the log with the name of its sender. */
export type ListedMessage = Message & { readonly senderLabel: string | null };

export type MessageFilter = {
  readonly status: MessageStatus | null;
  readonly template: MessageTemplate | null;
  readonly caseId: Id<'refundCase'> | null;
};

/** The delivery log, newest first. `after` is the UUID of the last message of the page before. */
export const listMessages = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  { status, template, caseId }: MessageFilter,
  { limit, after }: PageRequest,
): Promise<Page<ListedMessage>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['m.merchant_id = $1'];
  if (status) conditions.push(`m.status = ${bind(status)}`);
  if (template) conditions.push(`m.template = ${bind(template)}`);
  if (caseId) conditions.push(`m.case_id = ${bind(uuidOf(caseId))}`);
  if (after) conditions.push(`m.message_id < ${bind(after)}`);
  const { rows } = await db.query<Row>(
    `${select} where ${conditions.join(' and ')} order by m.message_id desc limit ${bind(limit + 1)}`,
    values,
  );
  const page = pageOf(rows, limit, (row) => row.message_id);
  return { next: page.next, rows: page.rows.map(messageOf) };
};

export const readMessage = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  messageId: Id<'message'>,
): Promise<ListedMessage | null> => {
  const { rows } = await db.query<Row>(`${select} where m.merchant_id = $1 and m.message_id = $2`, [
    uuidOf(merchantId),
    uuidOf(messageId),
  ]);
  return rows[0] ? messageOf(rows[0]) : null;
};

/** One try, as the log shows it. */
export type MessageTry = {
  readonly senderLabel: string;
  readonly asked: 'send' | 'ask';
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly outcome: string | null;
  readonly providerId: string | null;
  readonly code: string | null;
  readonly answer: string | null;
};

export const listMessageTries = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  messageId: Id<'message'>,
): Promise<readonly MessageTry[]> => {
  const { rows } = await db.query<MessageTry>({
    name: 'list-message-tries',
    text: `select s.label as "senderLabel", t.asked, t.started_at as "startedAt", t.ended_at as "endedAt", t.outcome,
        t.provider_id as "providerId", t.code, t.answer
      from message_try t join message_sender s on s.merchant_id = t.merchant_id and s.sender_id = t.sender_id
      where t.merchant_id = $1 and t.message_id = $2 order by t.place`,
    values: [uuidOf(merchantId), uuidOf(messageId)],
  });
  return rows;
};

/** Tries a message again that reached nobody: all senders from the beginning. Refuses `not_found` and `message_not_to_retry`. */
export const retryMessage = async (
  house: House,
  { merchantId, messageId }: { readonly merchantId: Id<'merchant'>; readonly messageId: Id<'message'> },
): Promise<Result<ListedMessage, Refusal>> => {
  const { rowCount } = await house.db.query({
    name: 'retry-message',
    text: `update message set status = 'waiting', next_do = 'send', next_at = $3, tries = 0, given_up = '{}', why = null, over_at = null, sent_at = null
      where merchant_id = $1 and message_id = $2 and status in ('dead', 'unreachable') and contents is not null`,
    values: [uuidOf(merchantId), uuidOf(messageId), toIso(house.clock.now())],
  });
  const message = await readMessage(house, merchantId, messageId);
  if (!message) return refused(refusal('not_found', { what: messageId }));
  if (rowCount === 0) return refused(refusal('message_not_to_retry', { status: message.status }));
  house.wakeMessages();
  return ok(message);
};

const select = `select m.message_id, m.audience, m.case_id, c.number as case_number, m.template, m.status, m.urgent, m.language, m.shown_to,
    m.channel, m.sender_id, s.label as sender_label, m.provider_id, m.why, m.next_at, m.created_at, m.sent_at,
    u.name as customer_name, u.phone as customer_phone, u.email as customer_email
  from message m
  left join refund_case c on c.merchant_id = m.merchant_id and c.case_id = m.case_id
  left join message_sender s on s.merchant_id = m.merchant_id and s.sender_id = m.sender_id
  left join customer u on u.merchant_id = m.merchant_id
    and u.customer_id = case when m.recipient like 'customer:%' then substr(m.recipient, 10)::uuid end`;

type Row = {
  readonly message_id: string;
  readonly audience: Message['audience'];
  readonly case_id: string | null;
  readonly case_number: string | null;
  readonly template: MessageTemplate;
  readonly status: MessageStatus;
  readonly urgent: boolean;
  readonly language: Message['language'];
  readonly shown_to: string;
  readonly channel: MessageChannel | null;
  readonly sender_id: string | null;
  readonly sender_label: string | null;
  readonly provider_id: string | null;
  readonly why: string | null;
  readonly next_at: Instant | null;
  readonly created_at: Instant;
  readonly sent_at: Instant | null;
  readonly customer_name: string | null;
  readonly customer_phone: string | null;
  readonly customer_email: string | null;
};

const messageOf = (row: Row): ListedMessage => ({
  id: idOf('message', row.message_id),
  audience: row.audience,
  caseId: row.case_id === null ? null : idOf('refundCase', row.case_id),
  caseNumber: row.case_number,
  template: row.template,
  status: row.status,
  urgent: row.urgent,
  language: row.language,
  shownTo: shownOf(row),
  channel: row.channel,
  senderId: row.sender_id === null ? null : idOf('sender', row.sender_id),
  senderLabel: row.sender_label,
  providerId: row.provider_id,
  why: row.why,
  nextAt: row.next_at,
  createdAt: row.created_at,
  sentAt: row.sent_at,
});

/** A customer's own name and, masked, where they were reached. */
const shownOf = ({ shown_to, customer_name, customer_phone, customer_email, channel }: Row): string => {
  if (customer_name === null) return shown_to;
  const address = channel === 'email' ? customer_email : channel === 'sms' ? customer_phone : null;
  return address === null ? customer_name : `${customer_name} ${shownAddress(address)}`;
};
