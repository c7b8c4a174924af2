import { createHash, timingSafeEqual } from 'node:crypto';
import {
  type Actor,
  type Id,
  type Instant,
  idOf,
  later,
  MINUTE,
  parseId,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { customerCookie } from '../platform/http/admit-customer.ts';
import { type Access, noStaffRights } from '../platform/http/handlers.ts';
import type { RandomBytes } from '../platform/ids.ts';
import { storesOfHelper } from './stores-of-helper.ts';

export type NewSession = { readonly customerId: Id<'customer'>; readonly cookie: string };

/** A session ends after half an hour without a request. */
const idle = 30 * MINUTE;
/** How exactly the last request is remembered: a request a minute writes. */
const grain = MINUTE;

export const beginSession = async (
  house: House,
  merchantId: Id<'merchant'>,
  customerId: Id<'customer'>,
  random: RandomBytes,
  helper: Actor | null = null,
): Promise<NewSession> => {
  const sessionId = house.newId('portalSession');
  const secret = Buffer.from(random(32)).toString('base64url');
  await house.db.query({
    name: 'begin-portal-session',
    text: `insert into portal_session (merchant_id, session_id, customer_id, secret_hash, began_at, seen_at, helper)
      values ($1, $2, $3, $4, $5::timestamptz, $5::timestamptz, $6::jsonb)`,
    values: [
      uuidOf(merchantId),
      uuidOf(sessionId),
      uuidOf(customerId),
      hashOf(secret),
      toIso(house.clock.now()),
      helper && toJson(helper),
    ],
  });
  return { customerId, cookie: cookieOf(`rc_${lettersOf(merchantId)}${lettersOf(sessionId)}_${secret}`) };
};

/** The customer of a session that is still alive. */
export const customerOfSession = async (house: House, token: string): Promise<Access | null> => {
  const match = /^rc_([0-9a-z]{26})([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/.exec(token);
  const merchantId = match && parseId('merchant', `mer_${match[1]}`);
  const sessionId = match && parseId('portalSession', `pse_${match[2]}`);
  if (!merchantId || !sessionId) return null;
  const { rows } = await house.db.query<SessionRow>({
    name: 'read-portal-session',
    text: `select s.customer_id, s.secret_hash, s.seen_at, s.began_at, s.helper, c.name, m.name as merchant_name from portal_session s
      join customer c on c.merchant_id = s.merchant_id and c.customer_id = s.customer_id
      join merchant m on m.merchant_id = s.merchant_id
      where s.merchant_id = $1 and s.session_id = $2 and s.ended_at is null`,
    values: [uuidOf(merchantId), uuidOf(sessionId)],
  });
  const [row] = rows;
  const now = house.clock.now();
  if (!row || !timingSafeEqual(row.secret_hash, hashOf(match?.[3] ?? ''))) return null;
  if (later(row.seen_at, idle) <= now) return null;
  const customerId = idOf('customer', row.customer_id);
  const known = { merchantId, merchantName: row.merchant_name, keyId: sessionId, ...noStaffRights };
  if (row.helper !== null) {
    const stores = helpEndsAt(row.began_at) <= now ? null : await storesOfHelper(house, merchantId, row.helper);
    if (stores === null) return null;
    const actor = { ...row.helper, onBehalfOf: { id: customerId, name: row.name } };
    return { ...known, actor, visitor: { by: 'helper', sessionId, customerId, stores } };
  }
  if (later(row.seen_at, grain) <= now) await touch(house, merchantId, sessionId, now);
  const actor = { kind: 'customer', id: customerId, name: row.name } as const;
  return { ...known, actor, visitor: { by: 'session', sessionId, customerId } };
};

/** Filling in for a customer ends by itself, however busy somebody is: the customer said yes to one call, not to a day. */
export const helpEndsAt = (began: Instant): Instant => later(began, idle);

/** Ends a session for good, and makes the browser forget it. */
export const endSession = async (
  house: House,
  merchantId: Id<'merchant'>,
  sessionId: Id<'portalSession'>,
): Promise<{ readonly cookie: string }> => {
  await house.db.query({
    name: 'end-portal-session',
    text: `update portal_session set ended_at = $3::timestamptz
      where merchant_id = $1 and session_id = $2 and ended_at is null`,
    values: [uuidOf(merchantId), uuidOf(sessionId), toIso(house.clock.now())],
  });
  return { cookie: `${cookieOf('')}; Max-Age=0` };
};

type SessionRow = {
  readonly customer_id: string;
  readonly secret_hash: Buffer;
  readonly seen_at: Instant;
  readonly began_at: Instant;
  readonly helper: Actor | null;
  readonly name: string;
  readonly merchant_name: string;
};

const touch = async (
  { db }: House,
  merchantId: Id<'merchant'>,
  sessionId: Id<'portalSession'>,
  now: Instant,
): Promise<void> => {
  await db.query({
    name: 'see-portal-session',
    text: 'update portal_session set seen_at = greatest(seen_at, $3::timestamptz) where merchant_id = $1 and session_id = $2',
    values: [uuidOf(merchantId), uuidOf(sessionId), toIso(now)],
  });
};

/** No script reads it, and no other site sends it along with a request that changes something. */
const cookieOf = (token: string): string => `${customerCookie}=${token}; Path=/v1/portal; HttpOnly; SameSite=Lax`;

const lettersOf = (id: Id): string => id.slice(id.lastIndexOf('_') + 1);
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
