import type { ReplyBodyOf } from '@redress/contract';
import {
  type Actor,
  type Carrier,
  carrierText,
  type Id,
  type Instant,
  idOf,
  type Parcel,
  type ParcelCondition,
  type ParcelStage,
  parcelConditionText,
  parcelStageText,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';

/** The parcels of a case in the order in which they were named, without those that were struck out. */
export const readParcels = async (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Parcel[]> => {
  const { rows } = await db.query<ParcelRow>({
    name: 'parcels-of-case',
    text: 'select * from return_parcel where merchant_id = $1 and case_id = $2 and struck_at is null order by parcel_id',
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map(parcelOf);
};

export const portalParcelToWire = (parcel: Parcel): ReplyBodyOf<'recordPortalParcel'> => ({
  id: parcel.id,
  number: parcel.number,
  carrier: parcel.carrier,
  carrierText: carrierText[parcel.carrier],
  recordedAt: toIso(parcel.recordedAt),
  arrivedAt: parcel.arrived && toIso(parcel.arrived.at),
});

export const parcelToWire = (parcel: Parcel): ReplyBodyOf<'recordParcel'> => {
  const { inspected, arrived } = parcel;
  const stage = stageOf(parcel);
  return {
    ...portalParcelToWire(parcel),
    scanned: parcel.scanned,
    recordedBy: parcel.recordedBy,
    arrivedBy: arrived?.by ?? null,
    stage,
    stageText: parcelStageText[stage],
    inspected: inspected && {
      ...inspected,
      at: toIso(inspected.at),
      conditionText: parcelConditionText[inspected.condition],
    },
  };
};

/** The same that the table works out for its indexes. */
const stageOf = ({ inspected, arrived }: Parcel): ParcelStage =>
  inspected ? 'inspected' : arrived ? 'arrived' : 'on_the_way';

export type ParcelRow = {
  readonly parcel_id: string;
  readonly case_id: string;
  readonly number: string;
  readonly carrier: Carrier;
  readonly scanned: boolean;
  readonly recorded_by: Actor;
  readonly recorded_at: Instant;
  readonly arrived_by: Actor | null;
  readonly arrived_at: Instant | null;
  readonly inspected_by: Actor | null;
  readonly inspected_at: Instant | null;
  readonly condition: ParcelCondition | null;
  readonly inspection_note: string | null;
};

export const parcelOf = (row: ParcelRow): Parcel => ({
  id: idOf('returnParcel', row.parcel_id),
  caseId: idOf('refundCase', row.case_id),
  number: row.number,
  carrier: row.carrier,
  scanned: row.scanned,
  recordedBy: row.recorded_by,
  recordedAt: row.recorded_at,
  arrived: row.arrived_by && row.arrived_at && { by: row.arrived_by, at: row.arrived_at },
  inspected: row.inspected_by &&
    row.inspected_at &&
    row.condition && {
      by: row.inspected_by,
      at: row.inspected_at,
      condition: row.condition,
      note: row.inspection_note,
    },
});
