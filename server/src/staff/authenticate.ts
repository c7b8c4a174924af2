import { timingSafeEqual } from 'node:crypto';
import { later, SECOND, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Clock } from '../platform/clock.ts';
import type { Access } from '../platform/http/handlers.ts';
import { actorOf, scopesOf } from './api-key.ts';
import { type RightsRow, rightsColumns, rightsOf } from './rights/rights-row.ts';
import { readToken, type Token } from './token.ts';

export type Authenticate = (token: string) => Promise<Access | null>;

/** How long a key found good is believed without asking again: a revoked key ends within this time in every process. */
const believedFor = 2 * SECOND;
const mostRemembered = 10_000;

/**
 * Tells whom a token speaks for; null when it is malformed, unknown, wrong or revoked, or when its person is suspended. The stores and the
 * limit of its person hold for a key too. Compared in constant time by hash.
 * Only good answers are remembered, so that a new key works at once and guessing fills no memory.
 */
export const authenticator = (db: Pool, clock: Clock): Authenticate => {
  const remembered = new Map<string, { readonly caller: Access; readonly until: number }>();
  return async (text) => {
    const token = readToken(text);
    if (!token) return null;
    const name = `${token.keyId}${token.secretHash.toString('base64')}`;
    const now = clock.now();
    const known = remembered.get(name);
    if (known && now < known.until) return known.caller;
    remembered.delete(name);
    const caller = await find(db, token);
    if (!caller) return null;
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(name, { caller, until: later(now, believedFor) });
    return caller;
  };
};

/** Without a memory: one look at the database. */
const find = async (db: Pool, { merchantId, keyId, secretHash }: Token): Promise<Access | null> => {
  const { rows } = await db.query<FoundRow>({
    name: 'authenticate',
    text: `select k.key_id, k.label, k.secret_hash, k.scopes, k.staff_id, s.name as staff_name, m.name as merchant_name, ${rightsColumns}
      from api_key k join merchant m on m.merchant_id = k.merchant_id
      left join staff s on s.merchant_id = k.merchant_id and s.staff_id = k.staff_id
      left join staff_rights r on r.merchant_id = k.merchant_id and r.staff_id = k.staff_id
      where k.merchant_id = $1 and k.key_id = $2 and k.revoked_at is null`,
    values: [uuidOf(merchantId), uuidOf(keyId)],
  });
  const row = rows[0];
  if (!row || !timingSafeEqual(row.secret_hash, secretHash) || row.suspended_at !== null) return null;
  return {
    merchantId,
    merchantName: row.merchant_name,
    keyId,
    actor: actorOf(row),
    ...rightsOf(row, scopesOf(row.scopes)),
    lent: [],
  };
};

type FoundRow = RightsRow & {
  readonly key_id: string;
  readonly label: string;
  readonly secret_hash: Buffer;
  readonly scopes: readonly string[];
  readonly staff_id: string | null;
  readonly staff_name: string | null;
  readonly merchant_name: string;
};
