import {
  type Actor,
  DAY,
  type Id,
  type Language,
  later,
  ok,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Stores } from '../platform/http/handlers.ts';
import { inTransaction } from '../platform/postgres/write-once.ts';
import { writeView } from '../staff/view-log/log-view.ts';
import { type AskedList, type ExportFormat, type ExportJob, type ExportRow, exportJobOf } from './export-job.ts';

export type ExportRequest = AskedList & {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly stores: Stores;
  readonly format: ExportFormat;
  readonly language: Language;
  readonly inFull: boolean;
  /** Why customers are wanted in full. */
  readonly reason: string | null;
};

const mostRunning = 3;
const mostDaily = 50;

/** Puts a list on the way out of the house and writes down who asked for it. Refused: `exports_too_many`. */
export const askExport = async (house: House, request: ExportRequest): Promise<Result<ExportJob, Refusal>> => {
  const { merchantId, actor, stores, inFull, reason } = request;
  const { list, filter } = request;
  const now = house.clock.now();
  const asked = await inTransaction<ExportJob>(house, merchantId, async (client) => {
    const person = [uuidOf(merchantId), actor.id];
    // Two requests of one person wait for each other, so that both cannot be the last that is allowed.
    await client.query(`select pg_advisory_xact_lock(hashtextextended('export ' || $1 || $2, 0))`, person);
    const { rows: counted } = await client.query<{ running: number; daily: number }>(
      `select (count(*) filter (where ended_at is null))::integer as running, (count(*) filter (where asked_at > $3))::integer as daily
        from export_job where merchant_id = $1 and asked_by_id = $2`,
      [...person, toIso(later(now, -DAY))],
    );
    const [{ running, daily } = { running: 0, daily: 0 }] = counted;
    if (running >= mostRunning || daily >= mostDaily)
      return refused(refusal('exports_too_many', { running: mostRunning, daily: mostDaily }));
    const { rows } = await client.query<ExportRow>(
      `insert into export_job (merchant_id, asked_by_id, export_job_id, list, format, language, filter, store_ids, in_full, asked_by, asked_at)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning *`,
      [
        ...person,
        uuidOf(house.newId('exportJob')),
        list,
        request.format,
        request.language,
        toJson(filter),
        stores === 'all' ? null : stores.map(uuidOf),
        inFull,
        toJson(actor),
        toIso(now),
      ],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('defect: an insert gives its row');
    return ok(exportJobOf(row));
  });
  if (asked.ok)
    await writeView(house, {
      merchantId,
      kind: 'export_asked',
      actor,
      subject: asked.value.id,
      details: {
        list,
        filter: list === 'policy_trial' ? { from: filter.from, to: filter.to } : filter,
        inFull,
        ...(reason === null ? {} : { reason }),
      },
    });
  return asked;
};
