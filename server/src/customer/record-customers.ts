import { assert, type Id, idOf, toIso, toJson, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';

/** A customer as the merchant's shop knows them, under the shop's own number. */
export type NewCustomer = {
  readonly reference: string;
  readonly name: string;
  /** Null when the shop does not say; what we know already then stays. */
  readonly phone: string | null;
  readonly email: string | null;
};

export type RecordedCustomer = {
  readonly customerId: Id<'customer'>;
  readonly outcome: 'created' | 'updated' | 'unchanged';
};

/**
 * Records customers, many in one round trip. A known number gets its new name, telephone and address; the same again is `unchanged`.
 * Answers stand in the order of the input; a number given twice is recorded twice, one after the other.
 */
export const recordCustomers = async (
  house: House,
  merchantId: Id<'merchant'>,
  customers: readonly NewCustomer[],
): Promise<RecordedCustomer[]> => {
  const answers: RecordedCustomer[] = [];
  for (const round of roundsOf(customers)) {
    // A customer whom another import wrote a moment ago is not visible to the statement that met them; the second look sees them.
    for (let open = round, look = 0; open.length > 0; look += 1) {
      assert(look < 5, 'customers settle within a few looks');
      for (const { ordinal, customer_id, outcome } of await upsert(house, merchantId, open)) {
        if (customer_id !== null) answers[ordinal] = { customerId: idOf('customer', customer_id), outcome };
      }
      open = open.filter(({ ordinal }) => answers[ordinal] === undefined);
    }
  }
  return answers;
};

type Row = NewCustomer & { readonly ordinal: number };

/** One statement cannot touch a row twice, so a number that comes again waits for the next round. */
const roundsOf = (customers: readonly NewCustomer[]): Row[][] => {
  const rounds: Row[][] = [];
  const seen = new Map<string, number>();
  for (const [ordinal, customer] of customers.entries()) {
    const round = seen.get(customer.reference) ?? 0;
    seen.set(customer.reference, round + 1);
    rounds[round] ??= [];
    rounds[round].push({ ordinal, ...customer });
  }
  return rounds;
};

const upsert = async (house: House, merchantId: Id<'merchant'>, rows: readonly Row[]): Promise<Answer[]> => {
  const recordedAt = toIso(house.clock.now());
  const document = rows.map((row) => ({ ...row, id: uuidOf(house.newId('customer')), recordedAt }));
  return (
    await house.db.query<Answer>({
      name: 'record-customers',
      text: upsertSql,
      values: [uuidOf(merchantId), toJson(document)],
    })
  ).rows;
};

type Answer = {
  readonly ordinal: number;
  readonly customer_id: string | null;
  readonly outcome: RecordedCustomer['outcome'];
};

/** `xmax = 0` is true of a row that this statement made and false of one that it changed. Numbers are taken in order, so that two imports cannot wait for each other.
 * Known rows are looked up one by one through their key (`lateral … limit 1`), never by reading all customers of the merchant. */
const upsertSql = `
  with incoming as materialized (
    select * from jsonb_to_recordset($2::jsonb) as i (ordinal integer, id uuid, reference text, name text, phone text, email text, "recordedAt" timestamptz)
  ), touched as (
    insert into customer as c (merchant_id, customer_id, reference, name, phone, email, created_at)
    select $1, id, reference, name, phone, email, "recordedAt" from incoming order by reference
    on conflict (merchant_id, reference) do update
      set name = excluded.name, phone = coalesce(excluded.phone, c.phone), email = coalesce(excluded.email, c.email)
      where (c.name, c.phone, c.email) is distinct from (excluded.name, coalesce(excluded.phone, c.phone), coalesce(excluded.email, c.email))
    returning customer_id, reference, xmax = 0 as is_new
  )
  select i.ordinal, coalesce(t.customer_id, known.customer_id) as customer_id,
    case when t.customer_id is null then 'unchanged' when t.is_new then 'created' else 'updated' end as outcome
  from incoming i
  left join touched t on t.reference = i.reference
  left join lateral (select customer_id from customer where merchant_id = $1 and reference = i.reference limit 1) known on t.customer_id is null`;
