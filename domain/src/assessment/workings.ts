import type { Explanation } from '../explanation/explanation.ts';
import type { Id } from '../ids/id.ts';
import type { Policy } from '../policy/policy.ts';
import type { AssessmentFacts } from './assess.ts';
import type { Assessment } from './assessment.ts';
import type { AssessedBases } from './goods-bases.ts';

/**
 * From what an assessment was worked out and why it came to so much. Written once beside the assessment; the same facts give the same
 * amounts and the same explanation for ever, which `redress audit` proves by working them out again.
 */
export type Workings = {
  readonly assessmentId: Id<'assessment'>;
  readonly explanation: Explanation;
  /** Every legal basis side by side, and what missing facts would change; null where the kind of claim has but one. */
  readonly bases: AssessedBases | null;
  readonly facts: ReplayFacts;
};

/**
 * The facts without what is kept elsewhere: the claim stands in the case, a policy version never changes, and the law is known by the
 * version of its data.
 */
export type ReplayFacts = Omit<AssessmentFacts, 'claim' | 'policy' | 'restDays' | 'actor' | 'assessmentId'> & {
  readonly policy: Pick<Policy, 'id' | 'version'>;
};

/** What `assess` answers: the assessment, and its workings. */
export type Assessed = { readonly assessment: Assessment; readonly workings: Workings };
