import { createHash } from 'node:crypto';
import { text as textOf } from 'node:stream/consumers';
import { type ReplyBodyOf, readPolicyFile, simulationToWire, writePolicyFile } from '@redress/contract';
import { assert, type Id, ok, type PolicyDocument, type Refusal, type Result, refusal, refused } from '@redress/domain';
import type { House } from '../house.ts';
import type { RequestContext } from '../platform/http/handlers.ts';
import { countPastCases } from '../policy/past-cases.ts';
import { type SimulatePolicy, simulatePolicy } from '../policy/simulate-policy.ts';
import { askExport } from './ask-export.ts';
import { type ExportJob, exportToWire, readExportJob, statusOfExport } from './export-job.ts';
import { mayNotTake } from './take-export.ts';
import type { WrittenFile } from './write-export.ts';

type Trial = Omit<SimulatePolicy, 'merchantId'>;

/** Tries a change of policy by a job that tells how far it is, as long as the period may be. Refused: `exports_too_many`. */
export const askTrial = (
  house: House,
  { merchantId, actor, stores, language }: RequestContext,
  { before, after, from, to }: Trial,
): Promise<Result<ExportJob, Refusal>> =>
  askExport(house, {
    ...{ merchantId, actor, stores, language, inFull: false, reason: null, format: 'json' },
    list: 'policy_trial',
    filter: { before: writePolicyFile(before, 'json'), after: writePolicyFile(after, 'json'), from, to },
  });

/** How far a trial is, and what it found once it is done. As long as whoever asked might still ask for it. */
export const readTrial = async (
  house: House,
  context: RequestContext,
  id: Id<'exportJob'>,
): Promise<Result<ReplyBodyOf<'getPolicyTrial'>, Refusal>> => {
  const job = await readExportJob(house.db, context.merchantId, id, context.actor.id);
  if (job === null || job.list !== 'policy_trial') return refused(refusal('not_found', { what: id }));
  const no = mayNotTake(job, context);
  if (no !== null) return refused(no);
  const now = house.clock.now();
  const isDone = statusOfExport(job, now) === 'done';
  const contents = isDone && job.file !== null ? await house.files.read(job.file.key) : null;
  const report: ReplyBodyOf<'simulatePolicy'> | null = contents && JSON.parse(await textOf(contents));
  return ok({ job: exportToWire(job, now), report });
};

/** The report as the direct answer would give it, in one small file. */
export const writeTrial = async (
  house: House,
  { merchantId, filter }: ExportJob & { readonly list: 'policy_trial' },
  key: string,
  beat: (rows: number, total: number) => Promise<void>,
): Promise<WrittenFile> => {
  const { from, to } = filter;
  const total = await countPastCases(house.db, merchantId, { from, to });
  await beat(0, total);
  const asked = { merchantId, before: documentOf(filter.before), after: documentOf(filter.after), from, to };
  let rows = 0;
  const report = await simulatePolicy(house.db, asked, async (seen) => {
    rows = seen;
    await beat(seen, total);
  });
  const contents = Buffer.from(JSON.stringify(simulationToWire(report)));
  await house.files.pour(key, once(contents));
  return {
    key,
    rows: Math.max(rows, total),
    bytes: contents.length,
    sha256: createHash('sha256').update(contents).digest(),
  };
};

async function* once(contents: Uint8Array): AsyncGenerator<Uint8Array> {
  yield contents;
}

const documentOf = (file: string): PolicyDocument => {
  const document = readPolicyFile(file);
  assert(document.ok, 'a document is kept as the file that was written of it');
  return document.value;
};
