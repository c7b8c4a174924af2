import { createHash } from 'node:crypto';
import {
  attachEvidence,
  type Evidence,
  type EvidenceKind,
  evidenceFormatOf,
  evidenceFormats,
  evidenceFormatsText,
  evidenceMediaTypes,
  type Id,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import type { House } from '../house.ts';
import { type Done, mapDone, type Once } from '../platform/once.ts';
import { readEvidence } from '../refund-case/case-reader.ts';
import { type CaseCommand, decideOnCase } from '../refund-case/use-case.ts';
import { mediaTypeOf } from './media-type.ts';
import { refuseInfected } from './quarantine.ts';

export type AttachEvidence = Omit<CaseCommand, 'once' | 'dryRun' | 'expectedVersion'> & {
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly contents: Uint8Array;
  /** Taken in only while the case stands at this version; left out when it does not matter. */
  readonly expectedVersion?: number | null;
  readonly once: Once<Attached> | null;
};

export type Attached = { readonly refundCase: RefundCase; readonly evidence: Evidence };

/**
 * Takes a file in: its type is read from its content, not from its name; its hash and time are fixed at intake, and the database begins its
 * chain of custody with the same commit. What a scanner calls malware is put aside and refused; with a scanner that does not answer nothing is
 * taken in.
 * The bytes are on the disk before the case knows of them, so a crash in between leaves a file that nobody names, never a name without a file.
 */
export const attachEvidenceToCase = async (
  house: House,
  input: AttachEvidence,
): Promise<Result<Done<Attached>, Refusal>> => {
  const { merchantId, caseId, actor, contents, once } = input;
  if (contents.length === 0) return refused(refusal('evidence_empty', {}, '/file'));
  const { detected } = await mediaTypeOf(contents);
  const no = refuseFile(detected, contents.length);
  if (no) return refused(no);

  const evidence: Evidence = {
    id: house.newId('evidence'),
    kind: input.kind,
    fileName: input.fileName,
    mediaType: detected,
    bytes: contents.length,
    sha256: createHash('sha256').update(contents).digest('hex'),
    takenInAt: house.clock.now(),
    takenInBy: actor.id,
  };
  const present = await readEvidence(house.db, merchantId, caseId);
  const outcome = await decideOnCase(
    house,
    {
      merchantId,
      actor,
      caseId,
      expectedVersion: input.expectedVersion ?? null,
      dryRun: false,
      once: once && { ...once, answer: (refundCase) => once.answer({ refundCase, evidence }) },
    },
    async (before) => {
      const decision = attachEvidence(before, evidence, present.length);
      if (!decision.ok) return decision;
      const infected = await refuseInfected(house, { merchantId, caseId, actor, evidence, contents });
      if (infected) return refused(infected);
      await house.files.put(evidenceFile(merchantId, evidence.id), contents);
      return decision;
    },
    { evidence },
  );
  return mapDone(outcome, (refundCase) => ({ refundCase, evidence }));
};

/** Whether a file of this type and size counts as evidence; null when it does. */
const refuseFile = (mediaType: string, bytes: number): Refusal | null => {
  const format = evidenceFormatOf(mediaType);
  if (format === null)
    return refusal(
      'evidence_type_not_allowed',
      { detected: mediaType, formats: evidenceFormatsText, allowed: evidenceMediaTypes },
      '/file',
    );
  const { name, maximumBytes } = evidenceFormats[format];
  if (bytes <= maximumBytes) return null;
  const size = (bytes / mebibyte).toFixed(1);
  return refusal('evidence_too_large', { format: name, limit: maximumBytes / mebibyte, size }, '/file');
};

const mebibyte = 1024 * 1024;

/** The key under which the bytes of a piece of evidence are kept. */
export const evidenceFile = (merchantId: Id<'merchant'>, evidenceId: Id<'evidence'>): string =>
  `evidence/${merchantId}/${evidenceId}`;
