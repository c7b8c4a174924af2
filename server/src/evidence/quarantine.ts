import {
  type Actor,
  type Evidence,
  type Id,
  type Instant,
  type Refusal,
  refusal,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../house.ts';
import { ScannerUnreachable } from '../platform/scan/clamd.ts';
import { recordCustody } from './custody.ts';

type Suspect = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  readonly actor: Actor;
  readonly evidence: Evidence;
  readonly contents: Uint8Array;
};

/** Has a file scanned, where a scanner is set. What is infected is put aside, noted, and never served; null when the file may come in. */
export const refuseInfected = async (house: House, suspect: Suspect): Promise<Refusal | null> => {
  if (house.scanFile === undefined) return null;
  try {
    const verdict = await house.scanFile(suspect.contents);
    if (verdict.clean) return null;
    await putAside(house, suspect, verdict.signature);
    return refusal('evidence_infected', { signature: verdict.signature }, '/file');
  } catch (error) {
    if (error instanceof ScannerUnreachable) return refusal('evidence_scan_unavailable', {}, '/file');
    throw error;
  }
};

const putAside = async (
  house: House,
  { merchantId, caseId, actor, evidence, contents }: Suspect,
  signature: string,
) => {
  const { fileName, mediaType, bytes, sha256 } = evidence;
  const id = house.newId('quarantine');
  await house.files.put(`quarantine/${merchantId}/${id}`, contents);
  await house.db.query(
    `insert into evidence_quarantine (merchant_id, quarantine_id, case_id, file_name, media_type, bytes, sha256, signature, sent_by, sent_at)
     values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9::jsonb, $10)`,
    [
      uuidOf(merchantId),
      uuidOf(id),
      uuidOf(caseId),
      fileName,
      mediaType,
      bytes,
      sha256,
      signature,
      toJson(actor),
      toIso(evidence.takenInAt),
    ],
  );
  const deed = { evidenceId: null, action: 'quarantined', detail: { fileName, sha256, signature } } as const;
  await recordCustody(house, house.db, { merchantId, caseId, actor, deeds: [deed] });
};

export type Quarantined = {
  readonly fileName: string;
  readonly sha256: string;
  readonly signature: string;
  readonly sentBy: Actor;
  readonly sentAt: Instant;
};

/** What was sent to a case and put aside, oldest first. */
export const readQuarantine = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Quarantined[]> => {
  const { rows } = await db.query<Quarantined>({
    name: 'read-quarantine',
    text: `select file_name as "fileName", encode(sha256, 'hex') as sha256, signature, sent_by as "sentBy", sent_at as "sentAt"
      from evidence_quarantine where merchant_id = $1 and case_id = $2 order by quarantine_id`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows;
};
