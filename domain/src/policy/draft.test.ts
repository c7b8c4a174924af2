import { expect, it } from 'vitest';
import { idNumber } from '../../test-support/case-facts.ts';
import { aClause, aDocument, otherwise, saysNo } from '../../test-support/policy-documents.ts';
import type { Actor } from '../actor.ts';
import { instantOf } from '../time/instant.ts';
import { dateOf } from '../time/local-date.ts';
import type { PolicyDocument } from './document.ts';
import { type PolicyDraft, publishDraft, returnDraft, reviseDraft, submitDraft } from './draft.ts';

const person = (id: string): Actor => ({ kind: 'staff', id, name: id });
/** 2023-11-15 in Shanghai. */
const now = instantOf(1_700_000_000_000);
const by = (id: string) => ({ actor: person(id), now });
const draft: PolicyDraft = {
  id: idNumber('policyDraft', 1),
  revision: 1,
  status: 'draft',
  returned: null,
  document: aDocument(),
  writtenBy: person('author'),
  updatedAt: now,
};
const inReview = submitDraft(draft, by('author'));
const publishing = (id: string) => ({ ...by(id), policyId: idNumber('policy', 7), version: 7 });

it('is written, handed over and published by a second person', () => {
  expect(inReview).toMatchObject({
    ok: true,
    value: { status: 'in_review', revision: 2, submittedBy: { id: 'author' } },
  });
  if (!inReview.ok) return;
  expect(publishDraft(inReview.value, publishing('author'))).toMatchObject({
    refusal: { code: 'policy_author_publishes' },
  });
  expect(publishDraft(inReview.value, publishing('second'))).toMatchObject({
    ok: true,
    value: { status: 'published', version: 7, revision: 3 },
  });
});

it('whoever hands it over cannot publish it either', () => {
  const submitted = submitDraft(draft, by('manager'));
  expect(submitted.ok && publishDraft(submitted.value, publishing('manager'))).toMatchObject({
    refusal: { code: 'policy_author_publishes' },
  });
});

it('is not handed over while a term is unlawful, and says which', () => {
  const document = aDocument({ clauses: [aClause('a', { causes: ['no_reason'] }, saysNo), otherwise] });
  const revised = reviseDraft(draft, { ...by('author'), document });
  expect(revised.ok && submitDraft(revised.value, by('author'))).toMatchObject({
    refusal: {
      code: 'policy_unlawful',
      pointer: '/clauses/0',
      details: { count: 2, rules: ['no_reason_return', 'unconfirmed_exclusion'] },
    },
  });
});

it('begins today at the earliest, in every store', () => {
  const beginning = (change: Partial<PolicyDocument>) => {
    const submitted = submitDraft({ ...draft, document: aDocument(change) }, by('author'));
    return submitted.ok && publishDraft(submitted.value, publishing('second'));
  };
  const [yesterday, today] = [dateOf('2023-11-14'), dateOf('2023-11-15')];
  expect(beginning({ effectiveFrom: today })).toMatchObject({ ok: true });
  expect(beginning({ effectiveFrom: yesterday })).toMatchObject({
    refusal: { code: 'policy_backdated', pointer: '/document/effectiveFrom' },
  });
  expect(beginning({ stores: [{ code: 'A', effectiveFrom: yesterday }] })).toMatchObject({
    refusal: { code: 'policy_backdated', pointer: '/document/stores/0/effectiveFrom' },
  });
  const onlyA = { onlyThoseStores: true, stores: [{ code: 'A', effectiveFrom: today }] };
  expect(beginning({ ...onlyA, effectiveFrom: yesterday })).toMatchObject({ ok: true });
});

it('goes back to its author, and only a draft is revised', () => {
  if (!inReview.ok) throw new Error('it was lawful');
  expect(reviseDraft(inReview.value, { ...by('author'), document: draft.document })).toMatchObject({
    refusal: { code: 'policy_move_not_allowed', details: { allowed: ['publish', 'return'] } },
  });
  const reason = '请写明天数';
  const back = returnDraft(inReview.value, { ...by('second'), reason });
  expect(back).toMatchObject({ ok: true, value: { status: 'draft', revision: 3, returned: { reason } } });
  expect(returnDraft(draft, { ...by('second'), reason }).ok).toBe(false);
  expect(publishDraft(draft, publishing('second')).ok).toBe(false);
});
