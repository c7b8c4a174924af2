import type { ReplyBodyOf } from '@redress/contract';
import { ok, toIso } from '@redress/domain';
import { countUnseen, type InboxMessage, listInbox, markSeen } from '../care/customer-inbox.ts';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { listed } from '../platform/http/reply.ts';
import { signedIn } from './own-things.ts';

type Operations = 'listPortalInbox' | 'countPortalInbox' | 'seePortalInbox';

/** What the shop told a customer, by whatever way, read again in the portal. */
export const portalInboxHandlers = (house: House): Pick<Handlers, Operations> => ({
  listPortalInbox: async (context, { query }) => {
    const customer = signedIn(context);
    if (!customer.ok) return customer;
    const own = { merchantId: context.merchantId, customerId: customer.value };
    return listed(query, (page) => listInbox(house, own, page), inboxMessageToWire);
  },
  countPortalInbox: async (context) => {
    const customer = signedIn(context);
    if (!customer.ok) return customer;
    const own = { merchantId: context.merchantId, customerId: customer.value };
    return ok({ body: { unseen: await countUnseen(house, own) } });
  },
  seePortalInbox: async (context, { body }) => {
    const customer = signedIn(context);
    if (!customer.ok) return customer;
    const own = { merchantId: context.merchantId, customerId: customer.value };
    await markSeen(house, own, body.upTo);
    return ok({ body: { unseen: await countUnseen(house, own) } });
  },
});

const inboxMessageToWire = (message: InboxMessage): ReplyBodyOf<'listPortalInbox'>['data'][number] => ({
  id: message.id,
  about: message.template,
  title: message.title,
  words: message.words,
  caseId: message.caseId,
  caseNumber: message.caseNumber,
  at: toIso(message.at),
  seen: message.seen,
});
