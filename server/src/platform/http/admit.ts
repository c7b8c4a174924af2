import { allows, type Scope } from '@redress/contract';
import { ok, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fromElsewhere } from './admit-customer.ts';
import { type Authenticate, accessOf } from './authentication.ts';
import type { Access } from './handlers.ts';
import { httpRefusal } from './problem-of.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sendProblem } from './request-state.ts';
import type { StaffDoor } from './staff-door.ts';

type Gate = {
  readonly authenticate: Authenticate;
  /** Null where nobody signs in by a browser. */
  readonly staff: StaffDoor | null;
  readonly perKey: RateLimiter;
  readonly perAddress: RateLimiter;
};

/**
 * Lets a request in before any of its body is read: a known key or session, not too many requests, the scope of the route.
 * Requests without either are counted by address.
 */
export const admit =
  (gate: Gate, scope: Scope | null) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { perKey, perAddress } = gate;
    const access = await whoAsks(gate, request);
    const tooMany = access.ok ? perKey(reply, access.value.keyId) : perAddress(reply, request.ip);
    if (tooMany) return sendProblem(request, reply, httpRefusal(tooMany));
    if (!access.ok) return sendProblem(request, reply, httpRefusal(access.refusal));
    if (scope !== null && !mayAnyhow(access.value, scope))
      return sendProblem(request, reply, httpRefusal(refusal('scope_missing', { scope })));
    request.access = access.value;
    return undefined;
  };

/**
 * A key goes before a cookie. A cookie comes along with every request of a browser, also with one that a page of somebody else makes, so
 * what changes something must come from a page of ours.
 */
const whoAsks = async ({ authenticate, staff }: Gate, request: FastifyRequest): Promise<Result<Access, Refusal>> => {
  const { authorization, cookie } = request.headers;
  if (authorization !== undefined || staff === null || cookie === undefined || !staff.isShown(cookie))
    return accessOf(authorization, authenticate);
  if (request.method !== 'GET' && fromElsewhere(request)) return refused(refusal('sign_in_elsewhere'));
  const access = await staff.accessOf(cookie);
  return access === null ? refused(refusal('sign_in_needed')) : ok(access);
};

const mayAnyhow = ({ scopes, lent }: Access, scope: Scope): boolean =>
  allows(scopes, scope) || lent.some((rights) => allows(rights.scopes, scope));
