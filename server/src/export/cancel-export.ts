import { type Id, toIso, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { type ExportJob, readExportJob } from './export-job.ts';
import { sweepExports } from './work-on-exports.ts';

/** Stops an export that is being written, or takes away the file of one that is done. Null when this person asked for none of this id. */
export const cancelExport = async (
  house: House,
  merchantId: Id<'merchant'>,
  id: Id<'exportJob'>,
  askedBy: string,
): Promise<ExportJob | null> => {
  const now = toIso(house.clock.now());
  await house.db.query(
    `update export_job set outcome = coalesce(outcome, 'cancelled'), ended_at = coalesce(ended_at, $4), kept_until = least(kept_until, $4)
      where merchant_id = $1 and export_job_id = $2 and asked_by_id = $3`,
    [uuidOf(merchantId), uuidOf(id), askedBy, now],
  );
  await sweepExports(house);
  return readExportJob(house.db, merchantId, id, askedBy);
};
