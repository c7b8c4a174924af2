import { assert, ok, toIso } from '@redress/domain';
import { sendCode } from '../care/send-code.ts';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, replyWith } from '../platform/http/reply.ts';
import { systemRandomBytes } from '../platform/ids.ts';
import type { CodeParts } from './ask-code.ts';
import { readFace } from './face-reader.ts';
import { askHelpCode, beginHelp } from './help-customer.ts';
import { faceToWire } from './public-routes.ts';
import { dropLogo, setFace, setLogo } from './set-face.ts';
import { makeTrackingLink, revokeTrackingLink } from './tracking-link.ts';

type Operations =
  | 'getPortalFace'
  | 'setPortalFace'
  | 'setPortalLogo'
  | 'makeTrackingLink'
  | 'askHelpCode'
  | 'confirmHelpCode'
  | 'dropPortalLogo'
  | 'revokeTrackingLink';

/** What the merchant's people do about the portal. Tests hand in their own sender and chance. */
export const portalDeskHandlers = (
  house: House,
  parts: CodeParts = { send: sendCode, random: systemRandomBytes },
): Pick<Handlers, Operations> => ({
  askHelpCode: async ({ merchantId, actor, language }, { params, body }) =>
    replyWith(
      await askHelpCode(house, { merchantId, actor, language, customerId: params.id, by: body.by }, parts),
      (asked) => ({ body: { ...asked, expiresAt: toIso(asked.expiresAt) } }),
    ),
  confirmHelpCode: async ({ merchantId, actor }, { params: { id, codeId }, body: { code } }) =>
    replyWith(
      await beginHelp(house, { merchantId, actor, customerId: id, codeId, code }, parts.random),
      ({ cookie, path, endsAt }) => ({ body: { path, endsAt: toIso(endsAt) }, cookie }),
    ),
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
