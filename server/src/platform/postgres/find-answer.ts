import { uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { FindAnswer } from '../http/answer-request.ts';

/** The first answer that a key of the merchant's was given, if there was one. */
export const findAnswer =
  (db: Pool): FindAnswer =>
  async (merchantId, key) => {
    const { rows } = await db.query<{ request_hash: string; status: number; body: unknown; etag: string | null }>({
      name: 'find-answer',
      text: 'select request_hash, status, body, etag from idempotency_key where merchant_id = $1 and key = $2',
      values: [uuidOf(merchantId), key],
    });
    const row = rows[0];
    return row ? { requestHash: row.request_hash, status: row.status, body: row.body, etag: row.etag } : null;
  };
