import { createHash } from 'node:crypto';
import { type Id, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { csvOf } from '../platform/sheets/csv.ts';
import { gathered } from '../platform/sheets/gathered.ts';
import type { Cell, Sheet } from '../platform/sheets/sheet.ts';
import { xlsxOf } from '../platform/sheets/xlsx.ts';
import type { ExportJob } from './export-job.ts';
import { breaksSheet } from './lists/breaks.ts';
import { casesSheet } from './lists/cases.ts';
import { customersSheet } from './lists/customers.ts';
import { entriesSheet } from './lists/entries.ts';
import type { ListSheet } from './lists/every-page.ts';
import { payoutsSheet } from './lists/payouts.ts';
import { writeTrial } from './policy-trial.ts';

export type WrittenFile = {
  readonly key: string;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: Buffer;
};

/**
 * Writes the file of an export under the name of this attempt, page by page: memory does not grow with the list. `beat` is told the rows so far
 * and all that there are, first when they were counted, then before each page is written on; it throws when the file is no longer wanted, and
 * then nothing is left of it.
 */
export const writeExport = async (
  house: House,
  job: ExportJob,
  beat: (rows: number, total: number) => Promise<void>,
): Promise<WrittenFile> => {
  const key = exportFile(job.merchantId, job.id, job.attempts);
  if (job.list === 'policy_trial') return writeTrial(house, { ...job, list: job.list }, key, beat);
  const { name, columns, pages, total: count } = sheetOf(house, job);
  const total = await count();
  await beat(0, total);
  let rows = 0;
  let bytes = 0;
  const hash = createHash('sha256');
  const counted = async function* (): AsyncGenerator<readonly Cell[]> {
    for await (const page of pages) {
      yield* page;
      rows += page.length;
      await beat(rows, total);
    }
  };
  const measured = async function* (source: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of source) {
      const piece = Buffer.from(part);
      bytes += piece.length;
      hash.update(piece);
      yield piece;
    }
  };
  const sheet: Sheet = { name, columns, rows: counted() };
  await house.files.pour(key, measured(job.format === 'csv' ? gathered(csvOf(sheet)) : xlsxOf(sheet)));
  return { key, rows, bytes, sha256: hash.digest() };
};

/** Every attempt has a name of its own, so that a process that was thought dead cannot write into the file of the next one. */
export const exportFile = (merchantId: Id<'merchant'>, jobId: Id<'exportJob'>, attempt: number): string =>
  `exports/${uuidOf(merchantId).replaceAll('-', '')}/${jobId}_${attempt}`;

const sheetOf = (house: House, job: Exclude<ExportJob, { readonly list: 'policy_trial' }>): ListSheet => {
  if (job.list === 'cases') return casesSheet(house, job);
  if (job.list === 'payouts') return payoutsSheet(house, job);
  if (job.list === 'entries') return entriesSheet(house, job);
  return job.list === 'breaks' ? breaksSheet(house, job) : customersSheet(house, job);
};
