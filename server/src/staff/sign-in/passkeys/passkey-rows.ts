import { type Instant, toIso } from '@redress/domain';
import type { WebAuthnCredential } from '@simplewebauthn/server';
import type { Pool } from 'pg';
import type { House } from '../../../house.ts';

type Place = Pick<House, 'db' | 'clock'>;

export const addPasskey = async (
  { db, clock }: Place,
  {
    userId,
    label,
    credential,
  }: { readonly userId: string; readonly label: string; readonly credential: WebAuthnCredential },
): Promise<void> => {
  await db.query({
    name: 'add-passkey',
    text: `insert into sign_in.passkey (id, user_id, label, public_key, counter, transports, created_at)
      values ($1, $2, $3, $4, $5, $6::text[], $7)`,
    values: [
      credential.id,
      userId,
      label,
      Buffer.from(credential.publicKey),
      credential.counter,
      credential.transports ?? [],
      toIso(clock.now()),
    ],
  });
};

/** A credential with whose it is; null when nobody has registered it. */
export const findPasskey = async (
  db: Pool,
  id: string,
): Promise<{ readonly userId: string; readonly credential: WebAuthnCredential } | null> => {
  const { rows } = await db.query<{ user_id: string; public_key: Buffer; counter: bigint }>({
    name: 'find-passkey',
    text: 'select user_id, public_key, counter from sign_in.passkey where id = $1',
    values: [id],
  });
  const [row] = rows;
  if (!row) return null;
  const publicKey = new Uint8Array(row.public_key);
  return { userId: row.user_id, credential: { id, publicKey, counter: Number(row.counter) } };
};

/** The counter only grows: a copied key would count apart, and the next use of the true one tells. */
export const usedPasskey = async ({ db, clock }: Place, id: string, counter: number): Promise<void> => {
  await db.query({
    name: 'used-passkey',
    text: 'update sign_in.passkey set counter = greatest(counter, $2), last_used_at = $3 where id = $1',
    values: [id, counter, toIso(clock.now())],
  });
};

export const listPasskeys = async (
  db: Pool,
  userId: string,
): Promise<{ id: string; label: string; createdAt: string; lastUsedAt: string | null }[]> => {
  const { rows } = await db.query<{ id: string; label: string; created_at: Instant; last_used_at: Instant | null }>({
    name: 'list-passkeys',
    text: 'select id, label, created_at, last_used_at from sign_in.passkey where user_id = $1 order by created_at',
    values: [userId],
  });
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    createdAt: toIso(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : toIso(row.last_used_at),
  }));
};

export const removePasskey = async (db: Pool, userId: string, id: string): Promise<void> => {
  await db.query({
    name: 'remove-passkey',
    text: 'delete from sign_in.passkey where user_id = $1 and id = $2',
    values: [userId, id],
  });
};
