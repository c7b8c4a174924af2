import { readFileSync } from 'node:fs';
import { readPolicyFile } from '@redress/contract';
import { type Actor, type PolicyDocument, shanghaiDate, submitDraft } from '@redress/domain';
import { publishReviewed } from '@redress/server/policy/publish-draft.ts';
import { createDraft, moveDraft } from '@redress/server/policy/write-draft.ts';
import { granted, people, type Shop } from './trade.ts';

/** A sample policy as the docs print it. */
export const samplePolicy = (name: 'shop' | 'gym' | 'training-school'): PolicyDocument =>
  granted(readPolicyFile(readFileSync(new URL(`../../docs/policies/${name}.yaml`, import.meta.url), 'utf8')));

/** Written by one person, published by another, in force from today on in every store. */
export const publishPolicy = async ({ house, merchantId }: Shop, document: PolicyDocument): Promise<void> => {
  const now = house.clock.now();
  const command = (
    actor: Actor,
    draft: { readonly id: Parameters<typeof moveDraft>[1]['draftId']; revision: number },
  ) => ({
    merchantId,
    actor,
    draftId: draft.id,
    expectedRevision: draft.revision,
  });
  const today = { ...document, effectiveFrom: shanghaiDate(now), stores: [] };
  const draft = granted(await createDraft(house, { merchantId, actor: people.clerk, document: today }));
  const by = { actor: people.clerk, now };
  const submitted = granted(await moveDraft(house, command(people.clerk, draft), (each) => submitDraft(each, by)));
  granted(await publishReviewed(house, command(people.manager, submitted)));
};
