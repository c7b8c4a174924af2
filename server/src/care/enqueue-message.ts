import { createHash } from 'node:crypto';
import {
  afterQuiet,
  type Id,
  type Language,
  type MessageTemplate,
  type MessageValues,
  shownAddress,
  templateFacts,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { House } from '../house.ts';
import type { Addresses, MessageContents, Recipient } from './message.ts';
import { readMessageRules } from './message-rules.ts';

export type NewMessage = {
  readonly merchantId: Id<'merchant'>;
  readonly recipient: Recipient;
  readonly template: MessageTemplate;
  /** Names the state that it tells of: the same state is told a recipient once, however often it is asked for. */
  readonly state: string;
  readonly values: MessageValues;
  readonly language: Language;
  readonly caseId?: Id<'refundCase'> | null;
  readonly sequence?: number;
};

/**
 * Puts a message into the outbox, in the caller's transaction when a client is handed in, and wakes the worker. Answers its id, or null
 * when this recipient was told of this state before. What is not urgent waits for the end of the quiet hours.
 */
export const enqueueMessage = async (
  house: House,
  message: NewMessage,
  client: Pool | PoolClient = house.db,
): Promise<Id<'message'> | null> => {
  const { merchantId, recipient, template, state, values, language, caseId = null, sequence = 0 } = message;
  const { audience, urgent } = templateFacts(template);
  const id = house.newId('message');
  const now = house.clock.now();
  const { quiet } = await readMessageRules(client, merchantId);
  const contents: MessageContents = { to: recipient.kind === 'address' ? recipient.to : null, values };
  const { rowCount } = await client.query({
    name: 'enqueue-message',
    text: `insert into message (merchant_id, message_id, audience, case_id, template, state, recipient, sequence, status, urgent, language,
        contents, shown_to, next_do, next_at, created_at)
      values ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, $10, $11, $12, 'send', $13, $14)
      on conflict on constraint message_once do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      audience,
      caseId && uuidOf(caseId),
      template,
      state,
      recipientKey(recipient),
      sequence,
      urgent,
      language,
      house.secrets.seal(toJson(contents), sealContext(id)),
      shownRecipient(recipient),
      toIso(urgent ? now : afterQuiet(now, quiet)),
      toIso(now),
    ],
  });
  if (rowCount === 0) return null;
  house.wakeMessages();
  return id;
};

/** The sealed contents belong to their row: moved to another they do not open. */
export const sealContext = (id: Id<'message'>): string => `message ${id}`;

const recipientKey = (recipient: Recipient): string => {
  if (recipient.kind === 'customer') return `customer:${uuidOf(recipient.id)}`;
  if (recipient.kind === 'robot') return `sender:${uuidOf(recipient.id)}`;
  return `address:${createHash('sha256').update(oneOf(recipient.to).toLowerCase()).digest('hex')}`;
};

const shownRecipient = (recipient: Recipient): string => {
  if (recipient.kind === 'customer') return '';
  return recipient.kind === 'robot' ? recipient.label : shownAddress(oneOf(recipient.to));
};

const oneOf = ({ phone, email, openId }: Addresses): string => phone ?? email ?? openId ?? '';
