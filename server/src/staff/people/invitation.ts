import { createHash } from 'node:crypto';
import {
  type Actor,
  DAY,
  type Id,
  type Instant,
  type Language,
  later,
  parseId,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../../house.ts';
import { systemRandomBytes } from '../../platform/ids.ts';

const daysGood = 7;

/** The letters of merchant and invitation, and 256 random bits of which only the hash is stored. */
export type InvitationToken = {
  readonly merchantId: Id<'merchant'>;
  readonly invitationId: Id<'invitation'>;
  readonly secretHash: Buffer;
};

export const readInvitationToken = (text: string): InvitationToken | null => {
  const match = /^ri_([0-9a-z]{26})([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/.exec(text);
  const merchantId = parseId('merchant', `mer_${match?.[1]}`);
  const invitationId = parseId('invitation', `inv_${match?.[2]}`);
  return match && merchantId && invitationId ? { merchantId, invitationId, secretHash: hashOf(match[3] ?? '') } : null;
};

/**
 * Makes the link of a person; every earlier one that was not used ends with it. Answers the token, which is stored nowhere; null when an open
 * link of somebody else leads to the same address.
 */
export const makeInvitation = async (
  house: House,
  person: {
    readonly merchantId: Id<'merchant'>;
    readonly staffId: Id<'staff'>;
    readonly email: string;
    readonly staffNumber: string | null;
    readonly actor: Actor;
    readonly language: Language;
  },
): Promise<{ readonly token: string; readonly expiresAt: Instant } | null> => {
  const { merchantId, staffId, email, staffNumber, actor, language } = person;
  const id = house.newId('invitation');
  const secret = Buffer.from(systemRandomBytes(32)).toString('base64url');
  const now = house.clock.now();
  const expiresAt = later(now, daysGood * DAY);
  // Links that have run out hold no address, and a person has one link at a time.
  await house.db.query({
    name: 'end-invitations',
    text: `update invitation set revoked_at = $4 where merchant_id = $1 and used_at is null and revoked_at is null
      and (staff_id = $2 or (email = $3 and expires_at <= $4))`,
    values: [uuidOf(merchantId), uuidOf(staffId), email, toIso(now)],
  });
  const { rowCount } = await house.db.query({
    name: 'make-invitation',
    text: `insert into invitation (merchant_id, invitation_id, staff_id, email, staff_number, secret_hash, made_by, made_at, expires_at, language)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb, $9, $8, $10)
      on conflict (merchant_id, email) where used_at is null and revoked_at is null do nothing`,
    values: [
      uuidOf(merchantId),
      uuidOf(id),
      uuidOf(staffId),
      email,
      staffNumber,
      hashOf(secret),
      toJson(actor),
      toIso(expiresAt),
      toIso(now),
      language,
    ],
  });
  if (rowCount !== 1) return null;
  return { token: `ri_${lettersOf(merchantId)}${lettersOf(id)}_${secret}`, expiresAt };
};

/** Whose open link leads to an address, when it is not this person's; null when there is none. */
export const openInvitationTo = async (
  db: Pool,
  {
    merchantId,
    email,
    staffId,
  }: { readonly merchantId: Id<'merchant'>; readonly email: string; readonly staffId: Id<'staff'> | null },
  now: Instant,
): Promise<{ readonly name: string } | null> => {
  const { rows } = await db.query<{ name: string }>({
    name: 'open-invitation-to',
    text: `select s.name from invitation i join staff s on s.merchant_id = i.merchant_id and s.staff_id = i.staff_id
      where i.merchant_id = $1 and i.email = $2 and i.used_at is null and i.revoked_at is null and i.expires_at > $3
        and i.staff_id is distinct from $4::uuid`,
    values: [uuidOf(merchantId), email, toIso(now), staffId && uuidOf(staffId)],
  });
  return rows[0] ?? null;
};

/** The language of the last link that a person got; null for somebody who never got one. */
export const invitedIn = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  staffId: Id<'staff'>,
): Promise<Language | null> => {
  const { rows } = await db.query<{ language: Language }>({
    name: 'invited-in',
    text: `select language from invitation where merchant_id = $1 and staff_id = $2 order by invitation_id desc limit 1`,
    values: [uuidOf(merchantId), uuidOf(staffId)],
  });
  return rows[0]?.language ?? null;
};

/** Whom a link invites, and whether they have a login already; null when it is not good any more. */
export const lookAtInvitation = async (
  db: Pool,
  { merchantId, invitationId, secretHash }: InvitationToken,
  now: Instant,
): Promise<{
  readonly merchant: string;
  readonly name: string;
  readonly email: string;
  readonly again: boolean;
} | null> => {
  const { rows } = await db.query<{ merchant: string; name: string; email: string; again: boolean }>({
    name: 'look-at-invitation',
    text: `select m.name as merchant, s.name, i.email, p.id is not null as again
      from invitation i join merchant m on m.merchant_id = i.merchant_id
      join staff s on s.merchant_id = i.merchant_id and s.staff_id = i.staff_id
      left join sign_in.person p on p.merchant_id = i.merchant_id and p.staff_id = i.staff_id
      where i.merchant_id = $1 and i.invitation_id = $2 and i.secret_hash = $3 and i.used_at is null and i.revoked_at is null
        and i.expires_at > $4`,
    values: [uuidOf(merchantId), uuidOf(invitationId), secretHash, toIso(now)],
  });
  return rows[0] ?? null;
};

type Use = { readonly token: InvitationToken; readonly passwordHash: string };

/**
 * Uses a link up: the person gets their login with this password, or, where they had one, a new password without the second factor,
 * passkeys and sessions of before. One statement, so that a link that was used twice at the same moment works once. Answers the login's id.
 */
export const useInvitation = async (house: House, { token, passwordHash }: Use): Promise<string | null> => {
  const { merchantId, invitationId, secretHash } = token;
  const { rows } = await house.db.query<{ id: string }>({
    name: 'use-invitation',
    text: `with used as (
        update invitation set used_at = $4 where merchant_id = $1 and invitation_id = $2 and secret_hash = $3
          and used_at is null and revoked_at is null and expires_at > $4
        returning merchant_id, staff_id, email, staff_number
      ), who as (
        insert into sign_in.person as p (id, merchant_id, staff_id, name, email, email_verified, staff_number, created_at, updated_at)
        select $5, u.merchant_id, u.staff_id, s.name, u.email, true, lower(u.staff_number), $4, $4
        from used u join staff s on s.merchant_id = u.merchant_id and s.staff_id = u.staff_id
        on conflict (merchant_id, staff_id) do update set email = excluded.email, two_factor_enabled = false, updated_at = excluded.updated_at,
          staff_number = coalesce(excluded.staff_number, p.staff_number)
        returning p.id
      ), no_factor as (delete from sign_in.two_factor where user_id in (select id from who)
      ), no_passkeys as (delete from sign_in.passkey where user_id in (select id from who)
      ), no_sessions as (delete from sign_in.session where user_id in (select id from who))
      insert into sign_in.account as a (id, user_id, account_id, provider_id, password, created_at, updated_at)
      select $6, id, id, 'credential', $7, $4, $4 from who
      on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = excluded.updated_at
      returning a.user_id as id`,
    values: [
      uuidOf(merchantId),
      uuidOf(invitationId),
      secretHash,
      toIso(house.clock.now()),
      uuidOf(house.newId('session')),
      uuidOf(house.newId('session')),
      passwordHash,
    ],
  });
  return rows[0]?.id ?? null;
};

const lettersOf = (id: Id): string => id.slice(id.lastIndexOf('_') + 1);
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
