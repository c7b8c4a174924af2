import { ok, refusal, refused } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers, RequestContext } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { askExport } from './ask-export.ts';
import { cancelExport } from './cancel-export.ts';
import { type AskedList, type ExportJob, exportToWire, listExportJobs, readExportJob } from './export-job.ts';
import { askTrial, readTrial } from './policy-trial.ts';
import { takeExport } from './take-export.ts';

type Trials = 'startPolicyTrial' | 'getPolicyTrial';
type Asking = 'exportCases' | 'exportPayouts' | 'exportEntries' | 'exportBreaks' | 'exportCustomers';
type Own = 'listExports' | 'getExport' | 'getExportFile' | 'cancelExport';

/** The shortest reason that says something, as for looking at one customer. */
const shortestReason = 4;

export const exportHandlers = (house: House): Pick<Handlers, Asking | Own | Trials> => {
  const shown = (job: ExportJob) => ({ body: exportToWire(job, house.clock.now()) });
  const ask = async (
    { merchantId, actor, stores }: RequestContext,
    list: AskedList,
    body: { readonly format: 'xlsx' | 'csv' } & Pick<ExportJob, 'language'> & {
        readonly inFull?: boolean;
        readonly reason?: string | null;
      },
  ) =>
    replyWith(
      await askExport(house, { ...list, merchantId, actor, stores, inFull: false, reason: null, ...body }),
      shown,
    );
  return {
    exportCases: (context, { query, body }) => ask(context, { list: 'cases', filter: query }, body),
    exportPayouts: (context, { query, body }) => ask(context, { list: 'payouts', filter: query }, body),
    exportEntries: (context, { query, body }) => ask(context, { list: 'entries', filter: query }, body),
    exportBreaks: (context, { query, body }) => ask(context, { list: 'breaks', filter: query }, body),
    exportCustomers: async (context, { query, body }) => {
      if (body.inFull && !context.scopes.includes('customers:read_sensitive'))
        return refused(refusal('scope_missing', { scope: 'customers:read_sensitive' }));
      if (body.inFull && (body.reason ?? '').trim().length < shortestReason)
        return refused(refusal('reason_required', { minimum: shortestReason }, '/reason'));
      return ask(context, { list: 'customers', filter: query }, body);
    },
    startPolicyTrial: async (context, { body }) => replyWith(await askTrial(house, context, body), shown),
    getPolicyTrial: async (context, { params: { id } }) =>
      replyWith(await readTrial(house, context, id), (body) => ({ body })),
    listExports: ({ merchantId, actor }, { query }) =>
      listed(
        query,
        (page) => listExportJobs(house.db, { merchantId, askedBy: actor.id }, page),
        (job) => exportToWire(job, house.clock.now()),
      ),
    getExport: async ({ merchantId, actor }, { params: { id } }) =>
      replyWith(found(await readExportJob(house.db, merchantId, id, actor.id), id), shown),
    getExportFile: async (context, { params: { id } }) => {
      const file = await takeExport(house, context, id);
      return file.ok ? ok({ body: file.value }) : file;
    },
    cancelExport: async ({ merchantId, actor }, { params: { id } }) =>
      replyWith(found(await cancelExport(house, merchantId, id, actor.id), id), shown),
  };
};
