import {
  type ChannelAnswer,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type Payout,
  type PayoutStatus,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';

export type PayoutFilter = {
  /** The stores that may be seen; left out for all. */
  readonly stores?: Stores;
  readonly status: PayoutStatus | null;
  readonly caseId: Id<'refundCase'> | null;
  readonly requestNumber: string | null;
  readonly channelAccountId?: Id<'channelAccount'> | null;
};

/** A payout as it stands; null when the merchant has none of this id. */
export const readPayout = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  payoutId: Id<'payout'>,
): Promise<Payout | null> => {
  const { rows } = await db.query<{ state: string }>({
    name: 'read-payout',
    text: 'select state::text as state from payout where merchant_id = $1 and payout_id = $2',
    values: [uuidOf(merchantId), uuidOf(payoutId)],
  });
  return rows[0] ? fromJson<Payout>(rows[0].state) : null;
};

/** Payouts, newest first. `after` is the UUID of the last payout of the page before. */
export const listPayouts = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: PayoutFilter,
  { limit, after }: PageRequest,
): Promise<Page<Payout>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, bind);
  if (after) conditions.push(`payout_id < ${bind(after)}`);
  const { rows } = await db.query<{ payout_id: string; state: string }>(
    `select payout_id, state::text as state from payout where ${conditions.join(' and ')} order by payout_id desc limit ${bind(limit + 1)}`,
    values,
  );
  const page = pageOf(rows, limit, (row) => row.payout_id);
  return { next: page.next, rows: page.rows.map((row) => fromJson<Payout>(row.state)) };
};

/** How many payouts there are of a filter, on all pages together. */
export const countListedPayouts = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: PayoutFilter,
): Promise<number> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::integer as count from payout where ${conditionsOf(filter, bind).join(' and ')}`,
    values,
  );
  return rows[0]?.count ?? 0;
};

const conditionsOf = (filter: PayoutFilter, bind: (value: unknown) => string): string[] => {
  const conditions = ['merchant_id = $1'];
  if (filter.status) conditions.push(`status = ${bind(filter.status)}`);
  if (filter.caseId) conditions.push(`case_id = ${bind(uuidOf(filter.caseId))}`);
  if (filter.requestNumber) conditions.push(`request_number = ${bind(filter.requestNumber)}`);
  if (filter.channelAccountId) conditions.push(`channel_account_id = ${bind(uuidOf(filter.channelAccountId))}`);
  const mine = withinStores('c.store_id', filter.stores, bind);
  if (mine.length > 0)
    conditions.push(
      `exists (select 1 from refund_case c where c.merchant_id = payout.merchant_id and c.case_id = payout.case_id and ${mine.join(' and ')})`,
    );
  return conditions;
};

/** One exchange with the channel. `answeredAt` is null when the call died: the request was stored and no answer was. */
export type ChannelCall = {
  readonly id: Id<'channelCall'>;
  readonly asked: 'send' | 'query';
  readonly startedAt: Instant;
  readonly answeredAt: Instant | null;
  readonly answerClass: ChannelAnswer['class'] | null;
  /** The channel's code and words, for a refusal; the reason, for an unknown outcome. */
  readonly code: string | null;
  readonly message: string | null;
  /** The words themselves. Null for a payout to a customer's own account: they name it, and stay sealed. */
  readonly request: string | null;
  readonly answer: string | null;
};

/** Every exchange about a payout, oldest first. */
export const listChannelCalls = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  payoutId: Id<'payout'>,
): Promise<ChannelCall[]> => {
  const { rows } = await db.query<CallRow>({
    name: 'list-channel-calls',
    text: `select q.channel_call_id, q.asked, q.recorded_at, a.recorded_at as answered_at, a.answer_class, a.contents -> 'answer' as answer,
        coalesce(q.contents ->> 'body', q.contents ->> 'requestNumber') as request_words, a.contents ->> 'evidence' as answer_words,
        p.state ->> 'payeeId' is not null as sealed
      from channel_call q
      join payout p on p.merchant_id = q.merchant_id and p.payout_id = q.payout_id
      left join channel_call a on a.merchant_id = q.merchant_id and a.channel_call_id = q.channel_call_id and a.part = 'answer'
      where q.merchant_id = $1 and q.payout_id = $2 and q.part = 'request' order by q.channel_call_id`,
    values: [uuidOf(merchantId), uuidOf(payoutId)],
  });
  return rows.map((row) => ({
    id: idOf('channelCall', row.channel_call_id),
    asked: row.asked,
    startedAt: row.recorded_at,
    answeredAt: row.answered_at,
    answerClass: row.answer_class,
    code: row.answer?.code ?? null,
    message: row.answer?.message ?? row.answer?.reason ?? null,
    request: row.sealed ? null : row.request_words,
    answer: row.sealed ? null : row.answer_words,
  }));
};

type CallRow = {
  channel_call_id: string;
  asked: 'send' | 'query';
  recorded_at: Instant;
  answered_at: Instant | null;
  answer_class: ChannelAnswer['class'] | null;
  answer: { code?: string; message?: string; reason?: string } | null;
  request_words: string | null;
  answer_words: string | null;
  sealed: boolean;
};
