import { DAY, type Id, type Instant, later, MINUTE, SECOND, toIso, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { type ExportJob, type ExportRow, exportJobOf } from './export-job.ts';
import { exportFile, writeExport } from './write-export.ts';

/** How long a process may be silent about an export before another one begins it again. */
export const exportLease = 2 * MINUTE;
/** A file that broke three times will break again; whoever asked is told. */
const mostAttempts = 3;
const keptFor = 7 * DAY;

/** Takes up the export that waits longest and ends it one way or the other; false when none waits. `stopping` gives it back unwritten. */
export const workOnExport = async (house: House, stopping: () => boolean): Promise<boolean> => {
  const job = await takeExport(house);
  if (job === null) return false;
  await removeAttempts(house, job, job.attempts - 1);
  if (job.attempts > mostAttempts) {
    await end(house, job, 'failed');
    return true;
  }
  try {
    const file = await writeExport(house, job, async (rows, total) => {
      if (stopping()) throw new GivenUp('back');
      if (!(await beat(house, job, rows, total))) throw new GivenUp('unwanted');
    });
    const kept = await update(
      house,
      job,
      `outcome = 'done', ended_at = $4, leased_until = null, row_count = $5, file_key = $6, file_bytes = $7, file_sha256 = $8, kept_until = $9`,
      [
        toIso(house.clock.now()),
        file.rows,
        file.key,
        file.bytes,
        file.sha256,
        toIso(later(house.clock.now(), keptFor)),
      ],
    );
    if (!kept) await house.files.remove(file.key);
    return true;
  } catch (error) {
    if (error instanceof GivenUp) {
      if (error.why === 'back')
        await update(house, job, 'leased_until = null, attempts = attempts - 1, row_count = 0', []);
      return error.why !== 'back';
    }
    if (job.attempts >= mostAttempts) await end(house, job, 'failed');
    else await update(house, job, 'leased_until = $4, row_count = 0', [toIso(later(house.clock.now(), 10 * SECOND))]);
    throw error;
  }
};

/** Takes files from the disk whose days are over, and what stopped or broken exports left there. */
export const sweepExports = async (house: House): Promise<number> => {
  const now = house.clock.now();
  const { rows } = await house.db.query<ExportRow>(
    `select * from export_job where ended_at is not null and not swept and (outcome <> 'done' or kept_until <= $1)
      and (leased_until is null or leased_until <= $1) order by ended_at limit 100`,
    [toIso(now)],
  );
  for (const job of rows.map(exportJobOf)) {
    await removeAttempts(house, job, job.attempts);
    await house.db.query(
      'update export_job set swept = true where merchant_id = $1 and export_job_id = $2',
      keyOf(job),
    );
  }
  return rows.length;
};

/** An export that is not to be written on: somebody stopped it, another process has it, or this process ends. */
class GivenUp extends Error {
  readonly why: 'back' | 'unwanted';
  constructor(why: 'back' | 'unwanted') {
    super(`the export was given up: ${why}`);
    this.why = why;
  }
}

const takeExport = async ({ db, clock }: House): Promise<ExportJob | null> => {
  const now: Instant = clock.now();
  const { rows } = await db.query<ExportRow>({
    name: 'take-export',
    text: `update export_job set leased_until = $2, attempts = attempts + 1, row_count = 0 where (merchant_id, export_job_id) in (
        select merchant_id, export_job_id from export_job where ended_at is null and (leased_until is null or leased_until <= $1)
        order by asked_at limit 1 for update skip locked)
      returning *`,
    values: [toIso(now), toIso(later(now, exportLease))],
  });
  return rows[0] ? exportJobOf(rows[0]) : null;
};

const beat = (house: House, job: ExportJob, rows: number, total: number): Promise<boolean> =>
  update(house, job, 'row_count = $4, row_total = $5, leased_until = $6', [
    rows,
    Math.max(rows, total),
    toIso(later(house.clock.now(), exportLease)),
  ]);

const end = (house: House, job: ExportJob, outcome: 'failed'): Promise<boolean> =>
  update(house, job, 'outcome = $4, ended_at = $5, leased_until = null', [outcome, toIso(house.clock.now())]);

/** Writes into the row of an export as long as this attempt is the one that counts. */
const update = async ({ db }: House, job: ExportJob, set: string, values: readonly unknown[]): Promise<boolean> => {
  const { rowCount } = await db.query(
    `update export_job set ${set} where merchant_id = $1 and export_job_id = $2 and attempts = $3 and ended_at is null`,
    [...keyOf(job), job.attempts, ...values],
  );
  return rowCount === 1;
};

const removeAttempts = async ({ files }: House, { merchantId, id }: ExportJob, upTo: number): Promise<void> => {
  for (let attempt = 1; attempt <= upTo; attempt += 1) await files.remove(exportFile(merchantId, id, attempt));
};

const keyOf = ({ merchantId, id }: { readonly merchantId: Id<'merchant'>; readonly id: Id<'exportJob'> }) => [
  uuidOf(merchantId),
  uuidOf(id),
];
