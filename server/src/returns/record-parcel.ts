import {
  type Actor,
  type Carrier,
  expectsParcel,
  guessCarrier,
  type Id,
  mostParcels,
  ok,
  type Parcel,
  plainTrackingNumber,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { inTransaction } from '../platform/postgres/write-once.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { type ParcelRow, parcelOf, readParcels } from './parcel-reader.ts';

export type RecordParcel = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  readonly actor: Actor;
  readonly number: string;
  /** Null: guessed by the number, and `other` where several carriers number alike. */
  readonly carrier: Carrier | null;
  readonly scanned: boolean;
};

/**
 * Names a parcel in which goods come back; the same number again is the same parcel. Refused: `not_found`, `parcel_not_expected`,
 * `parcel_number_wrong`, `parcels_too_many`.
 */
export const recordParcel = async (
  house: House,
  { merchantId, caseId, actor, number: given, carrier, scanned }: RecordParcel,
): Promise<Result<Parcel, Refusal>> => {
  const refundCase = await readCase(house.db, merchantId, caseId);
  if (refundCase === null) return refused(refusal('not_found', { what: caseId }));
  if (!expectsParcel(refundCase)) return refused(refusal('parcel_not_expected'));
  const number = plainTrackingNumber(given);
  if (number === null) return refused(refusal('parcel_number_wrong', {}, '/number'));
  return inTransaction<Parcel>(house, merchantId, async (client) => {
    // Two people who name parcels of one case at once wait for each other, so that the limit holds.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('parcels ' || $1, 0))`, [uuidOf(caseId)]);
    const known = await readParcels(client, merchantId, caseId);
    const same = known.find((parcel) => parcel.number === number);
    if (same) return ok(same);
    if (known.length >= mostParcels) return refused(refusal('parcels_too_many', { most: mostParcels }));
    const { rows } = await client.query<ParcelRow>(
      `insert into return_parcel (merchant_id, parcel_id, case_id, number, carrier, scanned, recorded_by, recorded_at, store_id)
        values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9) returning *`,
      [
        uuidOf(merchantId),
        uuidOf(house.newId('returnParcel')),
        uuidOf(caseId),
        number,
        carrier ?? guessCarrier(number) ?? 'other',
        scanned,
        toJson(actor),
        toIso(house.clock.now()),
        uuidOf(refundCase.storeId),
      ],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('defect: an insert gives its row');
    return ok(parcelOf(row));
  });
};

export type OneParcel = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  readonly parcelId: Id<'returnParcel'>;
  readonly actor: Actor;
};

/** It stands in the warehouse; whoever said so first is remembered. `not_found` for one that was struck out. */
export const markParcelArrived = async (house: House, of: OneParcel): Promise<Result<Parcel, Refusal>> => {
  const { rows } = await house.db.query<ParcelRow>({
    name: 'mark-parcel-arrived',
    text: `update return_parcel set arrived_by = coalesce(arrived_by, $4::jsonb), arrived_at = coalesce(arrived_at, $5::timestamptz)
      where merchant_id = $1 and case_id = $2 and parcel_id = $3 and struck_at is null returning *`,
    values: [...keyOf(of), toJson(of.actor), toIso(house.clock.now())],
  });
  return rows[0] ? ok(parcelOf(rows[0])) : refused(refusal('not_found', { what: of.parcelId }));
};

/** Takes a number out that was named wrongly: `parcel_arrived` once it stands in the warehouse. */
export const strikeParcel = async (house: House, of: OneParcel): Promise<Result<null, Refusal>> => {
  const { rowCount } = await house.db.query({
    name: 'strike-parcel',
    text: `update return_parcel set struck_by = coalesce(struck_by, $4::jsonb), struck_at = coalesce(struck_at, $5::timestamptz)
      where merchant_id = $1 and case_id = $2 and parcel_id = $3 and arrived_at is null`,
    values: [...keyOf(of), toJson(of.actor), toIso(house.clock.now())],
  });
  if (rowCount === 1) return ok(null);
  const there = (await readParcels(house.db, of.merchantId, of.caseId)).some(({ id }) => id === of.parcelId);
  return refused(there ? refusal('parcel_arrived') : refusal('not_found', { what: of.parcelId }));
};

/** The key of a parcel, below the case that it was named for. */
export const keyOf = ({ merchantId, caseId, parcelId }: OneParcel) => [
  uuidOf(merchantId),
  uuidOf(caseId),
  uuidOf(parcelId),
];
