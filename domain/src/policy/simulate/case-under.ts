import { type AssessmentFacts, assess } from '../../assessment/assess.ts';
import { owedIn } from '../../assessment/assessment.ts';
import { groundOf } from '../../assessment/basis-of-cause.ts';
import { countedDays } from '../../assessment/counted-days.ts';
import { paidForUnits, policyFactsOfLine } from '../../assessment/goods-facts.ts';
import { compiled } from '../../assessment/promise.ts';
import { isGoodsClaim, linesOfClaim } from '../../claim/claim.ts';
import { shanghaiDate } from '../../time/local-date.ts';
import type { PolicyDocument } from '../document.ts';
import { evaluate } from '../evaluate.ts';
import type { Policy } from '../policy.ts';
import { type Hands, handsFor } from './hands.ts';

/** What a case comes to under a version, through whose hands it goes, and by which clause. */
export type Under = {
  /** In minor units; null when a person has to decide. */
  readonly amount: bigint | null;
  readonly hands: Hands;
  readonly clause: string | null;
  /** The version gives less than the law, and was lifted to it. */
  readonly lifted: boolean;
};

/** A version that is tried: one of a document. */
export type TriedPolicy = Policy & { readonly document: PolicyDocument };

/**
 * A past case assessed whole under another version: the same order, calendar and facts that a person established. Whoever agreed to the
 * version of then counts as agreeing to the one that is tried. Null when it cannot be assessed, as when a calendar is missing.
 */
export const caseUnder = (facts: AssessmentFacts, tried: TriedPolicy): Under | null => {
  const assessed = assess({ ...facts, policy: { ...tried, version: facts.policy.version } });
  if (!assessed.ok) return null;
  const { assessment } = assessed.value;
  const found = (code: string): boolean => assessment.findings.some((one) => one.code === code);
  const amount = !assessment.entitled && found('clause_review') ? null : owedIn(assessment).minor;
  return {
    amount,
    hands: handsFor(amount, amount !== null && !assessment.entitled, tried.document.standards.approval),
    clause: clauseOf(facts, tried.document),
    lifted: found('policy_below_law'),
  };
};

/** The clause that speaks about the first line of the claim, as a report names it; null where none does. */
function clauseOf(facts: AssessmentFacts, document: PolicyDocument): string | null {
  const { claim, order, established, restDays } = facts;
  const line = order.lines.find(({ id }) => linesOfClaim(claim).some(({ lineId }) => lineId === id));
  if (!isGoodsClaim(claim) || !line) return null;
  const units = order.lines.map(({ id }) => claim.lines.find(({ lineId }) => lineId === id)?.quantity ?? 0);
  const evaluation = evaluate(
    compiled(document),
    policyFactsOfLine({ ...facts, claim }, line, {
      cause: claim.cause,
      fault: established.fault?.fault ?? groundOf(claim.cause).fault,
      days: order.receivedOn ? countedDays(order.receivedOn, shanghaiDate(claim.claimedAt), restDays).days : 0,
      amount: paidForUnits(order, units),
    }),
  );
  return evaluation.kind === 'applied' ? evaluation.reading.clause.id : null;
}
