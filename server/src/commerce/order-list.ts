import { type Id, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';

export type OrderFilter = {
  readonly storeId: Id<'store'> | null;
  /** The stores that may be seen; left out for all. */
  readonly stores?: Stores;
  readonly customerId: Id<'customer'> | null;
  readonly number: string | null;
};

/** Ids of orders, newest record first; the orders themselves are read by `readOrders`. */
export const listOrderIds = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: OrderFilter,
  { limit, after }: PageRequest,
): Promise<Page<Id<'order'>>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['merchant_id = $1'];
  if (filter.storeId) conditions.push(`store_id = ${bind(uuidOf(filter.storeId))}`);
  conditions.push(...withinStores('store_id', filter.stores, bind));
  if (filter.customerId) conditions.push(`customer_id = ${bind(uuidOf(filter.customerId))}`);
  if (filter.number) conditions.push(`number = ${bind(filter.number)}`);
  if (after) conditions.push(`order_id < ${bind(after)}`);
  const { rows } = await db.query<{ order_id: string }>(
    `select order_id from sales_order where ${conditions.join(' and ')} order by order_id desc limit ${bind(limit + 1)}`,
    values,
  );
  const page = pageOf(rows, limit, (row) => row.order_id);
  return { next: page.next, rows: page.rows.map((row) => idOf('order', row.order_id)) };
};
