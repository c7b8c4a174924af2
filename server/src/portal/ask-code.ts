import {
  type Actor,
  type Id,
  type Instant,
  idOf,
  type Language,
  later,
  MINUTE,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  SECOND,
  text,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { sendCode } from '../care/send-code.ts';
import type { House } from '../house.ts';
import type { RandomBytes } from '../platform/ids.ts';
import { plainContact, sameContact } from './contact.ts';

export type AskCode = {
  readonly merchantId: Id<'merchant'>;
  /** An order number or a card number. */
  readonly number: string;
  /** The telephone number or e-mail that belongs to it. */
  readonly contact: string;
  readonly language: Language;
};

export type AskedCode = {
  readonly codeId: Id<'portalCode'>;
  readonly expiresAt: Instant;
  readonly againInSeconds: number;
};

export type CodeParts = { readonly send: typeof sendCode; readonly random: RandomBytes };

export const codeMinutes = 10;

/** How long somebody waits between codes for one number: longer each time within an hour. */
const waits: readonly number[] = [60, 120, 300, 900, 1_800].map((seconds) => seconds * SECOND);

/**
 * Sends a code to whoever an order or card belongs to, if the contact is theirs. The answer is the same when it is not, so that
 * nobody learns which numbers exist. Too many codes for one contact are refused (`too_many_requests`), known or not.
 */
export const askCode = async (
  house: House,
  { merchantId, number, contact, language }: AskCode,
  { send, random }: CodeParts,
): Promise<Result<AskedCode, Refusal>> => {
  const turn = await turnOf(house, merchantId, contact);
  if (!turn.ok) return turn;
  const owner = await ownerOf(house, merchantId, number, contact);
  const { code, ...asked } = await storeCode(house, {
    merchantId,
    customerId: owner?.customerId ?? null,
    turn: turn.value,
    askedBy: null,
    random,
  });
  if (owner) {
    // A shop without a sender is told by its own checks; the stranger at the door learns nothing from it.
    await send(house, { merchantId, to: owner.to, code, minutes: codeMinutes, language, purpose: forWhat });
  }
  return ok(asked);
};

/** That a code may go to a contact now, and what is waited for afterwards. */
export type Turn = { readonly contactHash: Buffer; readonly againInSeconds: number };

/** Refused while the wait after the last code for this contact runs (`too_many_requests`), whoever asked for it. */
export const turnOf = async (
  house: House,
  merchantId: Id<'merchant'>,
  contact: string,
): Promise<Result<Turn, Refusal>> => {
  const now = house.clock.now();
  const contactHash = house.secrets.sign(plainContact(contact), `portal-contact ${merchantId}`);
  const lately = await askedLately(house, merchantId, contactHash, now);
  const until = lately.last === null ? now : later(lately.last, waitAfter(lately.count));
  if (until > now) return refused(refusal('too_many_requests', { seconds: Math.ceil((until - now) / SECOND) }));
  return ok({ contactHash, againInSeconds: waitAfter(lately.count + 1) / SECOND });
};

/** Makes a code and keeps its hash; the code itself is for the sender only. */
export const storeCode = async (
  house: House,
  {
    merchantId,
    customerId,
    turn,
    askedBy,
    random,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly customerId: Id<'customer'> | null;
    readonly turn: Turn;
    /** Who of the staff asked for it, to fill in for the customer; null for a customer at the portal. */
    readonly askedBy: Actor | null;
    readonly random: RandomBytes;
  },
): Promise<AskedCode & { readonly code: string }> => {
  const now = house.clock.now();
  const codeId = house.newId('portalCode');
  const code = sixDigits(random);
  const expiresAt = later(now, codeMinutes * MINUTE);
  await house.db.query({
    name: 'store-portal-code',
    text: `insert into portal_code (merchant_id, code_id, contact_hash, customer_id, code_hash, asked_at, expires_at, asked_by)
      values ($1, $2, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8::jsonb)`,
    values: [
      uuidOf(merchantId),
      uuidOf(codeId),
      turn.contactHash,
      customerId && uuidOf(customerId),
      hashOfCode(house, codeId, code),
      toIso(now),
      toIso(expiresAt),
      askedBy && toJson(askedBy),
    ],
  });
  return { code, codeId, expiresAt, againInSeconds: turn.againInSeconds };
};

/** Bound to its row, so that a code of one asking opens no other. */
export const hashOfCode = ({ secrets }: House, codeId: Id<'portalCode'>, code: string): Buffer =>
  secrets.sign(`${codeId} ${code}`, 'portal-code');

const forWhat = text('查询和申请退款', 'following and claiming a refund');

const waitAfter = (count: number): number => waits[Math.min(count, waits.length) - 1] ?? 0;

async function askedLately(
  { db }: House,
  merchantId: Id<'merchant'>,
  contactHash: Buffer,
  now: Instant,
): Promise<{ readonly count: number; readonly last: Instant | null }> {
  const { rows } = await db.query<{ count: number; last: Instant | null }>({
    name: 'portal-codes-lately',
    text: `select count(*)::integer as count, max(asked_at) as last from portal_code
      where merchant_id = $1 and contact_hash = $2 and asked_at > $3::timestamptz - interval '1 hour'`,
    values: [uuidOf(merchantId), contactHash, toIso(now)],
  });
  return rows[0] ?? { count: 0, last: null };
}

type Owner = {
  readonly customerId: Id<'customer'>;
  readonly to: { readonly phone: string } | { readonly email: string };
};

/** The customer of an order or card, when the contact is theirs; the code goes to the contact on record, not to the one that was typed. */
async function ownerOf(
  { db }: House,
  merchantId: Id<'merchant'>,
  number: string,
  contact: string,
): Promise<Owner | null> {
  const { rows } = await db.query<{ customer_id: string; phone: string | null; email: string | null }>({
    name: 'portal-owner-of-number',
    text: `select c.customer_id, c.phone, c.email from customer c where c.merchant_id = $1 and c.customer_id in (
        select customer_id from sales_order where merchant_id = $1 and number = $2
        union all select customer_id from card where merchant_id = $1 and number = $2)`,
    values: [uuidOf(merchantId), number],
  });
  for (const { customer_id, phone, email } of rows) {
    const customerId = idOf('customer', customer_id);
    if (phone !== null && sameContact(contact, phone)) return { customerId, to: { phone } };
    if (email !== null && sameContact(contact, email)) return { customerId, to: { email } };
  }
  return null;
}

/** Every code is equally likely: what would make some likelier is thrown again. */
const sixDigits = (random: RandomBytes): string => {
  for (;;) {
    const value = Buffer.from(random(4)).readUInt32BE();
    if (value < 4_294_000_000) return String(value % 1_000_000).padStart(6, '0');
  }
};
