import { type Id, type LocalDate, type PolicyDocument, type SimulationReport, simulatePolicies } from '@redress/domain';
import type { Pool } from 'pg';
import { pastCases } from './past-cases.ts';

export type SimulatePolicy = {
  readonly merchantId: Id<'merchant'>;
  readonly before: PolicyDocument;
  readonly after: PolicyDocument;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

const toldEvery = 5_000;

/** Tries a change of policy on the cases of a period. Nothing is written. `progress` is told how many were seen, now and then. */
export const simulatePolicy = async (
  db: Pool,
  { merchantId, before, after, from, to }: SimulatePolicy,
  progress: (seen: number) => void = () => undefined,
): Promise<SimulationReport> => {
  const simulation = simulatePolicies(before, after);
  for await (const one of pastCases(db, merchantId, { from, to })) {
    simulation.see(one);
    if (simulation.seen() % toldEvery === 0) progress(simulation.seen());
  }
  return simulation.report();
};
