import type { ReplyBodyOf } from '@redress/contract';
import {
  custodyActions,
  custodyBreakText,
  type Evidence,
  fillIn,
  type Id,
  idOf,
  type Redaction,
  toIso,
} from '@redress/domain';
import type { Pool } from 'pg';
import { type Custody, detailOf, namesOf } from './custody.ts';
import { forWhom, readSentFor } from './sent-for.ts';

export const evidenceToWire = (evidence: Evidence): ReplyBodyOf<'attachEvidence'> => ({
  ...evidence,
  takenInAt: toIso(evidence.takenInAt),
});

export const redactionToWire = (redaction: Redaction): ReplyBodyOf<'redactEvidence'> => ({
  ...redaction,
  boxes: redaction.boxes.map(({ x, y, width, height }) => ({ x, y, width, height })),
  madeAt: toIso(redaction.madeAt),
});

/** The chain with the names of whoever is known by an id only. */
export const custodyToWire = async (
  db: Pick<Pool, 'query'>,
  { merchantId, caseId }: { readonly merchantId: Id<'merchant'>; readonly caseId: Id<'refundCase'> },
  { links, broken }: Custody,
): Promise<ReplyBodyOf<'getEvidenceCustody'>> => {
  const unnamed = links.filter(({ actorName }) => actorName === '').map(({ actorId }) => actorId);
  const [names, sentFor] = await Promise.all([
    namesOf(db, merchantId, [...new Set(unnamed)]),
    readSentFor(db, { merchantId, caseId }),
  ]);
  return {
    data: links.map((link) => ({
      sequence: link.sequence,
      evidenceId: link.evidence === null ? null : idOf('evidence', link.evidence),
      action: link.action,
      actionText: custodyActions[link.action],
      actorId: link.actorId,
      actorName: link.actorName || (names.get(link.actorId) ?? link.actorId),
      onBehalfOf: forWhom(link, sentFor),
      occurredAt: toIso(link.occurredAt),
      detail: { ...detailOf(link) },
      hash: link.hash,
    })),
    broken: broken && { ...broken, text: fillIn(custodyBreakText[broken.how], { at: broken.at }) },
  };
};
