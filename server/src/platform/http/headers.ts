import type { FastifyReply, FastifyRequest } from 'fastify';

/** Headers of every answer. Nothing of ours may be framed, sniffed or cached; the docs page widens the policy for itself. */
export const setHeaders = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
  reply.headers({
    'x-request-id': request.id,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'no-store',
  });
};

/** A request id from outside is taken over when it is harmless in logs and headers. */
export const isRequestId = (given: unknown): given is string =>
  typeof given === 'string' && /^[\w.:-]{8,64}$/.test(given);
