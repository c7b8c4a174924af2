import { type Id, ok, type Refusal, type Result, refusal, refused, toIso, uuidOf } from '@redress/domain';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '../clock.ts';
import type { Done, Once } from '../once.ts';
import { refusalOfError } from './refusal-of-error.ts';

export type Ground = { readonly db: Pool; readonly clock: Clock };

/**
 * A piece of work in one transaction, for records that are no decision on a case. A refusal takes back what was written before it. Under a
 * key its answer is kept in the same transaction, so a repetition gets the first answer and writes nothing.
 */
export const writeOnce = async <T>(
  { db, clock }: Ground,
  merchantId: Id<'merchant'>,
  once: Once<T> | null,
  work: (client: PoolClient) => Promise<Result<T, Refusal>>,
): Promise<Result<Done<T>, Refusal>> => {
  const client = await db.connect();
  let broken = true;
  try {
    await client.query('begin');
    const done = await work(client);
    const kept = done.ok && once ? await keep(client, merchantId, once, done.value, toIso(clock.now())) : true;
    await client.query(done.ok && kept ? 'commit' : 'rollback');
    const result = done.ok && !kept && once ? await earlier(client, merchantId, once) : null;
    broken = false;
    return result ?? (done.ok ? ok({ outcome: 'done', value: done.value }) : done);
  } catch (error) {
    broken = await client.query('rollback').then(
      () => false,
      () => true,
    );
    const no = refusalOfError(error);
    if (no) return refused(no);
    throw error;
  } finally {
    client.release(broken);
  }
};

/** The same for work that has no key of its own. */
export const inTransaction = async <T>(
  ground: Ground,
  merchantId: Id<'merchant'>,
  work: (client: PoolClient) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> => {
  const done = await writeOnce<T>(ground, merchantId, null, work);
  if (!done.ok) return done;
  if (done.value.outcome === 'replayed') throw new Error('defect: nothing is replayed without a key');
  return ok(done.value.value);
};

/** Writes the answer under its key. False when the key was there before: whoever wrote it may still have been at it, and was waited for. */
const keep = async <T>(
  client: PoolClient,
  merchantId: Id<'merchant'>,
  { key, requestHash, answer }: Once<T>,
  value: T,
  now: string,
): Promise<boolean> => {
  const { status, body, etag } = answer(value);
  const { rowCount } = await client.query(
    `insert into idempotency_key (merchant_id, key, request_hash, status, body, etag, recorded_at)
     values ($1, $2, $3, $4, $5::json, $6, $7) on conflict (merchant_id, key) do nothing`,
    [uuidOf(merchantId), key, requestHash, status, JSON.stringify(body), etag, now],
  );
  return rowCount === 1;
};

const earlier = async <T>(
  client: PoolClient,
  merchantId: Id<'merchant'>,
  { key, requestHash }: Once<T>,
): Promise<Result<Done<T>, Refusal>> => {
  const { rows } = await client.query<{ request_hash: string; status: number; body: unknown; etag: string | null }>(
    'select request_hash, status, body, etag from idempotency_key where merchant_id = $1 and key = $2',
    [uuidOf(merchantId), key],
  );
  const [row] = rows;
  if (!row) throw new Error('defect: an answer that was there is gone');
  if (row.request_hash !== requestHash) return refused(refusal('idempotency_key_reused'));
  return ok({ outcome: 'replayed', answer: { status: row.status, body: row.body, etag: row.etag } });
};
