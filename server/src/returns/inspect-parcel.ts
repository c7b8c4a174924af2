import {
  ok,
  type Parcel,
  type ParcelCondition,
  type Refusal,
  type Result,
  refusal,
  refused,
  refuseInspection,
  toIso,
  toJson,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type ParcelRow, parcelOf, readParcels } from './parcel-reader.ts';
import { keyOf, type OneParcel } from './record-parcel.ts';

export type InspectParcel = OneParcel & { readonly condition: ParcelCondition; readonly note: string | null };

/**
 * Says once what was found in a parcel; one that nobody saw arrive has arrived now. Saying the same again changes nothing, and of two who say
 * different things the first stays. Refused: `reason_required`, `parcel_inspected`, `not_found` for one that was struck out.
 */
export const inspectParcel = async (house: House, of: InspectParcel): Promise<Result<Parcel, Refusal>> => {
  const { condition, note } = of;
  const reason = refuseInspection(condition, note);
  if (reason) return refused(reason);
  const { rows } = await house.db.query<ParcelRow>({
    name: 'inspect-parcel',
    text: `update return_parcel set inspected_by = $4::jsonb, inspected_at = $5::timestamptz, condition = $6, inspection_note = $7,
        arrived_by = coalesce(arrived_by, $4::jsonb), arrived_at = coalesce(arrived_at, $5::timestamptz)
      where merchant_id = $1 and case_id = $2 and parcel_id = $3 and struck_at is null and inspected_at is null returning *`,
    values: [...keyOf(of), toJson(of.actor), toIso(house.clock.now()), condition, note],
  });
  if (rows[0]) return ok(parcelOf(rows[0]));
  const known = (await readParcels(house.db, of.merchantId, of.caseId)).find(({ id }) => id === of.parcelId);
  if (!known?.inspected) return refused(refusal('not_found', { what: of.parcelId }));
  const { by, condition: found, note: said } = known.inspected;
  return found === condition && said === note && by.id === of.actor.id
    ? ok(known)
    : refused(refusal('parcel_inspected', { name: by.name }));
};
