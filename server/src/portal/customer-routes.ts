import { assert, type Id, ok, type Payout, type Refusal, type Result, type WaitingOffer } from '@redress/domain';
import { appealDecline } from '../claim/appeal-decline.ts';
import { withdrawClaim } from '../claim/withdraw-claim.ts';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { doOnce, listed, replyWith } from '../platform/http/reply.ts';
import type { Done, Once } from '../platform/once.ts';
import { listCases } from '../refund-case/case-list.ts';
import type { ExplainedCase } from '../refund-case/case-reader.ts';
import type { CaseCommand } from '../refund-case/use-case.ts';
import { type Around, byCase, caseViewToWire, summaryToWire } from './case-view.ts';
import { openOwnClaim } from './claim.ts';
import { logHelp } from './help-customer.ts';
import { cardsOfCustomer } from './own-cards.ts';
import { claimant, ownCaseSignedIn, ownCaseToSee, storesSeen } from './own-things.ts';
import { endSession } from './portal-session.ts';
import { previewClaim } from './preview-claim.ts';
import { meOf } from './public-routes.ts';
import { ordersOfCustomer } from './purchases.ts';
import { offersWaiting, payoutsOfCases, readAround } from './read-around.ts';

type Reading = 'getPortalMe' | 'listPortalOrders' | 'listPortalCards' | 'listPortalCases' | 'getPortalCase';
type Moves = 'endPortalSession' | 'previewPortalClaim' | 'openPortalClaim' | 'withdrawPortalCase' | 'appealPortalCase';

/** A customer and the own orders, cards and cases. Evidence, messages and feedback are in `case-routes.ts`. */
export const portalCustomerHandlers = (house: House): Pick<Handlers, Reading | Moves> => ({
  ...readingHandlers(house),
  endPortalSession: async ({ merchantId, visitor }) => {
    const ended = visitor && visitor.by !== 'link' ? await endSession(house, merchantId, visitor.sessionId) : {};
    return ok({ body: null, ...ended });
  },
  previewPortalClaim: async (context, { body }) => {
    const customer = claimant(context);
    if (!customer.ok) return customer;
    return replyWith(await previewClaim(house, context, customer.value, body), (preview) => ({ body: preview }));
  },
  openPortalClaim: async (context, { body }) => {
    const customer = claimant(context);
    if (!customer.ok) return customer;
    // Read before the commit, since the answer is stored in it.
    const tried = await openOwnClaim(house, context, customer.value, body, { dryRun: true, once: null });
    if (!tried.ok) return tried;
    assert(tried.value.outcome === 'done', 'a try has no key under which it could be repeated');
    const around = await readAround(house, context, tried.value.value);
    const answer = await doOnce(
      'openPortalClaim',
      context,
      (once: Once<ExplainedCase> | null) => openOwnClaim(house, context, customer.value, body, { dryRun: false, once }),
      (opened) => ({ body: caseViewToWire(opened, around), version: opened.version }),
    );
    if (answer.ok) await logHelp(house, context, 'openPortalClaim');
    return answer;
  },
  withdrawPortalCase: (context, { params, body }) =>
    move(house, 'withdrawPortalCase', context, params.id, (command) =>
      withdrawClaim(house, { ...command, reason: body.reason }),
    ),
  appealPortalCase: (context, { params, body }) =>
    move(house, 'appealPortalCase', context, params.id, (command) =>
      appealDecline(house, { ...command, reason: body.reason }),
    ),
});

const readingHandlers = (house: House): Pick<Handlers, Reading> => ({
  getPortalMe: async ({ merchantId, visitor, actor }) => {
    const customerId = visitor?.customerId ?? null;
    const caseId = visitor?.by === 'link' ? visitor.caseId : null;
    const helper = visitor?.by === 'helper' ? { name: actor.name, stores: visitor.stores } : null;
    return replyWith(
      await meOf(house, merchantId, { by: visitor?.by ?? 'link', customerId, caseId, helper }),
      (me) => ({
        body: me,
      }),
    );
  },
  listPortalOrders: async (context, { query }) => {
    const customer = claimant(context);
    if (!customer.ok) return customer;
    const stores = storesSeen(context);
    const page = await listed(
      query,
      (request) =>
        ordersOfCustomer(house, { merchantId: context.merchantId, customerId: customer.value, stores }, request),
      (order) => order,
    );
    return page;
  },
  listPortalCards: async (context) => {
    const customer = claimant(context);
    if (!customer.ok) return customer;
    const { merchantId } = context;
    const stores = storesSeen(context);
    return ok({ body: { data: await cardsOfCustomer(house, { merchantId, customerId: customer.value, stores }) } });
  },
  listPortalCases: async (context, { query }) => {
    const customer = claimant(context);
    if (!customer.ok) return customer;
    const { merchantId } = context;
    const stores = storesSeen(context);
    const filter = { status: null, storeId: null, stores, customerId: customer.value, orderId: null, number: null };
    return listed(
      query,
      async (request) => {
        const page = await listCases(house.db, merchantId, filter, request);
        const cases = page.rows.map(({ refundCase }) => refundCase.id);
        const [payouts, offers] = await Promise.all([
          payoutsOfCases(house.db, merchantId, cases).then(byCase<Payout>),
          offersWaiting(house, merchantId, cases).then(byCase<WaitingOffer>),
        ]);
        const rows = page.rows.map(({ refundCase, orderNumber }) =>
          summaryToWire(refundCase, {
            order: { number: orderNumber },
            payouts: payouts.get(refundCase.id) ?? [],
            offer: offers.get(refundCase.id)?.[0] ?? null,
          }),
        );
        return { next: page.next, rows };
      },
      (summary) => summary,
    );
  },
  getPortalCase: async (context, { params }) => {
    const own = await ownCaseToSee(house, context, params.id);
    if (!own.ok) return own;
    const around = await readAround(house, context, own.value);
    return ok({ body: caseViewToWire(own.value, around), version: own.value.version });
  },
});

/** A decision of the customer's own: it does not depend on the version that the phone saw, since only the customer makes it. */
const move = async (
  house: House,
  operationId: 'withdrawPortalCase' | 'appealPortalCase',
  context: RequestContext,
  caseId: Id<'refundCase'>,
  decide: (command: CaseCommand) => Promise<Result<Done<ExplainedCase>, Refusal>>,
) => {
  const own = await ownCaseSignedIn(house, context, caseId);
  if (!own.ok) return own;
  const around: Around = await readAround(house, context, own.value);
  const { merchantId, actor } = context;
  return doOnce(
    operationId,
    context,
    (once: Once<ExplainedCase> | null) =>
      decide({ merchantId, actor, caseId, expectedVersion: null, dryRun: false, once }),
    (after) => ({ body: caseViewToWire(after, around), version: after.version }),
  );
};
