import type { ReplyBodyOf } from '@redress/contract';
import {
  ok,
  partOfTrackingNumber,
  plainTrackingNumber,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { inspectParcel } from './inspect-parcel.ts';
import { countReturnParcels, type ListedParcel, listReturnParcels, readListedParcel } from './parcel-list.ts';
import { parcelToWire, readParcels } from './parcel-reader.ts';
import { markParcelArrived, recordParcel, strikeParcel } from './record-parcel.ts';

type Operations =
  | 'listParcels'
  | 'recordParcel'
  | 'markParcelArrived'
  | 'inspectParcel'
  | 'strikeParcel'
  | 'listReturnParcels'
  | 'countReturnParcels'
  | 'getReturnParcel';

/** What the desk and the warehouse do about parcels that come back. */
export const returnHandlers = (house: House): Pick<Handlers, Operations> => ({
  listParcels: async ({ merchantId }, { params: { id } }) => {
    if ((await readCase(house.db, merchantId, id)) === null) return refused(refusal('not_found', { what: id }));
    return ok({ body: { data: (await readParcels(house.db, merchantId, id)).map(parcelToWire) } });
  },
  recordParcel: async ({ merchantId, actor }, { params: { id }, body }) =>
    replyWith(await recordParcel(house, { merchantId, actor, caseId: id, ...body }), (parcel) => ({
      body: parcelToWire(parcel),
    })),
  markParcelArrived: async ({ merchantId, actor }, { params: { id, parcelId } }) =>
    replyWith(await markParcelArrived(house, { merchantId, actor, caseId: id, parcelId }), (parcel) => ({
      body: parcelToWire(parcel),
    })),
  inspectParcel: async ({ merchantId, actor }, { params: { id, parcelId }, body }) =>
    replyWith(await inspectParcel(house, { merchantId, actor, caseId: id, parcelId, ...body }), (parcel) => ({
      body: parcelToWire(parcel),
    })),
  strikeParcel: async ({ merchantId, actor }, { params: { id, parcelId } }) =>
    replyWith(await strikeParcel(house, { merchantId, actor, caseId: id, parcelId }), () => ({ body: null })),
  listReturnParcels: async ({ merchantId, stores }, { query }) => {
    const { stage, storeId, carrier, days } = query;
    const number = plainIfGiven(query.number, plainTrackingNumber, refusal('parcel_number_wrong', {}, '/number'));
    if (!number.ok) return number;
    const part = plainIfGiven(query.find, partOfTrackingNumber, refusal('parcel_part_too_short', {}, '/find'));
    if (!part.ok) return part;
    const filter = { stage, storeId, stores, carrier, days, number: number.value, part: part.value };
    return listed(query, (page) => listReturnParcels(house, merchantId, filter, page), listedToWire);
  },
  countReturnParcels: async ({ merchantId, stores }, { query: { storeId } }) =>
    ok({ body: await countReturnParcels(house.db, merchantId, { storeId, stores }) }),
  getReturnParcel: async ({ merchantId }, { params: { id } }) =>
    replyWith(found(await readListedParcel(house.db, merchantId, id), id), (parcel) => ({
      body: listedToWire(parcel),
    })),
});

const plainIfGiven = (
  given: string | null,
  plain: (given: string) => string | null,
  wrong: Refusal,
): Result<string | null, Refusal> => {
  if (given === null) return ok(null);
  const value = plain(given);
  return value === null ? refused(wrong) : ok(value);
};

const listedToWire = ({ parcel, since, goods, ...of }: ListedParcel): ReplyBodyOf<'getReturnParcel'> => ({
  ...parcelToWire(parcel),
  ...of,
  since: toIso(since),
  goods: [...goods],
});
