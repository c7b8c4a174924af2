import {
  type Actor,
  type Id,
  type Instant,
  idOf,
  type TalkChannel,
  type TalkDirection,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../../house.ts';

/** One thing that was said between a customer and the desk. */
export type Message = {
  readonly id: Id<'conversationMessage'>;
  readonly caseId: Id<'refundCase'>;
  readonly direction: TalkDirection;
  readonly channel: TalkChannel;
  readonly subject: string | null;
  readonly words: string;
  readonly attachments: readonly { readonly id: Id<'evidence'>; readonly fileName: string }[];
  readonly author: Actor;
  readonly template: { readonly id: Id<'replyTemplate'>; readonly version: number } | null;
  /** False for a mail that did not come from the address on record. */
  readonly senderKnown: boolean;
  readonly saidAt: Instant;
  readonly recordedAt: Instant;
  readonly readAt: Instant | null;
};

export type ListConversation = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  /** For the customer's eyes: the desk is one voice, so who of the staff wrote is not told, nor from which template. */
  readonly forCustomer: boolean;
};

/**
 * What was said about a case and about those that were merged into it, in the order in which it was said; at most the latest 500.
 * Internal comments are elsewhere and never here. The portal reads with `forCustomer: true`.
 */
export const listConversation = async (
  { db }: Pick<House, 'db'>,
  { merchantId, caseId, forCustomer }: ListConversation,
): Promise<Message[]> => {
  const messages = await readMessages(db, merchantId, { caseId });
  return forCustomer ? messages.map(oneVoice) : messages;
};

/** Marks what the other side wrote as read: by the desk what came from the customer, by the customer what came from the desk. */
export const readConversation = async (
  { db, clock }: Pick<House, 'db' | 'clock'>,
  { merchantId, caseId, actor }: Pick<ListConversation, 'merchantId' | 'caseId'> & { readonly actor: Actor },
): Promise<void> => {
  const from: TalkDirection = actor.kind === 'customer' ? 'to_customer' : 'from_customer';
  await db.query({
    name: 'read-conversation',
    text: `update conversation_message set read_at = $4, read_by = $5::jsonb
      where merchant_id = $1 and case_id = $2 and direction = $3 and read_at is null`,
    values: [uuidOf(merchantId), uuidOf(caseId), from, toIso(clock.now()), toJson(actor)],
  });
};

/** Whether the desk sent a file of a case to its customer, who may then open it. */
export const wasSentToCustomer = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { caseId, evidenceId }: { readonly caseId: Id<'refundCase'>; readonly evidenceId: Id<'evidence'> },
): Promise<boolean> => {
  const { rowCount } = await db.query({
    name: 'was-sent-to-customer',
    text: `select 1 from conversation_message
      where merchant_id = $1 and case_id = $2 and direction = 'to_customer' and channel in ('portal', 'email')
        and $3::uuid = any (attachments) limit 1`,
    values: [uuidOf(merchantId), uuidOf(caseId), uuidOf(evidenceId)],
  });
  return rowCount === 1;
};

const oneVoice = (message: Message): Message => ({
  ...message,
  template: null,
  author: message.author.kind === 'customer' ? message.author : { kind: 'staff', id: 'desk', name: '' },
});

/** By case, or one by its id. */
export const readMessages = async (
  db: Pool | PoolClient,
  merchantId: Id<'merchant'>,
  which: { readonly caseId: Id<'refundCase'> } | { readonly messageId: Id<'conversationMessage'> },
): Promise<Message[]> => {
  const [condition, value] =
    'caseId' in which
      ? [
          `(m.case_id = $2 or m.case_id in (select g.case_id from case_merge g where g.merchant_id = $1 and g.into_case_id = $2))`,
          which.caseId,
        ]
      : ['m.message_id = $2', which.messageId];
  const { rows } = await db.query<Row>(
    `select * from (
      select m.message_id, m.case_id, m.direction, m.channel, m.subject, m.words, m.author, m.template_id, m.template_version,
        m.sender_known, m.said_at, m.recorded_at, m.read_at,
        coalesce((select json_agg(json_build_object('id', e.evidence_id, 'fileName', e.file_name) order by e.evidence_id)
          from evidence e where e.merchant_id = m.merchant_id and e.evidence_id = any(m.attachments)), '[]'::json) as attached
      from conversation_message m where m.merchant_id = $1 and ${condition}
      order by m.said_at desc, m.message_id desc limit 500) latest order by said_at, message_id`,
    [uuidOf(merchantId), uuidOf(value)],
  );
  return rows.map(messageOf);
};

type Row = {
  readonly message_id: string;
  readonly case_id: string;
  readonly direction: TalkDirection;
  readonly channel: TalkChannel;
  readonly subject: string | null;
  readonly words: string;
  readonly author: Actor;
  readonly template_id: string | null;
  readonly template_version: number | null;
  readonly sender_known: boolean;
  readonly said_at: Instant;
  readonly recorded_at: Instant;
  readonly read_at: Instant | null;
  readonly attached: readonly { readonly id: string; readonly fileName: string }[];
};

const messageOf = (row: Row): Message => ({
  id: idOf('conversationMessage', row.message_id),
  caseId: idOf('refundCase', row.case_id),
  direction: row.direction,
  channel: row.channel,
  subject: row.subject,
  words: row.words,
  attachments: row.attached.map(({ id, fileName }) => ({ id: idOf('evidence', id), fileName })),
  author: row.author,
  template:
    row.template_id === null || row.template_version === null
      ? null
      : { id: idOf('replyTemplate', row.template_id), version: row.template_version },
  senderKnown: row.sender_known,
  saidAt: row.said_at,
  recordedAt: row.recorded_at,
  readAt: row.read_at,
});
