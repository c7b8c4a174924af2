import { ok, refusal, refused } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { replyWith } from '../platform/http/reply.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { parcelToWire, readParcels } from './parcel-reader.ts';
import { markParcelArrived, recordParcel, strikeParcel } from './record-parcel.ts';

type Operations = 'listParcels' | 'recordParcel' | 'markParcelArrived' | 'strikeParcel';

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
  strikeParcel: async ({ merchantId, actor }, { params: { id, parcelId } }) =>
    replyWith(await strikeParcel(house, { merchantId, actor, caseId: id, parcelId }), () => ({ body: null })),
});
