import { assert, ok, toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { readFace } from './face-reader.ts';
import { faceToWire } from './public-routes.ts';
import { dropLogo, setFace, setLogo } from './set-face.ts';
import { makeTrackingLink, revokeTrackingLink } from './tracking-link.ts';

type Operations =
  | 'getPortalFace'
  | 'setPortalFace'
  | 'setPortalLogo'
  | 'makeTrackingLink'
  | 'dropPortalLogo'
  | 'revokeTrackingLink';

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
  dropPortalLogo: async ({ merchantId, actor }) =>
    ok({ body: faceToWire(await dropLogo(house, { merchantId, actor })) }),
  makeTrackingLink: async ({ merchantId, actor }, { params }) =>
    replyWith(await makeTrackingLink(house, { merchantId, caseId: params.id, actor }), (link) => ({
      body: { ...link, expiresAt: toIso(link.expiresAt) },
    })),
  revokeTrackingLink: async ({ merchantId, actor }, { params }) =>
    replyWith(await revokeTrackingLink(house, { merchantId, caseId: params.id, linkId: params.linkId, actor }), () => ({
      body: null,
    })),
});
