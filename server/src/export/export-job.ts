import type { ExportList, QueryOf, ReplyBodyOf } from '@redress/contract';
import { type Actor, type Id, type Instant, idOf, type Language, type LocalDate, toIso, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import type { Stores } from '../platform/http/handlers.ts';
import { type Page, type PageRequest, pageOf } from '../platform/postgres/page.ts';

/** A list with its filters as its own route understood them. */
export type AskedList =
  | { readonly list: 'cases'; readonly filter: QueryOf<'exportCases'> }
  | { readonly list: 'payouts'; readonly filter: QueryOf<'exportPayouts'> }
  | { readonly list: 'entries'; readonly filter: QueryOf<'exportEntries'> }
  | { readonly list: 'breaks'; readonly filter: QueryOf<'exportBreaks'> }
  | { readonly list: 'customers'; readonly filter: QueryOf<'exportCustomers'> }
  | { readonly list: 'policy_trial'; readonly filter: AskedTrial };

/** A change of policy to be tried on the cases of a period. The documents are kept as the files they are read from. */
export type AskedTrial = {
  readonly before: string;
  readonly after: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

export type ExportFormat = 'xlsx' | 'csv' | 'json';

export type ExportJob = AskedList & {
  readonly id: Id<'exportJob'>;
  readonly merchantId: Id<'merchant'>;
  readonly format: ExportFormat;
  readonly language: Language;
  /** The stores that whoever asked might see. */
  readonly stores: Stores;
  readonly inFull: boolean;
  readonly askedBy: Actor;
  readonly askedAt: Instant;
  readonly attempts: number;
  readonly rows: number;
  /** Null until they were counted. */
  readonly total: number | null;
  readonly leased: boolean;
  readonly outcome: 'done' | 'failed' | 'cancelled' | null;
  readonly endedAt: Instant | null;
  readonly file: ExportFile | null;
  readonly swept: boolean;
};
export type ExportFile = {
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly keptUntil: Instant;
};

/** What one person or key asked for, newest first. */
export const listExportJobs = async (
  db: Pool,
  { merchantId, askedBy }: { readonly merchantId: Id<'merchant'>; readonly askedBy: string },
  { limit, after }: PageRequest,
): Promise<Page<ExportJob>> => {
  const { rows } = await db.query<ExportRow>({
    name: 'list-exports',
    text: `select * from export_job where merchant_id = $1 and asked_by_id = $2 and ($3::uuid is null or export_job_id < $3)
      order by export_job_id desc limit $4`,
    values: [uuidOf(merchantId), askedBy, after, limit + 1],
  });
  const page = pageOf(rows, limit, (row) => row.export_job_id);
  return { next: page.next, rows: page.rows.map(exportJobOf) };
};

/** Null for what is not there, and for what somebody else asked for. */
export const readExportJob = async (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  id: Id<'exportJob'>,
  askedBy: string,
): Promise<ExportJob | null> => {
  const { rows } = await db.query<ExportRow>({
    name: 'read-export',
    text: 'select * from export_job where merchant_id = $1 and export_job_id = $2 and asked_by_id = $3',
    values: [uuidOf(merchantId), uuidOf(id), askedBy],
  });
  return rows[0] ? exportJobOf(rows[0]) : null;
};

export const statusOfExport = (
  { outcome, leased, file, swept }: ExportJob,
  now: Instant,
): ReplyBodyOf<'getExport'>['status'] => {
  if (outcome === null) return leased ? 'running' : 'waiting';
  return outcome === 'done' && (swept || file === null || file.keptUntil <= now) ? 'removed' : outcome;
};

export const exportToWire = (job: ExportJob, now: Instant): ReplyBodyOf<'getExport'> => ({
  id: job.id,
  list: job.list,
  format: job.format,
  inFull: job.inFull,
  status: statusOfExport(job, now),
  rows: job.rows,
  total: job.total,
  fileName: fileNameOf(job),
  bytes: job.file?.bytes ?? null,
  sha256: job.file?.sha256 ?? null,
  askedBy: job.askedBy,
  askedAt: toIso(job.askedAt),
  endedAt: job.endedAt && toIso(job.endedAt),
  keptUntil: job.file && toIso(job.file.keptUntil),
});

/** Lists of different hours must not lie on top of each other in a folder of downloads. */
export const fileNameOf = ({ list, format, askedAt, id }: ExportJob): string =>
  `redress-${list satisfies ExportList}-${toIso(askedAt).slice(0, 10)}-${id.slice(-6)}.${format}`;

export type ExportRow = {
  readonly merchant_id: string;
  readonly export_job_id: string;
  readonly list: ExportList;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly filter: object;
  readonly store_ids: readonly string[] | null;
  readonly in_full: boolean;
  readonly asked_by: Actor;
  readonly asked_at: Instant;
  readonly leased_until: Instant | null;
  readonly attempts: number;
  readonly row_count: bigint;
  readonly row_total: bigint | null;
  readonly outcome: ExportJob['outcome'];
  readonly ended_at: Instant | null;
  readonly file_key: string | null;
  readonly file_bytes: bigint | null;
  readonly file_sha256: Buffer | null;
  readonly kept_until: Instant | null;
  readonly swept: boolean;
};

export const exportJobOf = (row: ExportRow): ExportJob => ({
  // The filter was parsed by the route of this very list before it was kept.
  ...({ list: row.list, filter: row.filter } as AskedList),
  id: idOf('exportJob', row.export_job_id),
  merchantId: idOf('merchant', row.merchant_id),
  format: row.format,
  language: row.language,
  stores: row.store_ids === null ? 'all' : row.store_ids.map((id) => idOf('store', id)),
  inFull: row.in_full,
  askedBy: row.asked_by,
  askedAt: row.asked_at,
  attempts: row.attempts,
  rows: Number(row.row_count),
  total: row.row_total === null ? null : Number(row.row_total),
  leased: row.leased_until !== null,
  outcome: row.outcome,
  endedAt: row.ended_at,
  file:
    row.file_key === null || row.file_sha256 === null || row.kept_until === null
      ? null
      : {
          key: row.file_key,
          bytes: Number(row.file_bytes),
          sha256: row.file_sha256.toString('hex'),
          keptUntil: row.kept_until,
        },
  swept: row.swept,
});
