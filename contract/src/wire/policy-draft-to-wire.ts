import {
  type LintFinding,
  mayBePublished,
  type PolicyDraft,
  type SimulationReport,
  simulationText,
  toIso,
} from '@redress/domain';
import type { z } from 'zod';
import { toWire, toWireOrNull } from '../money.ts';
import type { lintOut, policyDraftOut, simulationOut } from '../policy-drafts.ts';
import { policyDocumentToWire } from '../policy-file.ts';
import { citationToWire } from './explanation-to-wire.ts';

type DraftWire = z.output<typeof policyDraftOut>;

export const policyDraftToWire = (draft: PolicyDraft): DraftWire => {
  const published = draft.status === 'published' || draft.status === 'superseded' ? draft : null;
  return {
    id: draft.id,
    status: draft.status,
    revision: draft.revision,
    document: policyDocumentToWire(draft.document),
    writtenBy: draft.writtenBy,
    submittedBy: draft.status === 'draft' ? null : draft.submittedBy,
    publishedBy: published?.publishedBy ?? null,
    policyId: published?.policyId ?? null,
    version: published?.version ?? null,
    updatedAt: toIso(draft.updatedAt),
    returned: draft.returned && { ...draft.returned, at: toIso(draft.returned.at) },
  };
};

export const lintToWire = (findings: readonly LintFinding[]): z.output<typeof lintOut> => ({
  publishable: mayBePublished(findings),
  findings: findings.map((finding) => ({ ...finding, cites: finding.cites.map(citationToWire) })),
});

export const simulationToWire = (report: SimulationReport): z.output<typeof simulationOut> => ({
  total: tallyToWire(report.total),
  byCause: report.byCause.map(({ cause, tally }) => ({ cause, tally: tallyToWire(tally) })),
  handsMoved: report.handsMoved.map((moved) => ({ ...moved })),
  liftedBefore: report.liftedBefore,
  liftedAfter: report.liftedAfter,
  leftOut: report.leftOut,
  examples: report.examples.map((one) => ({
    ...one,
    before: toWireOrNull(one.before),
    after: toWireOrNull(one.after),
  })),
  text: { zh: simulationText(report, 'zh'), en: simulationText(report, 'en') },
});

const tallyToWire = (tally: SimulationReport['total']): z.output<typeof simulationOut>['total'] => ({
  ...tally,
  before: toWire(tally.before),
  after: toWire(tally.after),
  answeredNow: { cases: tally.answeredNow.cases, amount: toWire(tally.answeredNow.amount) },
  leftToPerson: { cases: tally.leftToPerson.cases, amount: toWire(tally.leftToPerson.amount) },
  gained: toWire(tally.gained),
  lost: toWire(tally.lost),
});
