import type { Actor } from '../actor.ts';
import type { Claim } from '../claim/claim.ts';
import type { Policy } from '../policy/policy.ts';
import type { Refusal } from '../refusal/refusal.ts';
import type { Result } from '../result.ts';
import type { RestDays } from '../time/rest-days.ts';
import { assess } from './assess.ts';
import type { Assessed, Workings } from './workings.ts';

/** What the workings name and do not hold: kept once, elsewhere, and never changed. */
export type KeptElsewhere = {
  readonly claim: Claim;
  readonly policy: Policy;
  readonly restDays: RestDays;
  readonly actor: Actor;
};

/** Works an assessment out again from its workings. The answer is the stored one to the minor unit, years later too. */
export const reassess = (
  { assessmentId, facts }: Pick<Workings, 'assessmentId' | 'facts'>,
  kept: KeptElsewhere,
): Result<Assessed, Refusal> => assess({ ...facts, ...kept, assessmentId });
