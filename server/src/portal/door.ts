import type { House } from '../house.ts';
import type { PortalDoor } from '../platform/http/admit-customer.ts';
import { findFace } from './face-reader.ts';
import { customerOfSession } from './portal-session.ts';
import { visitorOfLink } from './tracking-link.ts';

/** Who stands at the door of the portal. A tracking link says what it is for, so it goes before a session that is there as well. */
export const portalDoor = (house: House): PortalDoor => ({
  shopOf: async (slug) => {
    const face = await findFace(house.db, slug);
    return face && { merchantId: face.merchantId, merchantName: face.merchantName };
  },
  visitorOf: async ({ session, link }) => {
    if (link !== null) return visitorOfLink(house, link);
    return session === null ? null : customerOfSession(house, session);
  },
});
