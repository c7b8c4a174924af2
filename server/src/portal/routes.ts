import type { House } from '../house.ts';
import { portalCaseHandlers } from './case-routes.ts';
import { portalCustomerHandlers } from './customer-routes.ts';
import { portalDeskHandlers } from './desk-routes.ts';
import { portalInboxHandlers } from './inbox-routes.ts';
import { portalOfferHandlers } from './offer-routes.ts';
import { portalParcelHandlers } from './parcel-routes.ts';
import { portalPublicHandlers } from './public-routes.ts';
import { voiceHandlers } from './voice/routes.ts';

/** Everything of the customer's portal: for anybody, for customers, and for the desk behind it. */
export const portalHandlers = (house: House) => ({
  ...portalPublicHandlers(house),
  ...portalCustomerHandlers(house),
  ...portalCaseHandlers(house),
  ...portalOfferHandlers(house),
  ...portalInboxHandlers(house),
  ...portalParcelHandlers(house),
  ...portalDeskHandlers(house),
  ...voiceHandlers(house),
});
