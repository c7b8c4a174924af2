import type { z } from 'zod';
import type { RouteDefinition } from './route.ts';
import { accountingRoutes } from './routes/accounting.ts';
import { administrationRoutes } from './routes/administration.ts';
import { assessmentRoutes } from './routes/assessment.ts';
import { assignmentRoutes } from './routes/assignment.ts';
import { backOfficeRoutes } from './routes/back-office.ts';
import { bankBatchRoutes } from './routes/bank-batches.ts';
import { bookRoutes } from './routes/books.ts';
import { bulkCaseRoutes } from './routes/bulk-cases.ts';
import { cardRoutes } from './routes/cards.ts';
import { customerRoutes } from './routes/customers.ts';
import { deskRoutes } from './routes/desk.ts';
import { deskWorkRoutes } from './routes/desk-work.ts';
import { evidenceRoutes } from './routes/evidence.ts';
import { exportRoutes } from './routes/exports.ts';
import { inboundMailRoutes } from './routes/inbound-mail.ts';
import { lawRoutes } from './routes/law.ts';
import { merchantRoutes } from './routes/merchants.ts';
import { messageRoutes } from './routes/messages.ts';
import { offerRoutes } from './routes/offers.ts';
import { orderRoutes } from './routes/orders.ts';
import { parcelRoutes } from './routes/parcels.ts';
import { payeeRoutes } from './routes/payees.ts';
import { paymentRoutes } from './routes/payments.ts';
import { payoutControlRoutes } from './routes/payout-control.ts';
import { payoutRoutes } from './routes/payouts.ts';
import { pointsRoutes } from './routes/points.ts';
import { policyRoutes } from './routes/policies.ts';
import { portalRoutes } from './routes/portal.ts';
import { portalHelpRoutes } from './routes/portal-help.ts';
import { portalInboxRoutes } from './routes/portal-inbox.ts';
import { portalDeskRoutes, portalPublicRoutes } from './routes/portal-shop.ts';
import { reconciliationRoutes } from './routes/reconciliation.ts';
import { refundCaseRoutes } from './routes/refund-cases.ts';
import { staffRoutes } from './routes/staff.ts';
import { tagRoutes } from './routes/tags.ts';
import { teamRoutes } from './routes/team.ts';
import { voiceRoutes } from './routes/voice.ts';
import { webhookRoutes } from './routes/webhooks.ts';

/** Every route of the API under its `operationId`. Server, OpenAPI document, client and tests are all made from this list. */
export const routes: Routes = {
  ...merchantRoutes,
  ...customerRoutes,
  ...orderRoutes,
  ...cardRoutes,
  ...pointsRoutes,
  ...paymentRoutes,
  ...refundCaseRoutes,
  ...deskRoutes,
  ...teamRoutes,
  ...assignmentRoutes,
  ...offerRoutes,
  ...deskWorkRoutes,
  ...tagRoutes,
  ...bulkCaseRoutes,
  ...assessmentRoutes,
  ...evidenceRoutes,
  ...payoutRoutes,
  ...bankBatchRoutes,
  ...payeeRoutes,
  ...payoutControlRoutes,
  ...bookRoutes,
  ...accountingRoutes,
  ...reconciliationRoutes,
  ...administrationRoutes,
  ...staffRoutes,
  ...portalPublicRoutes,
  ...portalRoutes,
  ...portalInboxRoutes,
  ...portalDeskRoutes,
  ...portalHelpRoutes,
  ...parcelRoutes,
  ...voiceRoutes,
  ...inboundMailRoutes,
  ...policyRoutes,
  ...lawRoutes,
  ...backOfficeRoutes,
  ...exportRoutes,
  ...messageRoutes,
  ...webhookRoutes,
} satisfies Record<string, RouteDefinition>;

/** Named part by part: written out in one piece the type is longer than the compiler serialises. */
export type Routes = typeof merchantRoutes &
  typeof customerRoutes &
  typeof orderRoutes &
  typeof cardRoutes &
  typeof pointsRoutes &
  typeof paymentRoutes &
  typeof refundCaseRoutes &
  typeof deskRoutes &
  typeof teamRoutes &
  typeof assignmentRoutes &
  typeof offerRoutes &
  typeof deskWorkRoutes &
  typeof tagRoutes &
  typeof bulkCaseRoutes &
  typeof assessmentRoutes &
  typeof evidenceRoutes &
  typeof payoutRoutes &
  typeof bankBatchRoutes &
  typeof payeeRoutes &
  typeof payoutControlRoutes &
  typeof bookRoutes &
  typeof accountingRoutes &
  typeof reconciliationRoutes &
  typeof administrationRoutes &
  typeof staffRoutes &
  typeof portalPublicRoutes &
  typeof portalRoutes &
  typeof portalInboxRoutes &
  typeof portalDeskRoutes &
  typeof portalHelpRoutes &
  typeof parcelRoutes &
  typeof voiceRoutes &
  typeof inboundMailRoutes &
  typeof policyRoutes &
  typeof lawRoutes &
  typeof backOfficeRoutes &
  typeof exportRoutes &
  typeof messageRoutes &
  typeof webhookRoutes;
export type OperationId = keyof Routes;
export const operationIds = Object.keys(routes) as readonly OperationId[];

/** The definition of a route, when its exact types do not matter. */
export const routeOf = (operationId: OperationId): RouteDefinition => routes[operationId];

type Parsed<S> = S extends z.ZodType ? z.output<S> : null;

/** What a handler of the route gets: everything parsed, ids branded, money and dates as domain values. */
export type ParamsOf<K extends OperationId> = Parsed<Routes[K]['params']>;
export type QueryOf<K extends OperationId> = Parsed<Routes[K]['query']>;
export type BodyOf<K extends OperationId> = Parsed<Routes[K]['body']>;

/** What the route answers with: the JSON of its schema, `'file'`, or null. */
export type ReplyBodyOf<K extends OperationId> = Routes[K]['reply'] extends z.ZodType
  ? z.output<Routes[K]['reply']>
  : Routes[K]['reply'] extends null
    ? null
    : 'file';
