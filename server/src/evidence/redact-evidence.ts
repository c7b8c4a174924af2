import { createHash } from 'node:crypto';
import {
  type Actor,
  type Evidence,
  type Id,
  type Instant,
  idOf,
  ok,
  type Redaction,
  type RedactionBox,
  type Refusal,
  type Result,
  refusal,
  refused,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { writeOnce } from '../platform/postgres/write-once.ts';
import { recordCustody } from './custody.ts';
import { drawing, originalOf } from './evidence-copies.ts';
import { redacted } from './pictures.ts';

export type RedactEvidence = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  readonly actor: Actor;
  readonly evidence: Evidence;
  readonly boxes: readonly RedactionBox[];
  readonly reason: string;
  readonly once: Once<Redaction> | null;
};

/**
 * Makes a copy with black boxes and keeps it as a file of its own, with its hash, who made it, when and why. The original stays as it is.
 * Refuses `evidence_no_preview` for what cannot be drawn.
 */
export const redactEvidence = async (
  house: House,
  { merchantId, caseId, actor, evidence, boxes, reason, once }: RedactEvidence,
): Promise<Result<Done<Redaction>, Refusal>> => {
  const copy = await drawing(async () =>
    redacted(evidence.mediaType, await originalOf(house, merchantId, evidence), boxes),
  );
  if (copy === null) return refused(refusal('evidence_no_preview', { mediaType: evidence.mediaType }));
  const { mediaType, contents } = copy;
  const redaction: Redaction = {
    id: house.newId('redaction'),
    evidenceId: evidence.id,
    boxes,
    reason,
    mediaType,
    bytes: contents.length,
    sha256: createHash('sha256').update(contents).digest('hex'),
    madeBy: actor,
    madeAt: house.clock.now(),
  };
  await house.files.put(redactionFile(merchantId, redaction.id), contents);
  return writeOnce(house, merchantId, once, async (client) => {
    await client.query(
      `insert into evidence_redaction (merchant_id, redaction_id, evidence_id, case_id, boxes, reason, media_type, bytes, sha256, made_by, made_at)
       values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, decode($9, 'hex'), $10::jsonb, $11)`,
      [
        uuidOf(merchantId),
        uuidOf(redaction.id),
        uuidOf(evidence.id),
        uuidOf(caseId),
        JSON.stringify(boxes),
        reason,
        mediaType,
        redaction.bytes,
        redaction.sha256,
        toJson(actor),
        toIso(redaction.madeAt),
      ],
    );
    const detail = { redaction: redaction.id, sha256: redaction.sha256, boxes: boxes.length, reason };
    const deed = { evidenceId: evidence.id, action: 'redacted', detail } as const;
    await recordCustody(house, client, { merchantId, caseId, actor, deeds: [deed] });
    return ok(redaction);
  });
};

/** The redacted copies of a case, oldest first. */
export const readRedactions = async (
  db: Pick<Pool, 'query'>,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Redaction[]> => {
  const { rows } = await db.query<Row>({
    name: 'read-redactions',
    text: `select redaction_id, evidence_id, boxes, reason, media_type, bytes, encode(sha256, 'hex') as sha256, made_by, made_at
      from evidence_redaction where merchant_id = $1 and case_id = $2 order by redaction_id`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return rows.map((row) => ({
    id: idOf('redaction', row.redaction_id),
    evidenceId: idOf('evidence', row.evidence_id),
    boxes: row.boxes,
    reason: row.reason,
    mediaType: row.media_type,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    madeBy: row.made_by,
    madeAt: row.made_at,
  }));
};

type Row = {
  readonly redaction_id: string;
  readonly evidence_id: string;
  readonly boxes: readonly RedactionBox[];
  readonly reason: string;
  readonly media_type: string;
  readonly bytes: bigint;
  readonly sha256: string;
  readonly made_by: Actor;
  readonly made_at: Instant;
};

/** The key under which a redacted copy is kept. */
export const redactionFile = (merchantId: Id<'merchant'>, redactionId: Id<'redaction'>): string =>
  `redactions/${merchantId}/${redactionId}`;
