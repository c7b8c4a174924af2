import {
  type CaseStatus,
  type ChannelTenderKind,
  type ChargeErrorKind,
  type Currency,
  type Id,
  type Instant,
  idOf,
  type KnownPayment,
  type Money,
  money,
  type Payment,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';

/** What was found wrong about a payment, and the case that gives it back. */
export type ChargeErrorView = {
  readonly payment: Payment;
  readonly kind: ChargeErrorKind;
  readonly excess: Money;
  readonly foundAt: Instant;
  readonly surplusOrderId: Id<'order'> | null;
  readonly refundCase: { readonly id: Id<'refundCase'>; readonly number: string; readonly status: CaseStatus } | null;
};

/** A payment by the channel's number; null when it was not reported. */
export const findPayment = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { kind, channelTradeNumber }: Pick<Payment, 'kind' | 'channelTradeNumber'>,
): Promise<Payment | null> => {
  const { rows } = await db.query<PaymentRow>({
    name: 'find-payment',
    text: `select ${columns} from payment p where p.merchant_id = $1 and p.kind = $2 and p.channel_trade_number = $3`,
    values: [uuidOf(merchantId), kind, channelTradeNumber],
  });
  return rows[0] ? paymentOf(rows[0]) : null;
};

/** The payments that were reported for an order, with what was found about each. */
export const readPaymentsOfOrder = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  orderNumber: string,
): Promise<KnownPayment[]> => {
  const { rows } = await db.query<PaymentRow & { excess_minor: bigint | null }>({
    name: 'read-payments-of-order',
    text: `select ${columns}, e.excess_minor from payment p
      left join charge_error e on e.merchant_id = p.merchant_id and e.payment_id = p.payment_id
      where p.merchant_id = $1 and p.order_number = $2 order by p.payment_id`,
    values: [uuidOf(merchantId), orderNumber],
  });
  return rows.map((row) => ({
    payment: paymentOf(row),
    foundBefore: row.excess_minor === null ? null : money(row.currency, row.excess_minor),
  }));
};

/** What was found, newest payment first; `open` leaves out what was given back, declined or withdrawn. */
export const listChargeErrors = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  {
    open,
    paymentId,
    stores = 'all',
  }: { readonly open: boolean; readonly paymentId: Id<'payment'> | null; readonly stores?: Stores },
  { limit, after }: PageRequest,
): Promise<Page<ChargeErrorView>> => {
  const { rows } = await db.query<ErrorRow>({
    name: 'list-charge-errors',
    text: `select ${columns}, e.kind as error_kind, e.excess_minor, e.found_at, e.surplus_order_id, e.case_id, c.number, c.status
      from charge_error e
      join payment p on p.merchant_id = e.merchant_id and p.payment_id = e.payment_id
      left join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id
      where e.merchant_id = $1 and ($2::uuid is null or e.payment_id < $2) and ($3::uuid is null or e.payment_id = $3)
        and (not $4 or c.status is null or c.status not in ('resolved', 'declined', 'withdrawn'))
        and ($6::uuid[] is null or p.store_id = any($6))
      order by e.payment_id desc limit $5`,
    values: [
      uuidOf(merchantId),
      after,
      paymentId && uuidOf(paymentId),
      open,
      limit + 1,
      stores === 'all' ? null : stores.map(uuidOf),
    ],
  });
  const page = pageOf(rows, limit, (row) => row.payment_id);
  return { next: page.next, rows: page.rows.map(errorOf) };
};

/** What the order that stands for a wrong charge stands for; null for every order that was really sold. */
export const readWrongCharge = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  orderId: Id<'order'>,
): Promise<ChargeErrorKind | null> => {
  const { rows } = await db.query<{ kind: ChargeErrorKind }>({
    name: 'read-wrong-charge',
    text: 'select kind from charge_error where merchant_id = $1 and surplus_order_id = $2',
    values: [uuidOf(merchantId), uuidOf(orderId)],
  });
  return rows[0]?.kind ?? null;
};

/** The number of the case that was opened for a wrong charge of an order; null when nothing was found for it. */
export const readCaseOfWrongCharge = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  orderNumber: string,
): Promise<string | null> => {
  const { rows } = await db.query<{ number: string }>({
    name: 'read-case-of-wrong-charge',
    text: `select c.number from payment p
      join charge_error e on e.merchant_id = p.merchant_id and e.payment_id = p.payment_id
      join refund_case c on c.merchant_id = e.merchant_id and c.case_id = e.case_id
      where p.merchant_id = $1 and p.order_number = $2 and c.status not in ('declined', 'withdrawn') limit 1`,
    values: [uuidOf(merchantId), orderNumber],
  });
  return rows[0]?.number ?? null;
};

const columns =
  'p.payment_id, p.store_id, p.kind, p.channel_trade_number, p.merchant_trade_number, p.order_number, p.currency, p.amount_minor, p.paid_at';

export type PaymentRow = {
  readonly payment_id: string;
  readonly store_id: string;
  readonly kind: ChannelTenderKind;
  readonly channel_trade_number: string;
  readonly merchant_trade_number: string | null;
  readonly order_number: string | null;
  readonly currency: Currency;
  readonly amount_minor: bigint;
  readonly paid_at: Instant;
};

type ErrorRow = PaymentRow & {
  readonly error_kind: ChargeErrorKind;
  readonly excess_minor: bigint;
  readonly found_at: Instant;
  readonly surplus_order_id: string | null;
  readonly case_id: string | null;
  readonly number: string | null;
  readonly status: CaseStatus | null;
};

const paymentOf = (row: PaymentRow): Payment => ({
  id: idOf('payment', row.payment_id),
  storeId: idOf('store', row.store_id),
  kind: row.kind,
  channelTradeNumber: row.channel_trade_number,
  merchantTradeNumber: row.merchant_trade_number,
  orderNumber: row.order_number,
  amount: money(row.currency, row.amount_minor),
  paidAt: row.paid_at,
});

const errorOf = (row: ErrorRow): ChargeErrorView => ({
  payment: paymentOf(row),
  kind: row.error_kind,
  excess: money(row.currency, row.excess_minor),
  foundAt: row.found_at,
  surplusOrderId: row.surplus_order_id === null ? null : idOf('order', row.surplus_order_id),
  refundCase:
    row.case_id === null || row.number === null || row.status === null
      ? null
      : { id: idOf('refundCase', row.case_id), number: row.number, status: row.status },
});
