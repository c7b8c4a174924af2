import multipart from '@fastify/multipart';
import { type OperationId, operationIds, type RouteDefinition, routeOf } from '@redress/contract';
import { refusal } from '@redress/domain';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Clock } from '../clock.ts';
import { admit } from './admit.ts';
import { admitCustomer, type PortalDoor } from './admit-customer.ts';
import { answerRequest, type FindAnswer } from './answer-request.ts';
import type { Authenticate } from './authentication.ts';
import { answerBadConnection } from './bad-connection.ts';
import { registerConsole } from './console-files.ts';
import { registerDocs } from './docs.ts';
import { type LiveSource, registerEventStream } from './event-stream.ts';
import type { Handlers } from './handlers.ts';
import { isRequestId, setHeaders } from './headers.ts';
import { type ReadinessCheck, registerHealth } from './health.ts';
import { inFlight } from './in-flight.ts';
import { type InboundMailHandler, registerInboundMail } from './inbound-mail.ts';
import type { Limits } from './limits.ts';
import type { HttpMetrics } from './metrics.ts';
import { registerMetrics } from './metrics-door.ts';
import { type NotificationHandler, registerNotifications } from './notifications.ts';
import { observe } from './observe.ts';
import { registerPortal } from './portal-files.ts';
import { httpRefusal } from './problem-of.ts';
import { rateLimiter } from './rate-limit.ts';
import { refuseWhatIsLeft } from './refuse-what-is-left.ts';
import { replySchema } from './reply-schema.ts';
import { sendProblem } from './request-state.ts';
import { registerStaffDoor, type StaffDoor } from './staff-door.ts';
import { uploadSlots } from './upload-slots.ts';

export type HttpOptions = {
  readonly handlers: Handlers;
  readonly authenticate: Authenticate;
  readonly portal: PortalDoor;
  /** Where people of the staff sign in; left out where only keys come in. */
  readonly staff?: StaffDoor | null;
  readonly findAnswer: FindAnswer;
  readonly notifications: NotificationHandler;
  /** Takes in mail that customers sent; without it there is no such door. */
  readonly inboundMail?: InboundMailHandler;
  /** Tells browsers what changed; without it there is no stream. */
  readonly live?: LiveSource;
  /** What must be up for `/readyz` to say so. */
  readonly ready: () => Promise<readonly ReadinessCheck[]>;
  readonly metrics: HttpMetrics;
  /** Who bears it may read `/metrics`; without one only this machine may. */
  readonly metricsToken?: string | null;
  readonly limits: Limits;
  readonly logger: FastifyBaseLogger;
  readonly clock: Clock;
  readonly newRequestId: () => string;
};

/**
 * The API as users meet it: every route of the contract with its handler, and what surrounds them.
 * `close()` stops gracefully: requests that are running are answered, new ones get 503.
 */
export const createHttp = async (options: HttpOptions): Promise<FastifyInstance> => {
  const { limits, metrics, clock } = options;
  let stopping = false;
  const http = fastify({
    loggerInstance: options.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestSeconds * 1_000,
    connectionTimeout: 0,
    trustProxy: limits.trustProxy,
    return503OnClosing: false,
    requestIdHeader: false,
    genReqId: ({ headers }) =>
      isRequestId(headers['x-request-id']) ? headers['x-request-id'] : options.newRequestId(),
    routerOptions: { maxParamLength: 200 },
    clientErrorHandler: answerBadConnection,
    // An address that does not parse comes before all hooks.
    frameworkErrors: async (_error, request, reply) => {
      await setHeaders(request, reply);
      sendProblem(request, reply, httpRefusal(refusal('route_unknown')));
    },
  });
  http.decorateRequest('access', null);
  http.decorateRequest('refusedWith', null);
  http.addHook('preClose', async () => {
    stopping = true;
  });
  http.addHook('onRequest', setHeaders);
  http.addHook('onRequest', async (request, reply) => {
    if (!stopping || request.url === '/readyz' || request.url === '/healthz') return;
    reply.header('connection', 'close');
    return sendProblem(request, reply, httpRefusal(refusal('not_ready')));
  });
  observe(http, metrics);
  refuseWhatIsLeft(http);
  await http.register(multipart, { throwFileSizeLimit: true });

  const perAddress = rateLimiter(clock, limits.anonymousPerMinute);
  registerHealth(http, options.ready, () => stopping);
  registerMetrics(http, metrics, options.metricsToken ?? null);
  registerDocs(http);
  registerConsole(http);
  registerPortal(http);
  registerNotifications(http, options.notifications, perAddress);
  if (options.inboundMail) registerInboundMail(http, options.inboundMail, perAddress);
  if (options.staff) registerStaffDoor(http, options.staff, perAddress);
  const gate = {
    authenticate: options.authenticate,
    perKey: rateLimiter(clock, limits.requestsPerMinute),
    perAddress,
    perStranger: rateLimiter(clock, limits.strangersPerMinute),
    portal: options.portal,
    staff: options.staff ?? null,
  };
  if (options.live) registerEventStream(http, options.live, admit(gate, 'cases:read'));
  const desk = { findAnswer: options.findAnswer, running: inFlight(), uploads: uploadSlots(limits.uploadsAtOnce) };
  for (const operationId of operationIds) registerRoute(http, operationId, options.handlers, gate, desk);
  return http;
};

function registerRoute<K extends OperationId>(
  http: FastifyInstance,
  operationId: K,
  handlers: Handlers,
  gate: Parameters<typeof admit>[0] & Parameters<typeof admitCustomer>[0],
  desk: Parameters<typeof answerRequest>[2],
): void {
  const route: RouteDefinition = routeOf(operationId);
  http.route({
    method: route.method,
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    ...(route.bodyLimit === null ? {} : { bodyLimit: route.bodyLimit }),
    ...(route.reply !== null && '_zod' in route.reply
      ? { schema: { response: { '2xx': replySchema(route.reply) } } }
      : {}),
    onRequest: route.audience === 'merchant' ? admit(gate, route.scope) : admitCustomer(gate, route),
    handler: answerRequest(operationId, handlers[operationId], desk),
  });
}
