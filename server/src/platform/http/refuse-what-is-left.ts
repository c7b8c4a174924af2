import { refusal } from '@redress/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refusalOfError } from './fault.ts';
import { methodsOfPath } from './methods-of-path.ts';
import { httpRefusal } from './problem-of.ts';
import { pathOf, sendProblem } from './request-state.ts';

/** What no handler answered: unknown routes, wrong methods, unreadable bodies, and our own failures. */
export const refuseWhatIsLeft = (http: FastifyInstance): void => {
  http.setNotFoundHandler(refuseRoute);
  // Before any body is read: nobody waits for the body of a request that leads nowhere.
  http.addHook('onRequest', async (request, reply) => (request.is404 ? refuseRoute(request, reply) : undefined));
  http.setErrorHandler((error, request, reply) => {
    const no = refusalOfError(error, request.headers['content-type']);
    if (no?.code === 'body_too_large') {
      const limit = request.routeOptions.bodyLimit ?? http.initialConfig.bodyLimit ?? 0;
      return sendProblem(request, reply, httpRefusal({ ...no, details: { limit } }));
    }
    if (no !== null) {
      if (no.code === 'not_ready')
        request.log.error({ requestId: request.id, err: error }, 'the database cannot be reached');
      return sendProblem(request, reply, httpRefusal(no));
    }
    // The person gets the number of the request and nothing of the cause; the log has both.
    request.log.error({ requestId: request.id, err: error }, 'a request failed');
    return sendProblem(request, reply, httpRefusal(refusal('internal_error', { requestId: request.id })));
  });
};

const refuseRoute = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const methods = methodsOfPath(pathOf(request));
  if (methods.length === 0) return sendProblem(request, reply, httpRefusal(refusal('route_unknown')));
  const no = refusal('method_not_allowed', { method: request.method, allowed: methods });
  return sendProblem(request, reply.header('allow', methods.join(', ')), httpRefusal(no));
};
