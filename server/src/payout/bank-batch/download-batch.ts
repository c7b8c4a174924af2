import {
  type Actor,
  type Id,
  type Instant,
  ok,
  type Refusal,
  type Result,
  refusal,
  refuseBatchMove,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../../house.ts';
import { isUniqueViolation } from '../../platform/postgres/refusal-of-error.ts';
import { openBatchFile } from './batch-file.ts';
import { type BatchCommand, batchFor } from './discard-batch.ts';

export type Download = { readonly by: Actor; readonly at: Instant; readonly reason: string | null };

/** Every handing out of the file, oldest first. */
export const listDownloads = async (
  house: House,
  merchantId: Id<'merchant'>,
  batchId: Id<'bankBatch'>,
): Promise<Download[]> => {
  const { rows } = await house.db.query<{ downloaded_by: Actor; downloaded_at: Instant; reason: string | null }>({
    name: 'list-bank-downloads',
    text: `select downloaded_by, downloaded_at, reason from bank_batch_download
      where merchant_id = $1 and bank_batch_id = $2 order by sequence`,
    values: [uuidOf(merchantId), uuidOf(batchId)],
  });
  return rows.map((row) => ({ by: row.downloaded_by, at: row.downloaded_at, reason: row.reason }));
};

/**
 * Hands out the file of a released batch. The first time is free; later, a reason is asked for and kept, since a file that goes to
 * the bank twice is only stopped by the bank's own guard. What was handed out is on record before the first byte is.
 */
export const downloadBatch = async (
  house: House,
  command: BatchCommand & { readonly reason: string | null },
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, Refusal>> => {
  const batch = await batchFor(house, command);
  if (!batch.ok) return batch;
  const no = refuseBatchMove(batch.value, 'download');
  if (no) return refused(no);
  const bytes = await openBatchFile(house, batch.value);
  for (;;) {
    const earlier = await listDownloads(house, command.merchantId, command.batchId);
    const last = earlier.at(-1);
    if (last && command.reason === null) return downloaded(last);
    if (await record(house, command, earlier.length + 1)) return ok({ name: batch.value.file?.name ?? '', bytes });
  }
};

const downloaded = ({ at, by }: Download): Result<never, Refusal> =>
  refused(refusal('bank_file_downloaded', { at: toIso(at), by: by.name }, '/reason'));

/** False when somebody else took the same number at the same moment. */
const record = async (
  house: House,
  { merchantId, batchId, actor, reason }: BatchCommand & { readonly reason: string | null },
  sequence: number,
): Promise<boolean> => {
  try {
    await house.db.query({
      name: 'record-bank-download',
      text: `insert into bank_batch_download (merchant_id, bank_batch_id, sequence, downloaded_by, downloaded_at, reason)
        values ($1, $2, $3, $4::jsonb, $5::timestamptz, $6)`,
      values: [uuidOf(merchantId), uuidOf(batchId), sequence, toJson(actor), toIso(house.clock.now()), reason],
    });
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
};
