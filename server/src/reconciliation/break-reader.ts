import {
  type Actor,
  type BreakReason,
  type BreakResolution,
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
import type { ChannelKind } from '../channels/channel-kinds.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import type { BillLineKind } from './bill-line.ts';

export type BreakView = {
  readonly number: number;
  readonly channelAccountId: Id<'channelAccount'>;
  readonly channel: ChannelKind;
  readonly day: LocalDate;
  readonly reason: BreakReason;
  readonly payoutId: Id<'payout'> | null;
  readonly requestNumber: string | null;
  /** What our books say and what the bill says; null where one of them says nothing. */
  readonly ours: Money | null;
  readonly theirs: Money | null;
  /** The line of the bill; null for what concerns a whole file or stands in none. */
  readonly line: BrokenLine | null;
  readonly fileName: string | null;
  readonly foundAt: Instant;
  readonly status: 'open' | 'closed';
  readonly owner: Actor | null;
  readonly proposal: BreakProposal | null;
  readonly proposedBy: Actor | null;
  /** Set while the voucher is being booked. */
  readonly bookingBy: Actor | null;
  readonly resolution: BreakResolution | null;
  readonly note: string | null;
  readonly closedBy: Actor | null;
  readonly closedAt: Instant | null;
  readonly entryId: Id<'entry'> | null;
  /** The payment against which it was counted as a refund made outside. */
  readonly externalRefund: ExternalRefund | null;
};

export type ExternalRefund = {
  readonly tenderId: Id<'tender'>;
  readonly amount: Money;
  readonly by: Actor;
  readonly at: Instant;
  readonly undone: { readonly by: Actor; readonly at: Instant; readonly reason: string } | null;
};

/** The line of a bill, with what the channel calls the payment behind it. `raw` are the channel's own words. */
export type BrokenLine = {
  readonly row: number;
  readonly kind: BillLineKind | 'unreadable';
  readonly tradeNumber: string | null;
  readonly merchantTradeNumber: string | null;
  readonly occurredAt: Instant | null;
  /** The merchant's own code of the store, where the bill tells it. */
  readonly storeCode: string | null;
  readonly raw: string;
};

/** What the proposer adds to the facts: the store that bears it, and why. */
export type BreakProposal = {
  readonly storeId: Id<'store'>;
  readonly note: string;
  /** With the booking it counts as given back of the payment that the line names. */
  readonly externalRefund?: boolean;
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

/** How many breaks there are of a filter, on all pages together. */
export const countListedBreaks = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { status, reason, channelAccountId }: BreakFilter,
): Promise<number> => {
  const { rows } = await db.query<{ count: number }>({
    name: 'count-listed-breaks',
    text: `select count(*)::integer as count from recon_break b where b.merchant_id = $1 and ($2::text is null or b.status = $2)
      and ($3::text is null or b.reason = $3) and ($4::uuid is null or b.channel_account_id = $4)`,
    values: [uuidOf(merchantId), status, reason, channelAccountId && uuidOf(channelAccountId)],
  });
  return rows[0]?.count ?? 0;
};

export const readBreak = async (db: Pool, merchantId: Id<'merchant'>, number: number): Promise<BreakView | null> => {
  const { rows } = await db.query<BreakRow>({
    name: 'read-break',
    text: `${select} and b.break_number = $2`,
    values: [uuidOf(merchantId), number],
  });
  return rows[0] ? breakOf(rows[0]) : null;
};

const select = `select b.break_number, b.channel_account_id, a.kind as channel, b.bill_day, b.reason, b.payout_id, b.request_number, b.ours_minor,
    b.theirs_minor, b.currency, b.found_at, b.status, b.owner, b.proposal, b.proposed_by, b.booking_by, b.resolution, b.note, b.closed_by, b.closed_at,
    b.entry_id, b.row_number, l.kind as line_kind, l.trade_number, l.merchant_trade_number, l.occurred_at, l.store_code, l.raw, f.name as file_name,
    x.tender_id as external_tender, x.amount_minor as external_minor, x.recorded_by as external_by, x.recorded_at as external_at, x.undone_by, x.undone_at, x.undone_reason
  from recon_break b
  join channel_account a on a.merchant_id = b.merchant_id and a.channel_account_id = b.channel_account_id
  left join bill_line l on l.merchant_id = b.merchant_id and l.bill_file_id = b.bill_file_id and l.row_number = b.row_number
  left join bill_file f on f.merchant_id = b.merchant_id and f.bill_file_id = b.bill_file_id
  left join external_refund x on x.merchant_id = b.merchant_id and x.break_number = b.break_number
  where b.merchant_id = $1`;

type BreakRow = {
  readonly break_number: bigint;
  readonly channel_account_id: string;
  readonly channel: ChannelKind;
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
  readonly proposal: BreakProposal | null;
  readonly proposed_by: Actor | null;
  readonly booking_by: Actor | null;
  readonly resolution: BreakResolution | null;
  readonly note: string | null;
  readonly closed_by: Actor | null;
  readonly closed_at: Instant | null;
  readonly entry_id: string | null;
  readonly row_number: number | null;
  readonly line_kind: BrokenLine['kind'] | null;
  readonly trade_number: string | null;
  readonly merchant_trade_number: string | null;
  readonly occurred_at: Instant | null;
  readonly store_code: string | null;
  readonly raw: string | null;
  readonly file_name: string | null;
  readonly external_tender: string | null;
  readonly external_minor: bigint;
  readonly external_by: Actor;
  readonly external_at: Instant;
  readonly undone_by: Actor | null;
  readonly undone_at: Instant;
  readonly undone_reason: string;
};

const breakOf = (row: BreakRow): BreakView => {
  // The currency of a line that cannot be read is not known; its amount is nothing.
  const currency: Currency = isCurrency(row.currency) ? row.currency : 'CNY';
  const amount = (minor: bigint | null) => (minor === null ? null : money(currency, minor));
  return {
    number: Number(row.break_number),
    channelAccountId: idOf('channelAccount', row.channel_account_id),
    channel: row.channel,
    day: row.bill_day,
    reason: row.reason,
    payoutId: row.payout_id === null ? null : idOf('payout', row.payout_id),
    requestNumber: row.request_number,
    ours: amount(row.ours_minor),
    theirs: amount(row.theirs_minor),
    line: lineOf(row),
    fileName: row.file_name,
    foundAt: row.found_at,
    status: row.status,
    owner: row.owner,
    proposal: row.proposal,
    proposedBy: row.proposed_by,
    bookingBy: row.booking_by,
    resolution: row.resolution,
    note: row.note,
    closedBy: row.closed_by,
    closedAt: row.closed_at,
    entryId: row.entry_id === null ? null : idOf('entry', row.entry_id),
    externalRefund: externalOf(row, currency),
  };
};

const externalOf = (row: BreakRow, currency: Currency): ExternalRefund | null =>
  row.external_tender === null
    ? null
    : {
        tenderId: idOf('tender', row.external_tender),
        amount: money(currency, row.external_minor),
        by: row.external_by,
        at: row.external_at,
        undone: row.undone_by && { by: row.undone_by, at: row.undone_at, reason: row.undone_reason },
      };

const lineOf = (row: BreakRow): BrokenLine | null =>
  row.row_number === null || row.line_kind === null
    ? null
    : {
        row: row.row_number,
        kind: row.line_kind,
        tradeNumber: row.trade_number,
        merchantTradeNumber: row.merchant_trade_number,
        occurredAt: row.occurred_at,
        storeCode: row.store_code,
        raw: row.raw ?? '',
      };
