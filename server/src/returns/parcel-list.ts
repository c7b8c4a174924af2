import { countedUpTo } from '@redress/contract';
import {
  type Carrier,
  type CaseStatus,
  DAY,
  HOUR,
  type Id,
  type Instant,
  idOf,
  later,
  type Parcel,
  type ParcelStage,
  parcelStages,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type Count, capped } from '../desk/count-cases.ts';
import type { House } from '../house.ts';
import type { Stores } from '../platform/http/handlers.ts';
import { leastIdAt } from '../platform/postgres/least-id.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';
import { withinStores } from '../platform/postgres/within-stores.ts';
import { type ParcelRow, parcelOf } from './parcel-reader.ts';

/** A parcel with what the warehouse has to know to open it. */
export type ListedParcel = {
  readonly parcel: Parcel;
  /** When it came into its stage. */
  readonly since: Instant;
  readonly case: { readonly id: Id<'refundCase'>; readonly number: string; readonly status: CaseStatus };
  readonly orderNumber: string;
  readonly store: { readonly id: Id<'store'>; readonly name: string };
  readonly goods: readonly { readonly title: string; readonly quantity: number }[];
};

export type ParcelFilter = {
  readonly stage: ParcelStage | null;
  readonly storeId: Id<'store'> | null;
  readonly stores: Stores;
  readonly carrier: Carrier | null;
  /** A whole number, plain. */
  readonly number: string | null;
  /** The beginning or the end of a number, plain. */
  readonly part: string | null;
  /** At least so many days in its stage. */
  readonly days: number | null;
};

/**
 * Parcels that come back, without those that were struck out: the newest first, and of those that stand in the warehouse the first that was
 * named first, since they are opened in their turn. `after` is the UUID of the last parcel of the page before.
 */
export const listReturnParcels = async (
  { db, clock }: Pick<House, 'db' | 'clock'>,
  merchantId: Id<'merchant'>,
  filter: ParcelFilter,
  { limit, after }: PageRequest,
): Promise<Page<ListedParcel>> => {
  const values: unknown[] = [uuidOf(merchantId)];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = conditionsOf(filter, clock.now(), bind);
  const [order, beyond] = filter.stage === 'arrived' ? ['asc', '>'] : ['desc', '<'];
  if (after) conditions.push(`p.parcel_id ${beyond} ${bind(after)}::uuid`);
  const { rows } = await db.query<Row>(
    `with page as materialized (select p.* from return_parcel p where ${conditions.join(' and ')}
       order by p.parcel_id ${order} limit ${bind(limit + 1)})
     ${selectFrom('page')} order by p.parcel_id ${order}`,
    values,
  );
  return pageOf(rows.map(listedOf), limit, ({ parcel }) => uuidOf(parcel.id));
};

/** One parcel; null for one that is not there or was struck out. */
export const readListedParcel = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  parcelId: Id<'returnParcel'>,
): Promise<ListedParcel | null> => {
  const { rows } = await db.query<Row>({
    name: 'listed-parcel',
    text: `${selectFrom('return_parcel')} where p.merchant_id = $1 and p.parcel_id = $2 and p.struck_at is null`,
    values: [uuidOf(merchantId), uuidOf(parcelId)],
  });
  return rows[0] ? listedOf(rows[0]) : null;
};

/** How many parcels are in each stage, each counted along its index up to a limit. */
export const countReturnParcels = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { storeId, stores }: Pick<ParcelFilter, 'storeId' | 'stores'>,
): Promise<Record<ParcelStage, Count>> => {
  const values: unknown[] = [uuidOf(merchantId), countedUpTo + 1];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const conditions = [...base, ...ofStores({ storeId, stores }, bind)].join(' and ');
  const { rows } = await db.query<{ stage: ParcelStage; count: number }>(
    parcelStages
      .map(
        (stage) => `select '${stage}' as stage, (select count(*)::int from (select 1 from return_parcel p
          where ${conditions} and p.stage = '${stage}' limit $2) counted) as count`,
      )
      .join(' union all '),
    values,
  );
  const of = (stage: ParcelStage): Count => capped(rows.find((row) => row.stage === stage)?.count ?? 0);
  return { on_the_way: of('on_the_way'), arrived: of('arrived'), inspected: of('inspected') };
};

const base = ['p.merchant_id = $1', 'p.struck_at is null'];

const ofStores = (
  { storeId, stores }: Pick<ParcelFilter, 'storeId' | 'stores'>,
  bind: (value: unknown) => string,
): string[] => [
  ...(storeId ? [`p.store_id = ${bind(uuidOf(storeId))}::uuid`] : []),
  ...withinStores('p.store_id', stores, bind),
];

const conditionsOf = (filter: ParcelFilter, now: Instant, bind: (value: unknown) => string): string[] => {
  const { stage, carrier, number, part, days } = filter;
  const conditions = [...base, ...ofStores(filter, bind)];
  if (stage) conditions.push(`p.stage = ${bind(stage)}`);
  if (carrier) conditions.push(`p.carrier = ${bind(carrier)}`);
  if (number) conditions.push(`p.number = ${bind(number)}`);
  // Letters and digits only, so that nothing in it is a sign of a pattern.
  if (part)
    conditions.push(
      `(p.number like ${bind(`${part}%`)} or reverse(p.number) like ${bind(`${[...part].toReversed().join('')}%`)})`,
    );
  if (days !== null) {
    const then = later(now, -days * DAY);
    // What is so long in its stage was named before; its key says so without a row being read.
    conditions.push(
      `${since} <= ${bind(toIso(then))}::timestamptz`,
      `p.parcel_id < ${bind(leastIdAt(later(then, HOUR)))}::uuid`,
    );
  }
  return conditions;
};

const since = 'coalesce(p.inspected_at, p.arrived_at, p.recorded_at)';

const selectFrom = (
  parcels: string,
): string => `select p.*, ${since} as since, c.number as case_number, c.status as case_status,
    o.number as order_number, s.name as store_name,
    (select coalesce(jsonb_agg(jsonb_build_object('title', l.title, 'quantity', claimed.quantity) order by l.line_number), '[]')
      from jsonb_to_recordset(c.state #> '{claim,lines}') as claimed ("lineId" text, quantity int)
      join order_line l on l.merchant_id = c.merchant_id and l.order_id = c.order_id and l.line_id = claimed."lineId") as goods
  from ${parcels} p
  join refund_case c on c.merchant_id = p.merchant_id and c.case_id = p.case_id
  join sales_order o on o.merchant_id = c.merchant_id and o.order_id = c.order_id
  join store s on s.merchant_id = p.merchant_id and s.store_id = p.store_id`;

type Row = ParcelRow & {
  readonly since: Instant;
  readonly store_id: string;
  readonly case_number: string;
  readonly case_status: CaseStatus;
  readonly order_number: string;
  readonly store_name: string;
  readonly goods: ListedParcel['goods'];
};

const listedOf = (row: Row): ListedParcel => ({
  parcel: parcelOf(row),
  since: row.since,
  case: { id: idOf('refundCase', row.case_id), number: row.case_number, status: row.case_status },
  orderNumber: row.order_number,
  store: { id: idOf('store', row.store_id), name: row.store_name },
  goods: row.goods,
});
