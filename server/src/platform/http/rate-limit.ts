import { type Refusal, refusal } from '@redress/domain';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Counts a request against a name (a key or an address); a refusal when it is one too many. Sets the RateLimit headers. */
export type RateLimiter = (request: FastifyRequest, reply: FastifyReply, name: string) => Promise<Refusal | null>;

declare module 'fastify' {
  interface FastifyRequest {
    limitedBy: string;
  }
}

/** A limiter of its own for each use; the plugin `@fastify/rate-limit` must be registered without its global hook. */
export const rateLimiter = (http: FastifyInstance, requestsPerMinute: number): RateLimiter => {
  const count = http.createRateLimit({
    max: requestsPerMinute,
    timeWindow: 60_000,
    keyGenerator: (request) => request.limitedBy,
  });
  return async (request, reply, name) => {
    request.limitedBy = name;
    const counted = await count(request);
    if (counted.isAllowed) return null;
    reply.header('ratelimit-limit', counted.max);
    reply.header('ratelimit-remaining', counted.remaining);
    reply.header('ratelimit-reset', counted.ttlInSeconds);
    if (!counted.isExceeded) return null;
    reply.header('retry-after', counted.ttlInSeconds);
    return refusal('too_many_requests', { seconds: counted.ttlInSeconds });
  };
};
