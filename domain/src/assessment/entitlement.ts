import type { Order } from '../commerce/order.ts';
import type { Refusal } from '../refusal/refusal.ts';
import { ok, type Result } from '../result.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { GoodsFacts } from './assess-goods.ts';
import type { Finding } from './assessment.ts';
import type { Ground } from './basis-of-cause.ts';
import * as findings from './findings.ts';
import { noReasonWindow, qualityWindow } from './window-findings.ts';

export type Entitlement = {
  readonly findings: readonly Finding[];
  /** Units that are taken back, by the place of the line: the claimed ones, less lines that are excluded. All zero: nothing is due. */
  readonly granted: readonly number[];
  readonly windowDeadline: LocalDate | null;
};

/**
 * Which rules apply to a claim and how they come out. A failed blocking rule takes the claim, or the lines it names, away;
 * any other failed one is for a person to look at. Refused only when a deadline cannot be determined.
 */
export const entitlement = (
  facts: GoodsFacts,
  ground: Ground,
  claimed: readonly number[],
  claimedOn: LocalDate,
): Result<Entitlement, Refusal> => {
  const { order, claim, policy, evidence } = facts;
  const made: Finding[] = [findings.basis(ground), findings.quantityLeft(order, claimed)];
  const proof = findings.proof(claim.cause, evidence);
  if (proof) made.push(proof);

  if (ground.reason === 'seller_fault') {
    if (claim.cause === 'quality') made.push(...qualityWindow(facts, claimedOn));
    return ok({ findings: made, granted: claimed, windowDeadline: null });
  }

  const window = noReasonWindow(facts, claimedOn);
  if (!window.ok) return window;
  made.push(...window.value.findings, findings.goodsComeBack(order, claim));
  const granted = withoutExcluded(order, claimed, made);
  const refusedWhole = made.some((one) => one.blocking && !one.passed && one.code !== 'exclusion');
  const nothing = refusedWhole || granted.every((units) => units === 0);
  if (nothing) made.push(findings.alternatives(policy));
  return ok({
    findings: made,
    granted: nothing ? claimed.map(() => 0) : granted,
    windowDeadline: window.value.deadline,
  });
};

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
