import {
  type Currency,
  fromJson,
  type Id,
  type Instant,
  idOf,
  instantOf,
  later,
  money,
  type Payout,
  type TenderKind,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type SealedAccount, sealedAccountOf } from '../channels/channel-accounts.ts';
import type { ChannelKind, SettingsOf } from '../channels/channel-kinds.ts';
import type { DuePayout, DueTender } from './due-payout.ts';

export type Claim = {
  /** Names this worker on the rows that it holds. */
  readonly owner: string;
  readonly now: Instant;
  readonly leaseMs: number;
  readonly limit: number;
};

/**
 * Takes up to `limit` payouts that are due, of all merchants, oldest first. Rows that another worker is taking at this moment
 * are passed over, and so are those whose lease still runs; a lease that ran out means that its worker died. Of several due
 * payouts on one payment only the first is taken for sending, and none while that payment has to rest.
 */
export const claimDue = async (db: Pool, { owner, now, leaseMs, limit }: Claim): Promise<DuePayout[]> => {
  const until = later(now, leaseMs);
  const { rows } = await db.query<Row>({
    name: 'claim-due-payouts',
    text: claimSql,
    values: [toIso(now), limit, owner, toIso(until)],
  });
  return rows.map((row) => duePayoutOf(row, { owner, until })).sort(byTurn);
};

/**
 * When the next payout comes due that nobody holds, as seen by `claimDue`; null when none does before the horizon.
 * One look at this replaces polling.
 */
export const nextDueAt = async (db: Pool, now: Instant, horizonMs: number): Promise<Instant | null> => {
  const { rows } = await db.query<{ at: Instant | null }>({
    name: 'next-due-payout',
    text: `select min(greatest(p.next_at, p.lease_until, case when p.next_do = 'send' then t.channel_ready_at end)) as at
      from payout p left join tender t on t.merchant_id = p.merchant_id and t.tender_id = p.tender_id
      where p.next_at <= $1::timestamptz`,
    values: [toIso(later(now, horizonMs))],
  });
  const at = rows[0]?.at ?? null;
  return at === null ? null : instantOf(Math.trunc(at));
};

const claimSql = `
  with due as (
    select p.merchant_id, p.payout_id from payout p
    where p.next_at <= $1::timestamptz and (p.lease_until is null or p.lease_until <= $1::timestamptz)
      and (p.next_do = 'query' or p.tender_id is null or not exists (
        select 1 from tender t where t.merchant_id = p.merchant_id and t.tender_id = p.tender_id and t.channel_ready_at > $1::timestamptz))
      and (p.next_do = 'query' or p.tender_id is null or not exists (
        select 1 from payout other where other.merchant_id = p.merchant_id and other.tender_id = p.tender_id and other.next_do = 'send'
          and other.next_at <= $1::timestamptz and (other.next_at, other.payout_id) < (p.next_at, p.payout_id)))
    order by p.next_at limit $2 for update of p skip locked
  ), taken as (
    update payout p set lease_owner = $3, lease_until = $4::timestamptz from due
    where p.merchant_id = due.merchant_id and p.payout_id = due.payout_id
    returning p.merchant_id, p.case_id, p.tender_id, p.channel_account_id, p.next_do, p.request_body, p.state::text as state
  )
  select taken.merchant_id, taken.next_do, taken.request_body, taken.state, c.number as case_number,
    t.tender_id, t.kind as tender_kind, t.amount_minor as tender_minor, t.merchant_trade_number, t.channel_trade_number,
    a.channel_account_id, a.kind, a.label, a.settings, a.secrets, a.enabled, a.created_at,
    exists (select 1 from payout_stop s where s.merchant_id = taken.merchant_id and s.lifted_at is null and s.channel_account_id is null) as stopped,
    exists (select 1 from account_funds f where f.merchant_id = taken.merchant_id and f.channel_account_id = taken.channel_account_id and f.checked) as funds_checked
  from taken
  join refund_case c on c.merchant_id = taken.merchant_id and c.case_id = taken.case_id
  left join tender t on t.merchant_id = taken.merchant_id and t.tender_id = taken.tender_id
  left join channel_account a on a.merchant_id = taken.merchant_id and a.channel_account_id = taken.channel_account_id`;

type Row = {
  readonly merchant_id: string;
  readonly next_do: 'send' | 'query';
  readonly request_body: string | null;
  readonly state: string;
  readonly case_number: string;
  readonly stopped: boolean;
  readonly funds_checked: boolean;
  readonly tender_id: string | null;
  readonly tender_kind: TenderKind;
  readonly tender_minor: bigint;
  readonly merchant_trade_number: string | null;
  readonly channel_trade_number: string | null;
  readonly channel_account_id: string | null;
  readonly kind: string;
  readonly label: string;
  readonly settings: SettingsOf<ChannelKind>;
  readonly secrets: Uint8Array;
  readonly enabled: boolean;
  readonly created_at: Instant;
};

const duePayoutOf = (row: Row, lease: DuePayout['lease']): DuePayout => {
  const payout = fromJson<Payout>(row.state);
  return {
    merchantId: idOf('merchant', row.merchant_id),
    payout,
    doNow: row.next_do,
    requestBody: row.request_body,
    tender: tenderOf(row, payout.amount.currency),
    account: accountOf(row),
    caseNumber: row.case_number,
    stopped: row.stopped,
    fundsChecked: row.funds_checked,
    lease,
  };
};

const tenderOf = (row: Row, currency: Currency): DueTender | null =>
  row.tender_id === null
    ? null
    : {
        id: idOf('tender', row.tender_id),
        kind: row.tender_kind,
        amount: money(currency, row.tender_minor),
        merchantTradeNumber: row.merchant_trade_number,
        channelTradeNumber: row.channel_trade_number,
      };

const accountOf = ({ channel_account_id, ...row }: Row): SealedAccount | null =>
  channel_account_id === null ? null : sealedAccountOf({ ...row, channel_account_id });

/** Of two that are due at one moment the older one goes first, whatever order the database gives them in. */
const byTurn = (a: DuePayout, b: DuePayout): number => dueAt(a) - dueAt(b) || (a.payout.id < b.payout.id ? -1 : 1);

const dueAt = ({ payout }: DuePayout): number => payout.next?.at ?? 0;

/** Puts a claimed payout back untouched, to be looked at again at the given moment. Only while it is still ours. */
export const putBack = async (
  db: Pool,
  { merchantId, payout, lease }: DuePayout,
  next: { readonly do: 'send' | 'query'; readonly at: Instant },
): Promise<void> => {
  await db.query({
    name: 'put-back-payout',
    text: `update payout set lease_owner = null, lease_until = null, next_do = $5, next_at = $6::timestamptz
      where merchant_id = $1 and payout_id = $2 and lease_owner = $3 and version = $4`,
    values: [
      uuidOf(merchantId),
      uuidOf(payout.id as Id<'payout'>),
      lease.owner,
      payout.version,
      next.do,
      toIso(next.at),
    ],
  });
};
