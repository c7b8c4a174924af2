import type { ReplyBodyOf } from '@redress/contract';
import { toIso } from '@redress/domain';
import type { House } from '../house.ts';
import type { Handlers } from '../platform/http/handlers.ts';
import { found, listed, replyWith } from '../platform/http/reply.ts';
import { type AuditRun, listAuditRuns, readAuditRun, startAudit } from './audit-runs.ts';

export const auditHandlers = (house: House): Pick<Handlers, 'startAudit' | 'listAuditRuns' | 'getAuditRun'> => ({
  startAudit: async ({ merchantId, actor }) => {
    const id = await startAudit(house, merchantId, actor);
    return replyWith(found(await readAuditRun(house.db, merchantId, id), id), (run) => ({ body: runToWire(run) }));
  },
  listAuditRuns: ({ merchantId }, { query }) =>
    listed(query, (page) => listAuditRuns(house.db, merchantId, page), runToWire),
  getAuditRun: async ({ merchantId }, { params }) =>
    replyWith(found(await readAuditRun(house.db, merchantId, params.id), params.id), (run) => ({
      body: runToWire(run),
    })),
});

const runToWire = (run: AuditRun): ReplyBodyOf<'getAuditRun'> => ({
  ...run,
  askedAt: toIso(run.askedAt),
  endedAt: run.endedAt && toIso(run.endedAt),
  findings: run.findings.map(({ code, title, checked, breached, breaches }) => ({
    code,
    title,
    checked,
    breached,
    breaches: breaches.map(({ what, how }) => ({ what, how })),
  })),
});
