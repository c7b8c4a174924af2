import {
  type Audience,
  type Id,
  type Instant,
  idOf,
  type Language,
  later,
  type MessageTemplate,
  toIso,
} from '@redress/domain';
import type { Pool } from 'pg';

/** A message that this worker holds for a while. */
export type DueMessage = {
  readonly merchantId: Id<'merchant'>;
  readonly id: Id<'message'>;
  readonly audience: Audience;
  readonly caseId: Id<'refundCase'> | null;
  readonly template: MessageTemplate;
  readonly recipient: string;
  readonly urgent: boolean;
  readonly language: Language;
  readonly contents: Uint8Array | null;
  readonly doNow: 'send' | 'ask';
  readonly tries: number;
  readonly givenUp: readonly Id<'sender'>[];
  readonly senderId: Id<'sender'> | null;
  readonly superseded: boolean;
  readonly sentAt: Instant | null;
  readonly createdAt: Instant;
  /** The place of the next try in the log. */
  readonly nextTry: number;
  /** Since when an earlier try has no end: its worker died, and nobody knows whether it left. Null when every try has one. */
  readonly lostSince: Instant | null;
  /** How often the gateway was asked since the last sending. */
  readonly asks: number;
  readonly lease: string;
};

type Claim = { readonly owner: string; readonly now: Instant; readonly leaseMs: number; readonly limit: number };

/** Takes up to `limit` messages that are due, of all merchants, oldest first. A lease that ran out means that its worker died. */
export const claimMessages = async (
  db: Pool,
  { owner, now, leaseMs, limit }: Claim,
): Promise<readonly DueMessage[]> => {
  const { rows } = await db.query<Row>({
    name: 'claim-messages',
    text: `with due as (
        select merchant_id, message_id from message
        where next_at <= $1::timestamptz and (lease_until is null or lease_until <= $1::timestamptz)
        order by next_at limit $2 for update skip locked
      ), taken as (
        update message m set lease_owner = $3, lease_until = $4::timestamptz from due
        where m.merchant_id = due.merchant_id and m.message_id = due.message_id
        returning m.*
      )
      select taken.*, t.tried, t.lost_since, t.asks from taken
      cross join lateral (
        select count(*)::int as tried, max(started_at) filter (where ended_at is null and asked = 'send') as lost_since,
          (count(*) filter (where asked = 'ask' and place > coalesce(
            (select max(place) from message_try s where s.merchant_id = taken.merchant_id and s.message_id = taken.message_id and s.asked = 'send'), 0)))::int as asks
        from message_try where merchant_id = taken.merchant_id and message_id = taken.message_id
      ) t order by taken.next_at`,
    values: [toIso(now), limit, owner, toIso(later(now, leaseMs))],
  });
  return rows.map((row) => dueOf(row, owner));
};

type Row = {
  readonly merchant_id: string;
  readonly message_id: string;
  readonly audience: Audience;
  readonly case_id: string | null;
  readonly template: MessageTemplate;
  readonly recipient: string;
  readonly urgent: boolean;
  readonly language: Language;
  readonly contents: Uint8Array | null;
  readonly next_do: 'send' | 'ask';
  readonly tries: number;
  readonly given_up: readonly string[];
  readonly sender_id: string | null;
  readonly superseded_by: string | null;
  readonly sent_at: Instant | null;
  readonly created_at: Instant;
  readonly tried: number;
  readonly lost_since: Instant | null;
  readonly asks: number;
};

const dueOf = (row: Row, lease: string): DueMessage => ({
  merchantId: idOf('merchant', row.merchant_id),
  id: idOf('message', row.message_id),
  audience: row.audience,
  caseId: row.case_id === null ? null : idOf('refundCase', row.case_id),
  template: row.template,
  recipient: row.recipient,
  urgent: row.urgent,
  language: row.language,
  contents: row.contents,
  doNow: row.next_do,
  tries: row.tries,
  givenUp: row.given_up.map((id) => idOf('sender', id)),
  senderId: row.sender_id === null ? null : idOf('sender', row.sender_id),
  superseded: row.superseded_by !== null,
  sentAt: row.sent_at,
  createdAt: row.created_at,
  nextTry: row.tried + 1,
  lostSince: row.lost_since,
  asks: row.asks,
  lease,
});
