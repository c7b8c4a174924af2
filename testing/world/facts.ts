import { fromJson, type Id, type PayoutStatus, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** What stands in a merchant's tables, in the columns that money hangs on. Ids are UUIDs, amounts minor units, times milliseconds. */
export type Facts = {
  readonly orders: readonly OrderFacts[];
  readonly lines: readonly LineFacts[];
  readonly tenders: readonly TenderFacts[];
  readonly cases: readonly CaseFacts[];
  readonly payouts: readonly PayoutFacts[];
  readonly reservations: readonly ReservationFacts[];
  readonly entries: readonly EntryFacts[];
  readonly accounts: readonly AccountFacts[];
};

export type OrderFacts = {
  readonly id: string;
  readonly number: string;
  readonly invoiced: bigint;
  readonly credited: bigint;
};
export type LineFacts = {
  readonly order: string;
  readonly line: string;
  readonly quantity: number;
  readonly returned: number;
};
export type TenderFacts = {
  readonly id: string;
  readonly order: string;
  readonly reference: string;
  readonly kind: string;
  readonly amount: bigint;
  readonly refunded: bigint;
  readonly reserved: bigint;
  readonly trade: string | null;
};
export type CaseFacts = {
  readonly id: string;
  readonly number: string;
  readonly order: string;
  readonly status: string;
  readonly version: number;
  readonly approved: bigint | null;
  readonly legs: readonly { readonly payoutId: string; readonly status: PayoutStatus }[] | null;
};
export type PayoutFacts = {
  readonly id: string;
  readonly case: string;
  readonly tender: string | null;
  readonly route: string;
  /** The kind of its channel account; null while it has none. */
  readonly channel: string | null;
  readonly status: PayoutStatus;
  readonly amount: bigint;
  readonly number: string;
  readonly next: 'send' | 'query' | null;
  readonly nextAt: number | null;
  readonly leaseUntil: number | null;
  readonly hold: string | null;
  readonly version: number;
  readonly everUnknown: boolean;
};
export type ReservationFacts = {
  readonly payout: string;
  readonly tender: string;
  readonly amount: bigint;
  readonly status: string;
};
export type EntryFacts = {
  readonly id: string;
  readonly kind: string;
  readonly case: string;
  readonly payout: string | null;
  readonly reverses: string | null;
  readonly debit: bigint;
  readonly credit: bigint;
  /** What the entry adds to what is owed to customers (account 2241). */
  readonly owed: bigint;
};
export type AccountFacts = { readonly account: string; readonly debit: bigint; readonly credit: bigint };

/** Reads all of it in one statement, and so at one moment. */
export const readFacts = async (db: Pool, merchantId: Id<'merchant'>): Promise<Facts> => {
  const { rows } = await db.query<{ facts: string }>({ name: 'read-facts', text: sql, values: [uuidOf(merchantId)] });
  return JSON.parse(rows[0]?.facts ?? '{}', (key, value: unknown) =>
    amounts.has(key) && typeof value === 'string' ? BigInt(value) : value,
  ) as Facts;
};

const amounts = new Set([
  'invoiced',
  'credited',
  'amount',
  'refunded',
  'reserved',
  'approved',
  'debit',
  'credit',
  'owed',
]);

/** Empty lists come back as empty lists; amounts travel as text. */
const list = (select: string): string => `(select coalesce(json_agg(x), '[]') from (${select}) x)`;
const milliseconds = (column: string): string => `(extract(epoch from ${column}) * 1000)::bigint`;

const sql = `select json_build_object(
  'orders', ${list(`select order_id as id, number, invoiced_minor::text as invoiced, credited_minor::text as credited
      from sales_order where merchant_id = $1 order by order_id`)},
  'lines', ${list(`select order_id as order, line_id as line, quantity, returned_quantity as returned
      from order_line where merchant_id = $1 order by order_id, line_number`)},
  'tenders', ${list(`select tender_id as id, order_id as order, reference, kind, amount_minor::text as amount, refunded_minor::text as refunded,
      reserved_minor::text as reserved, merchant_trade_number as trade from tender where merchant_id = $1 order by tender_id`)},
  'cases', ${list(`select case_id as id, number, order_id as order, status, version, amount_approved_minor::text as approved, state -> 'legs' as legs
      from refund_case where merchant_id = $1 order by case_id`)},
  'payouts', ${list(`select payout_id as id, case_id as case, tender_id as tender, route, a.kind as channel, status, amount_minor::text as amount, request_number as number,
      next_do as next, ${milliseconds('next_at')} as "nextAt", ${milliseconds('lease_until')} as "leaseUntil", state ->> 'holdReason' as hold,
      version, (state ->> 'everUnknown')::boolean as "everUnknown" from payout left join channel_account a using (merchant_id, channel_account_id) where merchant_id = $1 order by payout_id`)},
  'reservations', ${list(`select payout_id as payout, tender_id as tender, amount_minor::text as amount, status
      from reservation where merchant_id = $1 order by payout_id`)},
  'entries', ${list(`select e.entry_id as id, e.kind, e.case_id as case, e.payout_id as payout, e.reverses_entry_id as reverses,
        coalesce(sum(p.amount_minor) filter (where p.side = 'debit'), 0)::text as debit,
        coalesce(sum(p.amount_minor) filter (where p.side = 'credit'), 0)::text as credit,
        coalesce(sum(case p.side when 'credit' then p.amount_minor else -p.amount_minor end) filter (where p.account_code = '2241.refunds'), 0)::text as owed
      from ledger_entry e left join ledger_posting p on p.merchant_id = e.merchant_id and p.entry_id = e.entry_id
      where e.merchant_id = $1 group by e.merchant_id, e.entry_id order by e.entry_id`)},
  'accounts', ${list(`select account_code as account, coalesce(sum(amount_minor) filter (where side = 'debit'), 0)::text as debit,
        coalesce(sum(amount_minor) filter (where side = 'credit'), 0)::text as credit
      from ledger_posting where merchant_id = $1 group by account_code order by account_code`)}
)::text as facts`;

/** The events of every case beside its stored state, for those who want to fold them again. */
export type CaseHistory = { readonly number: string; readonly state: unknown; readonly events: readonly unknown[] };

export const readHistories = async (db: Pool, merchantId: Id<'merchant'>): Promise<CaseHistory[]> => {
  const { rows } = await db.query<{ number: string; state: string; events: string }>({
    name: 'read-histories',
    text: `select c.number, c.state::text as state,
        (select coalesce(json_agg(e.payload order by e.sequence), '[]') from case_event e
          where e.merchant_id = c.merchant_id and e.case_id = c.case_id)::text as events
      from refund_case c where c.merchant_id = $1 order by c.case_id`,
    values: [uuidOf(merchantId)],
  });
  return rows.map(({ number, state, events }) => ({
    number,
    state: fromJson<unknown>(state),
    events: fromJson<unknown[]>(events),
  }));
};

/** The moves of every payout in order, as they were written down. */
export type PayoutMoves = {
  readonly number: string;
  readonly route: string;
  readonly status: PayoutStatus;
  readonly version: number;
  readonly moves: readonly {
    readonly sequence: number;
    readonly from: PayoutStatus | null;
    readonly to: PayoutStatus;
  }[];
};

export const readPayoutMoves = async (db: Pool, merchantId: Id<'merchant'>): Promise<PayoutMoves[]> => {
  const { rows } = await db.query<Omit<PayoutMoves, 'moves'> & { moves: string }>({
    name: 'read-payout-moves',
    text: `select p.request_number as number, p.route, p.status, p.version,
        (select coalesce(json_agg(json_build_object('sequence', e.sequence, 'from', e.from_status, 'to', e.to_status) order by e.sequence), '[]')
          from payout_event e where e.merchant_id = p.merchant_id and e.payout_id = p.payout_id)::text as moves
      from payout p where p.merchant_id = $1 order by p.payout_id`,
    values: [uuidOf(merchantId)],
  });
  return rows.map((row) => ({ ...row, moves: JSON.parse(row.moves) as PayoutMoves['moves'] }));
};
