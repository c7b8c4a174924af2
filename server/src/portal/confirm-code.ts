import { timingSafeEqual } from 'node:crypto';
import {
  type Actor,
  type Id,
  idOf,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { RandomBytes } from '../platform/ids.ts';
import { hashOfCode } from './ask-code.ts';
import { beginSession, type NewSession } from './portal-session.ts';

const mostTries = 5;

/**
 * Takes a code and begins a session for whom it was sent to. A try is counted before it is judged, so that guesses at the same moment
 * are counted one by one. Refused alike for a wrong code and for a number that nobody has (`portal_code_wrong`); after five tries,
 * ten minutes or a use it is over (`portal_code_ended`).
 */
export const confirmCode = async (
  house: House,
  {
    merchantId,
    codeId,
    code,
    helping = null,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly codeId: Id<'portalCode'>;
    readonly code: string;
    /** Who of the staff types in what this customer read out: nobody else opens with their code, and with no other. */
    readonly helping?: { readonly actor: Actor; readonly customerId: Id<'customer'> } | null;
  },
  random: RandomBytes,
): Promise<Result<NewSession, Refusal>> => {
  const now = toIso(house.clock.now());
  const key = [uuidOf(merchantId), uuidOf(codeId)];
  const { rows } = await house.db.query<{ customer_id: string | null; code_hash: Buffer }>({
    name: 'try-portal-code',
    text: `update portal_code set tries = tries + 1
      where merchant_id = $1 and code_id = $2 and tries < $4 and used_at is null and expires_at > $3::timestamptz
        and (asked_by ->> 'id') is not distinct from $5 and ($6::uuid is null or customer_id = $6)
      returning customer_id, code_hash`,
    values: [...key, now, mostTries, helping?.actor.id ?? null, helping && uuidOf(helping.customerId)],
  });
  const [row] = rows;
  if (!row) return refused(refusal('portal_code_ended'));
  const right = timingSafeEqual(row.code_hash, hashOfCode(house, codeId, code));
  if (!right || row.customer_id === null) return refused(refusal('portal_code_wrong', {}, '/code'));
  const used = await house.db.query({
    name: 'use-portal-code',
    text: 'update portal_code set used_at = $3::timestamptz where merchant_id = $1 and code_id = $2 and used_at is null',
    values: [...key, now],
  });
  if (used.rowCount !== 1) return refused(refusal('portal_code_ended'));
  return ok(await beginSession(house, merchantId, idOf('customer', row.customer_id), random, helping?.actor ?? null));
};
