import {
  type Evidence,
  type EvidenceKind,
  type Explanation,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type RefundCase,
  uuidOf,
  type Workings,
} from '@redress/domain';
import type { Pool } from 'pg';

/** A case as it stands; null when the merchant has no such case. */
export const readCase = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<RefundCase | null> => {
  const { rows } = await db.query<{ state: string }>({
    name: 'read-case',
    text: 'select state::text as state from refund_case where merchant_id = $1 and case_id = $2',
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows[0] ? fromJson<RefundCase>(rows[0].state) : null;
};

/** A case with the explanation of its amount; null where nothing is assessed. */
export type ExplainedCase = RefundCase & { readonly explanation: Explanation | null };

/** A case with the explanation of the assessment that it stands on. */
export const readExplainedCase = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<ExplainedCase | null> => {
  const { rows } = await db.query<{ state: string; explanation: string | null }>({
    name: 'read-explained-case',
    text: `select c.state::text as state,
        (select a.explanation::text from assessment a
          where a.merchant_id = c.merchant_id and a.case_id = c.case_id order by a.assessment_id desc limit 1) as explanation
      from refund_case c where c.merchant_id = $1 and c.case_id = $2`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const [row] = rows;
  if (!row) return null;
  const refundCase = fromJson<RefundCase>(row.state);
  return explained(refundCase, row.explanation === null ? null : fromJson<Explanation>(row.explanation));
};

/** Shown only while the case stands on an assessment: after an appeal a new one is due. */
export const explained = (refundCase: RefundCase, explanation: Explanation | null): ExplainedCase => ({
  ...refundCase,
  explanation: 'assessment' in refundCase && refundCase.assessment ? explanation : null,
});

/** The workings of the assessment that a case stands on: why so much, and from what. */
export const readWorkings = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Workings | null> => {
  const { rows } = await db.query<{ assessment_id: string; explanation: string; facts: string }>({
    name: 'read-workings',
    text: `select assessment_id, explanation::text as explanation, facts::text as facts from assessment
      where merchant_id = $1 and case_id = $2 order by assessment_id desc limit 1`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const [row] = rows;
  return row
    ? {
        assessmentId: idOf('assessment', row.assessment_id),
        explanation: fromJson<Explanation>(row.explanation),
        facts: fromJson<Workings['facts']>(row.facts),
      }
    : null;
};

/** The evidence of a case in the order of its intake. */
export const readEvidence = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Evidence[]> => {
  const { rows } = await db.query<EvidenceRow>({
    name: 'read-evidence',
    text: `select evidence_id, kind, file_name, media_type, bytes, encode(sha256, 'hex') as sha256, taken_in_at, taken_in_by
      from evidence where merchant_id = $1 and case_id = $2 order by evidence_id`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map((row) => ({
    id: idOf('evidence', row.evidence_id),
    kind: row.kind,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    takenInAt: row.taken_in_at,
    takenInBy: row.taken_in_by,
  }));
};

type EvidenceRow = {
  evidence_id: string;
  kind: EvidenceKind;
  file_name: string;
  media_type: string;
  bytes: bigint;
  sha256: string;
  taken_in_at: Instant;
  taken_in_by: string;
};
