import { text } from '@redress/domain';
import { z } from 'zod';
import { pageOf, pageQuery } from '../page.ts';
import { portalInboxMessageOut, portalSeenIn, portalUnseenOut } from '../portal-inbox.ts';
import { defineRoute } from '../route.ts';

const own = { tag: 'portal', scope: null, audience: 'customer' } as const;

/** What the shop told a customer by mail and short message, to be read again in the portal. */
export const portalInboxRoutes = {
  listPortalInbox: defineRoute({
    ...own,
    method: 'GET',
    path: '/v1/portal/inbox',
    summary: text('商家给我的通知', 'What the shop told me'),
    query: z.strictObject(pageQuery),
    reply: pageOf(portalInboxMessageOut),
  }),
  countPortalInbox: defineRoute({
    ...own,
    method: 'GET',
    path: '/v1/portal/inbox/unseen',
    summary: text('未读通知条数', 'How much of it I have not seen'),
    reply: portalUnseenOut,
  }),
  seePortalInbox: defineRoute({
    ...own,
    method: 'POST',
    path: '/v1/portal/inbox/seen',
    summary: text('标为已读', 'Mark as seen'),
    body: portalSeenIn,
    reply: portalUnseenOut,
  }),
};
