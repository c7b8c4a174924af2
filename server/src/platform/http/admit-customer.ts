import type { RouteDefinition } from '@redress/contract';
import { type Id, idOf, refusal } from '@redress/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Access, noStaffRights } from './handlers.ts';
import { httpRefusal } from './problem-of.ts';
import type { RateLimiter } from './rate-limit.ts';
import { sendProblem } from './request-state.ts';

/** What a customer's request shows: the cookie of a session, or the token of a tracking link. */
export type Shown = { readonly session: string | null; readonly link: string | null };

/** What the portal's stage answers about who stands at the door. */
export type PortalDoor = {
  /** The merchant whose portal bears this name; null when there is none. */
  readonly shopOf: (
    slug: string,
  ) => Promise<{ readonly merchantId: Id<'merchant'>; readonly merchantName: string } | null>;
  /** The customer who shows this; null when it is unknown, ended or revoked. */
  readonly visitorOf: (shown: Shown) => Promise<Access | null>;
};

type Gate = {
  readonly portal: PortalDoor;
  readonly perKey: RateLimiter;
  readonly perAddress: RateLimiter;
  /** For what strangers ask to have done, such as sending a code. */
  readonly perStranger: RateLimiter;
};

export const customerCookie = 'redress_customer';

/** Lets a customer, or anybody who names a shop, in before any of the body is read. */
export const admitCustomer =
  (gate: Gate, { audience, method }: RouteDefinition) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const no = (...given: Parameters<typeof refusal>) => sendProblem(request, reply, httpRefusal(refusal(...given)));
    if (method !== 'GET' && fromElsewhere(request)) return no('portal_other_origin');
    const access =
      audience === 'public' ? await anybody(gate.portal, request) : await gate.portal.visitorOf(shownBy(request));
    const stranger = method === 'GET' ? gate.perAddress : gate.perStranger;
    const tooMany = access?.visitor === undefined ? stranger(reply, request.ip) : gate.perKey(reply, access.keyId);
    if (tooMany) return sendProblem(request, reply, httpRefusal(tooMany));
    if (access === null)
      return audience === 'public' ? no('not_found', { what: slugOf(request) }) : no('portal_sign_in_needed');
    request.access = access;
    return undefined;
  };

/**
 * A browser says where a request that changes something comes from. One that says nothing is no browser of ours, or one whose cookie the
 * SameSite rule has kept back already.
 */
export const fromElsewhere = ({ headers, host }: FastifyRequest): boolean => {
  const { origin, 'sec-fetch-site': site } = headers;
  if (origin === undefined) return typeof site === 'string' && site !== 'same-origin' && site !== 'none';
  if (!URL.canParse(origin)) return true;
  const from = new URL(origin);
  // Read the same way, so that a port that goes without saying is left out of both.
  const here = `${from.protocol}//${host}`;
  return !URL.canParse(here) || new URL(here).host !== from.host;
};

const slugOf = (request: FastifyRequest): string => String(Object(request.params).slug ?? '').slice(0, 100);

const anybody = async (portal: PortalDoor, request: FastifyRequest): Promise<Access | null> => {
  const shop = await portal.shopOf(slugOf(request));
  return shop && { ...shop, keyId: idOf('portalSession', nobody), actor: stranger, ...noStaffRights };
};

const nobody = '00000000-0000-0000-0000-000000000000';
const stranger = { kind: 'customer', id: 'visitor', name: 'visitor' } as const;

const shownBy = ({ headers }: FastifyRequest): Shown => ({
  session: cookieOf(headers.cookie ?? ''),
  link: /^Bearer +(rt_\S{1,200}) *$/i.exec(headers.authorization ?? '')?.[1] ?? null,
});

const cookieOf = (header: string): string | null => {
  for (const part of header.slice(0, 8_000).split(';')) {
    const [name, value] = part.split('=', 2);
    if (name?.trim() === customerCookie && value !== undefined) return value.trim();
  }
  return null;
};
