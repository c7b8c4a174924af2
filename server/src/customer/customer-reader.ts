import { type Id, type Instant, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { customersMeant } from '../refund-case/cases-meant.ts';

export type Customer = {
  readonly id: Id<'customer'>;
  /** The merchant's own number for the customer. */
  readonly reference: string;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly createdAt: Instant;
};

/** Customers, newest first, at most `limit`, older than `before` when one is given; or the one of a reference. */
export const listCustomers = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  {
    limit,
    before,
    reference,
    find = null,
  }: {
    readonly limit: number;
    readonly before: Id<'customer'> | null;
    readonly reference: string | null;
    readonly find?: string | null;
  },
): Promise<Customer[]> => {
  const meant = find === null ? '' : `and customer_id in (${customersMeant({ merchant: '$1', words: '$5' })})`;
  const { rows } = await db.query<CustomerRow>({
    name: find === null ? 'list-customers' : 'find-customers',
    text: `select customer_id, reference, name, phone, email, created_at from customer
      where merchant_id = $1 and ($2::uuid is null or customer_id < $2) and ($3::text is null or reference = $3) ${meant}
      order by customer_id desc limit $4`,
    values: [uuidOf(merchantId), before && uuidOf(before), reference, limit, ...(find === null ? [] : [find])],
  });
  return rows.map(customerOf);
};

/** How many customers there are of a filter, on all pages together. */
export const countListedCustomers = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { reference, find }: { readonly reference: string | null; readonly find: string | null },
): Promise<number> => {
  const meant = find === null ? '' : `and customer_id in (${customersMeant({ merchant: '$1', words: '$3' })})`;
  const { rows } = await db.query<{ count: number }>({
    name: find === null ? 'count-customers' : 'count-found-customers',
    text: `select count(*)::integer as count from customer
      where merchant_id = $1 and ($2::text is null or reference = $2) ${meant}`,
    values: [uuidOf(merchantId), reference, ...(find === null ? [] : [find])],
  });
  return rows[0]?.count ?? 0;
};

export const readCustomer = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
): Promise<Customer | null> => {
  const { rows } = await db.query<CustomerRow>({
    name: 'read-customer',
    text: `select customer_id, reference, name, phone, email, created_at from customer where merchant_id = $1 and customer_id = $2`,
    values: [uuidOf(merchantId), uuidOf(customerId)],
  });
  return rows[0] ? customerOf(rows[0]) : null;
};

type CustomerRow = {
  customer_id: string;
  reference: string;
  name: string;
  phone: string | null;
  email: string | null;
  created_at: Instant;
};

const customerOf = (row: CustomerRow): Customer => ({
  id: idOf('customer', row.customer_id),
  reference: row.reference,
  name: row.name,
  phone: row.phone,
  email: row.email,
  createdAt: row.created_at,
});
