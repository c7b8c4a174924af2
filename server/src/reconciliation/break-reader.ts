import {
  type Actor,
  type Currency,
  type Id,
  type Instant,
  idOf,
  isCurrency,
  type LocalDate,
  type Money,
  money,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import type { BreakReason } from './break-reason.ts';

export type BreakView = {
  readonly number: number;
  readonly channelAccountId: Id<'channelAccount'>;
  readonly day: LocalDate;
  readonly reason: BreakReason;
  readonly payoutId: Id<'payout'> | null;
  readonly requestNumber: string | null;
  /** What our books say and what the bill says; null where one of them says nothing. */
  readonly ours: Money | null;
  readonly theirs: Money | null;
  /** The line of the bill in the channel's own words. */
  readonly raw: string | null;
  readonly foundAt: Instant;
  readonly status: 'open' | 'closed';
  readonly owner: Actor | null;
  readonly proposedBy: Actor | null;
  readonly resolution: string | null;
  readonly closedBy: Actor | null;
  readonly closedAt: Instant | null;
  readonly entryId: Id<'entry'> | null;
};

export type BreakFilter = {
  readonly status: 'open' | 'closed' | null;
  readonly reason: BreakReason | null;
  readonly channelAccountId: Id<'channelAccount'> | null;
};

/** Breaks, oldest first, since those are the ones that somebody has to explain soonest. */
export const listBreaks = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { status, reason, channelAccountId }: BreakFilter,
  { limit, after }: PageRequest,
): Promise<Page<BreakView>> => {
  const { rows } = await db.query<BreakRow>({
    name: 'list-breaks',
    text: `${select} and ($2::text is null or b.status = $2) and ($3::text is null or b.reason = $3)
        and ($4::uuid is null or b.channel_account_id = $4) and ($5::bigint is null or b.break_number > $5)
      order by b.break_number limit $6`,
    values: [uuidOf(merchantId), status, reason, channelAccountId && uuidOf(channelAccountId), after, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => String(row.break_number));
  return { next: page.next, rows: page.rows.map(breakOf) };
};

export const readBreak = async (db: Pool, merchantId: Id<'merchant'>, number: number): Promise<BreakView | null> => {
  const { rows } = await db.query<BreakRow>({
    name: 'read-break',
    text: `${select} and b.break_number = $2`,
    values: [uuidOf(merchantId), number],
  });
  return rows[0] ? breakOf(rows[0]) : null;
};

const select = `select b.break_number, b.channel_account_id, b.bill_day, b.reason, b.payout_id, b.request_number, b.ours_minor, b.theirs_minor, b.currency,
    b.found_at, b.status, b.owner, b.proposed_by, b.resolution, b.closed_by, b.closed_at, b.entry_id, l.raw
  from recon_break b
  left join bill_line l on l.merchant_id = b.merchant_id and l.bill_file_id = b.bill_file_id and l.row_number = b.row_number
  where b.merchant_id = $1`;

type BreakRow = {
  readonly break_number: bigint;
  readonly channel_account_id: string;
  readonly bill_day: LocalDate;
  readonly reason: BreakReason;
  readonly payout_id: string | null;
  readonly request_number: string | null;
  readonly ours_minor: bigint | null;
  readonly theirs_minor: bigint | null;
  readonly currency: string;
  readonly found_at: Instant;
  readonly status: 'open' | 'closed';
  readonly owner: Actor | null;
  readonly proposed_by: Actor | null;
  readonly resolution: string | null;
  readonly closed_by: Actor | null;
  readonly closed_at: Instant | null;
  readonly entry_id: string | null;
  readonly raw: string | null;
};

const breakOf = (row: BreakRow): BreakView => {
  const currency: Currency = isCurrency(row.currency) ? row.currency : 'CNY';
  return {
    number: Number(row.break_number),
    channelAccountId: idOf('channelAccount', row.channel_account_id),
    day: row.bill_day,
    reason: row.reason,
    payoutId: row.payout_id === null ? null : idOf('payout', row.payout_id),
    requestNumber: row.request_number,
    ours: row.ours_minor === null ? null : money(currency, row.ours_minor),
    theirs: row.theirs_minor === null ? null : money(currency, row.theirs_minor),
    raw: row.raw,
    foundAt: row.found_at,
    status: row.status,
    owner: row.owner,
    proposedBy: row.proposed_by,
    resolution: row.resolution,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    entryId: row.entry_id === null ? null : idOf('entry', row.entry_id),
  };
};
