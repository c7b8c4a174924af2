import {
  type Card,
  type CardKind,
  type CardLot,
  type CardUse,
  type Currency,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  money,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';

export type CardKey = { readonly id: Id<'card'> } | { readonly number: string };

/** A card with its purchases, uses and pauses as they are now, in one round trip; null when the merchant has no such card. */
export const readCard = async (db: Pool, merchantId: Id<'merchant'>, by: CardKey): Promise<Card | null> => {
  const [column, value] = 'id' in by ? ['card_id', uuidOf(by.id)] : ['number', by.number];
  const { rows } = await db.query<CardRow>({
    name: `read-card-by-${column}`,
    text: `${select} and c.${column} = $2`,
    values: [uuidOf(merchantId), value],
  });
  return rows[0] ? cardOf(rows[0]) : null;
};

export type CardFilter = {
  readonly number: string | null;
  readonly customerId: Id<'customer'> | null;
  readonly stores?: Stores;
};

/** Cards, newest record first. */
export const listCards = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: CardFilter,
  { limit, after }: PageRequest,
): Promise<Page<Card>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions: string[] = [];
  if (filter.number) conditions.push(`and c.number = ${bind(filter.number)}`);
  if (filter.customerId) conditions.push(`and c.customer_id = ${bind(uuidOf(filter.customerId))}`);
  conditions.push(...withinStores('c.store_id', filter.stores, bind).map((condition) => `and ${condition}`));
  if (after) conditions.push(`and c.card_id < ${bind(after)}`);
  const { rows } = await db.query<CardRow>(
    `${select} ${conditions.join(' ')} order by c.card_id desc limit ${bind(limit + 1)}`,
    values,
  );
  const page = pageOf(rows, limit, (row) => row.card_id);
  return { next: page.next, rows: page.rows.map(cardOf) };
};

/** The number of the card that an order bought; null for every other order. */
export const cardBoughtBy = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  orderId: Id<'order'>,
): Promise<string | null> => {
  const { rows } = await db.query<{ number: string }>({
    name: 'card-bought-by-order',
    text: `select c.number from card_lot l join card c on c.merchant_id = l.merchant_id and c.card_id = l.card_id
      where l.merchant_id = $1 and l.order_id = $2`,
    values: [uuidOf(merchantId), uuidOf(orderId)],
  });
  return rows[0]?.number ?? null;
};

/** Purchases stand in the order of payment, whenever they were recorded. Amounts travel inside JSON as text. */
const select = `
  select c.card_id, c.number, c.kind, c.title, c.store_id, c.customer_id, c.currency, c.opened_on, c.had_service_before,
    c.agreed_rate_ppm, c.tax_rate_bp, c.status, c.version,
    (select json_agg(json_build_array(l.lot_id, l.order_id, (extract(epoch from l.bought_at) * 1000)::bigint, l.paid_minor::text, l.bonus_minor::text,
        l.sessions, l.bonus_sessions, l.list_price_per_session_minor::text, l.runs_from, l.runs_to, l.refunded_minor::text) order by l.bought_at, l.lot_number)
      from card_lot l where l.merchant_id = c.merchant_id and l.card_id = c.card_id) as lots,
    (select json_agg(json_build_array(u.use_id, (extract(epoch from u.used_at) * 1000)::bigint, u.face_minor::text, u.list_minor::text, u.sessions, u.title)
        order by u.used_at, u.use_id)
      from card_use u where u.merchant_id = c.merchant_id and u.card_id = c.card_id) as uses,
    (select json_agg(json_build_object('from', p.paused_from, 'to', p.paused_to, 'by', p.paused_by) order by p.paused_from)
      from card_pause p where p.merchant_id = c.merchant_id and p.card_id = c.card_id) as pauses
  from card c where c.merchant_id = $1`;

type LotRow = [
  string,
  string,
  Instant,
  string,
  string,
  number | null,
  number | null,
  string | null,
  LocalDate | null,
  LocalDate | null,
  string,
];
type UseRow = [string, Instant, string, string | null, number, string];
type CardRow = {
  card_id: string;
  number: string;
  kind: CardKind;
  title: string;
  store_id: string;
  customer_id: string | null;
  currency: Currency;
  opened_on: LocalDate;
  had_service_before: boolean | null;
  agreed_rate_ppm: number | null;
  tax_rate_bp: number;
  status: Card['status'];
  version: number;
  lots: LotRow[] | null;
  uses: UseRow[] | null;
  pauses: Card['pauses'] | null;
};

const cardOf = (row: CardRow): Card => ({
  id: idOf('card', row.card_id),
  number: row.number,
  kind: row.kind,
  title: row.title,
  storeId: idOf('store', row.store_id),
  customerId: row.customer_id === null ? null : idOf('customer', row.customer_id),
  currency: row.currency,
  openedOn: row.opened_on,
  hadServiceBefore: row.had_service_before,
  agreedRatePpm: row.agreed_rate_ppm,
  taxRateBasisPoints: row.tax_rate_bp,
  lots: (row.lots ?? []).map((lot) => lotOf(row.currency, lot)),
  uses: (row.uses ?? []).map((use) => useOf(row.currency, use)),
  pauses: row.pauses ?? [],
  status: row.status,
  version: row.version,
});

const lotOf = (currency: Currency, row: LotRow): CardLot => {
  const [id, orderId, boughtAt, paid, bonus, sessions, bonusSessions, listPrice, from, to, refunded] = row;
  return {
    id,
    orderId: idOf('order', orderId),
    boughtAt,
    paid: money(currency, BigInt(paid)),
    bonus: money(currency, BigInt(bonus)),
    sessions,
    bonusSessions,
    listPricePerSession: listPrice === null ? null : money(currency, BigInt(listPrice)),
    from,
    to,
    refunded: money(currency, BigInt(refunded)),
  };
};

const useOf = (currency: Currency, [id, usedAt, face, list, sessions, title]: UseRow): CardUse => ({
  id,
  usedAt,
  face: money(currency, BigInt(face)),
  list: list === null ? null : money(currency, BigInt(list)),
  sessions,
  title,
});
