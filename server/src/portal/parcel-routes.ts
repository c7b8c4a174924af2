import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { replyWith } from '../platform/http/reply.ts';
import { portalParcelToWire } from '../returns/parcel-reader.ts';
import { recordParcel, strikeParcel } from '../returns/record-parcel.ts';
import { ownCaseSignedIn } from './own-things.ts';

/** The customer names the parcel in which goods go back, or takes a wrong number out. */
export const portalParcelHandlers = (house: House): Pick<Handlers, 'recordPortalParcel' | 'strikePortalParcel'> => ({
  recordPortalParcel: async (context, { params, body }) => {
    const own = await ownCaseSignedIn(house, context, params.id);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    return replyWith(await recordParcel(house, { merchantId, actor, caseId: params.id, ...body }), (parcel) => ({
      body: portalParcelToWire(parcel),
    }));
  },
  strikePortalParcel: async (context, { params: { id, parcelId } }) => {
    const own = await ownCaseSignedIn(house, context, id);
    if (!own.ok) return own;
    const { merchantId, actor } = context;
    return replyWith(await strikeParcel(house, { merchantId, actor, caseId: id, parcelId }), () => ({ body: null }));
  },
});
