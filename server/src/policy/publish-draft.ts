import {
  assert,
  ok,
  type PolicyDraft,
  policyOfDocument,
  publishDraft,
  type Refusal,
  type Result,
  refusal,
  refused,
  shanghaiDate,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { isUniqueViolation } from '../platform/postgres/refusal-of-error.ts';
import { readDraft } from './draft-reader.ts';
import type { PolicyContents } from './policy-reader.ts';
import { type DraftCommand, fitsMerchant, peopleOf, stale } from './write-draft.ts';

/**
 * Makes the next version of a reviewed draft, by a second person, in one statement: version, days of stores, and the draft itself.
 * Refused when a term is below the law, and when somebody else moved the draft first.
 */
export const publishReviewed = async (
  house: House,
  command: DraftCommand,
  attempt = 0,
): Promise<Result<PolicyDraft, Refusal>> => {
  const { merchantId, draftId, actor, expectedRevision } = command;
  const now = house.clock.now();
  const before = await readDraft(house.db, merchantId, draftId, shanghaiDate(now));
  if (!before) return refused(refusal('not_found', { what: draftId }));
  if (expectedRevision !== before.revision) return stale(before.revision);
  const policyId = house.newId('policy');
  const decided = publishDraft(before, { actor, now, policyId, version: 1 });
  if (!decided.ok) return decided;
  const draft = decided.value;
  const { document } = draft;
  const storeIds = await fitsMerchant(house, merchantId, document);
  if (!storeIds.ok) return storeIds;
  const { title, terms, clauses } = policyOfDocument(document, { id: policyId, version: 1 });
  const contents: PolicyContents = { title, terms, clauses };
  try {
    const { rows } = await house.db.query<{ version: number }>({
      name: 'publish-policy-draft',
      text: publishSql,
      values: [
        uuidOf(merchantId),
        uuidOf(draftId),
        before.revision,
        uuidOf(policyId),
        document.effectiveFrom,
        toJson(contents),
        toIso(now),
        document.onlyThoseStores,
        storeIds.value.map(uuidOf),
        document.stores.map(({ effectiveFrom }) => effectiveFrom),
        toJson(peopleOf(draft)),
      ],
    });
    const version = rows[0]?.version;
    if (version === undefined) return stale(before.revision + 1);
    assert(draft.status === 'published', 'what was published is a version');
    return ok({ ...draft, version });
  } catch (error) {
    // Two drafts at once: whoever loses the number takes the next one.
    if (attempt === 5 || !isUniqueViolation(error)) throw error;
    return publishReviewed(house, command, attempt + 1);
  }
};

const publishSql = `
  with reviewed as (
    select merchant_id, draft_id from policy_draft
    where merchant_id = $1 and draft_id = $2 and revision = $3 and status = 'in_review' for update
  ), version as (
    insert into policy (merchant_id, policy_id, version, effective_from, contents, created_at, only_listed_stores)
    select r.merchant_id, $4::uuid, (select coalesce(max(version), 0) + 1 from policy where merchant_id = $1), $5::date, $6::jsonb, $7::timestamptz, $8::boolean
    from reviewed r returning merchant_id, policy_id, version
  ), stores as (
    insert into policy_store (merchant_id, policy_id, store_id, effective_from)
    select v.merchant_id, v.policy_id, s.store_id, s.effective_from
    from version v, unnest($9::uuid[], $10::date[]) as s (store_id, effective_from)
  ), moved as (
    update policy_draft d set status = 'published', revision = d.revision + 1, people = $11::jsonb, policy_id = v.policy_id, updated_at = $7::timestamptz
    from version v where d.merchant_id = $1 and d.draft_id = $2
  )
  select version from version`;
