import {
  type Actor,
  type Decision,
  type Id,
  type Money,
  ok,
  type RefundCase,
  type Refusal,
  type Result,
  refusal,
  refused,
} from '@redress/domain';
import type { House } from '../house.ts';
import type { Done, Once } from '../platform/once.ts';
import { type ExplainedCase, explained, readExplainedCase } from './case-reader.ts';
import { commitDecision, type WriteSet } from './commit-decision.ts';

/** What every decision on a case is told: whose case, by whom, from which version, under which key, for real or as a preview. */
export type CaseCommand = {
  readonly merchantId: Id<'merchant'>;
  readonly actor: Actor;
  /** The largest amount that this person may approve; left out or null for no limit. */
  readonly limit?: Money | null;
  readonly caseId: Id<'refundCase'>;
  /** The version that the person saw (If-Match); null when the command does not depend on it. */
  readonly expectedVersion: number | null;
  /** Decide and answer, but write nothing: how screens show what would happen. */
  readonly dryRun: boolean;
  readonly once: Once<ExplainedCase> | null;
};

/** Reads the case, decides, and commits; a preview stops before the commit and gives the same answer. */
export const decideOnCase = async (
  house: House,
  command: CaseCommand,
  decide: (before: RefundCase) => Promise<Result<Decision, Refusal>> | Result<Decision, Refusal>,
  beside: Partial<WriteSet> = {},
): Promise<Result<Done<ExplainedCase>, Refusal>> => {
  const { merchantId, actor, caseId, expectedVersion, dryRun, once } = command;
  const read = await readExplainedCase(house.db, merchantId, caseId);
  if (!read) return refused(refusal('not_found', { what: caseId }));
  const { explanation, bases, ...before } = read;
  if (expectedVersion !== null && expectedVersion !== before.version)
    return refused(refusal('version_stale', { current: before.version }));
  const decision = await decide(before);
  if (!decision.ok) return decision;
  const { after, workings } = decision.value;
  const value = explained(after, workings ?? (explanation && { explanation, bases }));
  if (dryRun) return ok({ outcome: 'done', value });
  return commitDecision(house, { ...beside, merchantId, actor, decision: decision.value }, value, once);
};
