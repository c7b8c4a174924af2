import type { Order } from '../commerce/order.ts';
import { zero } from '../money/money.ts';
import { floorsUnder } from '../policy/evaluate.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { GoodsFacts } from './assess-goods.ts';
import type { Finding } from './assessment.ts';
import type { Ground } from './basis-of-cause.ts';
import * as findings from './findings.ts';
import { policyFactsOfLine } from './goods-facts.ts';
import { compiled } from './promise.ts';
import { noReasonWindow, qualityWindow } from './window-findings.ts';

export type Entitlement = {
  readonly findings: readonly Finding[];
  /** Units that are taken back, by the place of the line: the claimed ones, less lines that are excluded. All zero: nothing is due. */
  readonly granted: readonly number[];
  readonly windowDeadline: LocalDate | null;
};

/**
 * Which rules of law apply to a claim and how they come out; under a policy without clauses its terms count with them. A failed
 * blocking rule takes the claim, or the lines it names, away; any other failed one is for a person to look at.
 * Refused only when a deadline cannot be determined.
 */
export const entitlement = (
  facts: GoodsFacts,
  ground: Ground,
  claimed: readonly number[],
  { claimedOn, days }: { readonly claimedOn: LocalDate; readonly days: number },
): Result<Entitlement, Refusal> => {
  const { order, claim, evidence } = facts;
  const made: Finding[] = [findings.basis(ground), findings.quantityLeft(order, claimed)];
  const proof = findings.proof(claim, evidence);
  if (proof) made.push(proof);

  if (ground.reason === 'seller_fault') {
    if (claim.cause === 'quality') made.push(...qualityWindow(facts, claimedOn));
    return ok({ findings: made, granted: dueAtFault(facts, ground, claimed, days), windowDeadline: null });
  }

  const window = noReasonWindow(facts, claimedOn);
  if (!window.ok) return window;
  made.push(...findings.soldAtDistance(facts), ...window.value.findings);
  made.push(findings.goodsComeBack(order, claim), ...findings.intact(facts));
  const granted = withoutExcluded(order, claimed, made);
  const refusedWhole = made.some((one) => one.blocking && !one.passed && one.code !== 'exclusion');
  return ok({
    findings: made,
    granted: refusedWhole ? claimed.map(() => 0) : granted,
    windowDeadline: window.value.deadline,
  });
};

/**
 * What the law gives back at the operator's fault without asking anybody. Under clauses only what it gives for certain, since they say
 * what happens with the rest; otherwise all of it, and findings tell a person where the law leaves a choice.
 */
function dueAtFault(facts: GoodsFacts, ground: Ground, claimed: readonly number[], days: number): readonly number[] {
  const { order, claim, policy, established } = facts;
  const { document } = policy;
  if (document === null || provenInFull(established.answers)) return claimed;
  const asked = { cause: claim.cause, fault: ground.fault, days, amount: zero(order.currency) };
  return order.lines.map((line, i) => {
    const floors = floorsUnder(compiled(document), policyFactsOfLine(facts, line, asked));
    return floors.some(({ need }) => need.basisPoints === 10_000) ? (claimed[i] ?? 0) : 0;
  });
}

/** Facts on each of which the whole price goes back, once a person has found them (消费者权益保护法 arts 24, 54, 55; 民法典 arts 157, 566). */
const provenInFull = (answers: GoodsFacts['established']['answers']): boolean =>
  answers.deceived === true ||
  answers.found_non_conforming === true ||
  answers.may_rescind === true ||
  answers.contract_void === true ||
  answers.unsafe_food === true ||
  (answers.below_quality === true && answers.in_quality_window === true);

/** Takes out the lines that are outside no-reason return, and says so for each line that is marked. */
function withoutExcluded(order: Order, claimed: readonly number[], made: Finding[]): readonly number[] {
  let granted = claimed;
  for (const [i, line] of order.lines.entries()) {
    if (claimed[i] === 0 || line.noReasonExclusion === null) continue;
    made.push(findings.exclusion(line, line.noReasonExclusion));
    if (line.exclusionConfirmed) granted = granted.map((units, at) => (at === i ? 0 : units));
  }
  return granted;
}
