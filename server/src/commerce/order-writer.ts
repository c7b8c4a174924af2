import { createHash } from 'node:crypto';
import { type Agreement, type Id, type Money, sum, toIso, toJson, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../house.ts';
import type { NewOrder } from './record-order.ts';

/** `taken`: another transaction took the number a moment ago; look again. */
export type StoreOutcome = 'created' | 'unchanged' | 'received' | 'conflict' | 'no_store' | 'no_customer' | 'taken';

/** Stores orders in one round trip and says what became of each. Lines and tenders are written only for orders that are new. */
export const storeOrders = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  orders: readonly OrderRow[],
): Promise<Stored[]> => {
  const { rows } = await db.query<Stored>({
    name: 'store-orders',
    text: storeSql,
    values: [uuidOf(merchantId), toJson(orders)],
  });
  return rows;
};

type Stored = { readonly ordinal: number; readonly outcome: StoreOutcome; readonly order_id: string };

export type OrderRow = ReturnType<typeof orderRow>;

export const orderRow = (house: House, ordinal: number, order: NewOrder) => ({
  ordinal,
  id: uuidOf(house.newId('order')),
  number: order.number,
  storeId: uuidOf(order.storeId),
  customerId: order.customerId === null ? null : uuidOf(order.customerId),
  currency: order.currency,
  placedAt: toIso(order.placedAt),
  receivedOn: order.receivedOn,
  discounts: order.discounts,
  gifts: order.gifts,
  shippingPaid: order.shippingPaid.minor,
  freeShipping: order.freeShipping,
  invoiced: (
    order.invoiced ??
    sum(
      order.currency,
      order.tenders.map((tender) => tender.amount),
    )
  ).minor,
  // The receipt comes later than the sale, so it is no part of what makes an order the same.
  contentsHash: createHash('sha256')
    .update(toJson({ ...order, receivedOn: null, agreed: order.agreed ?? undefined }))
    .digest('hex'),
  recordedAt: toIso(house.clock.now()),
  agreement: order.agreed ? agreementRow(order.agreed) : null,
  lines: order.lines.map((line, index) => ({
    ...line,
    number: index + 1,
    unitPrice: line.unitPrice.minor,
    lineDiscount: line.lineDiscount.minor,
    unitCost: minorOf(line.unitCost),
  })),
  tenders: order.tenders.map((tender, index) => ({
    ...tender,
    id: uuidOf(house.newId('tender')),
    number: index + 1,
    amount: tender.amount.minor,
    paidAt: toIso(tender.paidAt),
  })),
});

const agreementRow = ({ sale, tier, consent }: Agreement) => ({
  sale,
  tier,
  policyVersion: consent?.policyVersion ?? null,
  shownAt: consent ? toIso(consent.shownAt) : null,
  agreedAt: consent?.agreedAt ? toIso(consent.agreedAt) : null,
  how: consent?.how ?? null,
  proofHash: consent?.proofHash ?? null,
});

const minorOf = (amount: Money | null): bigint | null => amount?.minor ?? null;

/** Known rows are looked up one by one through their keys (`lateral … limit 1`): a join would be free to read all orders of the merchant for each batch, and does so right after a large import. */
const storeSql = `
  with incoming as materialized (
    select i.*, s.store_id is not null as store_known, i."customerId" is null or c.customer_id is not null as customer_known
    from jsonb_to_recordset($2::jsonb) as i (ordinal integer, id uuid, number text, "storeId" uuid, "customerId" uuid, currency text, "placedAt" timestamptz,
      "receivedOn" date, discounts jsonb, gifts jsonb, "shippingPaid" bigint, "freeShipping" jsonb, invoiced bigint, "contentsHash" text, "recordedAt" timestamptz, agreement jsonb, lines jsonb, tenders jsonb)
    left join lateral (select store_id from store where merchant_id = $1 and store_id = i."storeId" limit 1) s on true
    left join lateral (select customer_id from customer where merchant_id = $1 and customer_id = i."customerId" limit 1) c on true
  ), created as (
    insert into sales_order (merchant_id, order_id, number, store_id, customer_id, currency, placed_at, received_on, discounts, gifts, shipping_paid_minor, free_shipping, invoiced_minor, contents_hash, recorded_at)
    select $1, id, number, "storeId", "customerId", currency, "placedAt", "receivedOn", discounts, gifts, "shippingPaid", nullif("freeShipping", 'null'), invoiced, decode("contentsHash", 'hex'), "recordedAt"
    from incoming where store_known and customer_known order by ordinal
    on conflict (merchant_id, number) do nothing
    returning order_id
  ), lines as (
    insert into order_line (merchant_id, order_id, line_id, line_number, sku, title, unit_price_minor, quantity, line_discount_minor, tax_rate_bp, unit_cost_minor, no_reason_exclusion, exclusion_confirmed)
    select $1, i.id, l.id, l.number, l.sku, l.title, l."unitPrice", l.quantity, l."lineDiscount", l."taxRateBasisPoints", l."unitCost", l."noReasonExclusion", l."exclusionConfirmed"
    from incoming i join created on created.order_id = i.id
    cross join jsonb_to_recordset(i.lines) as l (id text, number integer, sku text, title text, "unitPrice" bigint, quantity integer, "lineDiscount" bigint, "taxRateBasisPoints" integer, "unitCost" bigint, "noReasonExclusion" text, "exclusionConfirmed" boolean)
  ), tenders as (
    insert into tender (merchant_id, tender_id, order_id, tender_number, reference, kind, amount_minor, paid_at, merchant_trade_number, channel_trade_number, channel_account_id)
    select $1, t.id, i.id, t.number, t.reference, t.kind, t.amount, t."paidAt", t."merchantTradeNumber", t."channelTradeNumber",
      (select a.channel_account_id from channel_account a where a.merchant_id = $1 and a.kind = t.kind order by a.created_at limit 1)
    from incoming i join created on created.order_id = i.id
    cross join jsonb_to_recordset(i.tenders) as t (id uuid, number integer, reference text, kind text, amount bigint, "paidAt" timestamptz, "merchantTradeNumber" text, "channelTradeNumber" text)
  ), agreements as (
    insert into order_agreement (merchant_id, order_id, sale, member_tier, policy_version, shown_at, agreed_at, agreed_how, proof_hash)
    select $1, i.id, a.sale, a.tier, a."policyVersion", a."shownAt", a."agreedAt", a.how, decode(a."proofHash", 'hex')
    from incoming i join created on created.order_id = i.id
    cross join jsonb_to_record(i.agreement) as a (sale text, tier text, "policyVersion" integer, "shownAt" timestamptz, "agreedAt" timestamptz, how text, "proofHash" text)
    where jsonb_typeof(i.agreement) = 'object'
  ), known as materialized (
    select i.ordinal, i."receivedOn", k.order_id, k.received_on, k.contents_hash = decode(i."contentsHash", 'hex') as same
    from incoming i
    cross join lateral (select order_id, contents_hash, received_on from sales_order where merchant_id = $1 and number = i.number limit 1) k
  ), received as (
    update sales_order o set received_on = k."receivedOn", version = o.version + 1
    from known k
    where o.merchant_id = $1 and o.order_id = k.order_id and o.received_on is null
      and o.order_id = any (array(select order_id from known where same and received_on is null and "receivedOn" is not null))
    returning o.order_id
  )
  select i.ordinal, coalesce(created.order_id, known.order_id, i.id) as order_id,
    case
      when created.order_id is not null then 'created'
      when not i.store_known then 'no_store'
      when not i.customer_known then 'no_customer'
      when known.order_id is null then 'taken'
      when not known.same then 'conflict'
      when known.order_id in (select order_id from received) then 'received'
      when i."receivedOn" is null or known.received_on = i."receivedOn" then 'unchanged'
      else 'conflict'
    end as outcome
  from incoming i
  left join created on created.order_id = i.id
  left join known on known.ordinal = i.ordinal`;
