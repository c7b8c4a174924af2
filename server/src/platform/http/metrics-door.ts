import { createHash, timingSafeEqual } from 'node:crypto';
import { refusal } from '@redress/domain';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { HttpMetrics } from './metrics.ts';
import { httpRefusal } from './problem-of.ts';
import { sendProblem } from './request-state.ts';

/**
 * `/metrics` tells how much money moves, so it is not for everybody: whoever sends the operator's token may read it, and without a token
 * only a collector on the same machine. A proxy on this machine speaks for others, so what it forwards does not count as near.
 */
export const registerMetrics = (http: FastifyInstance, { registry }: HttpMetrics, token: string | null): void => {
  http.get('/metrics', async (request, reply) => {
    if (!(token === null ? isNear(request) : bears(request, token)))
      return sendProblem(request, reply, httpRefusal(refusal('route_unknown')));
    return reply.type(registry.contentType).send(await registry.metrics());
  });
};

const near = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const isNear = ({ socket, headers }: FastifyRequest): boolean =>
  near.has(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers['forwarded'] === undefined;

const bears = ({ headers }: FastifyRequest, token: string): boolean =>
  timingSafeEqual(hashOf(headers.authorization ?? ''), hashOf(`Bearer ${token}`));
const hashOf = (words: string): Buffer => createHash('sha256').update(words).digest();
