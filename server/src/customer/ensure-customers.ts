import { assert, type Id, idOf, toIso, toJson, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import type { NewCustomer } from './record-customers.ts';

/**
 * The customers of these numbers, made where they are missing. Those who are known stay as they are: an old file of orders
 * must not bring back a telephone number that has changed since.
 */
export const ensureCustomers = async (
  house: House,
  merchantId: Id<'merchant'>,
  customers: ReadonlyMap<string, NewCustomer>,
): Promise<ReadonlyMap<string, Id<'customer'>>> => {
  const ids = new Map<string, Id<'customer'>>();
  const createdAt = toIso(house.clock.now());
  // A customer whom another import made a moment ago is not visible to the statement that met them; the second look sees them.
  for (let look = 0; ids.size < customers.size; look += 1) {
    assert(look < 5, 'customers settle within a few looks');
    const missing = [...customers.values()].filter(({ reference }) => !ids.has(reference));
    const { rows } = await house.db.query<{ reference: string; customer_id: string }>({
      name: 'ensure-customers',
      text: ensureSql,
      values: [
        uuidOf(merchantId),
        toJson(missing.map((customer) => ({ ...customer, id: uuidOf(house.newId('customer')), createdAt }))),
      ],
    });
    for (const { reference, customer_id } of rows) ids.set(reference, idOf('customer', customer_id));
  }
  return ids;
};

const ensureSql = `
  with incoming as materialized (
    select * from jsonb_to_recordset($2::jsonb) as i (id uuid, reference text, name text, phone text, email text, "createdAt" timestamptz)
  ), made as (
    insert into customer (merchant_id, customer_id, reference, name, phone, email, created_at)
    select $1, id, reference, name, phone, email, "createdAt" from incoming order by reference
    on conflict (merchant_id, reference) do nothing
    returning reference, customer_id
  )
  select reference, customer_id from made
  union all
  select incoming.reference, known.customer_id from incoming
  cross join lateral (select customer_id from customer where merchant_id = $1 and reference = incoming.reference limit 1) known`;
