import { type Actor, sameHand } from '../actor.ts';
import type { Id } from '../ids/id.ts';
import { type Refusal, refusal } from '../refusal/refusal.ts';
import { ok, type Result, refused } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { type LocalDate, shanghaiDate } from '../time/local-date.ts';
import type { PolicyDocument } from './document.ts';
import { lintPolicy, mayBePublished } from './lint.ts';

export const draftStatuses = ['draft', 'in_review', 'published', 'superseded'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

type Written = {
  readonly id: Id<'policyDraft'>;
  /** Goes up with every change. */
  readonly revision: number;
  readonly document: PolicyDocument;
  readonly writtenBy: Actor;
  readonly updatedAt: Instant;
  /** Why a reviewer sent it back the last time; null when nobody did. */
  readonly returned: Returned | null;
};

export type Returned = { readonly by: Actor; readonly at: Instant; readonly reason: string };

/** A policy on its way: what it is allowed to become depends on who asks and on what is wrong with it. */
export type PolicyDraft =
  | (Written & { readonly status: 'draft' })
  | (Written & { readonly status: 'in_review'; readonly submittedBy: Actor })
  | (Written & {
      readonly status: 'published' | 'superseded';
      readonly submittedBy: Actor;
      readonly publishedBy: Actor;
      readonly policyId: Id<'policy'>;
      readonly version: number;
    });

type Move = { readonly actor: Actor; readonly now: Instant };

/** New contents; only while it is a draft. The author becomes whoever wrote last. */
export const reviseDraft = (
  draft: PolicyDraft,
  { document, actor, now }: Move & { readonly document: PolicyDocument },
): Result<PolicyDraft, Refusal> =>
  draft.status === 'draft'
    ? ok({ ...draft, document, writtenBy: actor, revision: draft.revision + 1, updatedAt: now })
    : notNow(draft, 'revise');

/** Hands a draft over for review. Refused with the first finding when it could not be published anyway. */
export const submitDraft = (draft: PolicyDraft, { actor, now }: Move): Result<PolicyDraft, Refusal> => {
  if (draft.status !== 'draft') return notNow(draft, 'submit');
  const no = unlawful(draft.document);
  if (no) return refused(no);
  return ok({ ...draft, status: 'in_review', submittedBy: actor, revision: draft.revision + 1, updatedAt: now });
};

/** Back to its author, who is told why. */
export const returnDraft = (
  draft: PolicyDraft,
  { actor, now, reason }: Move & { readonly reason: string },
): Result<PolicyDraft, Refusal> => {
  if (draft.status !== 'in_review') return notNow(draft, 'return');
  const { submittedBy: _, ...written } = draft;
  const returned = { by: actor, at: now, reason };
  return ok({ ...written, status: 'draft', revision: draft.revision + 1, updatedAt: now, returned });
};

/**
 * Makes a version of it. By somebody who neither wrote nor submitted it, never when a term is below the law, and never for days gone
 * by: contracts keep the promise under which they were made (法释〔2025〕4号 art 9).
 */
export const publishDraft = (
  draft: PolicyDraft,
  { actor, now, policyId, version }: Move & { readonly policyId: Id<'policy'>; readonly version: number },
): Result<PolicyDraft, Refusal> => {
  if (draft.status !== 'in_review') return notNow(draft, 'publish');
  if (sameActor(actor, draft.writtenBy) || sameActor(actor, draft.submittedBy))
    return refused(refusal('policy_author_publishes'));
  const backdated = beginsBefore(draft.document, shanghaiDate(now));
  if (backdated) return refused(backdated);
  const no = unlawful(draft.document);
  if (no) return refused(no);
  return ok({
    ...draft,
    status: 'published',
    publishedBy: actor,
    policyId,
    version,
    revision: draft.revision + 1,
    updatedAt: now,
  });
};

function beginsBefore({ effectiveFrom, stores, onlyThoseStores }: PolicyDocument, today: LocalDate): Refusal | null {
  if (!onlyThoseStores && effectiveFrom < today)
    return refusal('policy_backdated', { date: effectiveFrom, today }, '/document/effectiveFrom');
  const at = stores.findIndex((store) => store.effectiveFrom < today);
  const store = stores[at];
  return store
    ? refusal('policy_backdated', { date: store.effectiveFrom, today }, `/document/stores/${at}/effectiveFrom`)
    : null;
}

const sameActor = (a: Actor, b: Actor): boolean => a.kind === b.kind && sameHand(a, b);

function unlawful(document: PolicyDocument): Refusal | null {
  const findings = lintPolicy(document);
  if (mayBePublished(findings)) return null;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const first = errors[0];
  return refusal(
    'policy_unlawful',
    {
      count: errors.length,
      reason: first?.reason ?? { zh: '', en: '' },
      rules: [...new Set(errors.map(({ rule }) => rule))],
      pointers: errors.map(({ pointer }) => pointer),
    },
    first?.pointer ?? null,
  );
}

const moves: Readonly<Record<DraftStatus, readonly string[]>> = {
  draft: ['revise', 'submit'],
  in_review: ['publish', 'return'],
  published: [],
  superseded: [],
};

const notNow = (draft: PolicyDraft, move: string): Result<never, Refusal> =>
  refused(refusal('policy_move_not_allowed', { status: draft.status, move, allowed: moves[draft.status] }));
