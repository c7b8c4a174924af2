import { type CustodyLink, type Id, idOf, uuidOf } from '@redress/domain';
import type { Pool } from 'pg';
import { detailOf } from './custody.ts';

/** For whom somebody sent a file: a customer on the telephone, or a colleague whose rights were used. */
export type SentFor = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/**
 * The files of a case that somebody sent on behalf of somebody else, by the file's id. A file itself knows the hand that sent it; for whom
 * that hand worked stands in the case's event, which is written in the same commit.
 */
export const readSentFor = async (
  db: Pick<Pool, 'query'>,
  { merchantId, caseId }: { readonly merchantId: Id<'merchant'>; readonly caseId: Id<'refundCase'> },
): Promise<SentFor> => {
  const { rows } = await db.query<{ evidence_id: string; whom: { readonly id: string; readonly name: string } }>({
    name: 'read-evidence-sent-for',
    text: `select payload #>> '{evidence,id}' as evidence_id, actor -> 'onBehalfOf' as whom from case_event
      where merchant_id = $1 and case_id = $2 and type = 'evidence_attached' and actor ? 'onBehalfOf'`,
    values: [uuidOf(merchantId), uuidOf(caseId)],
  });
  return new Map(rows.map(({ evidence_id, whom }) => [evidence_id, whom]));
};

/** The name of whom a link was made for; null for nobody else. Intake says it by its event, every other deed in the link itself. */
export const forWhom = (link: CustodyLink, sentFor: SentFor): string | null => {
  if (link.action === 'taken_in')
    return link.evidence === null ? null : (sentFor.get(idOf('evidence', link.evidence))?.name ?? null);
  const { onBehalfOf } = detailOf(link);
  return typeof onBehalfOf === 'string' ? onBehalfOf : null;
};
