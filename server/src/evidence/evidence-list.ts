import type { ReplyBodyOf } from '@redress/contract';
import {
  evidenceChecklist,
  evidenceFormatOf,
  type Id,
  type Material,
  missingEvidence,
  type RefundCase,
  shanghaiDate,
  toIso,
} from '@redress/domain';
import type { Pool } from 'pg';
import { readOrder } from '../commerce/order-reader.ts';
import { policyInForce } from '../policy/policy-reader.ts';
import { readCase, readEvidence } from '../refund-case/case-reader.ts';
import { namesOf } from './custody.ts';
import { isDrawable } from './pictures.ts';
import { readQuarantine } from './quarantine.ts';
import { readRedactions } from './redact-evidence.ts';
import { readSentFor } from './sent-for.ts';
import { evidenceToWire, redactionToWire } from './to-wire.ts';

/** The files of a case with their copies, what cause and policy still ask for, and what was put aside; null when there is no such case. */
export const readEvidenceList = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<ReplyBodyOf<'listEvidence'> | null> => {
  const [refundCase, evidence, redactions, quarantined, sentFor] = await Promise.all([
    readCase(db, merchantId, caseId),
    readEvidence(db, merchantId, caseId),
    readRedactions(db, merchantId, caseId),
    readQuarantine(db, merchantId, caseId),
    readSentFor(db, { merchantId, caseId }),
  ]);
  if (refundCase === null) return null;
  const { cause, kind } = refundCase.claim;
  const [materials, names] = await Promise.all([
    materialsOf(db, merchantId, refundCase),
    namesOf(db, merchantId, [...new Set(evidence.map(({ takenInBy }) => takenInBy))]),
  ]);
  return {
    data: evidence.map((piece) => ({
      ...evidenceToWire(piece),
      takenInByName: names.get(piece.takenInBy) ?? null,
      onBehalfOf: sentFor.get(piece.id)?.name ?? null,
      format: evidenceFormatOf(piece.mediaType) ?? 'text',
      preview: isDrawable(piece.mediaType),
      redactions: redactions.filter(({ evidenceId }) => evidenceId === piece.id).map(redactionToWire),
    })),
    missing: [...missingEvidence({ cause, kind }, evidence)],
    checklist: evidenceChecklist({ cause, kind, present: evidence, materials }).map((item) => ({ ...item })),
    quarantined: quarantined.map(({ sentAt, ...file }) => ({ ...file, sentAt: toIso(sentAt) })),
  };
};

/** What the policy that was in force at the order asks for with this cause. */
const materialsOf = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  { orderId, claim }: RefundCase,
): Promise<readonly Material[]> => {
  const order = await readOrder(db, merchantId, { id: orderId });
  const policy = order && (await policyInForce(db, merchantId, shanghaiDate(order.placedAt), order.storeId));
  const rules = policy?.document?.standards.materials ?? [];
  return rules.filter(({ causes }) => causes.includes(claim.cause)).flatMap(({ needed }) => needed);
};
