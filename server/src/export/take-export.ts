import type { Scope } from '@redress/contract';
import { allows } from '@redress/contract';
import { type Id, ok, type Refusal, type Result, refusal, refused, type Text, text } from '@redress/domain';
import type { House } from '../house.ts';
import type { FileBody, RequestContext, StaffRights } from '../platform/http/handlers.ts';
import { found } from '../platform/http/reply.ts';
import { writeView } from '../staff/view-log/log-view.ts';
import { type ExportJob, fileNameOf, readExportJob, statusOfExport } from './export-job.ts';

/**
 * The file of an export, for who asked for it, as long as they might still ask for it: rights that were taken away since take the file away too.
 * Refused: `not_found`, `export_not_there`, `scope_missing`, `all_stores_needed`.
 */
export const takeExport = async (
  house: House,
  context: RequestContext,
  id: Id<'exportJob'>,
): Promise<Result<FileBody, Refusal>> => {
  const { merchantId, actor } = context;
  const job = found(await readExportJob(house.db, merchantId, id, actor.id), id);
  if (!job.ok) return job;
  const no = mayNotTake(job.value, context);
  if (no !== null) return refused(no);
  const status = statusOfExport(job.value, house.clock.now());
  const contents = status === 'done' && job.value.file !== null ? await house.files.read(job.value.file.key) : null;
  if (contents === null) return refused(refusal('export_not_there', { status: statusText[status] }));
  if (job.value.inFull)
    await writeView(house, {
      merchantId,
      actor,
      subject: id,
      kind: 'customer_seen_in_full',
      details: { operation: 'getExportFile', rows: job.value.rows },
    });
  return ok({ contents, mediaType: mediaTypes[job.value.format], fileName: fileNameOf(job.value) });
};

const mediaTypes = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

const scopeOf = {
  cases: 'cases:read',
  payouts: 'payouts:read',
  entries: 'ledger:read',
  breaks: 'ledger:read',
  customers: 'customers:read',
  policy_trial: 'policies:read',
} as const satisfies Record<ExportJob['list'], Scope>;

/** Rights of one's own and those that are lent count together, as they did when the list was asked for. */
export const mayNotTake = (job: ExportJob, context: RequestContext): Refusal | null => {
  const rights: readonly StaffRights[] = [context, ...context.lent];
  const scopes: readonly Scope[] = [scopeOf[job.list], ...(job.inFull ? (['customers:read_sensitive'] as const) : [])];
  for (const scope of scopes) {
    const allowed = rights.filter((each) => allows(each.scopes, scope));
    if (allowed.length === 0) return refusal('scope_missing', { scope });
    if (allowed.some(({ stores }) => stores === 'all')) continue;
    if (job.stores === 'all') return refusal('all_stores_needed');
    const reached = new Set(allowed.flatMap(({ stores }) => (stores === 'all' ? [] : stores)));
    if (job.stores.some((store) => !reached.has(store))) return refusal('not_found', { what: job.id });
  }
  return null;
};

const statusText: Record<ReturnType<typeof statusOfExport>, Text> = {
  waiting: text('还在排队', 'is waiting'),
  running: text('还在写', 'is being written'),
  done: text('的文件不在磁盘上', 'has no file on the disk'),
  failed: text('没有成功', 'failed'),
  cancelled: text('已停止', 'was stopped'),
  removed: text('已过保留期或已删除', 'is past its time or was taken away'),
};
