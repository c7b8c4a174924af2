import { createHash } from 'node:crypto';
import type { Actor, Id } from '@redress/domain';
import type { Attachment } from 'postal-mime';
import { attachEvidenceToCase } from '../../evidence/attach-evidence.ts';
import type { House } from '../../house.ts';
import { readEvidence } from '../../refund-case/case-reader.ts';

/** Smaller pictures within a mail's text are the logos of its signature. */
const logoBytes = 8 * 1024;
const mostFiles = 20;
const mostTries = 5;

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
  const present = new Map((await readEvidence(house.db, merchantId, caseId)).map(({ sha256, id }) => [sha256, id]));
  const meant = files
    .map((file, place) => ({ contents: bytesOf(file), fileName: nameOf(file, place), within: file.related === true }))
    .filter(({ contents, within }) => !(within && contents.length < logoBytes));
  for (const { contents, fileName } of meant.slice(0, mostFiles)) {
    const sha256 = createHash('sha256').update(contents).digest('hex');
    const known = present.get(sha256);
    if (known) {
      attached.push(known);
      continue;
    }
    const file = { merchantId, actor, caseId, kind: 'communication', fileName, contents, once: null } as const;
    let done = await attachEvidenceToCase(house, file);
    // Somebody else moved the case at the same moment.
    for (let again = 0; again < mostTries && !done.ok && done.refusal.code === 'version_stale'; again += 1)
      done = await attachEvidenceToCase(house, file);
    if (done.ok && done.value.outcome === 'done') {
      const { id } = done.value.value.evidence;
      present.set(sha256, id);
      attached.push(id);
    } else left.push(fileName);
  }
  return {
    attached: [...new Set(attached)],
    left: [...left, ...meant.slice(mostFiles).map(({ fileName }) => fileName)],
  };
};

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === 'string'
    ? Buffer.from(content)
    : content instanceof Uint8Array
      ? content
      : new Uint8Array(content);

const nameOf = ({ filename }: Attachment, place: number): string =>
  (filename ?? '')
    .replace(/[\p{Cc}/\\]/gu, ' ')
    .toWellFormed()
    .trim()
    .slice(0, 200) || `file-${place + 1}`;
