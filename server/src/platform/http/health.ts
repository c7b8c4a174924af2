import type { FastifyInstance } from 'fastify';

/** One thing that must be up before requests make sense. */
export type ReadinessCheck = { readonly name: string; readonly ok: boolean };

/** `/healthz`: the process answers. `/readyz`: everything it needs is up, and it is not stopping. */
export const registerHealth = (
  http: FastifyInstance,
  ready: () => Promise<readonly ReadinessCheck[]>,
  stopping: () => boolean,
): void => {
  http.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  http.get('/readyz', async (_request, reply) => {
    const checks = stopping()
      ? [{ name: 'stopping', ok: false }]
      : await ready().catch(() => [{ name: 'checks', ok: false }]);
    const up = checks.every((check) => check.ok);
    return reply.code(up ? 200 : 503).send({ status: up ? 'ready' : 'not_ready', checks });
  });
};
