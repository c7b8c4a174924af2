import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpMetrics } from './metrics.ts';

/** Measures every request, and writes one line of access log: no query, no body, no names, no tokens. */
export const observe = (http: FastifyInstance, metrics: HttpMetrics): void => {
  http.addHook('onRequest', async () => metrics.began());
  http.addHook('onResponse', async (request, reply) => {
    const milliseconds = reply.elapsedTime;
    const { method } = request;
    const route = routeName(request);
    metrics.ended({ route, method, status: reply.statusCode, seconds: milliseconds / 1_000 });
    if (request.refusedWith !== null) metrics.refused(request.refusedWith);
    const line = {
      requestId: request.id,
      method,
      route,
      status: reply.statusCode,
      milliseconds: Math.round(milliseconds * 10) / 10,
      ...(request.refusedWith === null ? {} : { code: request.refusedWith }),
      ...(request.access === null ? {} : { keyId: request.access.keyId, merchantId: request.access.merchantId }),
    };
    if (reply.statusCode >= 500) request.log.error(line, 'request');
    else request.log.info(line, 'request');
  });
};

/** The route's pattern, never the path: paths name people's things, and would make a metric of each. */
const routeName = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';
