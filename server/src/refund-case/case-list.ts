import { type CaseStatus, fromJson, type Id, type Instant, type RefundCase, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';

export type CaseFilter = {
  readonly status: readonly CaseStatus[] | null;
  readonly storeId: Id<'store'> | null;
  /** The stores that may be seen; left out for all. */
  readonly stores?: Stores;
  readonly customerId: Id<'customer'> | null;
  readonly orderId: Id<'order'> | null;
  /** A case number or an order number, whole. */
  readonly number: string | null;
};

export type ListedCase = {
  readonly refundCase: RefundCase;
  readonly orderNumber: string;
  readonly openedAt: Instant;
  readonly updatedAt: Instant;
};

/** Cases, newest first. `after` is the UUID of the last case of the page before. */
export const listCases = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  filter: CaseFilter,
  { limit, after }: PageRequest,
): Promise<Page<ListedCase>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = ['c.merchant_id = $1'];
  if (filter.status) conditions.push(`c.status = any(${bind(filter.status)})`);
  if (filter.storeId) conditions.push(`c.store_id = ${bind(uuidOf(filter.storeId))}`);
  conditions.push(...withinStores('c.store_id', filter.stores, bind));
  if (filter.customerId) conditions.push(`c.customer_id = ${bind(uuidOf(filter.customerId))}`);
  if (filter.orderId) conditions.push(`c.order_id = ${bind(uuidOf(filter.orderId))}`);
  if (filter.number) {
    const number = bind(filter.number);
    conditions.push(
      `(c.number = ${number} or c.order_id = (select order_id from sales_order where merchant_id = $1 and number = ${number}))`,
    );
  }
  if (after) conditions.push(`c.case_id < ${bind(after)}`);
  const { rows } = await db.query<Row>(
    `select c.case_id, c.state::text as state, c.opened_at, c.updated_at, o.number as order_number
     from refund_case c join sales_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
     where ${conditions.join(' and ')} order by c.case_id desc limit ${bind(limit + 1)}`,
    values,
  );
  const page = pageOf(rows, limit, (row) => row.case_id);
  return {
    next: page.next,
    rows: page.rows.map((row) => ({
      refundCase: fromJson<RefundCase>(row.state),
      orderNumber: row.order_number,
      openedAt: row.opened_at,
      updatedAt: row.updated_at,
    })),
  };
};

type Row = { case_id: string; state: string; opened_at: Instant; updated_at: Instant; order_number: string };
