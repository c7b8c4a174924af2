import { type Id, ok, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import type { Customer } from './customer-reader.ts';
import type { NewCustomer } from './record-customers.ts';

/** Records one customer who must be new. Refused when the number is taken (`already_exists`). */
export const addCustomer = async (
  house: House,
  merchantId: Id<'merchant'>,
  { reference, name, phone, email }: NewCustomer,
): Promise<Result<Customer, Refusal>> => {
  const customer: Customer = {
    id: house.newId('customer'),
    reference,
    name,
    phone,
    email,
    createdAt: house.clock.now(),
  };
  const { rowCount } = await house.db.query({
    name: 'add-customer',
    text: `insert into customer (merchant_id, customer_id, reference, name, phone, email, created_at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict (merchant_id, reference) do nothing`,
    values: [uuidOf(merchantId), uuidOf(customer.id), reference, name, phone, email, toIso(customer.createdAt)],
  });
  return rowCount === 1 ? ok(customer) : refused(refusal('already_exists', { what: reference }, '/reference'));
};
