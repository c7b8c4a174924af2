import { createHash } from 'node:crypto';
import { type CustodyBreak, type Id, uuidOf } from '@redress/domain';
import type { House } from '../house.ts';
import { readEvidence } from '../refund-case/case-reader.ts';
import { evidenceFile } from './attach-evidence.ts';
import { detailOf, readCustody } from './custody.ts';
import { readRedactions, redactionFile } from './redact-evidence.ts';

/** A file of a case, and whether its bytes are still those that came in. */
export type VerifiedFile = {
  readonly id: Id<'evidence'> | Id<'redaction'>;
  readonly fileName: string;
  readonly sha256: string;
  /** `unchained`: its bytes are right, but the chain does not know of its intake, or knows another hash. */
  readonly verdict: 'intact' | 'changed' | 'lost' | 'unchained';
};

export type Verification = {
  readonly files: readonly VerifiedFile[];
  readonly links: number;
  readonly broken: CustodyBreak | null;
  /** Whether all of it holds. */
  readonly intact: boolean;
};

/** Works out every hash of a case again, from the bytes on the disk and along the chain. Reads only; a file is never in memory as a whole. */
export const verifyEvidence = async (
  house: Pick<House, 'db' | 'files'>,
  merchantId: Id<'merchant'>,
  caseId: Id<'refundCase'>,
): Promise<Verification> => {
  const [evidence, redactions, { links, broken }] = await Promise.all([
    readEvidence(house.db, merchantId, caseId),
    readRedactions(house.db, merchantId, caseId),
    readCustody(house.db, { merchantId, caseId }),
  ]);
  const chained = new Set(
    links
      .filter(({ action }) => action === 'taken_in' || action === 'redacted')
      .map((link) => `${link.evidence} ${String(detailOf(link)['sha256'])}`),
  );
  const files: VerifiedFile[] = [];
  const judge = async (id: VerifiedFile['id'], of: Id<'evidence'>, fileName: string, sha256: string, key: string) => {
    const found = await hashOfFile(house, key);
    const verdict =
      found === null
        ? 'lost'
        : found !== sha256
          ? 'changed'
          : chained.has(`${uuidOf(of)} ${sha256}`)
            ? 'intact'
            : 'unchained';
    files.push({ id, fileName, sha256, verdict });
  };
  for (const { id, fileName, sha256 } of evidence) await judge(id, id, fileName, sha256, evidenceFile(merchantId, id));
  for (const { id, evidenceId, sha256 } of redactions)
    await judge(id, evidenceId, id, sha256, redactionFile(merchantId, id));
  const intact = broken === null && files.every(({ verdict }) => verdict === 'intact');
  return { files, links: links.length, broken, intact };
};

const hashOfFile = async ({ files }: Pick<House, 'files'>, key: string): Promise<string | null> => {
  const stream = await files.read(key);
  if (stream === null) return null;
  const hash = createHash('sha256');
  for await (const chunk of stream) hash.update(chunk);
  return hash.digest('hex');
};
