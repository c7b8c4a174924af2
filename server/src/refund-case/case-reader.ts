import {
  type Evidence,
  type EvidenceKind,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type RefundCase,
  uuidOf,
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
