import { type Currency, type Id, idOf, type Money, money, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';
import { type ListedCase, listCases, noFilter } from '../refund-case/case-list.ts';
import { customersMeant, endingWith } from '../refund-case/cases-meant.ts';

export type FoundOrder = {
  readonly id: Id<'order'>;
  readonly number: string;
  readonly storeId: Id<'store'>;
  readonly paid: Money;
};
export type FoundCustomer = {
  readonly id: Id<'customer'>;
  readonly reference: string;
  readonly name: string;
  readonly phone: string | null;
};
export type Found = {
  readonly cases: readonly ListedCase[];
  readonly orders: readonly FoundOrder[];
  readonly customers: readonly FoundCustomer[];
};

type Asked = {
  readonly words: string;
  readonly stores: Stores;
  readonly mayOrders: boolean;
  readonly mayCustomers: boolean;
};

/** What some words may mean, eight of each sort, within the stores and rights of whoever asks. */
export const searchDesk = async (db: Pool, merchantId: Id<'merchant'>, asked: Asked): Promise<Found> => {
  const words = asked.words.trim();
  const [cases, orders, customers] = await Promise.all([
    listCases(db, merchantId, { ...noFilter, find: words, stores: asked.stores }, { limit: 8, after: null }),
    asked.mayOrders ? findOrders(db, merchantId, { ...asked, words }) : [],
    asked.mayCustomers ? findCustomers(db, merchantId, words) : [],
  ]);
  return { cases: cases.rows, orders, customers };
};

const findOrders = async (db: Pool, merchantId: Id<'merchant'>, { words, stores }: Asked): Promise<FoundOrder[]> => {
  const values: unknown[] = [uuidOf(merchantId), words];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const within = withinStores('o.store_id', stores, bind)
    .map((condition) => ` and ${condition}`)
    .join('');
  const { rows } = await db.query<OrderRow>(
    `select o.order_id, o.number, o.store_id, o.currency, (select coalesce(sum(amount_minor), 0)::bigint from tender t
        where t.merchant_id = o.merchant_id and t.order_id = o.order_id) as paid
     from sales_order o where o.merchant_id = $1${within} and o.order_id in (
       (select order_id from sales_order where merchant_id = $1 and number = $2)
       union (select order_id from sales_order where char_length($2) >= 4 and merchant_id = $1 and reverse(number) like ${endingWith('$2')} limit 50)
       union (select order_id from tender where merchant_id = $1 and (merchant_trade_number = $2 or channel_trade_number = $2))
       union (select order_id from sales_order where merchant_id = $1 and customer_id in (${customersMeant({ merchant: '$1', words: '$2' })}) limit 50))
     order by o.order_id desc limit 8`,
    values,
  );
  return rows.map((row) => ({
    id: idOf('order', row.order_id),
    number: row.number,
    storeId: idOf('store', row.store_id),
    paid: money(row.currency, row.paid),
  }));
};

/** The eight are chosen before a customer is read: otherwise all customers are gone through backwards until those of the words come by. */
const findCustomers = async (db: Pool, merchantId: Id<'merchant'>, words: string): Promise<FoundCustomer[]> => {
  const { rows } = await db.query<CustomerRow>(
    `with meant as materialized (${customersMeant({ merchant: '$1', words: '$2' })})
     select u.customer_id, u.reference, u.name, u.phone from (select customer_id from meant order by customer_id desc limit 8) few
     join customer u on u.merchant_id = $1 and u.customer_id = few.customer_id order by u.customer_id desc`,
    [uuidOf(merchantId), words],
  );
  return rows.map(({ customer_id, ...row }) => ({ id: idOf('customer', customer_id), ...row }));
};

type OrderRow = { order_id: string; number: string; store_id: string; currency: Currency; paid: bigint };
type CustomerRow = { customer_id: string; reference: string; name: string; phone: string | null };
