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
export type ExplainedCase = RefundCase & {
  readonly explanation: Explanation | null;
  readonly bases: Workings['bases'];
};

/** A case with the explanation of the assessment that it stands on. */
export const readExplainedCase = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<ExplainedCase | null> => {
  const { rows } = await db.query<{ state: string; explanation: string | null; bases: string | null }>({
    name: 'read-explained-case',
    text: `select c.state::text as state, a.explanation, a.bases
      from refund_case c
      left join lateral (select explanation::text as explanation, (facts -> 'bases')::text as bases from assessment
        where merchant_id = c.merchant_id and case_id = c.case_id order by assessment_id desc limit 1) a on true
      where c.merchant_id = $1 and c.case_id = $2`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  const [row] = rows;
  if (!row) return null;
  const refundCase = fromJson<RefundCase>(row.state);
  if (row.explanation === null) return explained(refundCase, null);
  return explained(refundCase, {
    explanation: fromJson<Explanation>(row.explanation),
    bases: row.bases === null ? null : fromJson<Workings['bases']>(row.bases),
  });
};

/** Shown only while the case stands on an assessment: after an appeal a new one is due. */
export const explained = (
  refundCase: RefundCase,
  workings: Pick<Workings, 'explanation' | 'bases'> | null,
): ExplainedCase => {
  const shown = 'assessment' in refundCase && refundCase.assessment ? workings : null;
  return { ...refundCase, explanation: shown?.explanation ?? null, bases: shown?.bases ?? null };
};

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
        ...workedOutFrom(row.facts),
      }
    : null;
};

/** The facts as they are stored, with the bases that were found from them. */
export const workedOutFrom = (stored: string): Pick<Workings, 'facts' | 'bases'> => {
  const { bases, ...facts } = fromJson<Workings['facts'] & Pick<Workings, 'bases'>>(stored);
  return { facts, bases };
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
