import { type Id, type Instant, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { MessageChannel, MessageStatus } from '../message.ts';
import type { AskAnswer, SendAnswer } from '../senders/sender.ts';
import type { DueMessage } from './claim-messages.ts';

/** Writes down that a call begins, before its first byte: a try without an end tells of a worker that died. */
export const beginTry = async (
  db: Pool,
  due: DueMessage,
  {
    senderId,
    channel,
    asked,
    at,
  }: {
    readonly senderId: Id<'sender'>;
    readonly channel: MessageChannel;
    readonly asked: 'send' | 'ask';
    readonly at: Instant;
  },
): Promise<boolean> => {
  const { rowCount } = await db.query({
    name: 'begin-message-try',
    text: `with held as (
        update message set sender_id = $4, channel = $5 where merchant_id = $1 and message_id = $2 and lease_owner = $8
        returning merchant_id
      ) insert into message_try (merchant_id, message_id, place, sender_id, asked, started_at)
        select $1, $2, $3, $4, $6, $7 from held`,
    values: [
      uuidOf(due.merchantId),
      uuidOf(due.id),
      due.nextTry,
      uuidOf(senderId),
      channel,
      asked,
      toIso(at),
      due.lease,
    ],
  });
  return rowCount === 1;
};

/** How a message goes on after a step. */
export type After = {
  readonly status: MessageStatus;
  readonly next: { readonly do: 'send' | 'ask'; readonly at: Instant } | null;
  readonly tries: number;
  readonly givenUp: readonly Id<'sender'>[];
  readonly providerId: string | null;
  readonly sentAt: Instant | null;
  readonly templateVersion: number | null;
  readonly why: string | null;
  /** The values are forgotten: nobody needs them any more. */
  readonly forget: boolean;
};

/** Files the answer and moves the message in one statement; only while the lease is still ours. */
export const endTry = async (
  db: Pool,
  due: DueMessage,
  after: After,
  answer: SendAnswer | AskAnswer | null,
  at: Instant,
): Promise<void> => {
  await db.query({
    name: 'end-message-try',
    text: `with ended as (
        update message_try set ended_at = $4, outcome = $5, provider_id = $6, code = $7, answer = $8
        where merchant_id = $1 and message_id = $2 and place = $3 and $5::text is not null
      ) update message set status = $9, next_do = $10, next_at = $11, tries = $12, given_up = $13,
          provider_id = coalesce($14, provider_id), sent_at = coalesce($15, sent_at), template_version = coalesce($16, template_version),
          why = $17, contents = case when $18 then null else contents end, lease_owner = null, lease_until = null,
          over_at = case when $10::text is null then $4::timestamptz end
        where merchant_id = $1 and message_id = $2 and lease_owner = $19`,
    values: [
      uuidOf(due.merchantId),
      uuidOf(due.id),
      due.nextTry,
      toIso(at),
      answer?.outcome ?? null,
      answer?.providerId ?? null,
      answer?.code ?? null,
      answer?.answer ?? null,
      after.status,
      after.next?.do ?? null,
      after.next && toIso(after.next.at),
      after.tries,
      after.givenUp.map(uuidOf),
      after.providerId,
      after.sentAt && toIso(after.sentAt),
      after.templateVersion,
      after.why,
      after.forget,
      due.lease,
    ],
  });
};

/** Ends the tries of workers that died, so that they are not found again. */
export const closeLostTries = async (db: Pool, due: DueMessage, at: Instant): Promise<void> => {
  await db.query({
    name: 'close-lost-tries',
    text: `update message_try set ended_at = $3, outcome = 'unknown', code = 'worker_lost'
      where merchant_id = $1 and message_id = $2 and ended_at is null and place < $4`,
    values: [uuidOf(due.merchantId), uuidOf(due.id), toIso(at), due.nextTry],
  });
};
