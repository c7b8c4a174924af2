import { createHash } from 'node:crypto';
import type { Actor, Id } from '@redress/domain';
import type { Attachment } from 'postal-mime';
import { type AttachEvidence, attachEvidenceToCase } from '../../evidence/attach-evidence.ts';
import type { House } from '../../house.ts';
import { readCase, readEvidence } from '../../refund-case/case-reader.ts';
import { fileBytesOf, fileNameOf } from './read-mail.ts';

/** Smaller pictures within a mail's text are the logos of its signature. */
const logoBytes = 8 * 1024;
const mostFiles = 20;
/** Somebody else may move the case at the same moment, and as many as deliver the same mail. */
const mostTries = 10;

export type MailFiles = {
  /** What is evidence of the case now. */
  readonly attached: readonly Id<'evidence'>[];
  /** What could not be taken in, by name: too large, of no known type, malware, or the case takes no evidence any more. */
  readonly left: readonly string[];
};

/**
 * Makes the files of a mail evidence of its case, with the customer as the one who handed them in. A file that the case has already, by its
 * content, is named and not taken in again, so that a mail whose taking in was cut off is finished at the next delivery.
 */
export const attachMailFiles = async (
  house: House,
  {
    merchantId,
    caseId,
    actor,
    files,
  }: {
    readonly merchantId: Id<'merchant'>;
    readonly caseId: Id<'refundCase'>;
    readonly actor: Actor;
    readonly files: readonly Attachment[];
  },
): Promise<MailFiles> => {
  const attached: Id<'evidence'>[] = [];
  const left: string[] = [];
  const meant = files
    .map((file, place) => ({
      contents: fileBytesOf(file),
      fileName: fileNameOf(file, place),
      within: file.related === true,
    }))
    .filter(({ contents, within }) => !(within && contents.length < logoBytes));
  for (const { contents, fileName } of meant.slice(0, mostFiles)) {
    const id = await attachOnce(house, { merchantId, caseId, actor, fileName, contents });
    if (id === null) left.push(fileName);
    else attached.push(id);
  }
  return {
    attached: [...new Set(attached)],
    left: [...left, ...meant.slice(mostFiles).map(({ fileName }) => fileName)],
  };
};

type OneFile = Omit<AttachEvidence, 'kind' | 'once' | 'expectedVersion'>;

/**
 * The evidence that a file is, made now or before; null when the case does not take it. Whether the case has it already and the taking in
 * belong to one version of the case, so that of two deliveries of one mail at the same moment one makes it and the other finds it.
 */
const attachOnce = async (house: House, file: OneFile): Promise<Id<'evidence'> | null> => {
  const { merchantId, caseId, contents } = file;
  const sha256 = createHash('sha256').update(contents).digest('hex');
  for (let tries = 0; tries < mostTries; tries += 1) {
    // The version first: evidence that comes after it makes the version stale.
    const version = (await readCase(house.db, merchantId, caseId))?.version ?? null;
    const known = (await readEvidence(house.db, merchantId, caseId)).find((each) => each.sha256 === sha256);
    if (known) return known.id;
    const done = await attachEvidenceToCase(house, {
      ...file,
      kind: 'communication',
      expectedVersion: version,
      once: null,
    });
    if (done.ok) return done.value.outcome === 'done' ? done.value.value.evidence.id : null;
    if (done.refusal.code !== 'version_stale') return null;
  }
  return null;
};
