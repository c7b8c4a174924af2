import {
  type Actor,
  type Currency,
  type Id,
  ok,
  type PolicyDocument,
  type PolicyDraft,
  type Refusal,
  type Result,
  refusal,
  refused,
  reviseDraft,
  shanghaiDate,
  toIso,
  toJson,
  uuidOf,
} from '@redress/domain';
import type { House } from '../house.ts';
import { storesByCode } from '../merchant/store-reader.ts';
import { type DraftPeople, readDraft } from './draft-reader.ts';

export type DraftCommand = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  readonly draftId: Id<'policyDraft'>;
  /** The revision that was read (If-Match). */
  readonly expectedRevision: number | null;
};

/** Writes the first revision of a draft. What is unlawful in it may be written down; it cannot be submitted. */
export const createDraft = async (
  house: House,
  { merchantId, actor, document }: Pick<DraftCommand, 'merchantId' | 'actor'> & { readonly document: PolicyDocument },
): Promise<Result<PolicyDraft, Refusal>> => {
  const fits = await fitsMerchant(house, merchantId, document);
  if (!fits.ok) return fits;
  const draft: PolicyDraft = {
    id: house.newId('policyDraft'),
    status: 'draft',
    revision: 1,
    document,
    writtenBy: actor,
    updatedAt: house.clock.now(),
    returned: null,
  };
  await house.db.query({
    name: 'create-policy-draft',
    text: `insert into policy_draft (merchant_id, draft_id, status, revision, document, people, updated_at)
      values ($1, $2, 'draft', 1, $3, $4, $5)`,
    values: [uuidOf(merchantId), uuidOf(draft.id), toJson(document), toJson(peopleOf(draft)), toIso(draft.updatedAt)],
  });
  return ok(draft);
};

/** New contents for a draft that is not under review. */
export const reviseDocument = async (
  house: House,
  command: DraftCommand & { readonly document: PolicyDocument },
): Promise<Result<PolicyDraft, Refusal>> => {
  const fits = await fitsMerchant(house, command.merchantId, command.document);
  if (!fits.ok) return fits;
  return moveDraft(house, command, (draft) =>
    reviseDraft(draft, { actor: command.actor, now: house.clock.now(), document: command.document }),
  );
};

/** Any move that makes no version: read, decide, and write if nobody was quicker (`version_stale`). */
export const moveDraft = async (
  house: House,
  { merchantId, draftId, expectedRevision }: DraftCommand,
  decide: (draft: PolicyDraft) => Result<PolicyDraft, Refusal>,
): Promise<Result<PolicyDraft, Refusal>> => {
  const before = await readDraft(house.db, merchantId, draftId, shanghaiDate(house.clock.now()));
  if (!before) return refused(refusal('not_found', { what: draftId }));
  if (expectedRevision !== before.revision) return stale(before.revision);
  const decided = decide(before);
  if (!decided.ok) return decided;
  const after = decided.value;
  const { rowCount } = await house.db.query({
    name: 'move-policy-draft',
    text: `update policy_draft set status = $4, revision = $5, document = $6, people = $7, updated_at = $8
      where merchant_id = $1 and draft_id = $2 and revision = $3`,
    values: [
      uuidOf(merchantId),
      uuidOf(draftId),
      before.revision,
      after.status,
      after.revision,
      toJson(after.document),
      toJson(peopleOf(after)),
      toIso(after.updatedAt),
    ],
  });
  return rowCount === 1 ? ok(after) : stale(after.revision);
};

export const stale = (current: number): Result<never, Refusal> => refused(refusal('version_stale', { current }));

export const peopleOf = (draft: PolicyDraft): DraftPeople => ({
  writtenBy: draft.writtenBy,
  submittedBy: draft.status === 'draft' ? null : draft.submittedBy,
  publishedBy: draft.status === 'published' || draft.status === 'superseded' ? draft.publishedBy : null,
  returned: draft.returned && { ...draft.returned, at: toIso(draft.returned.at) },
});

/** Amounts in the merchant's currency, and stores that there are; the ids of the stores that are named. */
export const fitsMerchant = async (
  house: House,
  merchantId: Id<'merchant'>,
  { currency, stores }: PolicyDocument,
): Promise<Result<readonly Id<'store'>[], Refusal>> => {
  const { rows } = await house.db.query<{ currency: Currency }>({
    name: 'currency-of-merchant',
    text: 'select currency from merchant where merchant_id = $1',
    values: [uuidOf(merchantId)],
  });
  const expected = rows[0]?.currency;
  if (expected === undefined) return refused(refusal('not_found', { what: merchantId }));
  if (expected !== currency) {
    return refused(refusal('currency_mismatch', { expected, received: currency }, '/document/currency'));
  }
  if (stores.length === 0) return ok([]);
  const known = await storesByCode(
    house.db,
    merchantId,
    stores.map(({ code }) => code),
  );
  const unknown = stores.filter(({ code }) => !known.has(code)).map(({ code }) => code);
  if (unknown.length > 0) return refused(refusal('store_unknown', { codes: unknown }, '/document/stores'));
  return ok(stores.flatMap(({ code }) => known.get(code)?.id ?? []));
};
