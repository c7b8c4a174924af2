import { type Actor, HOUR, type Id, type Instant, idOf, later, MINUTE, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { inspectParcel } from '../returns/inspect-parcel.ts';
import { markParcelArrived, recordParcel } from '../returns/record-parcel.ts';
import { pastHouse } from './past-house.ts';

type Warehouse = { readonly merchantId: Id<'merchant'>; readonly warehouse: Actor; readonly now: Instant };

/** What became of a store's parcels in turn, so that each tab of each store's list shows something. */
const fates = ['arrived', 'on_the_way', 'damaged', 'on_the_way', 'arrived', 'in_order'] as const;
/** Numbers of the forms that carriers have; the last digits are those of the parcel. */
const beginnings = ['SF13902766', 'YT880123456', 'JT512004567', '7730125544', 'JDVB20117788'] as const;
const mostOfAStore = 6;

/**
 * Parcels that come back for the open cases of each store: on their way, standing in the warehouse, opened and in order, or damaged. Named a
 * while after the claim; nothing lies in the future.
 */
export const leaveParcels = async (present: House, { merchantId, warehouse, now }: Warehouse): Promise<void> => {
  for (const [index, { caseId, openedAt, place, customer }] of (await openReturns(present, merchantId)).entries()) {
    const { house, pass } = pastHouse(present, earliest(later(openedAt, 5 * HOUR), later(now, -2 * HOUR)));
    const number = `${beginnings[index % beginnings.length]}${String(4107 + 313 * index)}`;
    const carrier = number.startsWith('773') ? ('zto' as const) : null;
    const named = { merchantId, caseId, actor: customer, number, carrier, scanned: index % 3 === 0 };
    const recorded = await recordParcel(house, named);
    if (!recorded.ok) throw new Error(`the demo parcel is refused: ${recorded.refusal.code}`);
    const fate = fates[place % fates.length] ?? 'on_the_way';
    if (fate === 'on_the_way') continue;
    const parcel = { merchantId, caseId, parcelId: recorded.value.id, actor: warehouse };
    pass(HOUR);
    await markParcelArrived(house, parcel);
    if (fate === 'arrived') continue;
    pass(20 * MINUTE);
    const note = fate === 'damaged' ? '外箱一角压坏，商品表面有划痕；配件齐全。' : null;
    await inspectParcel(house, { ...parcel, condition: fate, note });
  }
};

const earliest = (one: Instant, other: Instant): Instant => (one < other ? one : other);

type OpenReturn = {
  readonly caseId: Id<'refundCase'>;
  readonly openedAt: Instant;
  /** Which one it is of its store. */
  readonly place: number;
  readonly customer: Actor;
};

const openReturns = async ({ db }: House, merchantId: Id<'merchant'>): Promise<OpenReturn[]> => {
  const { rows } = await db.query<{
    case_id: string;
    opened_at: Instant;
    place: number;
    customer_id: string;
    name: string;
  }>(
    `select * from (
       select c.case_id, c.opened_at, u.customer_id, u.name,
         (row_number() over (partition by c.store_id order by c.opened_at desc, c.case_id desc))::int - 1 as place
       from refund_case c join customer u on u.merchant_id = c.merchant_id and u.customer_id = c.customer_id
       where c.merchant_id = $1 and c.kind = 'return_and_refund' and c.status in ('claimed', 'assessed', 'appealed', 'awaiting_second_approval')
     ) coming where place < $2 order by opened_at, case_id`,
    [uuidOf(merchantId), mostOfAStore],
  );
  return rows.map((row) => ({
    caseId: idOf('refundCase', row.case_id),
    openedAt: row.opened_at,
    place: row.place,
    customer: { kind: 'customer', id: idOf('customer', row.customer_id), name: row.name },
  }));
};
