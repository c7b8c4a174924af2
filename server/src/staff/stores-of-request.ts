import { type Id, idOf, type Kind, parseId, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';

/** What a request is about: the stores of the things that it names, and their names for the refusal. */
export type Concerned = { readonly stores: readonly Id<'store'>[]; readonly what: string };

type Asked = { readonly params: unknown; readonly body: unknown };

/**
 * The stores that a request concerns; null when it names nothing that belongs to a store, or nothing that is there, which its handler
 * tells by itself. One query for each kind of thing that is named.
 */
export const storesOfRequest = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { params, body }: Asked,
): Promise<Concerned | null> => {
  const named = [...namedIn(params), ...namedIn(body)];
  const stores = new Set<Id<'store'>>(
    named.flatMap(({ kind, value }) => (kind === 'store' ? [value as Id<'store'>] : [])),
  );
  for (const kind of tableKinds) {
    const values = named.filter((each) => each.kind === kind).map(({ value }) => keyOf(kind, value));
    if (values.length === 0) continue;
    const { rows } = await db.query<{ store_id: string }>({
      name: `stores-of-${kind}`,
      text: tables[kind],
      values: [uuidOf(merchantId), values],
    });
    for (const row of rows) stores.add(idOf('store', row.store_id));
  }
  return stores.size === 0 ? null : { stores: [...stores], what: named.map(({ value }) => value).join(', ') };
};

const tables = {
  refundCase: 'select distinct store_id from refund_case where merchant_id = $1 and case_id = any($2::uuid[])',
  order: 'select distinct store_id from sales_order where merchant_id = $1 and order_id = any($2::uuid[])',
  card: 'select distinct store_id from card where merchant_id = $1 and card_id = any($2::uuid[])',
  payment: 'select distinct store_id from payment where merchant_id = $1 and payment_id = any($2::uuid[])',
  payout: `select distinct c.store_id from payout p join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
    where p.merchant_id = $1 and p.payout_id = any($2::uuid[])`,
  task: `select distinct c.store_id from case_task t join refund_case c on c.merchant_id = t.merchant_id and c.case_id = t.case_id
    where t.merchant_id = $1 and t.task_id = any($2::uuid[])`,
  offer: `select distinct c.store_id from offer o join refund_case c on c.merchant_id = o.merchant_id and c.case_id = o.case_id
    where o.merchant_id = $1 and o.offer_id = any($2::uuid[])`,
  complaint: `select distinct c.store_id from portal_complaint p join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
    where p.merchant_id = $1 and p.complaint_id = any($2::uuid[])`,
  returnParcel: 'select distinct store_id from return_parcel where merchant_id = $1 and parcel_id = any($2::uuid[])',
  orderNumber: 'select distinct store_id from sales_order where merchant_id = $1 and number = any($2::text[])',
  cardNumber: 'select distinct store_id from card where merchant_id = $1 and number = any($2::text[])',
} as const;

type TableKind = keyof typeof tables;
const tableKinds = Object.keys(tables) as readonly TableKind[];
const idKinds = [
  'refundCase',
  'order',
  'card',
  'payment',
  'payout',
  'task',
  'offer',
  'complaint',
  'returnParcel',
  'store',
] as const satisfies readonly Kind[];

type Named = { readonly kind: TableKind | 'store'; readonly value: string };

const keyOf = (kind: TableKind, value: string): string =>
  kind === 'orderNumber' || kind === 'cardNumber' ? value : uuidOf(value as Id);

/** Everything of a store that is named, at any depth: by an id, or by the number of an order or a card. */
const namedIn = (given: unknown, name = ''): Named[] => {
  if (typeof given === 'string') {
    if (name === 'orderNumber' || name === 'cardNumber') return [{ kind: name, value: given }];
    const kind = idKinds.find((each) => parseId(each, given) !== null);
    return kind === undefined ? [] : [{ kind, value: given }];
  }
  if (Array.isArray(given)) return given.flatMap((each) => namedIn(each, name));
  if (typeof given !== 'object' || given === null) return [];
  return Object.entries(given).flatMap(([key, value]) => namedIn(value, key));
};
