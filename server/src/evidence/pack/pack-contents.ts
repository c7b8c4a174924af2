import type { Actor, Evidence, Id, Instant, Redaction } from '@redress/domain';
import type { House } from '../../house.ts';
import { readEvidence } from '../../refund-case/case-reader.ts';
import { type Custody, namesOf, readCustody, recordCustody } from '../custody.ts';
import { readRedactions } from '../redact-evidence.ts';
import { readSentFor, type SentFor } from '../sent-for.ts';

/** What a pack is made of, read before its first byte leaves. */
export type PackContents = {
  readonly merchantId: Id<'merchant'>;
  readonly merchantName: string;
  readonly caseNumber: string;
  readonly orderNumber: string;
  readonly evidence: readonly Evidence[];
  /** The redacted copy that stands for a file. */
  readonly instead: ReadonlyMap<Id<'evidence'>, Redaction>;
  readonly custody: Custody;
  readonly names: ReadonlyMap<string, string>;
  readonly sentFor: SentFor;
  readonly madeBy: Actor;
  readonly madeAt: Instant;
};

type Asked = {
  readonly merchantId: Id<'merchant'>;
  readonly caseId: Id<'refundCase'>;
  readonly actor: Actor;
  readonly pictures: 'redacted' | 'original';
};

type About = Pick<PackContents, 'merchantName' | 'caseNumber' | 'orderNumber'>;

/** Writes the export into the chain and then reads everything, so that the pack shows its own making as the last link. */
export const packContents = async (
  house: House,
  { merchantId, caseId, actor, pictures }: Asked,
  about: About,
): Promise<PackContents> => {
  const evidence = await readEvidence(house.db, merchantId, caseId);
  const detail = { files: evidence.length, pictures };
  await recordCustody(house, house.db, {
    merchantId,
    caseId,
    actor,
    deeds: [{ evidenceId: null, action: 'exported', detail }],
  });
  const [redactions, custody, sentFor] = await Promise.all([
    pictures === 'redacted' ? readRedactions(house.db, merchantId, caseId) : [],
    readCustody(house.db, { merchantId, caseId }),
    readSentFor(house.db, { merchantId, caseId }),
  ]);
  return {
    ...about,
    merchantId,
    evidence,
    // The last copy of a file is the one that counts.
    instead: new Map(redactions.map((redaction) => [redaction.evidenceId, redaction])),
    custody,
    sentFor,
    names: await namesOf(house.db, merchantId, [
      ...evidence.map(({ takenInBy }) => takenInBy),
      ...custody.links.map(({ actorId }) => actorId),
    ]),
    madeBy: actor,
    madeAt: house.clock.now(),
  };
};
