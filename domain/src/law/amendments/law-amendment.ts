import { type Actor, sameHand } from '../../actor.ts';
import type { Id } from '../../ids/id.ts';
import { type Refusal, refusal } from '../../refusal/refusal.ts';
import { ok, type Result, refused } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { shanghaiDate } from '../../time/local-date.ts';
import { checkChange } from './check-change.ts';
import type { LawChange, LawSource } from './law-change.ts';
import type { LawData } from './law-data.ts';

/** What the second person said. */
export type AmendmentDecision = {
  readonly outcome: 'confirmed' | 'declined';
  /** The version of the merchant's law that came of it; each decision makes one. */
  readonly version: number;
  readonly by: Actor;
  readonly at: Instant;
  readonly reason: string | null;
};

/** A change of the law as this merchant knows it: proposed by one person with a source, decided once by a second, never rewritten. */
export type LawAmendment = {
  readonly id: Id<'lawAmendment'>;
  readonly change: LawChange;
  readonly source: LawSource;
  readonly proposedBy: Actor;
  readonly proposedAt: Instant;
  readonly decision: AmendmentDecision | null;
};

type Move = { readonly actor: Actor; readonly now: Instant };

/** A proposal. Refused when the source was read on a day to come, or when the change does not fit what is known. */
export const proposeAmendment = (
  { id, change, source }: Pick<LawAmendment, 'id' | 'change' | 'source'>,
  law: LawData,
  { actor, now }: Move,
): Result<LawAmendment, Refusal> => {
  if (source.readOn > shanghaiDate(now))
    return refused(refusal('date_in_future', { date: source.readOn }, '/source/readOn'));
  const no = checkChange(change, law);
  return no ? refused(no) : ok({ id, change, source, proposedBy: actor, proposedAt: now, decision: null });
};

/** Makes it law for this merchant. By somebody who did not propose it, and only while it still fits what is known by then. */
export const confirmAmendment = (
  amendment: LawAmendment,
  law: LawData,
  { actor, now }: Move,
): Result<LawAmendment, Refusal> => {
  if (amendment.decision) return refused(alreadyDecided(amendment.decision));
  if (sameActor(actor, amendment.proposedBy)) return refused(refusal('law_proposer_confirms'));
  const no = checkChange(amendment.change, law);
  return no ? refused(no) : ok(decided(amendment, law, { outcome: 'confirmed', by: actor, at: now, reason: null }));
};

/** Says no, with a reason; whoever proposed it may take it back in this way. */
export const declineAmendment = (
  amendment: LawAmendment,
  law: LawData,
  { actor, now, reason }: Move & { readonly reason: string },
): Result<LawAmendment, Refusal> =>
  amendment.decision
    ? refused(alreadyDecided(amendment.decision))
    : ok(decided(amendment, law, { outcome: 'declined', by: actor, at: now, reason }));

const decided = (
  amendment: LawAmendment,
  { version }: LawData,
  decision: Omit<AmendmentDecision, 'version'>,
): LawAmendment => ({ ...amendment, decision: { ...decision, version: version + 1 } });

const alreadyDecided = ({ outcome, by }: AmendmentDecision): Refusal =>
  refusal('law_amendment_decided', {
    outcome: outcome === 'confirmed' ? { zh: '确认', en: 'confirmed' } : { zh: '否决', en: 'declined' },
    by: by.name,
  });

const sameActor = (a: Actor, b: Actor): boolean => a.kind === b.kind && sameHand(a, b);
