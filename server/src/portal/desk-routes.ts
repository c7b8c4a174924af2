import { assert, ok, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { readFace } from './face-reader.ts';
import { answerComplaint, listComplaints, listRatings } from './feedback.ts';
import { faceToWire } from './public-routes.ts';
import { setFace, setLogo } from './set-face.ts';
import { makeTrackingLink, revokeTrackingLink } from './tracking-link.ts';

type Operations =
  | 'getPortalFace'
  | 'setPortalFace'
  | 'setPortalLogo'
  | 'makeTrackingLink'
  | 'revokeTrackingLink'
  | 'listComplaints'
  | 'answerComplaint'
  | 'listRatings';

/** What the merchant's people do about the portal. */
export const portalDeskHandlers = (house: House): Pick<Handlers, Operations> => ({
  getPortalFace: async ({ merchantId }) =>
    replyWith(found(await readFace(house.db, merchantId), merchantId), (face) => ({ body: faceToWire(face) })),
  setPortalFace: async ({ merchantId, actor }, { body }) =>
    replyWith(await setFace(house, { merchantId, actor, ...body }), (face) => ({ body: faceToWire(face) })),
  setPortalLogo: async ({ merchantId, actor }, { upload }) => {
    assert(upload, 'a route that takes a file has one');
    const { contents } = upload;
    return replyWith(await setLogo(house, { merchantId, actor, contents }), (face) => ({ body: faceToWire(face) }));
  },
  makeTrackingLink: async ({ merchantId, actor }, { params }) =>
    replyWith(await makeTrackingLink(house, { merchantId, caseId: params.id, actor }), (link) => ({
      body: { ...link, expiresAt: toIso(link.expiresAt) },
    })),
  revokeTrackingLink: async ({ merchantId, actor }, { params }) =>
    replyWith(await revokeTrackingLink(house, { merchantId, caseId: params.id, linkId: params.linkId, actor }), () => ({
      body: null,
    })),
  listComplaints: async ({ merchantId, stores }, { query }) =>
    ok({ body: { data: await listComplaints(house, merchantId, query.open, stores) } }),
  answerComplaint: async ({ merchantId, actor }, { params, body }) =>
    replyWith(
      await answerComplaint(house, { merchantId, complaintId: params.id, actor, answer: body.answer }),
      (complaint) => ({ body: complaint }),
    ),
  listRatings: async ({ merchantId, stores }) => ok({ body: { data: await listRatings(house, merchantId, stores) } }),
});
