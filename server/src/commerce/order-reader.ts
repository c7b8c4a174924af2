import {
  type Agreement,
  type ConsentWay,
  type Currency,
  type FreeShipping,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  money,
  type NoReasonExclusion,
  nothingAgreed,
  type Order,
  type OrderDiscount,
  type OrderGift,
  reviveJson,
  type SaleWay,
  type TenderKind,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';

/** The order with its lines and tenders as they are now, in one round trip; null when the merchant has no such order. */
export const readOrder = async (db: Pool, merchantId: Id<'merchant'>, by: OrderKey): Promise<Order | null> => {
  const [column, value] = 'id' in by ? ['order_id', uuidOf(by.id)] : ['number', by.number];
  const { rows } = await db.query<OrderRow>({
    name: `read-order-by-${column}`,
    text: `${select} and o.${column} = $2`,
    values: [uuidOf(merchantId), value],
  });
  return rows[0] ? orderOf(rows[0]) : null;
};

/** Several orders in one round trip, newest record first. */
export const readOrders = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  ids: readonly Id<'order'>[],
): Promise<Order[]> => {
  if (ids.length === 0) return [];
  const { rows } = await db.query<OrderRow>({
    name: 'read-orders',
    text: `${select} and o.order_id = any($2::uuid[]) order by o.order_id desc`,
    values: [uuidOf(merchantId), ids.map(uuidOf)],
  });
  return rows.map(orderOf);
};

export type OrderKey = { readonly id: Id<'order'> } | { readonly number: string };

/** Amounts travel inside JSON as text, so that nothing passes through a floating point number on its way. */
const select = `
  select o.order_id, o.number, o.store_id, o.customer_id, o.currency, o.placed_at, o.received_on, o.discounts, o.gifts,
    o.shipping_paid_minor, o.free_shipping, o.invoiced_minor, o.credited_minor, o.gifts_settled, o.version,
    (select json_build_array(a.sale, a.member_tier, a.policy_version, (extract(epoch from a.shown_at) * 1000)::bigint,
        (extract(epoch from a.agreed_at) * 1000)::bigint, a.agreed_how, encode(a.proof_hash, 'hex'))
      from order_agreement a where a.merchant_id = $1 and a.order_id = o.order_id) as agreed,
    (select json_agg(json_build_array(l.line_id, l.sku, l.title, l.unit_price_minor::text, l.quantity, l.line_discount_minor::text, l.tax_rate_bp,
        l.unit_cost_minor::text, l.no_reason_exclusion, l.exclusion_confirmed, l.returned_quantity, l.refunded_minor::text) order by l.line_number)
      from order_line l where l.merchant_id = $1 and l.order_id = o.order_id) as lines,
    (select json_agg(json_build_array(t.tender_id, t.reference, t.kind, t.amount_minor::text, t.refunded_minor::text, t.reserved_minor::text,
        (extract(epoch from t.paid_at) * 1000)::bigint, t.merchant_trade_number, t.channel_trade_number, t.channel_account_id) order by t.tender_number)
      from tender t where t.merchant_id = $1 and t.order_id = o.order_id) as tenders
  from sales_order o where o.merchant_id = $1`;

type LineRow = [
  string,
  string,
  string,
  string,
  number,
  string,
  number,
  string | null,
  NoReasonExclusion | null,
  boolean,
  number,
  string,
];
type TenderRow = [
  string,
  string,
  TenderKind,
  string,
  string,
  string,
  Instant,
  string | null,
  string | null,
  string | null,
];
type AgreementRow = [
  SaleWay | null,
  string | null,
  number | null,
  Instant | null,
  Instant | null,
  ConsentWay | null,
  string | null,
];
type OrderRow = {
  order_id: string;
  number: string;
  store_id: string;
  customer_id: string | null;
  currency: Currency;
  placed_at: Instant;
  received_on: LocalDate | null;
  discounts: unknown;
  gifts: unknown;
  shipping_paid_minor: bigint;
  free_shipping: unknown;
  invoiced_minor: bigint;
  credited_minor: bigint;
  gifts_settled: string[];
  version: number;
  agreed: AgreementRow | null;
  lines: LineRow[] | null;
  tenders: TenderRow[] | null;
};

const orderOf = (row: OrderRow): Order => {
  const { currency } = row;
  return {
    id: idOf('order', row.order_id),
    number: row.number,
    storeId: idOf('store', row.store_id),
    customerId: row.customer_id === null ? null : idOf('customer', row.customer_id),
    currency,
    placedAt: row.placed_at,
    receivedOn: row.received_on,
    lines: (row.lines ?? []).map((line) => lineOf(currency, line)),
    discounts: reviveJson<OrderDiscount[]>(row.discounts),
    gifts: reviveJson<Omit<OrderGift, 'settled'>[]>(row.gifts).map((gift) => ({
      ...gift,
      settled: row.gifts_settled.includes(gift.id),
    })),
    shippingPaid: money(currency, row.shipping_paid_minor),
    freeShipping: row.free_shipping === null ? null : reviveJson<FreeShipping>(row.free_shipping),
    tenders: (row.tenders ?? []).map((tender) => tenderOf(currency, tender)),
    invoiced: money(currency, row.invoiced_minor),
    credited: money(currency, row.credited_minor),
    agreed: row.agreed === null ? nothingAgreed : agreementOf(row.agreed),
    version: row.version,
  };
};

const agreementOf = ([sale, tier, policyVersion, shownAt, agreedAt, how, proofHash]: AgreementRow): Agreement => ({
  sale,
  tier,
  consent:
    policyVersion === null || shownAt === null || how === null || proofHash === null
      ? null
      : { policyVersion, shownAt, agreedAt, how, proofHash },
});

const lineOf = (currency: Currency, row: LineRow): Order['lines'][number] => {
  const [
    id,
    sku,
    title,
    unitPrice,
    quantity,
    lineDiscount,
    taxRateBasisPoints,
    unitCost,
    noReasonExclusion,
    exclusionConfirmed,
    returnedQuantity,
    refunded,
  ] = row;
  return {
    id,
    sku,
    title,
    unitPrice: money(currency, BigInt(unitPrice)),
    quantity,
    lineDiscount: money(currency, BigInt(lineDiscount)),
    taxRateBasisPoints,
    unitCost: unitCost === null ? null : money(currency, BigInt(unitCost)),
    noReasonExclusion,
    exclusionConfirmed,
    returnedQuantity,
    refunded: money(currency, BigInt(refunded)),
  };
};

const tenderOf = (currency: Currency, row: TenderRow): Order['tenders'][number] => {
  const [
    id,
    reference,
    kind,
    amount,
    refunded,
    reserved,
    paidAt,
    merchantTradeNumber,
    channelTradeNumber,
    channelAccountId,
  ] = row;
  return {
    id: idOf('tender', id),
    reference,
    kind,
    amount: money(currency, BigInt(amount)),
    refunded: money(currency, BigInt(refunded)),
    reserved: money(currency, BigInt(reserved)),
    paidAt,
    merchantTradeNumber,
    channelTradeNumber,
    channelAccountId: channelAccountId === null ? null : idOf('channelAccount', channelAccountId),
  };
};
