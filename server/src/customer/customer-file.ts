import type { ReplyBodyOf } from '@redress/contract';
import { toWire } from '@redress/contract';
import {
  type ConsentWay,
  type Currency,
  DAY,
  type Id,
  type Instant,
  idOf,
  later,
  money,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { listPayeesOfCustomer } from '../payout/payees/payee-reader.ts';
import { payeeToWire } from '../payout/payees/routes.ts';
import type { Stores } from '../platform/http/handlers.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';

type CustomerFile = ReplyBodyOf<'getCustomerFile'>;

/** A year back, and at most a hundred consents and payees: the newest. */
const yearInDays = 365;
const most = 100;

/** What is known of a customer beside orders and cases, within the stores of whoever asks. */
export const readCustomerFile = async (
  house: Pick<House, 'db' | 'clock'>,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
  stores: Stores,
): Promise<CustomerFile> => {
  const since = later(house.clock.now(), -yearInDays * DAY);
  const of = { merchantId, customerId, stores };
  const [year, consents, payees] = await Promise.all([
    refundsSince(house, of, since),
    consentsOf(house, of),
    listPayeesOfCustomer(house.db, { ...of, most }),
  ]);
  return { year, consents, payees: payees.map(payeeToWire) };
};

type Of = { readonly merchantId: Id<'merchant'>; readonly customerId: Id<'customer'>; readonly stores: Stores };

const refundsSince = async (
  { db }: Pick<House, 'db'>,
  { merchantId, customerId, stores }: Of,
  since: Instant,
): Promise<CustomerFile['year']> => {
  const values: unknown[] = [uuidOf(merchantId), uuidOf(customerId), toIso(since)];
  const within = withinStores('store_id', stores, (value) => `$${values.push(value)}`);
  const { rows } = await db.query<YearRow>(
    `select currency, count(*)::integer as claims, (count(*) filter (where status = 'declined'))::integer as declined,
       (count(*) filter (where amount_approved_minor > 0))::integer as refunds, coalesce(sum(amount_approved_minor), 0)::bigint as refunded
     from refund_case where ${['merchant_id = $1', 'customer_id = $2', 'opened_at >= $3', ...within].join(' and ')}
     group by currency order by currency`,
    values,
  );
  const sum = (of: 'claims' | 'declined' | 'refunds'): number => rows.reduce((total, row) => total + row[of], 0);
  return {
    since: toIso(since),
    claims: sum('claims'),
    declined: sum('declined'),
    refunds: sum('refunds'),
    refunded: rows.filter(({ refunds }) => refunds > 0).map((row) => toWire(money(row.currency, row.refunded))),
  };
};

const consentsOf = async (
  { db }: Pick<House, 'db'>,
  { merchantId, customerId, stores }: Of,
): Promise<CustomerFile['consents']> => {
  const values: unknown[] = [uuidOf(merchantId), uuidOf(customerId)];
  const within = withinStores('o.store_id', stores, (value) => `$${values.push(value)}`);
  const { rows } = await db.query<ConsentRow>(
    `select o.order_id, o.number, a.policy_version, a.shown_at, a.agreed_at, a.agreed_how
     from sales_order o join order_agreement a on a.merchant_id = o.merchant_id and a.order_id = o.order_id
     where ${['o.merchant_id = $1', 'o.customer_id = $2', 'a.policy_version is not null', ...within].join(' and ')}
     order by o.order_id desc limit ${most}`,
    values,
  );
  return rows.map((row) => ({
    orderId: idOf('order', row.order_id),
    orderNumber: row.number,
    policyVersion: row.policy_version,
    shownAt: toIso(row.shown_at),
    agreedAt: row.agreed_at === null ? null : toIso(row.agreed_at),
    how: row.agreed_how,
  }));
};

type YearRow = {
  readonly currency: Currency;
  readonly claims: number;
  readonly declined: number;
  readonly refunds: number;
  readonly refunded: bigint;
};

type ConsentRow = {
  readonly order_id: string;
  readonly number: string;
  readonly policy_version: number;
  readonly shown_at: Instant;
  readonly agreed_at: Instant | null;
  readonly agreed_how: ConsentWay;
};
