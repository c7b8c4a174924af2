import {
  type AssessmentFacts,
  caseUnder,
  type Id,
  idOf,
  type LocalDate,
  type PolicyDocument,
  policyOfDocument,
  type SimulationReport,
  simulatePolicies,
  type TriedPolicy,
} from '@redress/domain';
import type { Pool } from 'pg';
import { pastCases, type TryableCase } from './past-cases.ts';

export type SimulatePolicy = {
  readonly merchantId: Id<'merchant'>;
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

const toldEvery = 500;

/**
 * Tries a change of policy on the cases of a period: each is assessed whole under both versions, from all that was looked at then.
 * Nothing is written. `progress` is told how many were seen, now and then.
 */
export const simulatePolicy = async (
  db: Pool,
  { merchantId, before, after, from, to }: SimulatePolicy,
  progress: (seen: number) => void | Promise<void> = () => undefined,
): Promise<SimulationReport> => {
  const simulation = simulatePolicies(before, after);
  const versions = [tried(before), tried(after)] as const;
  for await (const one of pastCases(db, merchantId, { from, to })) {
    see(simulation, versions, one);
    if (simulation.seen() % toldEvery === 0) await progress(simulation.seen());
  }
  return simulation.report();
};

/** A document as a version of the policy; it is never stored. */
const tried = (document: PolicyDocument): TriedPolicy => ({
  ...policyOfDocument(document, { id: idOf('policy', '00000000-0000-7000-8000-000000000000'), version: 1 }),
  document,
});

function see(
  simulation: ReturnType<typeof simulatePolicies>,
  [before, after]: readonly [TriedPolicy, TriedPolicy],
  one: TryableCase,
): void {
  if (one.kind === 'claimed') simulation.see(one.pastCase);
  else if (one.kind === 'unknown') simulation.leaveOut();
  else {
    const was = underIn(one.factsUnder(before), before);
    const is = underIn(one.factsUnder(after), after);
    if (was === null || is === null) simulation.leaveOut();
    else simulation.seeAnswered({ id: one.number, cause: one.claim.cause, before: was, after: is });
  }
}

/** Null for an order of another currency than the policy, and for what cannot be assessed. */
const underIn = (facts: AssessmentFacts, policy: TriedPolicy) =>
  facts.order.currency === policy.document.currency ? caseUnder(facts, policy) : null;
