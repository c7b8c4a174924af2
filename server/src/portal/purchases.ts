import { type ReplyBodyOf, toWire } from '@redress/contract';
import { type Id, idOf, type Order, sum, tenderKindText, toIso, uuidOf } from '@redress/domain';
import { listOrderIds } from '../commerce/order-list.ts';
import { readOrders } from '../commerce/order-reader.ts';
import type { House } from '../house.ts';
import type { Stores } from '../platform/http/handlers.ts';
import type { Page, PageRequest } from '../platform/postgres/page.ts';

type OrderWire = ReplyBodyOf<'listPortalOrders'>['data'][number];

/** Whose purchases, and of which stores. */
export type Buyer = {
  readonly merchantId: Id<'merchant'>;
  readonly customerId: Id<'customer'>;
  readonly stores: Stores;
};

/** The orders of a customer, newest first, with what of each can still be returned. */
export const ordersOfCustomer = async (
  { db }: House,
  { merchantId, customerId, stores: seen }: Buyer,
  page: PageRequest,
): Promise<Page<OrderWire>> => {
  const ids = await listOrderIds(db, merchantId, { storeId: null, stores: seen, number: null, customerId }, page);
  const [orders, stores, cards] = await Promise.all([
    readOrders(db, merchantId, ids.rows),
    storeNames(db, merchantId),
    cardsBoughtBy(db, merchantId, ids.rows),
  ]);
  return { next: ids.next, rows: orders.map((order) => orderToWire(order, stores, cards.get(order.id) ?? null)) };
};

/** The stores of a merchant by id. A chain has hundreds at most. */
export const storeNames = async (
  db: House['db'],
  merchantId: Id<'merchant'>,
): Promise<ReadonlyMap<Id<'store'>, string>> => {
  const { rows } = await db.query<{ store_id: string; name: string }>({
    name: 'portal-store-names',
    text: 'select store_id, name from store where merchant_id = $1',
    values: [uuidOf(merchantId)],
  });
  return new Map(rows.map((row) => [idOf('store', row.store_id), row.name]));
};

/** Orders that bought a card are given back with the card, under its number. */
const cardsBoughtBy = async (
  db: House['db'],
  merchantId: Id<'merchant'>,
  orders: readonly Id<'order'>[],
): Promise<ReadonlyMap<Id<'order'>, string>> => {
  const { rows } = await db.query<{ order_id: string; number: string }>({
    name: 'portal-cards-bought',
    text: `select l.order_id, c.number from card_lot l join card c on c.merchant_id = l.merchant_id and c.card_id = l.card_id
      where l.merchant_id = $1 and l.order_id = any($2::uuid[])`,
    values: [uuidOf(merchantId), orders.map(uuidOf)],
  });
  return new Map(rows.map((row) => [idOf('order', row.order_id), row.number]));
};

type StoreNames = ReadonlyMap<Id<'store'>, string>;

const orderToWire = (order: Order, stores: StoreNames, boughtCard: string | null): OrderWire => ({
  id: order.id,
  number: order.number,
  storeName: stores.get(order.storeId) ?? '',
  placedAt: toIso(order.placedAt),
  receivedOn: order.receivedOn,
  paid: toWire(
    sum(
      order.currency,
      order.tenders.map(({ amount }) => amount),
    ),
  ),
  lines: order.lines.map((line) => ({
    id: line.id,
    title: line.title,
    unitPrice: toWire(line.unitPrice),
    quantity: line.quantity,
    refundable: line.quantity - line.returnedQuantity,
    excluded: line.noReasonExclusion !== null && line.exclusionConfirmed,
  })),
  gifts: order.gifts.filter(({ settled }) => !settled).map(({ id, title }) => ({ id, title })),
  tenders: order.tenders.map(({ kind, amount }) => ({ kind, kindText: tenderKindText[kind], amount: toWire(amount) })),
  boughtCard,
});
