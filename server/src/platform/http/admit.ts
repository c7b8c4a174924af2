import type { Scope } from '@redress/contract';
import { refusal } from '@redress/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Authenticate, accessOf } from './authentication.ts';
import { httpRefusal } from './problem-of.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sendProblem } from './request-state.ts';

type Gate = { readonly authenticate: Authenticate; readonly perKey: RateLimiter; readonly perAddress: RateLimiter };

/**
 * Lets a request in before any of its body is read: a known key, not too many requests, the scope of the route.
 * Requests without a valid key are counted by address.
 */
export const admit =
  ({ authenticate, perKey, perAddress }: Gate, scope: Scope | null) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const access = await accessOf(request.headers.authorization, authenticate);
    const tooMany = access.ok ? perKey(reply, access.value.keyId) : perAddress(reply, request.ip);
    if (tooMany) return sendProblem(request, reply, httpRefusal(tooMany));
    if (!access.ok) return sendProblem(request, reply, httpRefusal(access.refusal));
    if (scope !== null && !access.value.scopes.includes(scope))
      return sendProblem(request, reply, httpRefusal(refusal('scope_missing', { scope })));
    request.access = access.value;
    return undefined;
  };
