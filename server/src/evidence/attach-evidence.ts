import { createHash } from 'node:crypto';
import {
  attachEvidence,
  type Evidence,
  type EvidenceKind,
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
import { acceptedMediaTypes, mediaTypeOf } from './media-type.ts';

export type AttachEvidence = Omit<CaseCommand, 'once' | 'dryRun' | 'expectedVersion'> & {
  readonly kind: EvidenceKind;
  readonly fileName: string;
  readonly contents: Uint8Array;
  readonly once: Once<Attached> | null;
};

export type Attached = { readonly refundCase: RefundCase; readonly evidence: Evidence };

/**
 * Takes a file in: its type is read from its content, not from its name; its hash and time are fixed at intake.
 * The bytes are on the disk before the case knows of them, so a crash in between leaves a file that nobody names, never a name without a file.
 */
export const attachEvidenceToCase = async (
  house: House,
  input: AttachEvidence,
): Promise<Result<Done<Attached>, Refusal>> => {
  const { merchantId, caseId, actor, contents, once } = input;
  if (contents.length === 0) return refused(refusal('evidence_empty', {}, '/file'));
  const mediaType = await mediaTypeOf(contents);
  if (!mediaType.accepted)
    return refused(
      refusal('evidence_type_not_allowed', { detected: mediaType.detected, allowed: acceptedMediaTypes }, '/file'),
    );

  const evidence: Evidence = {
    id: house.newId('evidence'),
    kind: input.kind,
    fileName: input.fileName,
    mediaType: mediaType.detected,
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
      expectedVersion: null,
      dryRun: false,
      once: once && { ...once, answer: (refundCase) => once.answer({ refundCase, evidence }) },
    },
    async (before) => {
      const decision = attachEvidence(before, evidence, present.length);
      if (decision.ok) await house.files.put(evidenceFile(merchantId, evidence.id), contents);
      return decision;
    },
    { evidence },
  );
  return mapDone(outcome, (refundCase) => ({ refundCase, evidence }));
};

/** The key under which the bytes of a piece of evidence are kept. */
export const evidenceFile = (merchantId: Id<'merchant'>, evidenceId: Id<'evidence'>): string =>
  `evidence/${merchantId}/${evidenceId}`;
