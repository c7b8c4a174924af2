import { timingSafeEqual } from 'node:crypto';
import {
  type Actor,
  DAY,
  type Id,
  type Instant,
  idOf,
  later,
  ok,
  parseId,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type Access, noStaffRights } from '../platform/http/handlers.ts';
import { readCase } from '../refund-case/case-reader.ts';
import { readFace } from './face-reader.ts';

/** A link that shows one case to whoever has it, lets them reply, and nothing else. */
export type TrackingLink = {
  readonly id: Id<'portalLink'>;
  /** Where it leads, below the address of the house. */
  readonly path: string;
  readonly expiresAt: Instant;
};

const goodFor = 30 * DAY;

/** Makes a link for a case; `not_found` when the merchant has none of this id. For messages to the customer and for the desk. */
export const makeTrackingLink = async (
  house: House,
  {
    merchantId,
    caseId,
    actor,
  }: { readonly merchantId: Id<'merchant'>; readonly caseId: Id<'refundCase'>; readonly actor: Actor },
): Promise<Result<TrackingLink, Refusal>> => {
  const [refundCase, face] = await Promise.all([
    readCase(house.db, merchantId, caseId),
    readFace(house.db, merchantId),
  ]);
  if (!refundCase || !face) return refused(refusal('not_found', { what: caseId }));
  const id = house.newId('portalLink');
  const now = house.clock.now();
  const expiresAt = later(now, goodFor);
  await house.db.query({
    name: 'make-tracking-link',
    text: `insert into portal_link (merchant_id, link_id, case_id, made_by, made_at, expires_at)
      values ($1, $2, $3, $4::jsonb, $5::timestamptz, $6::timestamptz)`,
    values: [uuidOf(merchantId), uuidOf(id), uuidOf(caseId), toJson(actor), toIso(now), toIso(expiresAt)],
  });
  return ok({ id, path: `/portal/${face.slug}/t/${tokenOf(house, { merchantId, id, caseId })}`, expiresAt });
};

/** From then on the link shows nothing. */
export const revokeTrackingLink = async (
  house: House,
  {
    merchantId,
    caseId,
    linkId,
    actor,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly caseId: Id<'refundCase'>;
    readonly linkId: Id<'portalLink'>;
    readonly actor: Actor;
  },
): Promise<Result<null, Refusal>> => {
  const { rowCount } = await house.db.query({
    name: 'revoke-tracking-link',
    text: `update portal_link set revoked_by = coalesce(revoked_by, $4::jsonb), revoked_at = coalesce(revoked_at, $5::timestamptz)
      where merchant_id = $1 and link_id = $2 and case_id = $3`,
    values: [uuidOf(merchantId), uuidOf(linkId), uuidOf(caseId), toJson(actor), toIso(house.clock.now())],
  });
  return rowCount === 1 ? ok(null) : refused(refusal('not_found', { what: linkId }));
};

/** Whom a link speaks for; null when it is malformed, forged, expired or revoked. */
export const visitorOfLink = async (house: House, token: string): Promise<Access | null> => {
  const match = /^rt_([0-9a-z]{26})([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/.exec(token);
  const merchantId = match && parseId('merchant', `mer_${match[1]}`);
  const id = match && parseId('portalLink', `plk_${match[2]}`);
  if (!merchantId || !id) return null;
  const { rows } = await house.db.query<LinkRow>({
    name: 'read-tracking-link',
    text: `select l.case_id, l.expires_at, r.customer_id, c.name, m.name as merchant_name from portal_link l
      join refund_case r on r.merchant_id = l.merchant_id and r.case_id = l.case_id
      left join customer c on c.merchant_id = r.merchant_id and c.customer_id = r.customer_id
      join merchant m on m.merchant_id = l.merchant_id
      where l.merchant_id = $1 and l.link_id = $2 and l.revoked_at is null`,
    values: [uuidOf(merchantId), uuidOf(id)],
  });
  const [row] = rows;
  if (!row || row.expires_at <= house.clock.now()) return null;
  const caseId = idOf('refundCase', row.case_id);
  const known = tokenOf(house, { merchantId, id, caseId });
  if (!timingSafeEqual(Buffer.from(known), Buffer.from(token))) return null;
  const customerId = row.customer_id === null ? null : idOf('customer', row.customer_id);
  return {
    merchantId,
    merchantName: row.merchant_name,
    keyId: id,
    actor: { kind: 'customer', id: customerId ?? id, name: row.name ?? '顾客' },
    ...noStaffRights,
    visitor: { by: 'link', caseId, customerId },
  };
};

type LinkRow = {
  readonly case_id: string;
  readonly expires_at: Instant;
  readonly customer_id: string | null;
  readonly name: string | null;
  readonly merchant_name: string;
};

type Named = {
  readonly merchantId: Id<'merchant'>;
  readonly id: Id<'portalLink'>;
  readonly caseId: Id<'refundCase'>;
};

/** Signed over merchant, link and case under the key of the house: nobody who reads the database can make one. */
const tokenOf = ({ secrets }: House, { merchantId, id, caseId }: Named): string =>
  `rt_${lettersOf(merchantId)}${lettersOf(id)}_${secrets
    .sign(`${merchantId} ${id} ${caseId}`, 'portal-tracking-link')
    .toString('base64url')}`;

const lettersOf = (id: Id): string => id.slice(id.lastIndexOf('_') + 1);
