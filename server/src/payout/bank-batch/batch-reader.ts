import {
  type Actor,
  type BankBatch,
  type BankBatchStatus,
  type BankFileFormat,
  type Currency,
  dateOf,
  fromJson,
  type Id,
  type Instant,
  idOf,
  money,
  type Payout,
  type Refusal,
  type Result,
  refusal,
  refused,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type Page, type PageRequest, pageOf } from '../../platform/postgres/page.ts';

/** A batch with where its file lies. */
export type StoredBatch = BankBatch & { readonly fileKey: string | null };

export const readBatch = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  batchId: Id<'bankBatch'>,
): Promise<StoredBatch | null> => {
  const { rows } = await db.query<BatchRow>({
    name: 'read-bank-batch',
    text: `select ${columns} from bank_batch where merchant_id = $1 and bank_batch_id = $2`,
    values: [uuidOf(merchantId), uuidOf(batchId)],
  });
  return rows[0] ? batchOf(rows[0]) : null;
};

/** Batches, newest first. */
export const listBatches = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { status }: { readonly status: BankBatchStatus | null },
  { limit, after }: PageRequest,
): Promise<Page<BankBatch>> => {
  const { rows } = await db.query<BatchRow>({
    name: 'list-bank-batches',
    text: `select ${columns} from bank_batch where merchant_id = $1 and ($2::text is null or status = $2)
      and ($3::uuid is null or bank_batch_id < $3) order by bank_batch_id desc limit $4`,
    values: [uuidOf(merchantId), status, after, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.bank_batch_id);
  return { next: page.next, rows: page.rows.map(batchOf) };
};

/** The batch that a request under this key made; null when there is none. Another request under it is refused. */
export const readBatchMadeUnder = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { key, requestHash }: { readonly key: string; readonly requestHash: string },
): Promise<Result<Id<'bankBatch'>, Refusal> | null> => {
  const { rows } = await db.query<{ id: string; made_hash: string }>({
    name: 'read-bank-batch-made-under',
    text: 'select bank_batch_id as id, made_hash from bank_batch where merchant_id = $1 and made_under = $2',
    values: [uuidOf(merchantId), key],
  });
  const [row] = rows;
  if (!row) return null;
  if (row.made_hash !== requestHash) return refused(refusal('idempotency_key_reused'));
  return { ok: true, value: idOf('bankBatch', row.id) };
};

/** What lies in a batch, in the order of its file, with the stored (sealed) order of each. */
export type BatchItem = { readonly place: number; readonly payout: Payout; readonly requestBody: string | null };

export const listBatchItems = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  batchId: Id<'bankBatch'>,
): Promise<BatchItem[]> => {
  const { rows } = await db.query<{ place: number; state: string; request_body: string | null }>({
    name: 'list-bank-batch-items',
    text: `select i.place, p.state::text as state, p.request_body from bank_batch_item i
      join payout p on p.merchant_id = i.merchant_id and p.payout_id = i.payout_id
      where i.merchant_id = $1 and i.bank_batch_id = $2 and i.in_batch order by i.place`,
    values: [uuidOf(merchantId), uuidOf(batchId)],
  });
  return rows.map((row) => ({ place: row.place, payout: fromJson<Payout>(row.state), requestBody: row.request_body }));
};

const columns = `bank_batch_id, channel_account_id, number, status, format, currency, execute_on::text as execute_on, item_count,
  total_minor::text as total_minor, file_name, file_key, file_bytes::text as file_bytes, encode(file_sha256, 'hex') as sha256,
  made_by, made_at, released_by, released_at, discarded_by, discarded_at, discard_reason, version`;

type BatchRow = {
  readonly bank_batch_id: string;
  readonly channel_account_id: string;
  readonly number: string;
  readonly status: BankBatchStatus;
  readonly format: BankFileFormat;
  readonly currency: Currency;
  readonly execute_on: string;
  readonly item_count: number;
  readonly total_minor: string;
  readonly file_name: string | null;
  readonly file_key: string | null;
  readonly file_bytes: string | null;
  readonly sha256: string | null;
  readonly made_by: Actor;
  readonly made_at: Instant;
  readonly released_by: Actor | null;
  readonly released_at: Instant | null;
  readonly discarded_by: Actor | null;
  readonly discarded_at: Instant | null;
  readonly discard_reason: string | null;
  readonly version: number;
};

const batchOf = (row: BatchRow): StoredBatch => ({
  id: idOf('bankBatch', row.bank_batch_id),
  channelAccountId: idOf('channelAccount', row.channel_account_id),
  number: row.number,
  status: row.status,
  format: row.format,
  executeOn: dateOf(row.execute_on),
  count: row.item_count,
  total: money(row.currency, BigInt(row.total_minor)),
  file:
    row.file_name === null || row.sha256 === null
      ? null
      : { name: row.file_name, bytes: Number(row.file_bytes), sha256: row.sha256 },
  fileKey: row.file_key,
  madeBy: row.made_by,
  madeAt: row.made_at,
  released: row.released_by && row.released_at ? { by: row.released_by, at: row.released_at } : null,
  discarded:
    row.discarded_by && row.discarded_at
      ? { by: row.discarded_by, at: row.discarded_at, reason: row.discard_reason ?? '' }
      : null,
  version: row.version,
});
