import {
  type Actor,
  fromIso,
  fromJson,
  type Id,
  type Instant,
  idOf,
  type LocalDate,
  type PolicyDocument,
  type PolicyDraft,
  uuidOf,
} from '@redress/domain';
import type { Pool } from 'pg';

/** One draft or published document; null when the merchant has no such one. `today` tells which versions others have replaced. */
export const readDraft = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  draftId: Id<'policyDraft'>,
  today: LocalDate,
): Promise<PolicyDraft | null> => {
  const { rows } = await db.query<DraftRow>({
    name: 'read-policy-draft',
    text: `${select} and d.draft_id = $3`,
    values: [uuidOf(merchantId), today, uuidOf(draftId)],
  });
  return rows[0] ? draftOf(rows[0]) : null;
};

/** All of them, newest first, at most `limit`, older than `before` when one is given. */
export const listDrafts = async (
  db: Pool,
  merchantId: Id<'merchant'>,
  today: LocalDate,
  { limit, before }: { readonly limit: number; readonly before: Id<'policyDraft'> | null },
): Promise<PolicyDraft[]> => {
  const { rows } = await db.query<DraftRow>({
    name: 'list-policy-drafts',
    text: `${select} and ($3::uuid is null or d.draft_id < $3) order by d.draft_id desc limit $4`,
    values: [uuidOf(merchantId), today, before && uuidOf(before), limit],
  });
  return rows.map(draftOf);
};

/** A version is superseded once a later one that holds in every store has begun. */
const select = `
  select d.draft_id, d.revision, d.document::text as document, d.people, d.policy_id, d.updated_at, p.version,
    case when d.status = 'published' and exists (
      select 1 from policy l where l.merchant_id = d.merchant_id and l.version > p.version and not l.only_listed_stores
        and l.effective_from <= $2 and l.effective_from >= p.effective_from
    ) then 'superseded' else d.status end as status
  from policy_draft d left join policy p on p.merchant_id = d.merchant_id and p.policy_id = d.policy_id
  where d.merchant_id = $1`;

export type DraftPeople = {
  readonly writtenBy: Actor;
  readonly submittedBy: Actor | null;
  readonly publishedBy: Actor | null;
  /** Not there in what was written before reviewers had to say why. */
  readonly returned?: { readonly by: Actor; readonly at: string; readonly reason: string } | null;
};

type DraftRow = {
  readonly draft_id: string;
  readonly status: PolicyDraft['status'];
  readonly revision: number;
  readonly document: string;
  readonly people: DraftPeople;
  readonly policy_id: string | null;
  readonly version: number | null;
  readonly updated_at: Instant;
};

function draftOf(row: DraftRow): PolicyDraft {
  const { status, revision, people, version } = row;
  const written = {
    id: idOf('policyDraft', row.draft_id),
    revision,
    document: fromJson<PolicyDocument>(row.document),
    writtenBy: people.writtenBy,
    updatedAt: row.updated_at,
    returned: returnedOf(people),
  };
  const submittedBy = people.submittedBy ?? people.writtenBy;
  if (status === 'draft') return { ...written, status };
  if (status === 'in_review') return { ...written, status, submittedBy };
  return {
    ...written,
    status,
    submittedBy,
    publishedBy: people.publishedBy ?? submittedBy,
    policyId: idOf('policy', row.policy_id ?? ''),
    version: version ?? 0,
  };
}

function returnedOf({ returned }: DraftPeople): PolicyDraft['returned'] {
  const at = returned ? fromIso(returned.at) : null;
  return returned && at !== null ? { by: returned.by, reason: returned.reason, at } : null;
}
